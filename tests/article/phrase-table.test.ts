import { expect, test } from "vitest";
import { PhraseTable } from "../../src/article/phrase-table.js";
import { tokenize } from "../../src/article/tokens.js";

const table = new PhraseTable<number>();
table.add("United Nations", 1);
table.add("United Nations Security Council", 2);
table.add("U.S.", 3);
table.add("Côte d'Ivoire", 4);
table.add("twice", 5);
table.add("twice", 6);

test.each([
  ["United Nations", { length: 2, value: 1 }],
  ["United Nations Security Council resolution", { length: 4, value: 2 }],
  ["United Nations Security", { length: 2, value: 1 }],
  ["US forces", { length: 1, value: 3 }],
  ["Côte d’Ivoire", { length: 2, value: 4 }],
  ["twice", { length: 1, value: 6 }],
  ["united nations", undefined],
  ["United", undefined],
  ["", undefined],
])("the longest phrase at the start of %j", (text, expected) => expect(table.match(tokenize(text), 0)).toEqual(expected));

test("no phrase goes beyond an end", () => {
  expect(table.match(tokenize("United Nations Security Council"), 0, 3)).toEqual({ length: 2, value: 1 });
});

test("a name alone is what it stands for only as a whole", () => {
  expect([table.get("United Nations"), table.get("United Nations today")]).toEqual([1, undefined]);
});

test("keys of one's own compare otherwise", () => {
  const lower = new PhraseTable<string>((token) => token.lower);
  lower.add("press conference", "yes");
  expect(lower.match(tokenize("Press Conference"), 0)?.value).toBe("yes");
});
