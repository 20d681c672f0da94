import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Worker, WorkerOptions } from "node:worker_threads";
import { build } from "esbuild";

/** The workers that feeds have started, newest last. */
export interface StartedWorkers {
  readonly workers: Worker[];
  /** Puts things back. */
  restore(): void;
}

/** Has feeds start their workers from a bundle, since Node cannot run TypeScript; remembers those started. */
export async function bundleWorkers(): Promise<StartedWorkers> {
  const folder = mkdtempSync(join(tmpdir(), "demarche-"));
  const file = join(folder, "feed-worker.mjs");
  await build({
    entryPoints: ["src/feed/feed-worker.ts"],
    bundle: true,
    format: "esm",
    platform: "node",
    outfile: file,
    logLevel: "silent",
  });
  const threads = process.getBuiltinModule("node:worker_threads");
  const { Worker: Thread } = threads;
  const workers: Worker[] = [];
  threads.Worker = class extends Thread {
    constructor(entry: string | URL, options?: WorkerOptions) {
      super(String(entry).endsWith("/feed-worker.js") ? pathToFileURL(file) : entry, options);
      workers.push(this);
    }
  };
  return {
    workers,
    restore() {
      threads.Worker = Thread;
      rmSync(folder, { recursive: true });
    },
  };
}
