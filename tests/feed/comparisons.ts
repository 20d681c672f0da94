import type { RecordMaker } from "../../bench/random-record.js";
import { parseJson } from "../../src/core/json-text.js";
import { ArraySplitter } from "../../src/feed/array-splitter.js";
import { sureType } from "../../src/feed/byte-validator.js";
import type { Piece } from "../../src/feed/piece.js";
import * as guards from "../../src/guards/guards.js";
import { namedSchemas } from "../../src/json-schema/named-schemas.js";
import { validate } from "../../src/validate/validate.js";
import { mutateBytes, mutateValue, writeText } from "./mutate.js";

/** A case that a fast path and a slow one have judged. */
export interface Comparison {
  readonly text: string;
  /** Whether the fast path said what it may not. */
  readonly wrong: boolean;
  /** Whether the fast path took it for sound. */
  readonly sound: boolean;
}

type Schema = { safeParse(value: unknown): { success: boolean } };

const guarded = Object.entries(guards).map(
  ([name, guard]) => [guard as (value: unknown) => boolean, namedSchemas.get(name.slice(2)) as unknown as Schema] as const,
);
const recordSchema = namedSchemas.get("DiplomaticRecord") as unknown as Schema;

/** Some record, seldom a dossier, changed here and there. */
function changedRecord(maker: RecordMaker): Record<string, unknown> {
  const record = maker.record(maker.chance(0.025) ? "dossier" : undefined);
  mutateValue(record, maker);
  return record;
}

/** Asks the guard of records about one, and some guard about a part of it, and Zod about both. */
export function compareGuards(maker: RecordMaker): Comparison {
  // through JSON, as the guards are meant for
  const text = JSON.stringify(changedRecord(maker));
  const record = JSON.parse(text) as Record<string, unknown>;
  const sound = guards.isDiplomaticRecord(record);
  const [guard, schema] = maker.pick(guarded);
  const part: unknown = maker.pick([record, ...Object.values(record)]);
  const wrong = sound !== recordSchema.safeParse(record).success || guard(part) !== schema.safeParse(part).success;
  return { text, wrong, sound };
}

/** What the byte validator says of bytes that are one record. */
export function sureTypeIn(bytes: Uint8Array): string | undefined {
  return sureType(bytes, new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), 0, bytes.length);
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** What the slow path says of bytes: the type of a record without errors and warnings. */
function slowTypeIn(bytes: Uint8Array): string | undefined {
  const text = decoded(bytes);
  if (text === undefined) return undefined;
  const reading = parseJson(text);
  if (!reading.ok) return undefined;
  const { record, issues } = validate(reading.value, { rules: false });
  return issues.length === 0 ? record?.type : undefined;
}

/** Asks the byte validator about a record's bytes, changed or not, and where it is sure the slow path too. */
export function compareBytes(maker: RecordMaker): Comparison {
  const record = maker.chance(0.5) ? changedRecord(maker) : maker.record(maker.chance(0.025) ? "dossier" : undefined);
  const written = writeText(record, maker);
  const bytes = maker.chance(0.6) ? mutateBytes(written, maker) : new TextEncoder().encode(written);
  const type = sureTypeIn(bytes);
  const sound = type !== undefined;
  return { text: new TextDecoder().decode(bytes), wrong: sound && slowTypeIn(bytes) !== type, sound };
}

// what JSON takes for white space, which is less than “trim” does
const OUTER_SPACE = /^[ \t\n\r]+|[ \t\n\r]+$/g;

/** The texts of an array's elements as the splitter cuts them, undefined for those it takes for broken. */
function elementsOf(bytes: Uint8Array, maker: RecordMaker): (string | undefined)[] {
  const splitter = new ArraySplitter({ offset: 0, maxRecordBytes: 1e6, sure: true, remark: () => undefined });
  const found: (string | undefined)[] = [];
  const take = (pieces: readonly Piece[]) => {
    for (const piece of pieces)
      found.push(piece.broken ? undefined : decoded(piece.bytes.subarray(piece.start, piece.end))?.replaceAll(OUTER_SPACE, ""));
  };
  for (let at = 0; at < bytes.length;) {
    const end = maker.chance(0.3) ? bytes.length : at + 1 + maker.below(40);
    // chunks may be overwritten once their pieces are used
    const chunk = bytes.slice(at, end);
    take(splitter.push(chunk));
    chunk.fill(0x22);
    at = end;
  }
  take(splitter.end());
  return found;
}

function parsed(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Cuts an array, changed or not, and holds it against `JSON.parse` of the whole: the same elements where that reads it, and
 * where it does not at least one that is broken or no JSON. However the bytes come, the cuts are the same.
 */
export function compareArrays(maker: RecordMaker): Comparison {
  const records = Array.from({ length: maker.below(5) }, () => maker.record());
  const written = `[${records.map((record) => writeText(record, maker)).join(maker.pick([",", ",\n", " , "]))}]${maker.pick(["", "\n"])}`;
  const bytes = maker.chance(0.8) ? mutateBytes(written.slice(1), maker) : new TextEncoder().encode(written.slice(1));
  const array = Uint8Array.from([0x5b, ...bytes]);
  const elements = elementsOf(array, maker);
  const values = elements.map(parsed);
  const sound = values.every((value) => value !== undefined);
  const whole = parsed(decoded(array));
  const again = elementsOf(array, maker);
  const wrong =
    sound !== Array.isArray(whole) ||
    (sound && JSON.stringify(values) !== JSON.stringify(whole)) ||
    JSON.stringify(elements) !== JSON.stringify(again);
  return { text: new TextDecoder().decode(array), wrong, sound };
}
