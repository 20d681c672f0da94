import type { Worker } from "node:worker_threads";
import type { WorkerAnswer, WorkerJob, WorkerSetup } from "./feed-worker.js";
import type { ByteRange } from "./input.js";

interface Pending {
  readonly range: ByteRange;
  resolve(answer: WorkerAnswer): void;
  reject(error: unknown): void;
}

interface Member {
  readonly worker: Worker;
  /** Jobs under way, which it answers in their order. */
  readonly pending: Pending[];
  /** What it broke off with. */
  error?: unknown;
  ended: boolean;
}

/** How many jobs a worker has at a time, so that one lies ready while it works on another. */
const JOBS_AHEAD = 2;

/** Room for young objects: nearly all die at once, so that the usual 48 MB save nothing. */
const YOUNG_MB = 8;

/** How many processors there are. */
export function countProcessors(): number {
  return process.getBuiltinModule("node:os").availableParallelism();
}

/** Threads that check pieces of a feed, started as they are needed. They keep the process alive only while they work. */
export class WorkerPool {
  readonly #members: Member[] = [];
  readonly #count: number;
  readonly #setup: WorkerSetup;
  #failure: { readonly reason: unknown } | undefined;

  constructor(count: number, setup: WorkerSetup) {
    this.#count = count;
    this.#setup = setup;
  }

  #start(): Member {
    // asked for at run time, so that bundlers for other places than Node do not look for it
    const { Worker: Thread } = process.getBuiltinModule("node:worker_threads");
    // an option for code given on the command line would be taken for one on the worker's file
    const inline = process.execArgv.some((argument) => argument.startsWith("--input-type"));
    const worker = new Thread(new URL("./feed-worker.js", import.meta.url), {
      workerData: this.#setup,
      name: "demarche feed",
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
      ...(inline && { execArgv: [] }),
    });
    const member: Member = { worker, pending: [], ended: false };
    worker.on("message", (answer: WorkerAnswer) => {
      const job = member.pending.shift();
      if (member.pending.length === 0) worker.unref();
      job?.resolve(answer);
    });
    worker.on("error", (error) => (member.error = error));
    worker.on("exit", () => {
      member.ended = true;
      for (const job of member.pending.splice(0)) job.reject(brokenOff(job.range, member.error));
    });
    this.#members.push(member);
    return member;
  }

  /** How many jobs may be under way at once. */
  get capacity(): number {
    return this.#count * JOBS_AHEAD;
  }

  /** Has a stretch of the feed checked by the worker that has the least to do. */
  run(job: WorkerJob, range: ByteRange): Promise<WorkerAnswer> {
    if (this.#failure) return rejected(this.#failure.reason);
    const [idlest] = this.#members.filter(({ ended }) => !ended).toSorted((a, b) => a.pending.length - b.pending.length);
    const more = this.#members.length < this.#count && idlest?.pending.length !== 0;
    const member = more ? this.#start() : idlest;
    if (!member) return rejected(brokenOff(range, this.#members[0]?.error));
    const answer = new Promise<WorkerAnswer>((resolve, reject) => member.pending.push({ range, resolve, reject }));
    // it may be waited for only after others
    answer.catch(() => undefined);
    member.worker.ref();
    member.worker.postMessage(job, "pieces" in job ? [job.pieces.bytes.buffer, job.pieces.table.buffer] : []);
    return answer;
  }

  /** Has all jobs fail, those under way and those to come. */
  fail(reason: unknown): void {
    this.#failure = { reason };
    for (const { pending } of this.#members) for (const job of pending.splice(0)) job.reject(reason);
  }

  /** Ends the workers, whatever they are at. */
  async close(): Promise<void> {
    await Promise.all(this.#members.map(({ worker }) => worker.terminate()));
  }
}

function rejected(reason: unknown): Promise<never> {
  const promise = Promise.reject(reason as Error);
  promise.catch(() => undefined);
  return promise;
}

function brokenOff([start, end]: ByteRange, cause: unknown): Error {
  const why = cause instanceof Error ? `: ${cause.message}` : ".";
  const range = end === Infinity ? `byte ${start} to the end` : `bytes ${start} to ${end}`;
  return new Error(`A worker broke off before ${range} of the feed were checked${why}`, { cause });
}
