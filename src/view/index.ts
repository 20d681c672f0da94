/**
 * Dossiers for people to read.
 *
 * @module demarche/view
 */
export { toBrief, type BriefOptions, type BriefStyle } from "./brief.js";
export { toMermaid } from "./mermaid.js";
export { MERMAID_DIAGRAMS, type MermaidDiagram } from "./mermaid-diagrams.js";
export { toHtml, type PageOptions } from "./page.js";
