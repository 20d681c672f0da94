import { circlesOf, type Edge } from "../core/circles.js";
import type { Dossier } from "../schema/interfaces.js";
import { circleThrough } from "./circle-through.js";
import { defineDossierRule } from "./rule.js";

function* edgesOf(dossier: Dossier): Generator<Edge<string, readonly PropertyKey[]>> {
  for (const [i, participant] of dossier.participants.entries()) {
    const { id, kind } = participant;
    if (kind === "organization" && participant.partOf) {
      yield { from: id, to: participant.partOf, carries: ["participants", i, "partOf"] };
    }
    if (kind === "delegation" || kind === "group") {
      for (const [j, member] of (participant.members ?? []).entries())
        yield { from: member, to: id, carries: ["participants", i, "members", j] };
    }
  }
}

export const membershipAcyclic = defineDossierRule({
  code: "rule/membership-acyclic",
  severity: "error",
  on: ["dossier"],
  summary: "No organization, delegation or group is a part of itself, be it by way of others.",
  mend: "Remove the `partOf` or the member that closes the circle.",
  example: {
    fails: {
      participants: [
        {
          type: "participant",
          id: "participant:council",
          kind: "organization",
          name: "Council of the European Union",
          partOf: "participant:eu",
        },
        {
          type: "participant",
          id: "participant:eu",
          kind: "organization",
          name: "European Union",
          partOf: "participant:council",
        },
      ],
    },
    passes: {
      participants: [
        {
          type: "participant",
          id: "participant:council",
          kind: "organization",
          name: "Council of the European Union",
          partOf: "participant:eu",
        },
        { type: "participant", id: "participant:eu", kind: "organization", name: "European Union" },
      ],
    },
  },
  *check(dossier) {
    for (const { closedBy, nodes } of circlesOf(edgesOf(dossier))) {
      yield { path: closedBy.carries, message: circleThrough(nodes, "is a part of itself") };
    }
  },
});
