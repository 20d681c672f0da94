import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { jsonText } from "../../src/feed/utf8-text.js";

const encoder = new TextEncoder();

/** The value read from a text that stands amid other bytes. */
function readAmid(text: string): unknown {
  const bytes = encoder.encode(`“${text}”`);
  return JSON.parse(jsonText(bytes, 3, bytes.length - 3));
}

describe("JSON texts are read through escapes as they are without:", () => {
  test.prop([fc.json({ stringUnit: "grapheme" })])("texts of all kinds", (text) => {
    expect(readAmid(text)).toEqual(JSON.parse(text));
  });

  it.each([
    ["one to four bytes a character", "a é “ 🤝"],
    ["the last of each length", "\u007f\u07ff\uffff\u{10ffff}"],
    ["the first of each length", "\u0000\u0080\u0800\u{10000}"],
    ["few others among many letters", `${"abcdefghijklmnop".repeat(20)}–${"q".repeat(33)}ü`],
    ["a text without letters of ASCII", "Переговоры завершились".repeat(30)],
    ["a text longer than is escaped", "– a".repeat(40_000)],
  ])("%s", (_, value) => {
    for (let time = 0; time < 40; time++) {
      expect(readAmid(JSON.stringify({ value }))).toEqual({ value });
      // the text before it may have had much to escape or little
      expect(readAmid('{"a":"é"}')).toEqual({ a: "é" });
    }
  });

  it("is ASCII where there is little to escape", () => {
    const bytes = encoder.encode(JSON.stringify(`${"letters ".repeat(20)}–🤝`));
    const texts = Array.from({ length: 20 }, () => jsonText(bytes, 0, bytes.length));
    expect(texts.at(-1)).toMatch(/^[\0-\x7f]*\\u2013\\ud83e\\udd1d"$/);
  });
});
