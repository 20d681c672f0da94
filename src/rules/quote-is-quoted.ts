import { preview } from "../core/issue.js";
import type { DossierIndex } from "../derive/dossier-index.js";
import { occurrences } from "../ground/occurrences.js";
import { isQuoted } from "../ground/quoted-runs.js";
import { quotedRunsOf, verifyRecord } from "../ground/verify.js";
import type { Quote, Statement } from "../schema/interfaces.js";
import { evidenceOfQuote } from "./quote-in-evidence.js";
import { defineDossierRule } from "./rule.js";

// transcripts and speeches set no marks around what is said
const KINDS_THAT_QUOTE: readonly string[] = ["news-article", "press-release"];

/** Whether each place of a quote in sources that set quotation marks has them; none for a quote that stands in no such source. */
function* quotedness(quote: Quote, statement: Statement, index: DossierIndex): Generator<boolean> {
  const cited = new Set(evidenceOfQuote(quote, statement));
  for (const { evidence, source, match, places, spanHolds } of verifyRecord(statement, index)) {
    if (!cited.has(evidence) || source?.text === undefined || !KINDS_THAT_QUOTE.includes(source.kind)) continue;
    if (match !== "exact" || spanHolds === false) continue;
    const runs = quotedRunsOf(source.text, index);
    for (const offset of occurrences(evidence.exact, quote.text)) {
      for (const place of places) {
        const start = place.start + offset;
        yield isQuoted(source.text, { start, end: start + quote.text.length }, runs);
      }
    }
  }
}

const quoteFrom = (text: string) => ({
  sources: [{ type: "source" as const, id: "source:a" as const, kind: "news-article", text }],
  participants: [
    { type: "participant" as const, id: "participant:lavrov" as const, kind: "person" as const, name: "Sergey Lavrov" },
  ],
  statements: [
    {
      type: "statement" as const,
      id: "statement:a" as const,
      speakers: ["participant:lavrov" as const],
      text: 'the talks were "very useful"',
      quotes: [{ text: "very useful" }],
      evidence: [{ source: "source:a" as const, exact: text }],
    },
  ],
});

export const quoteIsQuoted = defineDossierRule({
  code: "ground/quote-is-quoted",
  severity: "warning",
  on: ["statement"],
  summary: "In news articles and press releases, a quote stands between quotation marks.",
  mend: "Quote only what the source puts between marks; what it reports in its own words belongs in the statement's text.",
  example: {
    fails: quoteFrom("Lavrov said the talks were very useful."),
    passes: quoteFrom("Lavrov said the talks were “very useful.”"),
  },
  *check(statement, index) {
    for (const [at, quote] of (statement.quotes ?? []).entries()) {
      const found = [...quotedness(quote, statement, index)];
      if (found.length === 0 || found.includes(true)) continue;
      yield {
        path: ["quotes", at, "text"],
        message: `The words ${preview(quote.text)} do not stand between quotation marks in the source.`,
        received: preview(quote.text),
      };
    }
  },
});
