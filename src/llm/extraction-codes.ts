/** The codes of issues about a model's answer, each with what is left out for it. */
export const EXTRACTION_CODES = {
  "llm/no-answer": "The answer holds no JSON object.",
  "llm/cut-off": "The answer breaks off; complete records before that are kept.",
  "llm/bad-json": "The answer is no JSON from some place on; complete records before that are kept.",
  "llm/wrong-shape": "A record is not of the shape that was asked for, and is left out.",
  "llm/unknown-value": "A code is none of the choices, and is left out; the record too, if it needs one.",
  "llm/duplicate-id": "Two records have the same id; the second is left out.",
  "llm/unknown-reference": "An id leads to no record that was kept, and is left out.",
  "llm/not-found": "The text has nothing like the words; what rests on them is left out.",
  "llm/altered": "The text has near words, but not these; what rests on them is left out.",
  "llm/clipped": "The words start or end inside a word of the text; what rests on them is left out.",
  "llm/negated": "A negation just outside the words turns them round; what rests on them is left out.",
  "llm/merged-quotes": "A quote joins several quotations, or words inside and outside quotation marks, and is left out.",
  "llm/not-quoted": "A quote does not stand between quotation marks in the text, and is left out.",
  "llm/quote-elsewhere": "A quote stands in the text, but not in its statement, and is left out.",
  "llm/not-named": "The words do not name the participant; the record or entry is left out.",
  "llm/wrong-speaker": "The text has another speak; the statement is left out.",
  "llm/cue-elsewhere": "The words that say who speaks do not stand with what is said; the statement is left out.",
  "llm/wrong-country": "The text does not name the country; the code is left out, and a state with it.",
  "llm/wrong-date": "The words of time do not mean that day; the day is left out.",
} as const satisfies Record<`llm/${string}`, string>;

/** A code of an issue about a model's answer. */
export type ExtractionCode = keyof typeof EXTRACTION_CODES;
