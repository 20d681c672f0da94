export { assembleDossier, type AssembledDossier, type AssembleOptions } from "./assemble-dossier.js";
export { FEED_FORMATS, type FeedFormat } from "./format.js";
export type { FeedInput } from "./input.js";
export type { ReadOptions } from "./pieces.js";
export { readFeed, type FeedOptions } from "./read-feed.js";
export type { FeedResult, RecordPlace } from "./record-checker.js";
export {
  validateFeed,
  type FeedCounts,
  type FeedIssue,
  type FeedRecordBytes,
  type FeedReport,
  type ValidateFeedOptions,
} from "./validate-feed.js";
export type { WorkerChoice } from "./worker-choice.js";
