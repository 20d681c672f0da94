import type { Agreement, Meeting, ParticipantId, Statement } from "../schema/interfaces.js";
import { defineRule } from "./rule.js";

interface Claim {
  readonly assertedBy?: readonly ParticipantId[] | undefined;
  readonly disputedBy?: readonly ParticipantId[] | undefined;
}

function* claimsOf(event: Meeting | Statement | Agreement): Generator<{ claim: Claim; path: readonly PropertyKey[] }> {
  yield { claim: event, path: [] };
  if (event.type !== "agreement") return;
  for (const [at, commitment] of event.commitments.entries()) yield { claim: commitment, path: ["commitments", at] };
}

export const assertedAndDisputed = defineRule({
  code: "rule/asserted-and-disputed",
  severity: "warning",
  on: ["meeting", "statement", "agreement"],
  summary: "Nobody both asserts and disputes the same thing.",
  mend: "Keep what the participant says last; who first confirmed and then denied has made two statements.",
  example: {
    fails: {
      participants: [{ type: "participant", id: "participant:russia", kind: "state", name: "Russia", country: "RU" }],
      meetings: [
        {
          type: "meeting",
          id: "meeting:a",
          kind: "talks",
          status: "unclear",
          participation: [],
          assertedBy: ["participant:russia"],
          disputedBy: ["participant:russia"],
        },
      ],
    },
    passes: {
      participants: [
        { type: "participant", id: "participant:russia", kind: "state", name: "Russia", country: "RU" },
        { type: "participant", id: "participant:ukraine", kind: "state", name: "Ukraine", country: "UA" },
      ],
      meetings: [
        {
          type: "meeting",
          id: "meeting:a",
          kind: "talks",
          status: "unclear",
          participation: [],
          assertedBy: ["participant:russia"],
          disputedBy: ["participant:ukraine"],
        },
      ],
    },
  },
  *check(event) {
    for (const { claim, path } of claimsOf(event)) {
      if (!claim.assertedBy || !claim.disputedBy) continue;
      const asserting = new Set(claim.assertedBy);
      for (const [at, id] of claim.disputedBy.entries()) {
        if (asserting.has(id)) {
          yield { path: [...path, "disputedBy", at], message: `${id} both asserts and disputes it.`, received: id };
        }
      }
    }
  },
});
