import type { Issue } from "../../core/issue.js";
import { parseJson, placeIssues } from "../../core/json-text.js";
import { readFeed } from "../../feed/read-feed.js";
import { flatRecords, type Conversion, type InteropRecord, type Written } from "../../interop/loss.js";
import type { Dossier, Source } from "../../schema/interfaces.js";
import type { CliIo } from "../io.js";
import type { DOCUMENT_FORMATS } from "./convert-formats.js";

/** A standard whose documents are JSON. */
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];

interface Codec {
  read(document: unknown, options: { readonly sources: readonly Source[] }): Conversion;
  write(records: readonly (InteropRecord | Dossier)[]): Written<unknown>;
  /** The property of a document that holds its items, where it is no list itself. */
  readonly list?: string;
}

// loaded when asked for
const CODECS: Readonly<Record<DocumentFormat, () => Promise<Codec>>> = {
  async "schema-org"() {
    const { readSchemaOrg, writeSchemaOrg } = await import("../../interop/schema-org.js");
    return { read: readSchemaOrg, write: (records) => writeSchemaOrg(records), list: "@graph" };
  },
  async ninjs() {
    const { readNinjs, writeNinjs } = await import("../../interop/ninjs.js");
    return { read: readNinjs, write: (records) => writeNinjs(records) };
  },
  async cloudevents() {
    const { readCloudEvents, writeCloudEvents } = await import("../../interop/cloudevents.js");
    return { read: readCloudEvents, write: (records) => writeCloudEvents(records) };
  },
  async "web-annotation"() {
    const { readWebAnnotations, writeWebAnnotations } = await import("../../interop/web-annotation.js");
    return { read: readWebAnnotations, write: (records) => writeWebAnnotations(records), list: "items" };
  },
};

/** Whether a format is one of JSON documents. */
export function isDocumentFormat(format: string): format is DocumentFormat {
  return Object.hasOwn(CODECS, format);
}

/** Something in a document that could not be read. */
export interface BrokenItem {
  readonly line: number;
  readonly issues: readonly Issue[];
  /** The item as JSON; the whole text where that is no JSON. */
  readonly text: string;
}

/** Reads the text of a JSON document in another format. */
export async function readDocument(
  text: string,
  format: DocumentFormat,
  sources: readonly Source[],
): Promise<Pick<Conversion, "records" | "losses"> & { readonly broken: readonly BrokenItem[] }> {
  const json = parseJson(text);
  if (!json.ok)
    return { records: [], losses: [], broken: [{ line: json.issues[0]?.place?.line ?? 1, issues: json.issues, text }] };
  const { value } = json;
  const { read, list } = await CODECS[format]();
  const inner = list === undefined ? undefined : (Object(value) as Readonly<Record<string, unknown>>)[list];
  const items: readonly unknown[] = Array.isArray(inner) ? inner : Array.isArray(value) ? value : [value];
  const above = Array.isArray(inner) ? [list!] : [];
  const { records, losses, issues } = read(items, { sources });
  const broken = issues.map((issue): BrokenItem => {
    const [at, ...rest] = issue.path;
    const path = items[0] === value ? rest : [...above, ...issue.path];
    const placed = placeIssues([{ ...issue, path }], text);
    const item = typeof at === "number" ? items[at] : value;
    return { line: placed[0]?.place?.line ?? 1, issues: placed, text: JSON.stringify(item) };
  });
  return { records, losses, broken };
}

/** Writes records as the text of a JSON document in another format. */
export async function writeDocument(records: readonly (InteropRecord | Dossier)[], format: DocumentFormat): Promise<Written> {
  const { write } = await CODECS[format]();
  const { output, losses } = write(records);
  return { output: `${JSON.stringify(output, null, 2)}\n`, losses };
}

/** The sources among the records of a file. */
export async function sourcesIn(io: CliIo, file: string): Promise<Source[]> {
  const sources: Source[] = [];
  for await (const { ok, record } of readFeed(io.openFile(file), { rules: false })) {
    if (!ok) continue;
    for (const one of flatRecords([record as InteropRecord | Dossier])) if (one.type === "source") sources.push(one);
  }
  return sources;
}
