import { hasNotTakenPlace } from "../derive/took-place.js";
import { defineDossierRule } from "./rule.js";

export const statusOutcome = defineDossierRule({
  code: "rule/status-outcome",
  severity: "error",
  on: ["meeting", "agreement"],
  summary: "Only a meeting that took place has an outcome, or an agreement that was reached at it.",
  mend: "Correct the status of the meeting, or remove the outcome or the agreement's `meeting`. What is to be signed at a meeting to come is no outcome of it yet.",
  example: {
    fails: {
      meetings: [
        {
          type: "meeting",
          id: "meeting:a",
          kind: "visit",
          status: "cancelled",
          participation: [],
          outcome: { result: "agreement" },
        },
      ],
    },
    passes: {
      meetings: [
        {
          type: "meeting",
          id: "meeting:a",
          kind: "visit",
          status: "concluded",
          participation: [],
          outcome: { result: "agreement" },
        },
      ],
    },
  },
  *check(record, index) {
    const meeting = record.type === "meeting" ? record : record.meeting && index.meeting(record.meeting);
    if (!meeting || !hasNotTakenPlace(meeting)) return;
    const expected = "a meeting that is in-progress, suspended or concluded";
    if (record.type === "agreement") {
      yield {
        path: ["meeting"],
        message: `The agreement was reached at ${meeting.id}, which, being ${meeting.status}, has not taken place.`,
        expected,
        received: meeting.status,
      };
    } else if (record.outcome) {
      yield {
        path: ["outcome"],
        message: `The meeting has an outcome, but, being ${meeting.status}, has not taken place.`,
        expected,
        received: meeting.status,
      };
    }
  },
});
