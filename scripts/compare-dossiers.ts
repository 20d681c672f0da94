import { DossierIndex } from "../src/derive/dossier-index.js";
import type { Dossier, Evidence, Participant, ParticipantId } from "../src/schema/interfaces.js";

/** How the things of one sort in a dossier agree with those of another dossier on the same text. */
export interface SortComparison {
  readonly sort: string;
  /** How many the model dossier has. */
  readonly of: number;
  readonly found: number;
  /** Among those found, how many have the same of each property. */
  readonly properties: readonly { readonly name: string; readonly same: number }[];
  /** What the model has and the other has not, by name; and what the other has and the model has not. */
  readonly missing: readonly string[];
  readonly extra: readonly string[];
  readonly different: readonly Difference[];
}

/** A property of something found that is not as in the model. */
export interface Difference {
  readonly name: string;
  readonly property: string;
  readonly wanted: string;
  readonly found: string;
}

/** One thing to compare: what it is called, its words in the text, and what is said of it. */
interface Item {
  readonly name: string;
  readonly evidence: readonly Evidence[];
  readonly properties: Readonly<Record<string, string>>;
}

/** Holds a dossier against a model of the same text: people, quotes, meetings, statements and commitments. */
export function compareDossiers(model: Dossier, other: Dossier): SortComparison[] {
  const same = sameParticipants(model, other);
  const ofModel = itemsOf(model, (id) => id);
  const ofOther = itemsOf(other, (id) => same.get(id) ?? id, new DossierIndex(model));
  return Object.entries(ofModel).map(([sort, items]) => compareSort(sort, items, ofOther[sort] ?? []));
}

function compareSort(sort: string, model: readonly Item[], other: readonly Item[]): SortComparison {
  const pairs = pairUp(model, other, (a, b) => {
    const shared = sharedWords(a.evidence, b.evidence);
    // clauses of one sentence may share its words: of two that do, the one that is worded more alike
    return shared === 0 ? 0 : shared + commonWords(a.name, b.name);
  });
  const taken = new Set(pairs.values());
  const found = model.flatMap((item) => {
    const pair = pairs.get(item);
    return pair ? [{ item, pair }] : [];
  });
  const names = Object.keys(model[0]?.properties ?? {});
  const differs = (name: string) => found.filter(({ item, pair }) => item.properties[name] !== pair.properties[name]);
  return {
    sort,
    of: model.length,
    found: found.length,
    properties: names.map((name) => ({ name, same: found.length - differs(name).length })),
    missing: model.filter((item) => !pairs.has(item)).map(({ name }) => name),
    extra: other.filter((item) => !taken.has(item)).map(({ name }) => name),
    different: names.flatMap((property) =>
      differs(property).map(({ item, pair }) => ({
        name: item.name,
        property,
        wanted: item.properties[property] ?? "",
        found: pair.properties[property] ?? "",
      })),
    ),
  };
}

/** Things paired one to one, the most alike first; none at likeness 0. */
function pairUp<T>(model: readonly T[], other: readonly T[], likeness: (a: T, b: T) => number): Map<T, T> {
  const scored = model.flatMap((a) => other.map((b) => ({ a, b, score: likeness(a, b) }))).filter(({ score }) => score > 0);
  const pairs = new Map<T, T>();
  const taken = new Set<T>();
  for (const { a, b } of scored.sort((one, two) => two.score - one.score)) {
    if (pairs.has(a) || taken.has(b)) continue;
    pairs.set(a, b);
    taken.add(b);
  }
  return pairs;
}

/** How many characters of the text two pieces of evidence share; 0 where that is less than half of the shorter one. */
function sharedWords(a: readonly Evidence[], b: readonly Evidence[]): number {
  const length = (evidence: readonly Evidence[]) => evidence.reduce((sum, { exact }) => sum + exact.length, 0);
  let shared = 0;
  for (const { span: one } of a) {
    for (const { span: two } of b)
      if (one && two) shared += Math.max(0, Math.min(one.end, two.end) - Math.max(one.start, two.start));
  }
  return shared * 2 < Math.min(length(a), length(b)) ? 0 : shared;
}

/** The share of words that two texts have in common, from 0 to 1. */
function commonWords(a: string, b: string): number {
  const [one, two] = [a, b].map((text) => new Set(text.toLowerCase().split(" ")));
  return (2 * [...one!].filter((word) => two!.has(word)).length) / (one!.size + two!.size);
}

/** The ids of the model's participants by those of the other dossier: by country, by name, or by the words that name them. */
function sameParticipants(model: Dossier, other: Dossier): Map<ParticipantId, ParticipantId> {
  const namesOf = ({ name, aliases = [] }: Participant) => [name, ...aliases].map((each) => each.toLowerCase());
  const likeness = (a: Participant, b: Participant): number => {
    if (a.kind !== b.kind) return 0;
    if (a.kind === "state" && b.kind === "state") return a.country === b.country ? Infinity : 0;
    if (namesOf(a).some((name) => namesOf(b).includes(name))) return Infinity;
    return sharedWords(a.evidence ?? [], b.evidence ?? []);
  };
  return new Map([...pairUp(model.participants, other.participants, likeness)].map(([a, b]) => [b.id, a.id]));
}

/** What a dossier holds, by sort; participants called as the model calls them. */
function itemsOf(
  dossier: Dossier,
  idInModel: (id: ParticipantId) => ParticipantId,
  model = new DossierIndex(dossier),
): Record<string, Item[]> {
  const index = new DossierIndex(dossier);
  const nameOf = (id: ParticipantId) => (model.participant(idInModel(id)) ?? index.participant(id))?.name ?? id;
  const names = (ids: readonly ParticipantId[] = []) => ids.map(nameOf).toSorted().join(" and ") || "nobody";
  return {
    people: dossier.participants
      .filter((participant) => participant.kind === "person")
      .map(({ id, evidence = [], offices = [] }) => ({
        name: nameOf(id),
        evidence,
        properties: {
          office: offices.map(({ title }) => title).join("; "),
          country: offices.map(({ country = "none" }) => country).join("; "),
        },
      })),
    quotes: dossier.statements.flatMap(({ speakers, quotes = [] }) =>
      quotes.map(({ text, evidence = [] }) => ({ name: `“${text}”`, evidence, properties: { speaker: names(speakers) } })),
    ),
    meetings: dossier.meetings.map((meeting) => ({
      name: meeting.title ?? `${meeting.kind}: “${meeting.evidence?.[0]?.exact ?? meeting.id}”`,
      evidence: meeting.evidence ?? [],
      properties: {
        kind: meeting.kind,
        status: meeting.status,
        day: (meeting.when ?? meeting.originallyPlanned)?.start ?? "none",
        city: meeting.place?.city ?? "none",
      },
    })),
    statements: dossier.statements.map(({ text, speakers, evidence = [], act = "none" }) => ({
      name: `${names(speakers)}: ${text}`,
      evidence,
      properties: { speaker: names(speakers), act },
    })),
    commitments: dossier.agreements.flatMap((agreement) =>
      agreement.commitments.map(({ text, assertedBy = agreement.assertedBy, obligors = agreement.parties, evidence = [] }) => ({
        name: text,
        evidence,
        properties: { "who says so": names(assertedBy), "who owes it": names(obligors) },
      })),
    ),
  };
}
