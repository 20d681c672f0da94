import { describe, expect, test } from "vitest";
import type { Lexicon } from "../../src/ground/lexicon.js";
import { nearestPassage } from "../../src/ground/nearest-passage.js";
import { prepareText } from "../../src/ground/prepared-text.js";

const lexicon: Lexicon = {
  negators: ["not", "no"],
  reversers: [],
  neutral: [],
  ends: [],
  prefixes: ["un", "non"],
  modals: ["may", "will"],
  numbers: ["two", "three"],
};

/** What differs, as “kind: source → quotation”. */
function changesTo(text: string, quote: string, words: Lexicon | undefined = lexicon): string[] {
  const passage = nearestPassage(prepareText(text), quote, words);
  return passage!.changes.map((change) => `${change.kind}: ${change.source} → ${change.quote}`);
}

describe("what a difference is about", () => {
  test.each([
    ["a negator put in", "they did agree to talks", "they did not agree to talks", ["negation:  → not"]],
    ["a negator left out", "they did not agree to talks", "they did agree to talks", ["negation: not → "]],
    ["a negator for another word", "they had not one meeting today", "they had good one meeting today", ["negation: not → good"]],
    ["one negator for another", "they saw no reason to stop", "they saw not reason to stop", ["word: no → not"]],
    ["a contracted negator", "they did agree to talks", "they didn't agree to talks", ["negation: did → didn't"]],
    ["a contracted negator, curly", "they didn’t agree to talks", "they did agree to talks", ["negation: didn’t → did"]],
    ["a word that only starts with n'", "they agree to talks again", "they n'agree to talks again", ["word: agree → n'agree"]],
    ["a prefix of its own put in", "a binding accord was signed", "a non-binding accord was signed", ["negation:  → non"]],
    ["a prefix of its own left out", "a non-binding accord was signed", "a binding accord was signed", ["negation: non → "]],
    [
      "a prefix among other words put in",
      "a binding accord was signed",
      "a very non-binding accord was signed",
      ["word:  → very non"],
    ],
    [
      "a prefix and another word put in",
      "a binding accord was signed",
      "a non very binding accord was signed",
      ["word:  → non very"],
    ],
    ["a prefix for another word", "a semi binding accord was signed", "a non binding accord was signed", ["word: semi → non"]],
    ["a prefix put on", "the plan is likely to work", "the plan is unlikely to work", ["negation: likely → unlikely"]],
    ["a prefix taken off", "the plan is unlikely to work", "the plan is likely to work", ["negation: unlikely → likely"]],
    ["a prefix before two letters", "the plan is at to work", "the plan is unat to work", ["word: at → unat"]],
    ["a prefix before three letters", "the plan is fit to work", "the plan is unfit to work", ["negation: fit → unfit"]],
    ["letters that are no prefix", "the plan is likely to work", "the plan is belikely to work", ["word: likely → belikely"]],
    ["a prefix and another word", "the plan is likely to work", "the plan is unlucky to work", ["word: likely → unlucky"]],
    [
      "a prefix within a run",
      "the big plan is a good one now",
      "the big idea unplan is a good one now",
      ["negation: plan → idea unplan"],
    ],
    ["a number word", "after two hours of talks", "after three hours of talks", ["number: two → three"]],
    ["a number word for another word", "after long hours of talks", "after three hours of talks", ["number: long → three"]],
    ["figures", "after 2 hours of talks", "after 3 hours of talks", ["number: 2 → 3"]],
    ["figures left out", "after 2 hours of talks", "after hours of talks", ["number: 2 → "]],
    ["a number and a name", "met on 18 May with them", "met on 19 June with them", ["number: 18 May → 19 June"]],
    ["the same number by another word", "met two men in town", "met women two in town", ["word: two men → women two"]],
    ["a modal", "they may hold talks soon", "they will hold talks soon", ["modal: may → will"]],
    ["a modal for another word", "they must hold talks soon", "they will hold talks soon", ["modal: must → will"]],
    ["a name in the quotation", "talks with them went on", "talks with Lavrov went on", ["name: them → Lavrov"]],
    ["a name in the source", "talks with Lavrov went on", "talks with them went on", ["name: Lavrov → them"]],
    ["a name put in", "talks with them went on", "talks with Lavrov them went on", ["name:  → Lavrov"]],
    ["a name left out", "talks with Lavrov them went on", "talks with them went on", ["name: Lavrov → "]],
    ["another word", "talks with them went on", "talks with them dragged on", ["word: went → dragged"]],
    ["a capital within the word alone", "talks with eMail went on", "talks with them went on", ["word: eMail → them"]],
    [
      "a mark between the same words",
      "talks went on, they said",
      "talks went on; they said",
      ["punctuation: talks went on, they said → talks went on; they said"],
    ],
    ["only case and dashes", "Talks — they said — went on", "talks - they said - went on", []],
    [
      "the order of two words",
      "talks between Russia and Ukraine went on",
      "talks between Ukraine and Russia went on",
      ["order: Russia → Ukraine", "order: Ukraine → Russia"],
    ],
    [
      "two words each for another",
      "talks in big towns went on for days",
      "talks in small towns dragged on for days",
      ["word: big → small", "word: went → dragged"],
    ],
  ])("%s", (_, text, quote, changes) => {
    expect(changesTo(text, quote)).toEqual(changes);
  });

  test("a negator is told before a number, a number before a modal, a modal before a name", () => {
    const text = "then they met and may sign one day in two towns of Rome";
    expect(changesTo(text, "then they met not three day in two towns of Rome")).toEqual([
      "negation: and may sign one → not three",
    ]);
    expect(changesTo(text, "then they met and will sign three day in two towns of Rome")).toEqual([
      "modal: may → will",
      "number: one → three",
    ]);
  });

  test.each([
    ["eight words", "a b c d e f g unlikely", "negation"],
    ["nine words", "a b c d e f g h unlikely", "word"],
  ])("a prefix is looked for in a run of differing words up to a length: %s", (_, run, kind) => {
    const text = "one early morning likely that all sides signed";
    const changes = nearestPassage(prepareText(text), `one early morning ${run} that all sides signed`, lexicon)!.changes;
    expect(changes.map((change) => change.kind)).toEqual([kind]);
  });

  test.each([
    ["at the start of the text", "Talks went on", "people went on", "word"],
    ["after a full stop", "They met. Talks went on", "They met. people went on", "word"],
    ["after a question mark and a closing quotation mark", "“Met?” Talks went on", "“Met?” people went on", "word"],
    ["after a colon", "They said: Talks went on", "They said: people went on", "word"],
    ["after an opening quotation mark", "They said “Talks went on", "They said “people went on", "word"],
    ["after the end of a line", "They said\n  Talks went on", "They said\n  people went on", "word"],
    ["after a comma", "They said, Talks went on", "They said, people went on", "name"],
    ["after a space", "They said Talks went on", "They said people went on", "name"],
    ["after a stop without a space", "They said.Talks went on", "They said.people went on", "name"],
  ])("a capital marks a name but at the start of a sentence: %s", (_, text, quote, kind) => {
    expect(nearestPassage(prepareText(text), quote, lexicon)!.changes.map((change) => change.kind)).toEqual([kind]);
  });

  test("no capital marks a name in a language whose nouns all have one", () => {
    expect(changesTo("die guten Reden in Riad", "die guten Worte in Riad", { ...lexicon, capitalNouns: true })).toEqual([
      "word: Reden → Worte",
    ]);
  });

  test("an elided negator counts in a language that elides", () => {
    expect(changesTo("Kiev accepte les faits", "Kiev n'accepte les faits", { ...lexicon, elides: true })).toEqual([
      "negation: accepte → n'accepte",
    ]);
  });

  test.each([
    ["a negator is a word", "they did agree to talks", "they did not agree to talks", ["word:  → not"]],
    ["a number word is a word", "after two hours of talks", "after three hours of talks", ["word: two → three"]],
    ["figures are a number, in the quotation", "after some hours of talks", "after 3 hours of talks", ["number: some → 3"]],
    ["figures are a number, in the source", "after 3 big hours of talks", "after big hours of talks", ["number: 3 → "]],
    ["a capital is a name", "talks with them went on", "talks with Lavrov went on", ["name: them → Lavrov"]],
  ])("without a lexicon %s", (_, text, quote, changes) => {
    const passage = nearestPassage(prepareText(text), quote, undefined);
    expect(passage!.changes.map((change) => `${change.kind}: ${change.source} → ${change.quote}`)).toEqual(changes);
  });
});

