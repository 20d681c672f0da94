import { DossierIndex, type DossierEntry, entriesOf } from "../derive/dossier-index.js";
import { evidenceIn, type PlacedEvidence } from "../derive/evidence-in.js";
import type { Dossier, Evidence, Source, Span } from "../schema/interfaces.js";
import { locate, type Location, type Verdict } from "./locate.js";
import { PreparedText } from "./prepared-text.js";
import { quotedRuns } from "./quoted-runs.js";

/** What evidence is given for. */
export type EvidenceOwner =
  | "participant"
  | "participation"
  | "meeting"
  | "outcome"
  | "statement"
  | "quote"
  | "stance"
  | "agreement"
  | "commitment"
  | "action"
  | "other";

/** What can be said of evidence: as of any quotation, or that its source has no text to hold it against. */
export type EvidenceVerdict = Verdict | "unverifiable";

/** One piece of evidence held against its source's text. */
export interface EvidenceCheck extends Omit<Location, "verdict"> {
  readonly verdict: EvidenceVerdict;
  /** The way to it. */
  readonly path: readonly PropertyKey[];
  /** What it is given for. */
  readonly owner: EvidenceOwner;
  readonly evidence: Evidence;
  /** The source that it names, where the dossier has it. */
  readonly source: Source | undefined;
  /** Whether the words stand, word for word, at the span that it gives; absent without a span or a text. */
  readonly spanHolds?: boolean;
}

/** Every piece of evidence in a dossier with what can be said of it. */
export interface Verification {
  readonly checks: readonly EvidenceCheck[];
  /** How many of each verdict. */
  readonly counts: Readonly<Record<EvidenceVerdict, number>>;
}

const PART_OWNERS: Readonly<Record<string, EvidenceOwner>> = {
  participation: "participation",
  outcome: "outcome",
  quotes: "quote",
  stances: "stance",
  commitments: "commitment",
  actions: "action",
};

// a partial quotation often follows the negation that its sentence has, and who took part is not denied by it
const ASKED_OF_NEGATION: ReadonlySet<EvidenceOwner> = new Set(["statement", "commitment", "outcome", "stance"]);

/** What a record's evidence at a path is given for: one of its parts, or the record itself. */
function ownerOf(type: DossierEntry["type"], [part]: readonly PropertyKey[]): EvidenceOwner {
  if (typeof part === "string" && Object.hasOwn(PART_OWNERS, part)) return PART_OWNERS[part] ?? "other";
  return type === "source" ? "other" : type;
}

interface Memory {
  readonly texts: Map<string, PreparedText>;
  readonly runs: Map<string, readonly Span[]>;
  readonly checks: WeakMap<DossierEntry, readonly EvidenceCheck[]>;
}

const memories = new WeakMap<DossierIndex, Memory>();

function memoryOf(index: DossierIndex): Memory {
  let memory = memories.get(index);
  if (!memory) {
    memory = { texts: new Map(), runs: new Map(), checks: new WeakMap() };
    memories.set(index, memory);
  }
  return memory;
}

/** A source's text made ready for search, once for a dossier. */
function preparedTextOf(text: string, index: DossierIndex): PreparedText {
  const { texts } = memoryOf(index);
  let prepared = texts.get(text);
  if (!prepared) {
    prepared = new PreparedText(text);
    texts.set(text, prepared);
  }
  return prepared;
}

/** What stands between quotation marks in a source's text, worked out once for a dossier. */
export function quotedRunsOf(text: string, index: DossierIndex): readonly Span[] {
  const { runs } = memoryOf(index);
  let known = runs.get(text);
  if (!known) {
    known = quotedRuns(text);
    runs.set(text, known);
  }
  return known;
}

function check({ path, evidence }: PlacedEvidence, type: DossierEntry["type"], index: DossierIndex): EvidenceCheck {
  const owner = ownerOf(type, path);
  const source = index.source(evidence.source);
  const { exact, span, prefix, suffix } = evidence;
  const text = source?.text;
  if (text === undefined) return { verdict: "unverifiable", places: [], folded: [], path, owner, evidence, source };
  const location = locate(preparedTextOf(text, index), exact, {
    span,
    prefix,
    suffix,
    language: source?.language,
    negation: ASKED_OF_NEGATION.has(owner),
  });
  return { ...location, path, owner, evidence, source, ...(span && { spanHolds: text.slice(span.start, span.end) === exact }) };
}

/** Holds a record's evidence against the sources of its dossier; worked out once for each record and index. */
export function verifyRecord(record: DossierEntry, index: DossierIndex): readonly EvidenceCheck[] {
  const { checks } = memoryOf(index);
  let known = checks.get(record);
  if (!known) {
    known = Array.from(evidenceIn(record), (placed) => check(placed, record.type, index));
    checks.set(record, known);
  }
  return known;
}

/** Holds every piece of evidence in a dossier against its source's text, in the order in which they stand; paths start at the dossier. */
export function verify(dossier: Dossier): Verification {
  const index = new DossierIndex(dossier);
  const checks: EvidenceCheck[] = [];
  const counts: Record<EvidenceVerdict, number> = {
    exact: 0,
    normalised: 0,
    elided: 0,
    ambiguous: 0,
    clipped: 0,
    negated: 0,
    altered: 0,
    "not-found": 0,
    unverifiable: 0,
  };
  for (const { entry, path } of entriesOf(dossier)) {
    for (const found of verifyRecord(entry, index)) {
      checks.push({ ...found, path: [...path, ...found.path] });
      counts[found.verdict]++;
    }
  }
  return { checks, counts };
}
