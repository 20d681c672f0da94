import { defineRule } from "./rule.js";

export const noParticipants = defineRule({
  code: "rule/no-participants",
  severity: "info",
  on: ["meeting"],
  summary: "A meeting names somebody who takes part in it, or does not.",
  mend: "Add who is known to have been concerned; leave the list empty only where the source names nobody.",
  example: {
    fails: { meetings: [{ type: "meeting", id: "meeting:a", kind: "negotiation", status: "announced", participation: [] }] },
    passes: {
      participants: [{ type: "participant", id: "participant:ukraine", kind: "state", name: "Ukraine", country: "UA" }],
      meetings: [
        {
          type: "meeting",
          id: "meeting:a",
          kind: "negotiation",
          status: "announced",
          participation: [{ participant: "participant:ukraine", role: "concerned-party" }],
        },
      ],
    },
  },
  *check({ participation }) {
    if (participation.length === 0) yield { path: ["participation"], message: "The meeting names nobody." };
  },
});
