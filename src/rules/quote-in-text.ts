import { preview } from "../core/issue.js";
import { defineRule } from "./rule.js";

/** The letters and digits of a text, everything between them told alike. */
function wordsOf(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();
}

/** A text none of whose characters is read otherwise beside others: Latin and Cyrillic letters, and signs of print. */
const SIMPLE = /^[\t\n\r -\u017f\u0400-\u0482\u2010-\u2027]*$/;

export const quoteInText = defineRule({
  code: "rule/quote-in-text",
  severity: "warning",
  on: ["statement"],
  summary: "A statement's quotes are words of its text; quotes in another language or in translation are not looked at.",
  mend: "Word the text as the source does, its quotes included, or move the quote to the statement to which it belongs.",
  example: {
    fails: {
      participants: [{ type: "participant", id: "participant:lavrov", kind: "person", name: "Sergey Lavrov" }],
      statements: [
        {
          type: "statement",
          id: "statement:a",
          speakers: ["participant:lavrov"],
          text: "the discussions were good",
          quotes: [{ text: "very useful" }],
        },
      ],
    },
    passes: {
      participants: [{ type: "participant", id: "participant:lavrov", kind: "person", name: "Sergey Lavrov" }],
      statements: [
        {
          type: "statement",
          id: "statement:a",
          speakers: ["participant:lavrov"],
          text: 'the discussions were "very useful"',
          quotes: [{ text: "very useful," }],
        },
      ],
    },
  },
  *check({ text, quotes = [] }) {
    const simple = SIMPLE.test(text);
    let words: string | undefined;
    for (const [at, quote] of quotes.entries()) {
      if (quote.language !== undefined || quote.translated || (simple && text.includes(quote.text))) continue;
      words ??= wordsOf(text);
      const all = words;
      // what is left out of a quote may stand in the text
      const parts = quote.text.split(/…|\.\.\./);
      if (parts.every((part) => all.includes(wordsOf(part)))) continue;
      yield {
        path: ["quotes", at, "text"],
        message: `The text of the statement does not have the words ${preview(quote.text)}.`,
        received: preview(quote.text),
      };
    }
  },
});
