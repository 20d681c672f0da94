import type { Issue, IssueCounts } from "../core/issue.js";
import type { RecordType, ValidateOptions } from "../validate/validate.js";
import type { FeedFormat } from "./format.js";
import type { FeedInput } from "./input.js";
import type { Piece } from "./piece.js";
import { batchesOf } from "./batches.js";
import type { PackedVerdict } from "./piece-findings.js";
import type { PieceBatch, ReadOptions } from "./pieces.js";
import { placeOf, RecordChecker, type FeedResult, type RecordPlace } from "./record-checker.js";
import type { CheckedBatch } from "./worker-batches.js";
import type { WorkerChoice } from "./worker-choice.js";

/** A stretch of the feed as it stands there, and what was found in it; the bytes are good until the call returns. */
export interface FeedRecordBytes {
  readonly bytes: Uint8Array;
  readonly ok: boolean;
  readonly place: RecordPlace;
  /** Empty for valid records, and where the reasons were not asked for any more. */
  readonly issues: readonly Issue[];
}

/** How a feed is checked. */
export interface ValidateFeedOptions extends ReadOptions, ValidateOptions, WorkerChoice {
  /** How many issues the report lists: 100 where absent. */
  readonly maxIssues?: number;
  /** Stops after the first invalid record. */
  readonly failFast?: boolean;
  /** Is told after each chunk how far the check has come. */
  readonly onProgress?: (report: FeedCounts) => void;
  /** Is given each record as it stands in the feed. */
  readonly onRecord?: (record: FeedRecordBytes) => void;
}

/** What a feed holds, in numbers. */
export interface FeedCounts {
  /** Bytes read, decompressed. */
  readonly bytes: number;
  /** Records seen: those valid and those invalid. */
  readonly records: number;
  readonly valid: number;
  readonly invalid: number;
  /** Records of sound shape, by type. */
  readonly byType: Readonly<Partial<Record<RecordType, number>>>;
  /** Issues by code, those not listed included. */
  readonly byCode: Readonly<Record<string, number>>;
  readonly bySeverity: IssueCounts;
  /**
   * Records of which no more than the verdict is known. With `rules: false`, once enough issues are listed, the reasons for a
   * verdict are not worked out; such records are missing from `byCode` and `bySeverity`.
   */
  readonly unexplained: number;
}

/** An issue, and the record that has it. */
export interface FeedIssue {
  readonly record: RecordPlace;
  readonly issue: Issue;
}

/** What a check of a feed came to. */
export interface FeedReport extends FeedCounts {
  /** Whether no record is invalid. */
  readonly ok: boolean;
  /** The first issues, in the order of the feed. */
  readonly issues: readonly FeedIssue[];
  /** What concerns no record: a byte order mark, blank lines, CRLF. */
  readonly notices: readonly Issue[];
  /** Whether the check ended before the feed did, since it was asked to stop at the first invalid record. */
  readonly stopped: boolean;
}

const MAX_ISSUES = 100;
const WORKERS_FROM = 100e6;
const WORKERS_FROM_SHAPE_ONLY = 500e6;

type Counts = { -readonly [K in keyof FeedCounts]: FeedCounts[K] };

/** Adds up what is found in a feed. */
class Tally {
  readonly counts: Counts = {
    bytes: 0,
    records: 0,
    valid: 0,
    invalid: 0,
    byType: {},
    byCode: {},
    bySeverity: { error: 0, warning: 0, info: 0 },
    unexplained: 0,
  };
  readonly issues: FeedIssue[] = [];
  readonly #maxIssues: number;

  constructor(maxIssues: number) {
    this.#maxIssues = maxIssues;
  }

  get full(): boolean {
    return this.issues.length >= this.#maxIssues;
  }

  verdict(ok: boolean, type: RecordType | undefined): void {
    this.counts.records++;
    if (ok) this.counts.valid++;
    else this.counts.invalid++;
    if (type) {
      const byType = this.counts.byType as Record<string, number>;
      byType[type] = (byType[type] ?? 0) + 1;
    }
  }

  result({ ok, record, issues, place }: FeedResult): void {
    this.explained(ok, record?.type, issues, place);
  }

