import { quoteInEvidence } from "../../../src/rules/quote-in-evidence.js";
import type { Evidence, Quote } from "../../../src/schema/interfaces.js";
import { cite } from "./place-evidence.js";
import { statement } from "../records.js";
import { testRule } from "../run-rule.js";

const quoting = (quotes: Quote[], evidence?: Evidence[]) => ({
  statements: [statement("s", { quotes, ...(evidence && { evidence }) })],
});
const WORDS = 'Lavrov called the talks "very useful," and “not unacceptable” to him';
const PATH = "statements[0].quotes[0].text: ";

testRule(quoteInEvidence, {
  sound: {
    "within the statement's evidence": quoting([{ text: "very useful," }], [cite(WORDS)]),
    "within its own": quoting([{ text: "very useful,", evidence: [cite("very useful,")] }], [cite("Lavrov")]),
    "within the second of several": quoting([{ text: "very useful" }], [cite("Lavrov called"), cite(WORDS)]),
    "within the statement's, its own being empty": quoting([{ text: "very useful", evidence: [] }], [cite(WORDS)]),
    twice: quoting([{ text: "so" }], [cite("so and so")]),
    "no evidence": quoting([{ text: "very useful" }]),
    "no quotes": { statements: [statement("s", { evidence: [cite(WORDS)] })] },
    "two paragraphs, the second with a mark of its own": quoting([{ text: "First.\nSecond." }], [cite("“First.\n“Second.”")]),
    "two paragraphs, the mark copied": quoting([{ text: "First.\n“Second." }], [cite("“First.\n“Second.”")]),
  },
  unsound: {
    "other words": [
      quoting([{ text: "a waste of time" }], [cite(WORDS)]),
      `${PATH}The quote "a waste of time" does not stand within the statement's evidence.`,
    ],
    "its own evidence counts alone": [
      quoting([{ text: "very useful", evidence: [cite("Lavrov called the talks")] }], [cite(WORDS)]),
      `${PATH}The quote "very useful" does not stand within its own evidence.`,
    ],
    "a word changed": [
      quoting([{ text: "called the talks very good" }], [cite(WORDS)]),
      `${PATH}The quote "called the talks very good" does not stand within the statement's evidence: it has "useful", not "good".`,
    ],
    "other marks": [
      quoting([{ text: "talks 'very useful,' and" }], [cite(WORDS)]),
      `${PATH}The quote "talks 'very useful,' and" does not stand within the statement's evidence but for quotation marks.`,
    ],
    "cut out of a word": [
      quoting([{ text: "acceptable" }], [cite(WORDS)]),
      `${PATH}The quote "acceptable" does not stand within the statement's evidence: it starts inside a word.`,
    ],
    "the second of two": [
      quoting([{ text: "very useful" }, { text: "bananas" }], [cite(WORDS)]),
      'statements[0].quotes[1].text: The quote "bananas" does not stand within the statement\'s evidence.',
    ],
  },
});
