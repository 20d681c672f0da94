/** How many threads check a feed. */
export interface WorkerChoice {
  /**
   * How many worker threads check records, 0 for none; on Node only. Where absent, none for what is smaller than 100 MB, or than
   * 500 MB with `rules: false` in `validateFeed`, or whose size is not known beforehand; otherwise one for each processor, at
   * most four. Results are the same, in the same order.
   */
  readonly workers?: number;
}
