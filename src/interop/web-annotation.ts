/**
 * Evidence as annotations of the W3C Web Annotation Data Model, and back.
 *
 * @module demarche/interop/web-annotation
 */
import { preview, type Issue } from "../core/issue.js";
import { type PlacedEvidence, evidenceIn } from "../derive/evidence-in.js";
import { fromWebAnnotationSelectors, toWebAnnotationSelectors, type WebAnnotationSelector } from "../ground/web-annotation.js";
import type { Dossier, Evidence, Source } from "../schema/interfaces.js";
import { lossesBetween, lossesOfAll } from "./losses-between.js";
import { type Conversion, dossierLosses, flatRecords, type InteropRecord, type Loss, type Written } from "./loss.js";
import { isRecord, recordOf } from "./record-of.js";

export type { TextPositionSelector, TextQuoteSelector, WebAnnotationSelector } from "../ground/web-annotation.js";
export type { Conversion, InteropRecord, Loss, Written } from "./loss.js";

/** One piece of evidence: the words of a source that carry a record, or a part of it. */
export interface WebAnnotation {
  readonly "@context": "http://www.w3.org/ns/anno.jsonld";
  readonly type: "Annotation";
  /** `urn:demarche:`, the record's id, `#` and a JSON pointer to the evidence in it. */
  readonly id: string;
  readonly motivation: "identifying";
  /** The record without its evidence, as JSON; with its first annotation only, the others name it by `id`. */
  readonly body: {
    readonly id: string;
    readonly type?: "TextualBody";
    readonly format?: "application/json";
    readonly value?: string;
  };
  readonly target: {
    /** The source's URL, or `urn:demarche:` and its id. */
    readonly source: string;
    readonly selector: readonly WebAnnotationSelector[];
  };
}

const URN = "urn:demarche:";
const CONTEXT = "http://www.w3.org/ns/anno.jsonld";

const iriOf = ({ url, id }: Source): string => url ?? `${URN}${id}`;
const pointerOf = (path: readonly PropertyKey[]): string => path.map((key) => `/${String(key)}`).join("");

/**
 * Writes the evidence of records as annotations, one a passage; positions count code points. Of sources only their addresses are
 * written, being what is annotated: keep them, to read the annotations with. Records without evidence are lost, and places in sources
 * whose text is not there.
 */
export function writeWebAnnotations(records: Iterable<InteropRecord | Dossier>): Written<WebAnnotation[]> {
  const given = [...records];
  const all = [...flatRecords(given)];
  const sources = all.filter((record) => record.type === "source");
  const byId = new Map<string, Source>(sources.map((source) => [source.id, source]));
  const output = all.flatMap((record): WebAnnotation[] =>
    record.type === "source"
      ? []
      : Array.from(evidenceIn(record), (placed, at) => annotationOf(record, placed, at === 0, byId.get(placed.evidence.source))),
  );
  const back = readWebAnnotations(output, { sources });
  const others = all.filter(({ type }) => type !== "source");
  const annotated = new Set(output.map(({ target }) => target.source));
  const losses = lossesOfAll(others, back.records, (field) =>
    field === ""
      ? "A record without evidence annotates nothing."
      : field.endsWith("source")
        ? "Another source has the same address."
        : "The place cannot be counted in code points, the source's text being absent, shorter or cut within a character there.",
  );
  const lost = sources.flatMap((source) => {
    const { type, id, url } = source;
    const carried = annotated.has(iriOf(source)) ? (url === undefined ? { type, id } : { type, url }) : undefined;
    return lossesBetween(source, carried, () => "An annotation has the address of what it marks, and no more.");
  });
  return { output, losses: [...dossierLosses(given), ...lost, ...losses] };
}

function annotationOf(
  record: InteropRecord,
  { evidence, path }: PlacedEvidence,
  first: boolean,
  source: Source | undefined,
): WebAnnotation {
  const id = `${URN}${record.id}`;
  const { span, ...unplaced } = evidence;
  const text = source?.text;
  const fits = span !== undefined && text !== undefined && span.start <= span.end && span.end <= text.length;
  return {
    "@context": CONTEXT,
    type: "Annotation",
    id: `${id}#${pointerOf(path)}`,
    motivation: "identifying",
    body: first
      ? { id, type: "TextualBody", format: "application/json", value: JSON.stringify(withoutEvidence(record)) }
      : { id },
    target: {
      source: source ? iriOf(source) : `${URN}${evidence.source}`,
      selector: toWebAnnotationSelectors(fits ? evidence : unplaced, text ?? ""),
    },
  };
}

/** A record without what its evidence holds; the lists stay, empty, where it belongs. */
function withoutEvidence(record: InteropRecord): unknown {
  const copy: unknown = JSON.parse(JSON.stringify(record));
  for (const { path } of [...evidenceIn(record)]) {
    const list = path.slice(0, -1).reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown>)[key], copy);
    (list as unknown[]).length = 0;
  }
  return copy;
}

