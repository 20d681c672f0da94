import type { Issue } from "../core/issue.js";
import type { ValidateOptions } from "../validate/validate.js";
import { RECORD_TYPES } from "./byte-validator.js";
import type { Piece } from "./piece.js";
import type { FeedResult, RecordChecker, RecordPlace } from "./record-checker.js";

/** What was found in pieces, in a form that passes cheaply from one thread to another. */
export interface Findings {
  /** A byte a record: see {@link readVerdict}. */
  readonly verdicts: Uint8Array<ArrayBuffer>;
  /** For records that have issues, in their order: where they stand, `index` aside, and the issues. */
  readonly results: readonly Pick<FeedResult, "place" | "issues">[];
}

/** How much is known of a record: nothing to say; nothing to say, found by the slow way; a verdict alone; its issues. */
export type Knowledge = "sure" | "clean" | "verdict" | "issues";

const KNOWLEDGE: readonly Knowledge[] = ["sure", "clean", "verdict", "issues"];

/** What one byte says of a record. */
export interface PackedVerdict {
  readonly ok: boolean;
  /** The record's type, where its shape is sound. */
  readonly type: (typeof RECORD_TYPES)[number] | undefined;
  readonly knowledge: Knowledge;
}

// bits 0 to 2 are the number of the type, counted from 1; bit 3 the verdict; bits 4 and 5 the knowledge
const VERDICTS: readonly PackedVerdict[] = Array.from({ length: 64 }, (_, byte) => ({
  type: RECORD_TYPES[(byte & 7) - 1],
  ok: (byte & 8) !== 0,
  knowledge: KNOWLEDGE[byte >> 4]!,
}));

/** Reads a byte of {@link Findings}. */
export function readVerdict(byte: number): PackedVerdict {
  return VERDICTS[byte]!;
}

function packVerdict(ok: boolean, type: PackedVerdict["type"], knowledge: Knowledge): number {
  return (type === undefined ? 0 : RECORD_TYPES.indexOf(type) + 1) | (ok ? 8 : 0) | (KNOWLEDGE.indexOf(knowledge) << 4);
}

/** What pieces are checked for. */
export interface FindingOptions extends ValidateOptions {
  readonly maxDepth?: number;
  /** Whether issues beyond those wanted are only counted, by their codes. */
  readonly countOnly: boolean;
}

/**
 * Checks pieces one after another, by a checker that is asked for where a piece needs it; `room` is how many issues are wanted.
 * Beyond them, where no rules run, reasons are not worked out.
 */
export class FindingCollector {
  readonly #checker: () => RecordChecker;
  readonly #options: FindingOptions;
  #room: number;
  #verdicts = new Uint8Array(1024);
  #count = 0;
  readonly #results: { place: RecordPlace; issues: readonly Issue[] }[] = [];

  constructor(checker: () => RecordChecker, options: FindingOptions, room: number) {
    this.#checker = checker;
    this.#options = options;
    this.#room = room;
  }

  add(piece: Piece): void {
    const shapeOnly = this.#options.rules === false;
    if (piece.sure && shapeOnly) return this.#push(packVerdict(true, piece.sure, "sure"));
    const full = this.#room <= 0;
    if (full && shapeOnly) {
      const { ok, type } = this.#checker().verdict(piece);
      return this.#push(packVerdict(ok, type, "verdict"));
    }
    const { ok, record, issues, place } = this.#checker().result(piece, 0);
    if (issues.length === 0) return this.#push(packVerdict(ok, record?.type, piece.sure ? "sure" : "clean"));
    this.#push(packVerdict(ok, record?.type, "issues"));
    this.#room -= issues.length;
    // what is only counted needs no more than its code
    this.#results.push({ place, issues: full && this.#options.countOnly ? issues.map(bare) : issues });
  }

  #push(verdict: number): void {
    if (this.#count === this.#verdicts.length) {
      const larger = new Uint8Array(this.#count * 2);
      larger.set(this.#verdicts);
      this.#verdicts = larger;
    }
    this.#verdicts[this.#count++] = verdict;
  }

  get findings(): Findings {
    return { verdicts: this.#verdicts.slice(0, this.#count), results: this.#results };
  }
}

function bare({ code, severity }: Issue): Issue {
  return { code, severity, message: "", path: [] };
}
