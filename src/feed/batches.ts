import type { ValidateOptions } from "../validate/validate.js";
import { isNode, sizeOf, type FeedInput } from "./input.js";
import { checkReadOptions, piecesOf, type PieceBatch, type ReadOptions } from "./pieces.js";
import type { CheckedBatch, WorkerOptions } from "./worker-batches.js";
import type { WorkerChoice } from "./worker-choice.js";

const MOST_USUAL = 4;

/** The batches of a feed: pieces to check, or what workers found. */
export async function* batchesOf(
  input: FeedInput,
  options: ReadOptions & ValidateOptions & WorkerChoice,
  ask: Pick<WorkerOptions, "bytes" | "countOnly" | "room"> & {
    /** From how many bytes on workers pay. */
    readonly workersFrom: number;
  },
): AsyncGenerator<PieceBatch | CheckedBatch, void, undefined> {
  checkReadOptions(options);
  const { workers = await usualWorkers(input, ask.workersFrom) } = options;
  if (!(Number.isInteger(workers) && workers >= 0)) throw new RangeError("“workers” should be a whole number, 0 or more.");
  if (workers > 0 && !isNode()) throw new TypeError("Workers are there on Node only.");
  if (workers === 0) return yield* piecesOf(input, options);
  const { workerBatches } = await import("./worker-batches.js");
  yield* workerBatches(input, workers, { ...options, ...ask });
}

async function usualWorkers(input: FeedInput, from: number): Promise<number> {
  if (from === Infinity) return 0;
  const size = await sizeOf(input);
  if (size === undefined || size < from) return 0;
  const { countProcessors } = await import("./worker-pool.js");
  const processors = countProcessors();
  return processors > 1 ? Math.min(processors, MOST_USUAL) : 0;
}
