import type { Explanation } from "./explanation.js";

const ARTICLE = `Norwegian Foreign Minister Ada Berg met Estonian Foreign Minister Mari Tamm in Oslo on 18 February 2025. "It was useful," Berg said. "We will meet again," she added.\n\nTamm said that Estonia would not sign the treaty.`;

const berg = {
  words: "Norwegian Foreign Minister Ada Berg",
  name: "Ada Berg",
  title: "Foreign Minister",
  id: "berg",
  kind: "person",
  country: "NO",
};
const tamm = { words: "Estonian Foreign Minister Mari Tamm", name: "Mari Tamm", id: "tamm", kind: "person", country: "EE" };
const useful = { cue: "Berg said", text: `"It was useful,"`, quotes: ["It was useful,"], speakers: ["berg"] };
const treaty = { cue: "Tamm said", text: "Estonia would not sign the treaty", quotes: [], speakers: ["tamm"] };
const talks = {
  words: "Norwegian Foreign Minister Ada Berg met Estonian Foreign Minister Mari Tamm",
  time: "on 18 February 2025",
  id: "talks",
  kind: "talks",
  status: "concluded",
  start: "2025-02-18",
};
const sound = { participants: [berg, tamm], meetings: [talks], statements: [useful, treaty] };

/** An answer with the text that it is about. */
const held = (answer: unknown): string => JSON.stringify({ text: ARTICLE, answer }, null, 2);

function answer(
  code: string,
  summary: string,
  mend: string,
  fails: unknown,
  severity: Explanation["severity"] = "error",
): Explanation {
  return { code: `llm/${code}`, severity, summary, mend, example: { fails: held(fails), passes: held(sound) } };
}

const COPY = "Copy the words letter by letter; `expected` has the nearest passage.";

/** The codes of what is wrong with a model's answer, or with a schema for one. The examples are answers with their text. */
export const modelCodes: readonly Explanation[] = [
  answer(
    "no-answer",
    "An answer holds a JSON object.",
    "Ask again, for JSON and nothing else.",
    "I am sorry, but I cannot help with that.",
  ),
  answer(
    "cut-off",
    "An answer ends where its JSON does; complete records before the break are kept.",
    "Let the model write more tokens, or give it a shorter text.",
    `{ "participants": [${JSON.stringify(berg)}, { "words": "Estonian For`,
  ),
  answer(
    "bad-json",
    "An answer is JSON throughout; complete records before the fault are kept.",
    "Use the provider's structured output, or ask again.",
    `{ "participants": [${JSON.stringify(berg)}], statements: [] }`,
  ),
  answer(
    "wrong-shape",
    "Every record of an answer has the shape that was asked for; another is left out.",
    "Give the model the schema of `extractionSchema`, in the profile of its provider.",
    { ...sound, statements: [{ ...useful, text: [useful.text] }] },
  ),
  answer(
    "unknown-value",
    "Every code is one of the choices; another is left out, and the record too where it needs one.",
    "Choose one of the values of the schema.",
    { ...sound, participants: [{ ...berg, kind: "minister" }, tamm] },
  ),
  answer("duplicate-id", "No two records have the same id; the second is left out.", "Give each record an id of its own.", {
    ...sound,
    participants: [berg, { ...tamm, id: "berg" }],
  }),
  answer(
    "unknown-reference",
    "Every id leads to a record that was kept; another is left out.",
    "Name the record as its own `id` does, or mend what keeps it out.",
    { ...sound, statements: [{ ...useful, about: ["the-talks"] }, treaty] },
    "warning",
  ),
  answer("not-found", "Words that are given as the text's stand in it; what rests on others is left out.", COPY, {
    ...sound,
    statements: [{ ...useful, text: "The harvest had failed all over the country", quotes: [] }, treaty],
  }),
  answer("altered", "Words are those of the text, not near ones; what rests on others is left out.", COPY, {
    ...sound,
    statements: [useful, { ...treaty, text: "Estonia would never sign the treaty" }],
  }),
  answer("clipped", "Words start and end where words of the text do; what rests on others is left out.", COPY, {
    ...sound,
    statements: [useful, { ...treaty, text: "Estonia would not sign the trea" }],
  }),
  answer(
    "negated",
    "No negation that turns the words round stands just outside them; what rests on such words is left out.",
    "Copy the negation too.",
    { ...sound, statements: [useful, { ...treaty, text: "sign the treaty" }] },
  ),
  answer(
    "merged-quotes",
    "A quote is one run of words between quotation marks; one that joins several is left out.",
    "Give each run as a quote of its own.",
    {
      ...sound,
      statements: [
        { ...useful, text: `"It was useful," Berg said. "We will meet again,"`, quotes: ["It was useful, We will meet again,"] },
      ],
    },
  ),
  answer(
    "not-quoted",
    "A quote stands between quotation marks in the text; another is left out.",
    "Take it out of `quotes`: it is reported, not quoted.",
    { ...sound, statements: [useful, { ...treaty, quotes: ["would not sign"] }] },
  ),
  answer(
    "quote-elsewhere",
    "A quote stands in its statement's own words; another is left out.",
    "Move it to the statement in which it stands.",
    { ...sound, statements: [useful, { ...treaty, quotes: ["We will meet again,"] }] },
  ),
  answer(
    "not-named",
    "The words that are given for a participant name them; the record or entry is left out where they do not.",
    "Copy the words that have the name.",
    { ...sound, participants: [berg, { ...tamm, words: berg.words }] },
  ),
  answer(
    "wrong-speaker",
    "Whoever is given as the speaker speaks in the text; the statement is left out where another does.",
    "Give the speaker that the text has.",
    { ...sound, statements: [{ ...useful, speakers: ["tamm"] }, treaty] },
  ),
  answer(
    "cue-elsewhere",
    "The words that say who speaks stand with what is said; the statement is left out where they do not.",
    "Copy the cue that stands before, after or within the words.",
    { ...sound, statements: [useful, { ...treaty, cue: "Berg said", speakers: ["berg"] }] },
  ),
  answer(
    "wrong-country",
    "The text names the country of a code; the code is left out where it does not, and a state with it.",
    "Give the country that the text names, or none.",
    { ...sound, participants: [{ ...berg, country: "SE" }, tamm] },
    "warning",
  ),
  answer(
    "wrong-date",
    "A day is what its words of time mean; another is left out.",
    "Work the day out from the words and from when the text was published, or leave it open.",
    { ...sound, meetings: [{ ...talks, start: "2025-02-19" }] },
    "warning",
  ),
  {
    code: "llm/profile",
    severity: "error",
    summary: "A schema keeps to what its provider accepts: keywords, closed objects, sizes.",
    mend: "Change the part of the schema that the path leads to.",
    example: {
      fails: `{ "type": "object", "properties": { "name": { "type": "string" } } }`,
      passes: `{ "type": "object", "properties": { "name": { "type": "string" } }, "required": ["name"], "additionalProperties": false }`,
    },
  },
];
