/**
 * Records as CloudEvents 1.0 in structured JSON, and back.
 *
 * @module demarche/interop/cloudevents
 */
import { preview, type Issue } from "../core/issue.js";
import { textDigest } from "../ground/text-digest.js";
import { SCHEMA_BASE } from "../json-schema/emit.js";
import type { Dossier } from "../schema/interfaces.js";
import { type Conversion, dossierLosses, flatRecords, type InteropRecord, type Loss, type Written } from "./loss.js";
import { isRecord, recordOf } from "./record-of.js";

export type { Conversion, InteropRecord, Loss, Written } from "./loss.js";

/** A record in the envelope of a CloudEvent (CloudEvents 1.0.2, JSON event format). */
export interface CloudEvent {
  readonly specversion: "1.0";
  /** Digest of the record: the same record is the same event, a revised one is another. */
  readonly id: string;
  readonly source: string;
  /** `demarche.` and the type of the record. */
  readonly type: string;
  /** Id of the record. */
  readonly subject: string;
  /** When the record was last changed, where it says so. */
  readonly time?: string;
  readonly datacontenttype: "application/json";
  readonly dataschema: string;
  readonly data: InteropRecord;
}

/** What the envelope says beside the record. */
export interface CloudEventOptions {
  /** Who sends it, as a URI: the `source` of each event. */
  readonly source?: string;
}

const PREFIX = "demarche.";
const ENVELOPE = ["specversion", "id", "type", "subject", "datacontenttype", "dataschema", "data", "data_base64"];
const NAME = /^[a-z0-9]{1,20}$/;

/** JSON with the keys of every object in one order, so that equal records give equal texts. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** Writes records as CloudEvents, those inside dossiers one by one. Nothing of a record is lost; of a dossier its own fields are. */
export function writeCloudEvents(
  records: Iterable<InteropRecord | Dossier>,
  { source = "urn:demarche" }: CloudEventOptions = {},
): Written<CloudEvent[]> {
  const all = [...records];
  const output = Array.from(flatRecords(all), (record): CloudEvent => {
    const { updated } = record as { updated?: string };
    return {
      specversion: "1.0",
      id: textDigest(canonical(record)),
      source,
      type: `${PREFIX}${record.type}`,
      subject: record.id,
      ...(updated !== undefined && { time: updated }),
      datacontenttype: "application/json",
      dataschema: `${SCHEMA_BASE}${record.type}.json`,
      data: record,
    };
  });
  return { output, losses: dossierLosses(all) };
}

/**
 * Reads CloudEvents, one or a list, parsed from JSON. What is no event of a record is an issue, its path starting at the list. Who
 * sent an event, its time where the record has another, and extension attributes have no place in a record and are losses.
 */
export function readCloudEvents(document: unknown): Conversion {
  const records: InteropRecord[] = [];
  const losses: Loss[] = [];
  const issues: Issue[] = [];
  for (const [at, event] of (Array.isArray(document) ? (document as unknown[]) : [document]).entries()) {
    const fault = envelopeFault(event);
    if (fault) {
      issues.push({ code: "interop/no-event", severity: "error", message: fault, path: [at] });
      continue;
    }
    const attributes = event as Readonly<Record<string, unknown>>;
    const record = recordOf(dataOf(attributes));
    if (!isRecord(record)) {
      issues.push({ ...record, path: [at, "data", ...record.path] });
      continue;
    }
    records.push(record);
    for (const [field, value] of Object.entries(attributes)) {
      if (ENVELOPE.includes(field) || (field === "time" && value === (record as { updated?: string }).updated)) continue;
      losses.push({ record: record.id, field, value, why: "A record has no place for what an envelope says." });
    }
  }
  return { records, losses, issues };
}

/** What keeps a value from being a CloudEvent; undefined where nothing does. */
function envelopeFault(event: unknown): string | undefined {
  if (typeof event !== "object" || event === null || Array.isArray(event))
    return `An event should be an object, but is ${preview(event)}.`;
  const attributes = event as Readonly<Record<string, unknown>>;
  if (attributes["specversion"] !== "1.0") return `“specversion” should be 1.0, but is ${preview(attributes["specversion"])}.`;
  for (const name of ["id", "source", "type"]) {
    const value = attributes[name];
    if (typeof value !== "string" || value === "")
      return `“${name}” should be a text that is not empty, but is ${preview(value)}.`;
  }
  const odd = Object.keys(attributes).find((name) => !NAME.test(name) && name !== "data_base64");
  if (odd !== undefined) return `The attribute ${preview(odd)} should have a name of up to 20 lower-case letters and digits.`;
  const { data, data_base64: base64 } = attributes;
  if (data !== undefined && base64 !== undefined) return "An event should have “data” or “data_base64”, not both.";
  return undefined;
}

function dataOf({ data, data_base64: base64 }: Readonly<Record<string, unknown>>): unknown {
  if (typeof base64 !== "string") return data;
  try {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) as unknown;
  } catch {
    return undefined;
  }
}
