import type { ValidateOptions } from "../validate/validate.js";
import { isNode, sizeOf, type FeedInput } from "./input.js";
import { checkReadOptions, piecesOf, type PieceBatch, type ReadOptions } from "./pieces.js";
import type { CheckedBatch, WorkerOptions } from "./worker-batches.js";
import type { WorkerChoice } from "./worker-choice.js";

const WORTH_IT = 100e6;
const WORTH_IT_SHAPE_ONLY = 500e6;
const MOST_USUAL = 4;

/** The batches of a feed: pieces to check, or what workers found. */
export async function* batchesOf(
  input: FeedInput,
  options: ReadOptions & ValidateOptions & WorkerChoice,
  ask: Pick<WorkerOptions, "bytes" | "countOnly" | "room"> & { readonly shapeOnly: boolean },
): AsyncGenerator<PieceBatch | CheckedBatch, void, undefined> {
  checkReadOptions(options);
  const { workers = await usualWorkers(input, ask.shapeOnly ? WORTH_IT_SHAPE_ONLY : WORTH_IT) } = options;
  if (!(Number.isInteger(workers) && workers >= 0)) throw new RangeError("“workers” should be a whole number, 0 or more.");
  if (workers > 0 && !isNode()) throw new TypeError("Workers are there on Node only.");
  if (workers === 0) return yield* piecesOf(input, options);
  const { workerBatches } = await import("./worker-batches.js");
  yield* workerBatches(input, workers, { ...options, ...ask });
}

async function usualWorkers(input: FeedInput, worthIt: number): Promise<number> {
  const size = await sizeOf(input);
  if (size === undefined || size < worthIt) return 0;
  const { countProcessors } = await import("./worker-pool.js");
  const processors = countProcessors();
  return processors > 1 ? Math.min(processors, MOST_USUAL) : 0;
}