/** What annotations are read against. */
export interface WebAnnotationOptions {
  /** The sources that may be annotated, with their texts; others get a record without one. */
  readonly sources?: readonly Source[];
}

/** Evidence with its place in a record, and the record where the annotation has it. */
interface Item {
  readonly pointer: readonly string[];
  readonly value: unknown;
  readonly evidence: Evidence;
}

/**
 * Reads annotations, one or a list or a page of them, parsed from JSON, back into records with their evidence. An annotation of another maker
 * marks words of a source but no record: the source is read, the rest is a loss. What is no annotation of a text is an issue.
 */
export function readWebAnnotations(document: unknown, { sources = [] }: WebAnnotationOptions = {}): Conversion {
  const known = new Map(sources.flatMap((source) => [[iriOf(source), source] as const, [`${URN}${source.id}`, source] as const]));
  const found = new Map<string, Source>();
  const items = new Map<string, Item[]>();
  const losses: Loss[] = [];
  const issues: Issue[] = [];
  for (const [at, annotation] of listOf(document).entries()) {
    const report = (message: string): void =>
      void issues.push({ code: "interop/no-annotation", severity: "error", message, path: [at] });
    const { id, body, target } = (annotation ?? {}) as { id?: unknown; body?: unknown; target?: unknown };
    const { source: iri, selector } = (target ?? {}) as { source?: unknown; selector?: unknown };
    const address: unknown = typeof iri === "object" && iri !== null ? (iri as { id?: unknown }).id : iri;
    if (typeof address !== "string" || address === "") {
      report(`The target should have a source, but it is ${preview(iri)}.`);
      continue;
    }
    let source = known.get(address);
    if (!source) {
      const made = recordOf(sourceAt(address, found.size + 1));
      if (!isRecord(made)) {
        report(`The source should be an absolute IRI, but is ${preview(address)}.`);
        continue;
      }
      source = made as Source;
      known.set(address, source);
    }
    found.set(source.id, source);
    const evidence = evidenceFrom(selector, source);
    if (typeof evidence === "string") {
      report(evidence);
      continue;
    }
    const [record, pointer] = typeof id === "string" && id.startsWith(URN) ? id.slice(URN.length).split("#/") : [];
    if (record === undefined || pointer === undefined) {
      losses.push({
        record: source.id,
        field: "",
        value: annotation,
        why: "An annotation of another maker stands for no record.",
      });
      continue;
    }
    const item: Item = { pointer: pointer.split("/"), value: (body as { value?: unknown } | undefined)?.value, evidence };
    const own = items.get(record);
    if (own) own.push(item);
    else items.set(record, [item]);
  }
  const records: InteropRecord[] = [...found.values()];
  for (const [id, own] of items) {
    const record = assembled(own);
    if (isRecord(record)) records.push(record);
    else issues.push({ ...record, message: `${id}: ${record.message}` });
  }
  return { records, losses, issues };
}

function listOf(document: unknown): readonly unknown[] {
  if (Array.isArray(document)) return document as unknown[];
  const { items, first } = (document ?? {}) as { items?: unknown; first?: { items?: unknown } };
  if (Array.isArray(items)) return items as unknown[];
  return Array.isArray(first?.items) ? (first.items as unknown[]) : [document];
}

function sourceAt(address: string, count: number): unknown {
  const id = address.startsWith(`${URN}source:`) ? address.slice(URN.length) : undefined;
  return { type: "source", id: id ?? `source:${count}`, kind: "other", ...(id === undefined && { url: address }) };
}

/** Evidence from an annotation's selectors, or why there is none. */
function evidenceFrom(selector: unknown, source: Source): Evidence | string {
  const selectors = [selector].flat().filter((one): one is WebAnnotationSelector => {
    const { type, exact, prefix, suffix, start, end } = (one ?? {}) as Record<string, unknown>;
    const optional = [prefix, suffix].every((part) => part === undefined || (typeof part === "string" && part !== ""));
    if (type === "TextQuoteSelector") return typeof exact === "string" && optional;
    // without its text a source has no places
    return (
      type === "TextPositionSelector" && source.text !== undefined && [start, end].every((offset) => Number.isInteger(offset))
    );
  });
  try {
    return fromWebAnnotationSelectors(selectors, source.text ?? "", source.id) ?? "The target should have a selector of text.";
  } catch (error) {
    return (error as RangeError).message;
  }
}

/** A record from its annotations, or what keeps it from being one. */
function assembled(items: readonly Item[]): InteropRecord | Issue {
  let record: unknown;
  try {
    record = JSON.parse(String(items.find(({ value }) => value !== undefined)?.value)) as unknown;
  } catch {
    record = undefined;
  }
  for (const { pointer, evidence } of items) {
    const list = pointer
      .slice(0, -1)
      .reduce<unknown>((at, key) => (Object.hasOwn(Object(at), key) ? (at as Record<string, unknown>)[key] : undefined), record);
    const at = Number(pointer.at(-1));
    if (Array.isArray(list) && at === list.length) list.push(evidence);
  }
  return recordOf(record);
}
