/**
 * POLECAT event files and PLOVER JSONL, in and out.
 *
 * @module demarche/interop/polecat
 */
export { parsePolecat, readPolecat } from "./polecat/read-events.js";
export { writePolecat, type WritePolecatOptions } from "./polecat/write-events.js";
