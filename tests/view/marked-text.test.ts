import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { cutLines, type TextMark } from "../../src/view/marked-text.js";

/** The pieces of each line with the marks on them: `ab[x] c`. */
function cut(text: string, ...marks: [start: number, end: number, mark: string][]): string[] {
  const lines = cutLines(
    text,
    marks.map(([start, end, mark]) => ({ start, end, mark })),
  );
  return lines.map((line) =>
    line.map(({ start, end, marks }) => text.slice(start, end) + (marks.length > 0 ? `[${marks.join("")}]` : "")).join("|"),
  );
}

describe("text is cut", () => {
  test.each<[string, string, [number, number, string][], string[]]>([
    ["not at all without marks", "They met.", [], ["They met."]],
    ["at both ends of a mark", "They met today.", [[5, 8, "m"]], ["They |met[m]| today."]],
    [
      "where marks overlap",
      "abcdef",
      [
        [0, 4, "x"],
        [2, 6, "y"],
      ],
      ["ab[x]|cd[xy]|ef[y]"],
    ],
    [
      "where one lies in another",
      "abcdef",
      [
        [0, 6, "x"],
        [2, 4, "y"],
      ],
      ["ab[x]|cd[xy]|ef[x]"],
    ],
    [
      "once where two are the same",
      "abc",
      [
        [0, 3, "x"],
        [0, 3, "y"],
      ],
      ["abc[xy]"],
    ],
    [
      "where marks touch",
      "abcd",
      [
        [0, 2, "x"],
        [2, 4, "y"],
      ],
      ["ab[x]|cd[y]"],
    ],
    ["at line breaks of any kind", "a\nb\r\nc\rd", [], ["a", "b", "c", "d"]],
    ["within a mark that goes over lines", "one\ntwo\r\nsix", [[2, 6, "x"]], ["on|e[x]", "tw[x]|o", "six"]],
    ["where a mark ends with its line", "one\ntwo", [[0, 3, "x"]], ["one[x]", "two"]],
    [
      "where a mark ends with the break",
      "one\r\ntwo",
      [
        [0, 4, "x"],
        [1, 5, "y"],
      ],
      ["o[x]|ne[xy]", "two"],
    ],
    ["where a mark starts with a line", "one\ntwo", [[4, 7, "x"]], ["one", "two[x]"]],
    [
      "into nothing for an empty mark, or one beyond the end",
      "abc",
      [
        [1, 1, "x"],
        [7, 9, "y"],
      ],
      ["abc"],
    ],
    ["up to its end for a mark that reaches beyond", "abc", [[1, 9, "x"]], ["a|bc[x]"]],
    ["around a character of two code units, not through it", "a😀b", [[2, 4, "x"]], ["a|😀b[x]"]],
    ["into one empty line for an empty text", "", [], [""]],
  ])("%s", (_, text, marks, lines) => {
    expect(cut(text, ...marks)).toEqual(lines);
  });
});

const texts = fc.array(fc.constantFrom("a", "b", " ", "\n", "\r\n", "😀", "م")).map((parts) => parts.join(""));
const marks = fc.array(fc.record({ start: fc.nat(24), length: fc.integer({ min: 1, max: 12 }) }));

property.prop([texts, marks])("each piece has the marks that cover it, and the pieces are the text", (text, spans) => {
  const all = spans.map(({ start, length }, mark): TextMark<number> => ({ start, end: start + length, mark }));
  const lines = cutLines(text, all);
  expect(lines.map((line) => line.map(({ start, end }) => text.slice(start, end)).join(""))).toEqual(text.split(/\r\n?|\n/));
  for (const { start, end, marks } of lines.flat()) {
    expect(end).toBeGreaterThan(start);
    const covering = all.filter((mark) => mark.start < end && mark.end > start).map(({ mark }) => mark);
    expect(marks.toSorted((a, b) => a - b)).toEqual(covering);
  }
});
