import { expect, test } from "vitest";
import { cued, wordsOf } from "./read-stages.js";

/** Each cue as its words, its act and who speaks. */
function cuesOf(text: string): string[] {
  const { article, cues } = cued(text);
  return cues.map((cue) => {
    const speaks = cue.subject ? wordsOf(article, cue.subject) : "";
    const marks = `${cue.inverted ? " inverted" : ""}${cue.continues ? " continues" : ""}`;
    return `${wordsOf(article, cue)} (${cue.act}): ${speaks}${marks}`;
  });
}

test.each([
  ["Ana Lopez said that all was well.", ["said (describe): Ana Lopez"]],
  ['"All is well," said Ana Lopez.', ["said (describe): Ana Lopez inverted"]],
  ["According to the Foreign Ministry, all is well.", ["According to (describe): the Foreign Ministry inverted"]],
  ["Chad condemned the attack.", ["condemned (condemn): Chad"]],
  [
    "Ana Lopez said all was well, adding that Chad agreed.",
    ["said (describe): Ana Lopez", "adding (describe): Ana Lopez continues"],
  ],
  ["The attack was condemned by Chad.", ["condemned (condemn): Chad inverted"]],
  ["Chad called for restraint.", ["called for (appeal): Chad"]],
  ["Chad will say so.", []],
  ["Chad did not say so.", []],
  ["The proposed visit was short.", []],
  ["Talks on the stated aim failed.", []],
])("cues of %j", (text, expected) => expect(cuesOf(text)).toEqual(expected));

test("words within quotation marks cue nothing", () => {
  expect(cuesOf('"Ana Lopez said so," Chad said.')).toEqual(["said (describe): Chad"]);
});

test("who passes words on is kept apart from who said them", () => {
  const { article, cues } = cued('The agency quoted Ana Lopez as saying "all is well".');
  const [cue] = cues;
  expect(cue?.subject && wordsOf(article, cue.subject)).toBe("Ana Lopez");
  expect(cue?.relay && wordsOf(article, cue.relay)).toBe("The agency");
});
