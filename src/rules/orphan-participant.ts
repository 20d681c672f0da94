import { entriesOf } from "../derive/dossier-index.js";
import { referencesOf } from "../derive/references.js";
import type { CountryCode, Participant } from "../schema/interfaces.js";
import { defineDossierRule } from "./rule.js";

/** The countries that participants other than states name as theirs. */
function* countriesOf(participant: Participant): Generator<CountryCode> {
  if (participant.kind === "person") {
    for (const { country } of participant.offices ?? []) if (country) yield country;
  } else if ((participant.kind === "organization" || participant.kind === "group") && participant.country) {
    yield participant.country;
  }
}

export const orphanParticipant = defineDossierRule({
  code: "rule/orphan-participant",
  severity: "info",
  on: ["dossier"],
  summary: "Every participant is mentioned by some event or other participant; of a state, its country code is enough.",
  mend: "Remove the participant, or name it where it took part, spoke or was spoken of.",
  example: {
    fails: { participants: [{ type: "participant", id: "participant:france", kind: "state", name: "France", country: "FR" }] },
    passes: {
      participants: [{ type: "participant", id: "participant:france", kind: "state", name: "France", country: "FR" }],
      statements: [{ type: "statement", id: "statement:a", speakers: ["participant:france"], text: "the talks were useful" }],
    },
  },
  *check(dossier) {
    const mentioned = new Set<string>();
    for (const { entry } of entriesOf(dossier)) {
      for (const { id } of referencesOf(entry)) if (id !== entry.id) mentioned.add(id);
      if (entry.type === "participant") for (const country of countriesOf(entry)) mentioned.add(country);
    }
    for (const [at, participant] of dossier.participants.entries()) {
      if (mentioned.has(participant.id) || (participant.kind === "state" && mentioned.has(participant.country))) continue;
      yield {
        path: ["participants", at],
        message: `Nothing in the dossier mentions ${participant.id}.`,
        received: participant.id,
      };
    }
  },
});
