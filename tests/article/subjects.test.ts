import { expect, test } from "vitest";
import { cued, wordsOf } from "./read-stages.js";

// the verb is the word in capitals
test.each([
  ["Chad and Niger SIGNED a treaty.", "Chad and Niger"],
  ["The president of Chad SIGNED a treaty.", "The president of Chad"],
  ["Foreign Minister Ana Lopez, speaking in Lima, SIGNED a treaty.", "Foreign Minister Ana Lopez"],
  ["Chad also SIGNED a treaty.", "Chad"],
  ["Ana Lopez, who SIGNED a treaty, left.", "Ana Lopez"],
  ["A statement of Chad SAID so.", "Chad"],
  ["Chad left and SIGNED a treaty.", "coordinated"],
  ["In May SIGNED a treaty.", undefined],
])("the subject before the verb of %j", (text, expected) => {
  const verb = /[A-Z]{3,}/.exec(text)?.[0] ?? "";
  const { article, subjects } = cued(text.replace(verb, verb.toLowerCase()));
  const at = article.tokens.items.findIndex((token) => token.text === verb.toLowerCase());
  const subject = subjects.before(at, 0);
  expect(subject && subject !== "coordinated" ? wordsOf(article, subject) : subject).toEqual(expected);
});

test.each([
  ['"Good," said Ana Lopez and Chad.', "said", ["Ana Lopez", "Chad"]],
  ["According to the Foreign Ministry, all is well.", "to", ["Foreign Ministry"]],
  ["All is said well.", "said", undefined],
])("the subject after a verb in %j", (text, verb, expected) => {
  const { article, subjects } = cued(text);
  const at = article.tokens.items.findIndex((token) => token.text === verb);
  expect(subjects.after(at + 1, 0)?.mentions.map((mention) => wordsOf(article, mention))).toEqual(expected);
});

test("the main subject is the first noun phrase that nothing governs", () => {
  const { article, subjects } = cued("In Geneva on Monday, Chad met Niger.");
  const main = subjects.main(0);
  expect(main && wordsOf(article, main)).toBe("Chad");
});
