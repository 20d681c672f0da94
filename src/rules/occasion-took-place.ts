import { defineDossierRule } from "./rule.js";

export const occasionTookPlace = defineDossierRule({
  code: "rule/occasion-took-place",
  severity: "warning",
  on: ["statement"],
  summary: "No words are spoken at a meeting that was cancelled, refused or postponed.",
  mend: "Where the statement is about the meeting, name it under `about`; else correct the occasion or the meeting's status.",
  example: {
    fails: {
      participants: [{ type: "participant", id: "participant:ukraine", kind: "state", name: "Ukraine", country: "UA" }],
      meetings: [{ type: "meeting", id: "meeting:visit", kind: "visit", status: "cancelled", participation: [] }],
      statements: [
        {
          type: "statement",
          id: "statement:a",
          speakers: ["participant:ukraine"],
          text: "he had cancelled his visit",
          occasion: "meeting:visit",
        },
      ],
    },
    passes: {
      participants: [{ type: "participant", id: "participant:ukraine", kind: "state", name: "Ukraine", country: "UA" }],
      meetings: [{ type: "meeting", id: "meeting:visit", kind: "visit", status: "cancelled", participation: [] }],
      statements: [
        {
          type: "statement",
          id: "statement:a",
          speakers: ["participant:ukraine"],
          text: "he had cancelled his visit",
          about: ["meeting:visit"],
        },
      ],
    },
  },
  *check({ occasion }, index) {
    const meeting = occasion && index.meeting(occasion);
    if (!meeting) return;
    const { id, status, recurring } = meeting;
    // others of a series may have been held
    if (!recurring && (status === "cancelled" || status === "refused" || status === "postponed")) {
      yield {
        path: ["occasion"],
        message: `The words cannot have been spoken at ${id}, which was ${status}.`,
        received: status,
      };
    }
  },
});