describe("the passage", () => {
  test.each([
    ["a changed word", "before the long talks went on today", "the long talks dragged on", "the long talks went on", 4 / 5],
    [
      "a word left out",
      "before the long hard talks went on today",
      "the long talks went on",
      "the long hard talks went on",
      5 / 6,
    ],
    ["a word put in", "before the long talks went on today", "the long hard talks went on", "the long talks went on", 5 / 6],
    ["a word before its start", "the long talks went on today", "oddly the long talks went on", "the long talks went on", 5 / 6],
    ["a word after its end", "today the long talks went on", "the long talks went on oddly", "the long talks went on", 5 / 6],
    ["one word of many", "today the long talks went on", "talks", "talks", 1],
    [
      "the one with more words in common",
      "the long days. The long talks. The longest talks",
      "the long dull talks",
      "The long talks",
      3 / 4,
    ],
    ["folded places", "today the  “long”\ntalks went on", "the long talks dragged on", "the  “long”\ntalks went on", 4 / 5],
    [
      "a negated word rather than another",
      "it is grim and wide. it is likely and wide",
      "it is unlikely and wide",
      "it is likely and wide",
      4 / 5,
    ],
  ])("%s", (_, text, quote, source, similarity) => {
    const passage = nearestPassage(prepareText(text), quote, lexicon);
    const { start, end } = passage!.place;
    expect(text.slice(start, end)).toBe(source);
    expect(passage!.similarity).toBeCloseTo(similarity, 10);
  });

  test.each([
    ["no word in common", "the talks went on", "quite another matter"],
    ["no word at all", "the talks went on", "…"],
    ["an empty text", "", "the talks"],
  ])("there is none: %s", (_, text, quote) => {
    expect(nearestPassage(prepareText(text), quote, lexicon)).toBeUndefined();
  });

  test("a word that the source lacks has its place after the word before, or at the start", () => {
    const text = "the long talks went on";
    const placesOf = (quote: string) => nearestPassage(prepareText(text), quote, lexicon)!.changes.map(({ place }) => place);
    expect(placesOf("the long hard talks went on")).toEqual([{ start: 8, end: 8 }]);
    expect(placesOf("oddly the long talks went on")).toEqual([{ start: 0, end: 0 }]);
    expect(placesOf("the long talks went on oddly")).toEqual([{ start: 22, end: 22 }]);
    expect(placesOf("the talks went on")).toEqual([{ start: 4, end: 8 }]);
  });

  test("it is found far into a long text, and a rare word outweighs many common ones", () => {
    const filler = "the talks of the day were long and the day was long ".repeat(200);
    const text = `${filler}when Lavrov left the hall of mirrors ${filler}`;
    const { place, changes } = nearestPassage(prepareText(text), "when Lavrov left the room of mirrors", lexicon)!;
    expect(place).toEqual({ start: filler.length, end: filler.length + 36 });
    expect(changes).toEqual([
      { kind: "word", quote: "room", source: "hall", place: { start: filler.length + 21, end: filler.length + 25 } },
    ]);
  });

  test("a long quotation with changes at both ends is set against all of its passage", () => {
    const list = Array.from({ length: 150 }, (_, at) => `w${String(at)}x`);
    const quote = list.with(0, "first").with(149, "last").toSpliced(70, 5).join(" ");
    const { changes } = nearestPassage(prepareText(`start ${list.join(" ")} end`), quote, undefined)!;
    expect(changes.map((change) => `${change.source} → ${change.quote}`)).toEqual([
      "w0x → first",
      "w70x w71x w72x w73x w74x → ",
      "w149x → last",
    ]);
  });
});
