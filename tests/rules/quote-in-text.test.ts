import { expect, test } from "vitest";
import { quoteInText } from "../../src/rules/quote-in-text.js";
import type { Quote } from "../../src/schema/interfaces.js";
import { statement } from "./records.js";
import { runRule, testRule } from "./run-rule.js";

const said = (text: string, ...quotes: (string | Quote)[]) => ({
  statements: [statement("s", { text, quotes: quotes.map((quote) => (typeof quote === "string" ? { text: quote } : quote)) })],
});

testRule(quoteInText, {
  sound: {
    "no quotes": { statements: [statement("s")] },
    "the whole text": said("It was a serious conversation", "It was a serious conversation"),
    "a part, with the comma that American printers put in": said('the talks were "very useful" to all', "very useful,"),
    "quotation marks, dashes and line breaks of another style": said("“We won’t – ever\nyield”", "We won't -- ever yield"),
    "capitals of another style": said("it was A SURPRISE", "a surprise"),
    "letters composed otherwise": said("Tu\u0308rkiye first", "Türkiye first"),
    "words left out of the quote": said("we will, as ever, keep our word", "we will … keep our word", "We will ... keep"),
    "in another script": said("会谈是有益的，双方同意继续", "双方同意"),
    digits: said("some 1,000 men", "1,000"),
    "the words as spoken, in their own language": said("the talks were useful", { text: "полезные", language: "ru" }),
    "a translation": said("the talks were useful", { text: "of use", translated: true }),
  },
  unsound: {
    "other words": [
      said("the talks were good", "very useful"),
      'statements[0].quotes[0].text: The text of the statement does not have the words "very useful".',
    ],
    "the second of two": [
      said('the talks were "useful"', "useful", "useless"),
      'statements[0].quotes[1].text: The text of the statement does not have the words "useless".',
    ],
    "words that are together in the quote alone": [
      said("a surprise that they found out through the media", "a surprise found out"),
      'statements[0].quotes[0].text: The text of the statement does not have the words "a surprise found out".',
    ],
    "one part of a shortened quote": [
      said("we will keep our word", "we will … break our word"),
      'statements[0].quotes[0].text: The text of the statement does not have the words "we will … break our word".',
    ],
    "another number": [
      said("some 1,000 men", "2,000 men"),
      'statements[0].quotes[0].text: The text of the statement does not have the words "2,000 men".',
    ],
    "marked as no translation": [
      said("the talks were good", { text: "useful", translated: false }),
      'statements[0].quotes[0].text: The text of the statement does not have the words "useful".',
    ],
  },
});

test("the finding in full, a long quote cut", () => {
  const preview = `"${"useful ".repeat(8)}u…"`;
  expect(runRule(quoteInText, said("the talks were good", "useful ".repeat(20)))).toEqual([
    {
      path: ["statements", 0, "quotes", 0, "text"],
      message: `The text of the statement does not have the words ${preview}.`,
      received: preview,
    },
  ]);
});
