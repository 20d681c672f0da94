import { evidenceIn } from "../derive/evidence-in.js";
import { defineRule } from "./rule.js";

export const spanLength = defineRule({
  code: "rule/span-length",
  severity: "error",
  on: ["source", "participant", "meeting", "statement", "agreement"],
  summary: "A span is as long as the words that it marks; asked where the text itself is not at hand.",
  mend: "Count both offsets in UTF-16 code units, as `text.slice(start, end)` does; the end comes just after the last one.",
  example: {
    fails: {
      sources: [{ type: "source", id: "source:article", kind: "news-article" }],
      participants: [
        {
          type: "participant",
          id: "participant:rubio",
          kind: "person",
          name: "Marco Rubio",
          evidence: [{ source: "source:article", exact: "Marco Rubio", span: { start: 131, end: 120 } }],
        },
      ],
    },
    passes: {
      sources: [{ type: "source", id: "source:article", kind: "news-article" }],
      participants: [
        {
          type: "participant",
          id: "participant:rubio",
          kind: "person",
          name: "Marco Rubio",
          evidence: [{ source: "source:article", exact: "Marco Rubio", span: { start: 120, end: 131 } }],
        },
      ],
    },
  },
  *check(record, index) {
    for (const { evidence, path } of evidenceIn(record)) {
      const { source, exact, span } = evidence;
      // where there is a text, it is held against the words themselves
      if (span === undefined || index?.source(source)?.text !== undefined) continue;
      const length = span.end - span.start;
      if (length !== exact.length) {
        yield {
          path: [...path, "span"],
          message: `The span from ${span.start} to ${span.end} should be ${exact.length} long, as its words are, but is ${length}.`,
          expected: String(exact.length),
          received: String(length),
        };
      }
    }
  },
});
