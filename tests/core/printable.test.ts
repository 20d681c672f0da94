import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { printable } from "../../src/core/printable.js";

test.each([
  ["plain text, accents and emoji as they are", "Türkiye — “é” 🕊️ 中文 می‌شود", "Türkiye — “é” 🕊️ 中文 می‌شود"],
  ["controls", "\u0000\t\n\u001b[31m\u007f", "\\u0000\\u0009\\u000a\\u001b[31m\\u007f"],
  ["C1 controls", "\u0085\u009b", "\\u0085\\u009b"],
  [
    "controls of text direction",
    "\u061c\u200e\u200f\u202a\u202e\u2066\u2069",
    "\\u061c\\u200e\\u200f\\u202a\\u202e\\u2066\\u2069",
  ],
  ["separators of lines and paragraphs", "\u2028\u2029", "\\u2028\\u2029"],
  ["byte order marks", "\ufeffa", "\\ufeffa"],
  ["tags", "a\u{e0041}", "a\\u{e0041}"],
  ["lone surrogates", "a\ud83c", "a\\ud83c"],
])("writes %s", (_, text, printed) => {
  expect(printable(text)).toBe(printed);
});

property.prop([fc.string({ unit: "binary" })])("leaves no control character, whatever the text", (text) => {
  expect(printable(text)).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
});
