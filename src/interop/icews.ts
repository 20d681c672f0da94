/**
 * ICEWS event files, in and out.
 *
 * @module demarche/interop/icews
 */
export { parseIcews, readIcews } from "./icews/read-events.js";
export { writeIcews } from "./icews/write-events.js";
