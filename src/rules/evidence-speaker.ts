import { actsFor } from "../derive/acts-for.js";
import type { DossierIndex } from "../derive/dossier-index.js";
import { namesOf, speaksIn } from "../ground/attribution.js";
import type { Participant, ParticipantId, Person } from "../schema/interfaces.js";
import { defineDossierRule } from "./rule.js";

const byLastName = new WeakMap<DossierIndex, Map<string, Person[]>>();

/** The persons of a dossier by the last word of their names. */
function personsByLastName(index: DossierIndex): Map<string, Person[]> {
  let persons = byLastName.get(index);
  if (!persons) {
    persons = new Map();
    for (const participant of index.dossier.participants) {
      if (participant.kind !== "person") continue;
      const name = participant.name.split(" ").at(-1)!;
      const namesakes = persons.get(name);
      if (namesakes) namesakes.push(participant);
      else persons.set(name, [participant]);
    }
    byLastName.set(index, persons);
  }
  return persons;
}

/** The persons whose last name is a word of a text. */
function personsIn(text: string, index: DossierIndex): Set<Person> {
  const persons = personsByLastName(index);
  return new Set(text.split(/[^\p{L}\p{M}'’-]+/u).flatMap((word) => persons.get(word.replace(/['’]s?$/u, "")) ?? []));
}

const lavrov: Participant = { type: "participant", id: "participant:lavrov", kind: "person", name: "Sergey Lavrov" };
const rubio: Participant = { type: "participant", id: "participant:rubio", kind: "person", name: "Marco Rubio" };
const said = (speaker: ParticipantId) => ({
  sources: [{ type: "source" as const, id: "source:a" as const, kind: "news-article" as const }],
  participants: [lavrov, rubio],
  statements: [
    {
      type: "statement" as const,
      id: "statement:a" as const,
      speakers: [speaker],
      text: "the talks were useful",
      evidence: [{ source: "source:a" as const, exact: "Lavrov said the talks were useful" }],
    },
  ],
});

export const evidenceSpeaker = defineDossierRule({
  code: "ground/evidence-speaker",
  severity: "warning",
  on: ["statement"],
  summary: "The words cited for a statement do not name another person as the one who speaks. Asked of English reporting verbs.",
  mend: "Give the statement to the person whom the words name, or cite the words that name the speaker.",
  example: { fails: said(rubio.id), passes: said(lavrov.id) },
  *check({ speakers, relayedBy = [], onBehalfOf = [], evidence = [] }, index) {
    const own = [...speakers, ...relayedBy, ...onBehalfOf];
    const isOwn = (id: ParticipantId) => own.some((one) => actsFor(id, one, index) || actsFor(one, id, index));
    for (const [at, { source, exact }] of evidence.entries()) {
      const language = index.source(source)?.language ?? "en";
      if (!/^en\b/i.test(language)) continue;
      const others = [...personsIn(exact, index)].filter((person) => !isOwn(person.id) && speaksIn(exact, namesOf(person)));
      if (others.length === 0) continue;
      const known = own.map((id) => index.participant(id)).filter((participant) => participant !== undefined);
      if (known.some((participant) => speaksIn(exact, namesOf(participant)))) continue;
      const expected = index.participant(speakers[0]!)?.name ?? speakers[0]!;
      const received = others[0]!.name;
      yield {
        path: ["evidence", at, "exact"],
        message: `These words have ${received} speak, not ${expected}.`,
        expected,
        received,
      };
    }
  },
});
