/**
 * Code lists as data, each value with its meaning.
 *
 * @module demarche/vocab
 */
export * from "./act-codes.js";
export * from "./actor-types.js";
export * from "./agreement-codes.js";
export * from "./agreement.js";
export * from "./assertion.js";
export * from "./cameo-codes.js";
export * from "./cameo-records.js";
export * from "./cameo-to-plover.js";
export type * from "./code-match.js";
export * from "./country-codes.js";
export * from "./country-crosswalk.js";
export * from "./crosswalk-corrections.js";
export * from "./identifier-schemes.js";
export * from "./meeting-codes.js";
export * from "./meeting.js";
export * from "./participant.js";
export * from "./plover.js";
export * from "./source.js";
export * from "./statement.js";
export * from "./time.js";