  explained(ok: boolean, type: RecordType | undefined, issues: readonly Issue[], place: RecordPlace): void {
    this.verdict(ok, type);
    const byCode = this.counts.byCode as Record<string, number>;
    const bySeverity: Record<string, number> = this.counts.bySeverity as { -readonly [K in keyof IssueCounts]: number };
    for (const issue of issues) {
      byCode[issue.code] = (byCode[issue.code] ?? 0) + 1;
      bySeverity[issue.severity]! += 1;
      if (!this.full) this.issues.push({ record: place, issue });
    }
  }
}

/**
 * Checks a feed and reports in numbers, with the first issues. With `rules: false` only the shape of records is asked for, and
 * those surely valid are never parsed: several times as fast. Throws as {@link readFeed} does.
 */
export async function validateFeed(input: FeedInput, options: ValidateFeedOptions = {}): Promise<FeedReport> {
  const { maxIssues = MAX_ISSUES, failFast = false, onProgress, onRecord, rules, onNotice } = options;
  const checker = new RecordChecker({ ...options, maxIssues: Infinity });
  const tally = new Tally(maxIssues);
  const notices: Issue[] = [];
  const { counts } = tally;
  const check = (piece: Piece, format: FeedFormat) => {
    if (rules === false && format !== "json-feed") {
      if (piece.sure) {
        tally.verdict(true, piece.sure);
        onRecord?.(bytesOf(piece, placeOf(piece, counts.records - 1), true, []));
        return;
      }
      if (tally.full) {
        const { ok, type } = checker.verdict(piece);
        tally.verdict(ok, type);
        counts.unexplained++;
        onRecord?.(bytesOf(piece, placeOf(piece, counts.records - 1), ok, []));
        return;
      }
    }
    for (const result of checker.results(piece, counts.records, format)) {
      tally.result(result);
      onRecord?.(bytesOf(piece, result.place, result.ok, result.issues));
    }
  };
  // what a worker found counts as it would have here: past the issues listed, reasons may be known that were not asked for
  const count = (batch: CheckedBatch, { ok, type, knowledge }: PackedVerdict) => {
    const index = counts.records;
    let issues: readonly Issue[] = [];
    if (knowledge === "verdict" || (rules === false && knowledge !== "sure" && tally.full)) {
      tally.verdict(ok, type);
      counts.unexplained++;
    } else if (knowledge === "issues") {
      const { place, ...found } = batch.found;
      ({ issues } = found);
      tally.explained(ok, type, issues, { ...place, index });
    } else tally.verdict(ok, type);
    if (onRecord) onRecord(bytesOf(batch.piece, placeOf(batch.piece, index), ok, issues));
  };
  const stops = () => failFast && counts.invalid > 0;
  const take = (batch: PieceBatch | CheckedBatch) => {
    if ("pieces" in batch) {
      for (const piece of batch.pieces) {
        check(piece, batch.format);
        if (stops()) return;
      }
    } else {
      for (let verdict = batch.next(); verdict && !stops(); verdict = batch.next()) count(batch, verdict);
    }
  };
  let stopped = false;
  const ask = {
    workersFrom: rules === false ? WORKERS_FROM_SHAPE_ONLY : WORKERS_FROM,
    bytes: onRecord !== undefined,
    countOnly: onRecord === undefined,
    room: () => maxIssues - tally.issues.length,
  };
  const noted = {
    ...options,
    maxIssues: Infinity,
    onNotice(notice: Issue) {
      notices.push(notice);
      onNotice?.(notice);
    },
  };
  for await (const batch of batchesOf(input, noted, ask)) {
    take(batch);
    stopped = stops();
    counts.bytes = batch.bytesRead;
    onProgress?.(counts);
    if (stopped) break;
  }
  return { ...counts, ok: counts.invalid === 0, issues: tally.issues, notices, stopped };
}

function bytesOf({ bytes, start, end }: Piece, place: RecordPlace, ok: boolean, issues: readonly Issue[]): FeedRecordBytes {
  return { bytes: bytes.subarray(start, end), ok, place, issues };
}
