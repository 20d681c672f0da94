import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { wrap, wrapText } from "../../src/view/wrap.js";

test.each([
  ["nothing", "", 10, [""]],
  ["what fits", "one two", 7, ["one two"]],
  ["what does not", "one two", 6, ["one", "two"]],
  ["a word that is too long", "a bbbbbbbb c", 4, ["a", "bbbbbbbb", "c"]],
  ["several spaces as one", "  one   two ", 10, ["one two"]],
  ["wide characters", "会谈 会谈", 8, ["会谈", "会谈"]],
])("breaks %s", (_, text, columns, lines) => {
  expect(wrapText(text, columns)).toEqual(lines);
});

test("keeps styles, and words of two styles in one piece", () => {
  expect(wrap([{ text: "aa ", style: "x" }, { text: "bb" }, { text: ", cc dd", style: "x" }], 6)).toEqual([
    [{ text: "aa ", style: "x" }, { text: "bb" }, { text: ",", style: "x" }].map((run) => ({ style: undefined, ...run })),
    [{ text: "cc dd", style: "x" }],
  ]);
});

test("makes the second and later lines narrower", () => {
  expect(wrap([{ text: "aa bb cc dd ee ff" }], 5, 2).map((line) => line[0]!.text)).toEqual(["aa bb", "cc", "dd", "ee", "ff"]);
});

property.prop([fc.array(fc.string({ unit: "grapheme-ascii" }), { maxLength: 20 }), fc.integer({ min: 1, max: 30 })])(
  "loses no word and passes the width with single words only",
  (texts, columns) => {
    const lines = wrap(
      texts.map((text) => ({ text })),
      columns,
    ).map((line) => line.map(({ text }) => text).join(""));
    const words = texts.join("").split(" ").filter(Boolean);
    expect(lines.join(" ").split(" ").filter(Boolean)).toEqual(words);
    for (const line of lines) expect(line.length <= columns || !line.includes(" ")).toBe(true);
  },
);
