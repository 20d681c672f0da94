/**
 * GDELT event tables, 1.0 and 2.0, in and out; tables of mentions, in. What is read is never presented as verified: each record
 * rests on the row that says so, with the confidence that GDELT gives.
 *
 * @module demarche/interop/gdelt
 */
export { parseGdelt, readGdelt, type GdeltOptions } from "./gdelt/read-events.js";
export {
  mentionsByEvent,
  parseGdeltMentions,
  readGdeltMentions,
  type GdeltMention,
  type MentionReading,
} from "./gdelt/read-mentions.js";
export { writeGdelt, type WriteGdeltOptions } from "./gdelt/write-events.js";
export type { Conversion, InteropRecord, Loss, RowCounts, RowReading, RowVerdict, TableConversion, Written } from "./loss.js";
