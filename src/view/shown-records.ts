import { groupBy } from "../core/group-by.js";
import { DossierIndex, entriesOf, type DossierEntry } from "../derive/dossier-index.js";
import { verifyRecord, type EvidenceCheck } from "../ground/verify.js";
import type { Dossier, Source, Span } from "../schema/interfaces.js";
import { flawInWords } from "./flaw-in-words.js";
import { cutLines, type Segment, type TextMark } from "./marked-text.js";

/** A piece of evidence on a page. */
export interface ShownEvidence {
  readonly entry: DossierEntry;
  readonly check: EvidenceCheck;
  /** Why the words do not stand as they should. */
  readonly flaw: string | undefined;
  /** Numbers of the first and last segment of each passage that is marked for it, on the whole page; empty where none is. */
  readonly passages: readonly (readonly [first: number, last: number])[];
}

/** The text of a source on a page, in lines of segments that are counted through all texts. */
export interface ShownText {
  readonly source: Source;
  readonly first: number;
  readonly lines: readonly (readonly Segment<ShownEvidence>[])[];
}

// an ambiguous quotation may stand in a thousand places
const MOST_PASSAGES = 12;

const PREFIXES: Readonly<Record<DossierEntry["type"], string>> = {
  source: "d",
  participant: "p",
  meeting: "m",
  statement: "s",
  agreement: "a",
};

/** The records of a dossier as a page shows them: each with a key, its evidence held against the texts and cut into segments. */
export class ShownRecords {
  readonly index: DossierIndex;
  readonly texts: readonly ShownText[];
  readonly evidence: readonly ShownEvidence[];
  readonly #keys = new Map<DossierEntry, string>();
  readonly #evidenceOf: ReadonlyMap<DossierEntry, readonly ShownEvidence[]>;

  constructor(dossier: Dossier) {
    this.index = new DossierIndex(dossier);
    const marks = new Map<Source, TextMark<ShownEvidence>[]>();
    const evidence: (ShownEvidence & { passages: (readonly [number, number])[] })[] = [];
    for (const { entry, path } of entriesOf(dossier)) {
      this.#keys.set(entry, `${PREFIXES[entry.type]}${path[1] + 1}`);
      for (const check of verifyRecord(entry, this.index)) {
        const shown = { entry, check, flaw: flawInWords(check), passages: [] };
        evidence.push(shown);
        const { source } = check;
        if (source === undefined) continue;
        const ofSource = marks.get(source) ?? [];
        for (const span of spansOf(check)) ofSource.push({ ...span, mark: shown });
        marks.set(source, ofSource);
      }
    }
    this.evidence = evidence;
    this.#evidenceOf = groupBy<ShownEvidence, DossierEntry>(evidence, ({ entry }) => entry);
    let first = 0;
    this.texts = dossier.sources
      .filter(({ text }) => text !== undefined)
      .map((source) => {
        const ofSource = marks.get(source) ?? [];
        const lines = cutLines(source.text ?? "", ofSource);
        const segments = lines.flat();
        for (const { start, end, mark } of ofSource) {
          const from = countBefore(segments, (segment) => segment.end <= start);
          const to = countBefore(segments, (segment) => segment.start < end) - 1;
          if (from <= to) (mark.passages as (readonly [number, number])[]).push([first + from, first + to]);
        }
        const shown = { source, first, lines };
        first += segments.length;
        return shown;
      });
  }

  /** What identifies a record on the page: `m1` is the first meeting. */
  key(entry: DossierEntry): string {
    return this.#keys.get(entry)!;
  }

  /** The evidence that a record cites. */
  evidenceOf(entry: DossierEntry): readonly ShownEvidence[] {
    return this.#evidenceOf.get(entry) ?? [];
  }
}

/** The passages to mark for evidence: where its words stand, or what comes nearest to them. */
function spansOf({ fragments, places, nearest }: EvidenceCheck): readonly Span[] {
  return (fragments ?? (nearest ? [nearest.place] : places)).slice(0, MOST_PASSAGES);
}

/** How many items come before the first that fails, in a list where all that fail come last. */
function countBefore<T>(items: readonly T[], holds: (item: T) => boolean): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(items[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}
