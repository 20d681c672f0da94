import { countIssues, type Issue, type TextPlace } from "../core/issue.js";
import { MAX_DEPTH, parseJson, placeIssues } from "../core/json-text.js";
import { isDiplomaticRecord } from "../guards/guards.js";
import type { DiplomaticRecord } from "../schema/interfaces.js";
import { checkSanity } from "../validate/sanity.js";
import { planOf, runRules, validateBy, type Plan, type ValidateOptions } from "../validate/validate.js";
import { badByte } from "./byte-scan.js";
import { jsonFeedItems } from "./json-feed.js";
import type { Piece } from "./piece.js";
import { isBom } from "./pieces.js";
import { jsonText, utf8Text } from "./utf8-text.js";
import type { FeedFormat } from "./format.js";

/** Where a record stands in a feed. */
export interface RecordPlace {
  /** Its number, counted from 0; broken records count. */
  readonly index: number;
  /** The line on which it starts, counted from 1. */
  readonly line: number;
  /** Offset of its first byte, decompressed. */
  readonly byteOffset: number;
  readonly byteLength: number;
}

/** One record of a feed, or what should have been one. */
export interface FeedResult {
  readonly place: RecordPlace;
  /** Whether there is no error. */
  readonly ok: boolean;
  /** The record, where its shape is sound; unknown fields are kept. */
  readonly record?: DiplomaticRecord;
  readonly issues: readonly Issue[];
}

/** A verdict without its reasons. */
export interface Verdict {
  readonly ok: boolean;
  /** The record's type, where its shape is sound. */
  readonly type: DiplomaticRecord["type"] | undefined;
}

const BROKEN = {
  "too-long": ["feed/record-too-long", "The record is longer than “maxRecordBytes” allows and was not read."],
  missing: ["feed/missing-record", "A record should stand here; two commas follow one another, or one stands before the end."],
  truncated: ["feed/truncated", "The list of records is not closed; what it may have held beyond this is lost."],
  trailing: ["feed/after-end", "Something follows after the end of the list of records."],
  damaged: ["feed/bad-gzip", "The compressed data is damaged or ends too early; what followed is lost."],
} as const;

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
const strictDecoder = new TextDecoder("utf-8", { ignoreBOM: true, fatal: true });

/** The record in a piece that is known to be sound. */
export function recordIn({ bytes, start, end }: Piece): DiplomaticRecord {
  // a byte order mark may stand before a document
  return JSON.parse(jsonText(bytes, isBom(bytes, start) ? start + 3 : start, end)) as DiplomaticRecord;
}

/** Checks the pieces of a feed. */
export class RecordChecker {
  readonly #plan: Plan;
  readonly #maxDepth: number;
  /** For each type of record, the plan cut down to the rules that can find something in one that stands alone. */
  readonly #plans = new Map<DiplomaticRecord["type"], Plan>();

  constructor(options: ValidateOptions & { readonly maxDepth?: number }) {
    this.#plan = planOf(options);
    this.#maxDepth = options.maxDepth ?? MAX_DEPTH;
  }

