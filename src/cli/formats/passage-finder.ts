import type { Issue } from "../../core/issue.js";
import { LineIndex } from "../../core/json-text.js";
import { DOSSIER_LISTS, DossierIndex, type DossierEntry } from "../../derive/dossier-index.js";
import { verifyRecord, type EvidenceCheck } from "../../ground/verify.js";
import type { Dossier, Source, Span } from "../../schema/interfaces.js";

/** The words of a source that an issue is about. */
export interface Passage {
  readonly source: Source;
  readonly text: string;
  readonly span: Span;
  readonly line: number;
  readonly column: number;
}

const ABOUT_EVIDENCE = /^(?:ground\/|rule\/evidence-)/;

/** Finds, for issues about a dossier's evidence, the words in the sources. */
export class PassageFinder {
  readonly #index: DossierIndex;
  readonly #lines = new Map<Source, LineIndex>();

  constructor(dossier: Dossier) {
    this.#index = new DossierIndex(dossier);
  }

  /** Where the evidence's words stand, or what comes nearest to them; undefined for an issue that is not about evidence. */
  find({ code, path }: Issue): Passage | undefined {
    if (!ABOUT_EVIDENCE.test(code) && !path.includes("evidence")) return undefined;
    const [list, at, ...rest] = path;
    const entry = this.#entry(list, at);
    const check = entry && checkAt(verifyRecord(entry, this.#index), rest);
    const text = check?.source?.text;
    const span = check && spanOf(check);
    if (!check?.source || text === undefined || !span) return undefined;
    let lines = this.#lines.get(check.source);
    if (!lines) this.#lines.set(check.source, (lines = new LineIndex(text)));
    const { line, column } = lines.placeAt(span.start);
    return { source: check.source, text, span, line, column };
  }

  #entry(list: PropertyKey | undefined, at: PropertyKey | undefined): DossierEntry | undefined {
    const known = DOSSIER_LISTS.find((name) => name === list);
    return known && typeof at === "number" ? this.#index.dossier[known][at] : undefined;
  }
}

/** The words at issue: a negation outside, the first word that differs, or the evidence itself. */
function spanOf({ negator, places, nearest, evidence }: EvidenceCheck): Span | undefined {
  return negator?.place ?? places[0] ?? nearest?.changes[0]?.place ?? nearest?.place ?? evidence.span;
}

/** The evidence that a path leads into; failing that, the first that is given for what the path leads to. */
function checkAt(checks: readonly EvidenceCheck[], path: readonly PropertyKey[]): EvidenceCheck | undefined {
  const leadsInto = (holder: readonly PropertyKey[]) => holder.every((key, at) => key === path[at]);
  return (
    checks.find((check) => leadsInto(check.path)) ??
    checks
      .filter((check) => leadsInto(check.path.slice(0, -2)))
      .reduce<EvidenceCheck | undefined>(
        (best, check) => (best && best.path.length >= check.path.length ? best : check),
        undefined,
      )
  );
}
