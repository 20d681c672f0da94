import { expect, test } from "vitest";
import { analyzed, namesOf, wordsOf } from "./read-stages.js";

/** What each mention means, `words: names`; only those asked for. */
function meant(text: string, kinds: readonly string[]): string[] {
  const { article, mentions, who } = analyzed(text);
  return mentions
    .filter(({ kind }) => kinds.includes(kind))
    .map((mention) => `${wordsOf(article, mention)}: ${namesOf(who.of.get(mention) ?? [])}`);
}

test("a surname is the person named before, in another spelling too", () => {
  const text = "President Volodymyr Zelensky spoke. Zelenskyy left. President Ana Lopez stayed.";
  const { who } = analyzed(text);
  const persons = who.entities.filter(({ kind }) => kind === "person");
  expect(persons.map(({ name, mentions }) => [name, mentions.length])).toEqual([
    ["Volodymyr Zelensky", 2],
    ["Ana Lopez", 1],
  ]);
});

test("a pronoun means who spoke last", () => {
  const text = "Foreign Minister Ana Lopez said all was well. She said Chad agreed.";
  expect(meant(text, ["pronoun"])).toEqual(["She: Ana Lopez"]);
});

test("an office means who holds it", () => {
  const text = "Peruvian Foreign Minister Ana Lopez arrived. The Peruvian foreign minister left.";
  expect(meant(text, ["role"])).toEqual(["Peruvian foreign minister: Ana Lopez"]);
});

test("a counterpart holds the same office for another country", () => {
  const { who } = analyzed("Norwegian Foreign Minister Ingrid Solbakken met her Peruvian counterpart Mateo Quiroga.");
  const person = who.entities.find(({ name }) => name === "Mateo Quiroga");
  expect(person?.offices).toMatchObject([{ title: "Foreign Minister", country: "PE", resolved: true }]);
});

test("both sides are the two who talk", () => {
  expect(meant("Chad and Niger met in Geneva. Both sides agreed.", ["sides"])).toMatchObject([
    expect.stringMatching(/^Both sides: (?:Chad \+ Niger|.*Chad and Niger.*)$/),
  ]);
});

test("a capital speaks for its state, and is a place after a preposition", () => {
  expect(meant("Paris said so. They met in Paris.", ["city"])).toEqual(["Paris: France", "Paris: "]);
});
