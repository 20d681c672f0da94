/** How many threads check a feed. */
export interface WorkerChoice {
  /**
   * How many worker threads check records, 0 for none; on Node only. Results are the same, in the same order. Where absent,
   * `readFeed` has none, since the records are made on the thread that asks for them in any case. `validateFeed` has none for
   * what is smaller than 100 MB, or than 500 MB with `rules: false`, or whose size is not known beforehand; otherwise one for
   * each processor, at most four.
   */
  readonly workers?: number;
}