  #planFor(type: DiplomaticRecord["type"]): Plan {
    let plan = this.#plans.get(type);
    if (!plan) {
      const rules = this.#plan.rules.filter((rule) => type === "dossier" || (!rule.needsDossier && rule.on.includes(type)));
      this.#plans.set(type, (plan = { ...this.#plan, rules }));
    }
    return plan;
  }

  /** The results of a piece: one, or for a JSON Feed one for each record in it. */
  results(piece: Piece, index: number, format: FeedFormat): FeedResult[] {
    if (format === "json-feed" && !piece.broken) return this.#jsonFeed(piece, index);
    return [this.result(piece, index)];
  }

  /** The result of a piece that is one record. */
  result(piece: Piece, index: number): FeedResult {
    const { bytes, start, end, sure } = piece;
    const place = placeOf(piece, index);
    if (sure) {
      const record = JSON.parse(jsonText(bytes, start, end)) as DiplomaticRecord;
      const issues = runRules(record, this.#planFor(sure));
      if (issues.length === 0) return { place, ok: true, record, issues };
      if (issues.length <= this.#plan.maxIssues)
        return { place, ok: countIssues(issues).error === 0, record, issues: locate(issues, piece, utf8Text(bytes, start, end)) };
    }
    const reading = this.#read(piece);
    if (!reading.ok) return { place, ok: false, issues: reading.issues };
    const { ok, record, issues } = validateBy(reading.value, this.#plan);
    return { place, ok, ...(record && { record }), issues: locate(issues, piece, reading.text) };
  }

  /** Whether a piece holds a valid record, the rules aside: as {@link result} has it, without saying why not. */
  verdict(piece: Piece): Verdict {
    const { bytes, start, end, sure, broken } = piece;
    if (sure) return { ok: true, type: sure };
    if (broken) return NO;
    let value: unknown;
    try {
      value = recordIn(piece);
    } catch {
      return NO;
    }
    if (!isDiplomaticRecord(value) || badByte(bytes, start, end) >= 0) return NO;
    if (this.#plan.strict) return this.#report(piece);
    // repeated keys and free parts are what the guard does not look at
    const ok = parseJson(utf8Text(bytes, start, end), { maxDepth: this.#maxDepth }).ok && checkSanity(value).length === 0;
    return ok ? { ok, type: value.type } : NO;
  }

  #report(piece: Piece): Verdict {
    const { ok, record } = this.result(piece, 0);
    return { ok, type: record?.type };
  }

  #read(
    piece: Piece,
  ): { readonly ok: true; readonly value: unknown; readonly text: string } | { readonly ok: false; readonly issues: Issue[] } {
    const { bytes, start, end, broken } = piece;
    if (broken) {
      const [code, message] = BROKEN[broken];
      return { ok: false, issues: [{ code, severity: "error", message, path: [], place: textPlace(piece, "", 0) }] };
    }
    const bad = badByte(bytes, start, end);
    if (bad >= 0) return { ok: false, issues: [encodingIssue(piece, bad)] };
    const text = strictDecoder.decode(bytes.subarray(start, end));
    const reading = parseJson(text, { maxDepth: this.#maxDepth });
    if (reading.ok) return { ok: true, value: reading.value, text };
    return {
      ok: false,
      issues: reading.issues.map((issue) => ({
        ...issue,
        // the text breaks off where the feed does
        ...(piece.open &&
          issue.code === "feed/bad-json" &&
          (issue.place?.offset ?? 0) >= text.length && { code: "feed/truncated" }),
        place: textPlace(piece, text, issue.place?.offset ?? 0, issue.place),
      })),
    };
  }

  #jsonFeed(piece: Piece, index: number): FeedResult[] {
    const reading = this.#read(piece);
    if (!reading.ok) return [{ place: placeOf(piece, index), ok: false, issues: reading.issues }];
    return jsonFeedItems(reading.value).map(({ path, record, issues: own }, at) => {
      const report = record === undefined ? undefined : validateBy(record, this.#plan);
      const issues = [...own, ...(report?.issues ?? []).map((issue) => ({ ...issue, path: [...path, ...issue.path] }))];
      const placed = locate(issues, piece, reading.text);
      const [{ place } = {}] = locate([{ code: "", severity: "info", message: "", path }], piece, reading.text);
      return {
        place: {
          index: index + at,
          line: place?.line ?? piece.line,
          byteOffset: place?.byteOffset ?? piece.offset,
          byteLength: 0,
        },
        ok: own.length === 0 && (report?.ok ?? false),
        ...(report?.record && { record: report.record }),
        issues: placed,
      };
    });
  }
}

const NO: Verdict = { ok: false, type: undefined };

/** Where a piece stands. */
export function placeOf({ start, end, offset, line }: Piece, index: number): RecordPlace {
  return { index, line, byteOffset: offset, byteLength: end - start };
}

function locate(issues: readonly Issue[], piece: Piece, text: string): Issue[] {
  return placeIssues(issues, text).map((issue) => ({
    ...issue,
    place: textPlace(piece, text, issue.place?.offset ?? 0, issue.place),
  }));
}

/** The place in the feed of an offset in a piece's text; a column is known where the line starts within the piece. */
function textPlace(piece: Piece, text: string, offset: number, at: TextPlace = { line: 1, column: offset + 1 }): TextPlace {
  const knowsColumn = at.column !== undefined && (piece.ownLine || at.line > 1);
  return {
    line: piece.line + at.line - 1,
    ...(knowsColumn && { column: at.column }),
    byteOffset: piece.offset + byteLength(text, offset),
  };
}

const encoder = new TextEncoder();

function byteLength(text: string, end: number): number {
  return encoder.encode(text.slice(0, end)).length;
}

function encodingIssue(piece: Piece, at: number): Issue {
  const { bytes, start, end } = piece;
  const before = decoder.decode(bytes.subarray(start, at));
  const lineStart = before.lastIndexOf("\n") + 1;
  const place = {
    line: piece.line + before.split("\n").length - 1,
    ...((piece.ownLine || lineStart > 0) && { column: before.length - lineStart + 1 }),
    byteOffset: piece.offset + at - start,
  };
  const surrogate = bytes[at] === 0xed && at + 1 < end && bytes[at + 1]! >= 0xa0 && bytes[at + 1]! <= 0xbf;
  const value = bytes[at]!.toString(16).toUpperCase().padStart(2, "0");
  return surrogate
    ? {
        code: "feed/lone-surrogate",
        severity: "error",
        message: "Half a character (a lone surrogate) stands here, which UTF-8 forbids.",
        path: [],
        place,
      }
    : {
        code: "feed/bad-utf8",
        severity: "error",
        message: `The byte 0x${value} belongs to no character of UTF-8.`,
        path: [],
        place,
      };
}
