import { expect, test } from "vitest";
import { headingsInOrder } from "../../scripts/headings-in-order.js";

const page = (levels: string) =>
  levels
    .split("")
    .map((level) => `<h${level} id="a">${level}</h${level}>`)
    .join("<hr>");
const levelsOf = (html: string) => [...html.matchAll(/<h([1-6]) id="a">.*?<\/h\1>/g)].map(([, level]) => level).join("");

test.each([
  ["123", "123"],
  ["133", "122"],
  ["1332", "1222"],
  ["14342", "12232"],
  ["123323", "123323"],
  ["246", "123"],
])("headings %s become %s", (before, after) => {
  expect(levelsOf(headingsInOrder(page(before)))).toBe(after);
});

test("nothing else is touched", () => {
  const html = '<header>&lt;h3><hr><p title="h4">a</p></header>';
  expect(headingsInOrder(html)).toBe(html);
});
