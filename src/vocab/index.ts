/**
 * Code lists as data, each value with its meaning.
 *
 * @module demarche/vocab
 */
export * from "./agreement.js";
export * from "./assertion.js";
export * from "./country-codes.js";
export * from "./identifier-schemes.js";
export * from "./meeting.js";
export * from "./participant.js";
export * from "./source.js";
export * from "./statement.js";
export * from "./time.js";
