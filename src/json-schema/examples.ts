import type { Agreement, Dossier, Meeting, Participant, Source, Statement } from "../schema/interfaces.js";

const source: Source = {
  type: "source",
  id: "source:article",
  kind: "news-article",
  language: "en",
  published: "2025-02-18",
  text: "Both sides thanked Saudi Arabia for hosting the meeting.",
};

const participant: Participant = {
  type: "participant",
  id: "participant:lavrov",
  kind: "person",
  name: "Sergey Lavrov",
  offices: [{ title: "Foreign Minister", rank: "foreign-minister", country: "RU" }],
  ids: { wikidata: "Q58217" },
};

const states: Participant[] = [
  { type: "participant", id: "participant:russia", kind: "state", name: "Russia", country: "RU" },
  { type: "participant", id: "participant:united-states", kind: "state", name: "United States", country: "US" },
  { type: "participant", id: "participant:saudi-arabia", kind: "state", name: "Saudi Arabia", country: "SA" },
];

const meeting: Meeting = {
  type: "meeting",
  id: "meeting:riyadh-2025-02-18",
  kind: "talks",
  status: "concluded",
  when: { start: "2025-02-18", duration: { value: "PT4H", bound: "more-than" }, phrase: "on Tuesday", basis: "resolved" },
  place: { city: "Riyadh", country: "SA" },
  participation: [
    { participant: "participant:russia", role: "party", presence: "attended" },
    { participant: "participant:united-states", role: "party", presence: "attended" },
    { participant: "participant:saudi-arabia", role: "host", presence: "attended" },
  ],
};

const statement: Statement = {
  type: "statement",
  id: "statement:thanks",
  speakers: ["participant:russia", "participant:united-states"],
  text: "thanked Saudi Arabia for hosting the meeting",
  mode: "indirect",
  act: "thank",
  about: ["meeting:riyadh-2025-02-18"],
  evidence: [
    { source: "source:article", exact: "Both sides thanked Saudi Arabia for hosting the meeting", span: { start: 0, end: 55 } },
  ],
};

const agreement: Agreement = {
  type: "agreement",
  id: "agreement:riyadh-understanding",
  instrument: "oral-understanding",
  status: "agreed",
  parties: ["participant:russia", "participant:united-states"],
  meeting: "meeting:riyadh-2025-02-18",
  commitments: [
    {
      id: "negotiating-teams",
      text: "appoint high-level negotiating teams",
      action: "appoint-negotiators",
      obligors: ["participant:russia", "participant:united-states"],
      modality: "agreed",
    },
  ],
};

const dossier: Dossier = {
  type: "dossier",
  model: 1,
  id: "dossier:riyadh",
  sources: [source],
  participants: states,
  meetings: [meeting],
  statements: [statement],
  agreements: [agreement],
};

/** Examples that the published schemas carry, by the name of the schema: smallest useful records. */
export const schemaExamples: Readonly<Record<string, readonly unknown[]>> = {
  Source: [source],
  Participant: [participant, states[0]],
  Meeting: [meeting],
  Statement: [statement],
  Agreement: [agreement],
  Dossier: [dossier],
  DiplomaticRecord: [statement],
};
