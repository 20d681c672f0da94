import { expect, test } from "vitest";
import { cellWidth } from "../../src/core/cell-width.js";

test.each([
  ["", 0],
  ["Riyadh", 6],
  ["Türkiye", 7],
  ["e\u0301", 1],
  ["Эр-Рияд", 7],
  ["会谈", 4],
  ["한국", 4],
  ["カタカナ", 8],
  ["「」", 4],
  ["（１）", 6],
  ["🕊", 1],
  ["🚀", 2],
  ["می\u200cشود", 5],
  ["…—“", 3],
])("%s takes %i columns", (text, width) => {
  expect(cellWidth(text)).toBe(width);
});
