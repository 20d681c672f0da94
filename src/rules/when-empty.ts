import { whensOf } from "../derive/whens.js";
import { defineRule } from "./rule.js";

export const whenEmpty = defineRule({
  code: "rule/when-empty",
  severity: "error",
  on: ["meeting", "statement", "agreement"],
  summary: "A time says something: a start, an end, a duration or the source's phrase.",
  mend: "Leave the time out where nothing is known of it.",
  example: {
    fails: {
      meetings: [{ type: "meeting", id: "meeting:a", kind: "talks", status: "concluded", when: {}, participation: [] }],
    },
    passes: {
      meetings: [
        {
          type: "meeting",
          id: "meeting:a",
          kind: "talks",
          status: "concluded",
          when: { phrase: "on Tuesday" },
          participation: [],
        },
      ],
    },
  },
  *check(record) {
    for (const { when, path } of whensOf(record)) {
      if ((when.start ?? when.end ?? when.duration ?? when.phrase) === undefined) {
        yield { path, message: "The time says neither start nor end, nor a duration, nor a phrase." };
      }
    }
  },
});
