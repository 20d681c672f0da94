/**
 * Dossiers for people to read.
 *
 * @module demarche/view
 */
export { toBrief, type BriefOptions, type BriefStyle } from "./brief.js";
export { toHtml, type PageOptions } from "./page.js";
