import type { ValidateOptions } from "../validate/validate.js";
import type { FeedInput } from "./input.js";
import { batchesOf } from "./batches.js";
import type { PieceBatch, ReadOptions } from "./pieces.js";
import { RecordChecker, type FeedResult } from "./record-checker.js";
import type { CheckedBatch } from "./worker-batches.js";
import type { WorkerChoice } from "./worker-choice.js";

/** How a feed is read and how its records are checked. */
export interface FeedOptions extends ReadOptions, ValidateOptions, WorkerChoice {}

/**
 * Reads a feed: one result a record, in order, broken records among them. The form of the feed is told by how it starts, and
 * gzip is unpacked. The next chunk is read when the results of the last have been taken; leaving the loop closes the input.
 * Never throws on what the feed holds; throws what the input throws, and on wrong options.
 */
export function readFeed(input: FeedInput, options: FeedOptions = {}): AsyncIterableIterator<FeedResult> {
  return new FeedReader(input, options);
}

const DONE = { done: true, value: undefined } as const;

/** An iterator by hand, since an async generator takes several turns for each of its items. */
class FeedReader implements AsyncIterableIterator<FeedResult> {
  readonly #batches: AsyncGenerator<PieceBatch | CheckedBatch, void, undefined>;
  readonly #checker: RecordChecker;
  readonly #signal: AbortSignal | undefined;
  #batch: PieceBatch | CheckedBatch | undefined;
  #at = 0;
  #ready: FeedResult[] = [];
  #index = 0;
  /** Calls that wait for the next batch, in their order. */
  #waiting = 0;
  #last: Promise<unknown> = Promise.resolve();
  #ended = false;

  constructor(input: FeedInput, options: FeedOptions) {
    this.#checker = new RecordChecker(options);
    // records are made on this thread whoever checks them, which takes as long as nearly all else
    const workersFrom = Infinity;
    this.#batches = batchesOf(input, options, { workersFrom, bytes: true, countOnly: false, room: () => Infinity });
    this.#signal = options.signal;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async #wait(): Promise<IteratorResult<FeedResult, undefined>> {
    try {
      while (!this.#ended) {
        const result = this.#take();
        if (result) return { done: false, value: result };
        const next = await this.#batches.next();
        if (next.done) this.#ended = true;
        else {
          this.#batch = next.value;
          this.#at = 0;
        }
      }
      return DONE;
    } catch (error) {
      await this.#end();
      throw error;
    } finally {
      this.#waiting--;
    }
  }

  /** The next result of what has been read. */
  #take(): FeedResult | undefined {
    this.#signal?.throwIfAborted();
    for (;;) {
      const ready = this.#ready.shift();
      if (ready) return ready;
      const batch = this.#batch;
      if (batch && !("pieces" in batch)) {
        const result = batch.take(this.#index);
        if (result) this.#index++;
        return result;
      }
      const piece = batch?.pieces[this.#at++];
      if (!piece) return undefined;
      if (batch!.format !== "json-feed") return this.#checker.result(piece, this.#index++);
      this.#ready = this.#checker.results(piece, this.#index, "json-feed");
      this.#index += this.#ready.length;
    }
  }

  next(): Promise<IteratorResult<FeedResult, undefined>> {
    if (this.#waiting === 0 && !this.#ended) {
      try {
        const result = this.#take();
        if (result) return Promise.resolve({ done: false, value: result });
      } catch (error) {
        return this.#end().then(() => Promise.reject(error as Error));
      }
    }
    this.#waiting++;
    const result = this.#last.then(() => this.#wait());
    this.#last = result.catch(() => undefined);
    return result;
  }

  async #end(): Promise<void> {
    this.#ended = true;
    this.#batch = undefined;
    this.#ready = [];
    await this.#batches.return();
  }

  async return(): Promise<IteratorResult<FeedResult, undefined>> {
    await this.#end();
    return DONE;
  }
}
