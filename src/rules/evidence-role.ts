import { namesOf, rolesIn } from "../ground/attribution.js";
import type { Participation } from "../schema/interfaces.js";
import { defineDossierRule } from "./rule.js";

/** Roles that agree with what a verb says of its subject. */
const AGREEING: Readonly<Record<ReturnType<typeof rolesIn>[number], readonly string[]>> = {
  host: ["host", "co-host", "receiving-side", "convener", "chair", "co-chair"],
  mediator: ["mediator", "facilitator", "guarantor"],
  facilitator: ["facilitator", "mediator", "host", "co-host"],
};

const hosting = (role: Participation["role"]) => ({
  sources: [{ type: "source" as const, id: "source:a" as const, kind: "news-article" as const }],
  participants: [
    {
      type: "participant" as const,
      id: "participant:oman" as const,
      kind: "state" as const,
      name: "Oman",
      country: "OM" as const,
    },
  ],
  meetings: [
    {
      type: "meeting" as const,
      id: "meeting:a" as const,
      kind: "talks",
      status: "concluded" as const,
      participation: [
        {
          participant: "participant:oman" as const,
          role,
          evidence: [{ source: "source:a" as const, exact: "Both sides thanked Oman for hosting the talks" }],
        },
      ],
    },
  ],
});

export const evidenceRole = defineDossierRule({
  code: "ground/evidence-role",
  severity: "warning",
  on: ["meeting"],
  summary:
    "The words cited for somebody's part in a meeting do not give them another role. Asked of English verbs of hosting and mediating.",
  mend: "Correct the role; where somebody had two, make an entry for each.",
  example: { fails: hosting("party"), passes: hosting("host") },
  *check({ participation }, index) {
    for (const [at, { participant, role, evidence = [] }] of participation.entries()) {
      const somebody = index.participant(participant);
      if (!somebody) continue;
      const roles = participation.filter((entry) => entry.participant === participant).map((entry) => entry.role);
      for (const { source, exact } of evidence) {
        if (!/^en\b/i.test(index.source(source)?.language ?? "en")) continue;
        const said = rolesIn(exact, namesOf(somebody)).find((one) => !roles.some((role) => AGREEING[one].includes(role)));
        if (said === undefined) continue;
        yield {
          path: ["participation", at, "role"],
          message: `${somebody.name} is a ${role} here, but the words cited have it as a ${said}.`,
          expected: said,
          received: role,
        };
      }
    }
  },
});
