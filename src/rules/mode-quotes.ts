import { defineRule } from "./rule.js";

export const modeQuotes = defineRule({
  code: "rule/mode-quotes",
  severity: "warning",
  on: ["statement"],
  summary: "An indirect statement has no quotes, and a list of quotes is not empty where the words are quoted.",
  mend: "Correct the mode: `direct` where all is quoted, `mixed` where some is. Where the quotes are not known, leave the list out.",
  example: {
    fails: {
      participants: [{ type: "participant", id: "participant:lavrov", kind: "person", name: "Sergey Lavrov" }],
      statements: [
        {
          type: "statement",
          id: "statement:a",
          speakers: ["participant:lavrov"],
          text: 'the discussions as "very useful"',
          mode: "indirect",
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
          text: 'the discussions as "very useful"',
          mode: "mixed",
          quotes: [{ text: "very useful" }],
        },
      ],
    },
  },
  *check({ mode, quotes }) {
    if (mode === undefined || quotes === undefined) return;
    const { length } = quotes;
    if (mode === "indirect" && length > 0) {
      yield {
        path: ["mode"],
        message: `An indirect statement quotes nothing, but this one has ${length === 1 ? "a quote" : `${length} quotes`}.`,
        expected: "direct or mixed",
        received: mode,
      };
    } else if (mode !== "indirect" && length === 0) {
      yield {
        path: ["quotes"],
        message: `A ${mode} statement quotes words, but the list of quotes is empty.`,
        received: "an empty list",
      };
    }
  },
});
