/** The diagrams that Mermaid can draw of a dossier. */
export const MERMAID_DIAGRAMS = ["timeline", "graph", "sequence"] as const;

/** A diagram of a dossier: what happened when, who met and acts for whom, or who said what to whom. */
export type MermaidDiagram = (typeof MERMAID_DIAGRAMS)[number];
