import { defineRule } from "./rule.js";

export const plannedTime = defineRule({
  code: "rule/planned-time",
  severity: "warning",
  on: ["meeting"],
  summary: "A cancelled, refused or postponed meeting has no time at which it takes place.",
  mend: "Move the time to `originallyPlanned`. A meeting with a new date is `rescheduled`.",
  example: {
    fails: {
      meetings: [
        {
          type: "meeting",
          id: "meeting:a",
          kind: "visit",
          status: "cancelled",
          when: { start: "2025-02-19" },
          participation: [],
        },
      ],
    },
    passes: {
      meetings: [
        {
          type: "meeting",
          id: "meeting:a",
          kind: "visit",
          status: "cancelled",
          originallyPlanned: { start: "2025-02-19" },
          participation: [],
        },
      ],
    },
  },
  *check({ status, when }) {
    if (when && (status === "cancelled" || status === "refused" || status === "postponed")) {
      yield {
        path: ["when"],
        message: `The meeting was ${status}, but has a time at which it takes place.`,
        expected: "the time under originallyPlanned",
      };
    }
  },
});
