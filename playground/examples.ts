import { riyadhArticle } from "../src/fixtures/riyadh-article.js";
import { riyadhDossier } from "../src/fixtures/riyadh-dossier.js";
import { DOSSIER_LISTS } from "../src/derive/dossier-index.js";
import type { Input } from "./check-text.js";
import bordersText from "./examples/border-post.txt";
import readoutText from "./examples/call-readout.txt";

/** A text to start from. */
export type Example = Input;

/** The Riyadh dossier with a forged quote, an end before its start, an unknown value and a wrong type. */
function broken(): string {
  const dossier = structuredClone(riyadhDossier) as unknown as {
    meetings: Record<string, unknown>[];
    statements: { quotes?: { text: string; evidence: { exact: string; span?: unknown }[] }[]; speakers: unknown }[];
  };
  const quote = dossier.statements.find(({ quotes }) => quotes?.length)!.quotes![0]!;
  quote.text = "very positive.";
  quote.evidence = [{ ...quote.evidence[0]!, exact: "very positive." }];
  delete quote.evidence[0]!.span;
  Object.assign(dossier.meetings[0]!, {
    when: { start: "2025-02-18", end: "2025-02-17" },
    kind: "talk",
    chair: "participant:lavrov",
  });
  return JSON.stringify(dossier, null, 2);
}

/** The Riyadh records one a line, among them one that is no JSON and one without what it needs. */
function feed(): string {
  const lines = DOSSIER_LISTS.flatMap((list) => riyadhDossier[list].map((record) => JSON.stringify(record)));
  lines.splice(
    4,
    0,
    '{"type":"meeting","id":"meeting:cut-short","kind":"talks"',
    '{"type":"meeting","id":"meeting:bare","kind":"talks"}',
  );
  return `${lines.join("\n")}\n`;
}

/** Texts to start from, by name. */
export const examples: Readonly<Record<string, Example>> = {
  riyadh: { text: riyadhArticle, published: "2025-02-18" },
  "border-post": { text: bordersText, published: "2023-05-09" },
  "call-readout": { text: readoutText, published: "2024-03-14" },
  broken: { text: broken() },
  feed: { text: feed() },
};

Object.assign(globalThis, { examples });
