import { defineRule } from "./rule.js";

export const plannedDateKept = defineRule({
  code: "rule/planned-date-kept",
  severity: "info",
  on: ["meeting"],
  summary: "A cancelled, postponed or rescheduled meeting says when it had been planned, at least as a phrase.",
  mend: "Say under `originallyPlanned` when it was to be; the source's words as `phrase` are enough.",
  example: {
    fails: {
      meetings: [{ type: "meeting", id: "meeting:a", kind: "visit", status: "cancelled", participation: [] }],
    },
    passes: {
      meetings: [
        {
          type: "meeting",
          id: "meeting:a",
          kind: "visit",
          status: "cancelled",
          originallyPlanned: { phrase: "on Wednesday" },
          participation: [],
        },
      ],
    },
  },
  *check({ status, originallyPlanned: planned }) {
    if (status !== "cancelled" && status !== "postponed" && status !== "rescheduled") return;
    if ((planned?.start ?? planned?.end ?? planned?.phrase) === undefined) {
      yield {
        path: ["status"],
        message: `The meeting was ${status}, but does not say for when it had been planned.`,
        expected: "a date or a phrase under originallyPlanned",
      };
    }
  },
});
