import { describe, expect, test } from "vitest";
import { riyadhArticle } from "../../src/fixtures/riyadh-article.js";
import { riyadhDossier } from "../../src/fixtures/riyadh-dossier.js";
import { flatRecords } from "../../src/interop/loss.js";
import { readWebAnnotations, writeWebAnnotations } from "../../src/interop/web-annotation.js";
import type { Meeting, Source } from "../../src/schema/interfaces.js";
import { expectRoundTrip } from "./round-trip.js";

const { output, losses } = writeWebAnnotations([riyadhDossier]);
const { sources } = riyadhDossier;

describe("writeWebAnnotations", () => {
  test("writes one annotation a passage, and all of the Riyadh dossier comes back", () => {
    const records = new Set(losses.map(({ record }) => record));
    expect([...records]).toEqual([riyadhDossier.id, "source:article"]);
    const evidence = [...JSON.stringify(riyadhDossier).matchAll(/"exact":/g)].length;
    expect(output).toHaveLength(evidence);
    expectRoundTrip(
      [...flatRecords([riyadhDossier])],
      losses,
      readWebAnnotations(JSON.parse(JSON.stringify(output)), { sources }),
    );
  });

  test("is the data model's own form", () => {
    const start = riyadhArticle.indexOf("very useful,");
    expect(output.find(({ id }) => id === "urn:demarche:statement:lavrov-useful#/quotes/0/evidence/0")).toMatchObject({
      "@context": "http://www.w3.org/ns/anno.jsonld",
      type: "Annotation",
      motivation: "identifying",
      target: {
        source: "urn:demarche:source:article",
        selector: [
          { type: "TextQuoteSelector", exact: "very useful," },
          { type: "TextPositionSelector", start, end: start + 12 },
        ],
      },
    });
    const bodies = output
      .filter(({ body }) => body.id === "urn:demarche:meeting:riyadh-talks")
      .map(({ body }) => body.value !== undefined);
    expect(bodies).toEqual([true, false, false, false, false]);
  });

  const source: Source = {
    type: "source",
    id: "source:a",
    kind: "readout",
    url: "https://example.org/a",
    text: "🕊️ Talks were held.",
  };
  const meeting: Meeting = {
    type: "meeting",
    id: "meeting:a",
    kind: "talks",
    status: "concluded",
    participation: [],
    evidence: [{ source: "source:a", exact: "Talks", span: { start: 4, end: 9 }, suffix: " were" }],
  };

  test("counts code points", () => {
    const written = writeWebAnnotations([source, meeting]);
    expect(written.output[0]!.target).toEqual({
      source: "https://example.org/a",
      selector: [
        { type: "TextQuoteSelector", exact: "Talks", suffix: " were" },
        { type: "TextPositionSelector", start: 3, end: 8 },
      ],
    });
    expectRoundTrip([source, meeting], written.losses, readWebAnnotations(written.output, { sources: [source] }));
  });

  test("says what it cannot carry", () => {
    const { text: _text, ...textless } = source;
    const bare: Meeting = { type: "meeting", id: "meeting:b", kind: "talks", status: "scheduled", participation: [] };
    expect(writeWebAnnotations([textless, meeting, bare]).losses.map(({ record, field }) => [record, field])).toEqual([
      ["source:a", "id"],
      ["source:a", "kind"],
      ["meeting:a", "evidence[0].span"],
      ["meeting:b", ""],
    ]);
    expect(writeWebAnnotations([source]).losses).toMatchObject([{ record: "source:a", field: "" }]);
  });
});

describe("readWebAnnotations", () => {
  const foreign = {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id: "https://example.org/annotations/1",
    type: "Annotation",
    body: { type: "TextualBody", value: "Look at this." },
    target: { source: { id: "https://example.org/news" }, selector: { type: "TextQuoteSelector", exact: "very useful" } },
  };

  test("reads the source that another maker annotates, and says what is lost", () => {
    const read = readWebAnnotations({ type: "AnnotationPage", items: [foreign] });
    expect(read.records).toEqual([{ type: "source", id: "source:1", kind: "other", url: "https://example.org/news" }]);
    expect(read.losses).toMatchObject([{ record: "source:1", value: foreign }]);
    expect(read.issues).toEqual([]);
  });

  test.each([
    [null, "The target should have a source, but it is undefined."],
    [{ ...foreign, target: { source: "not an IRI" } }, 'The source should be an absolute IRI, but is "not an IRI".'],
    [{ ...foreign, target: { source: "https://example.org" } }, "The target should have a selector of text."],
    [
      {
        ...output[0],
        target: { source: "urn:demarche:source:article", selector: { type: "TextPositionSelector", start: 0, end: 9999 } },
      },
      "The span ends at 9999, past the end of the text at 2284.",
    ],
    [{ ...output[0], body: { value: "{" } }, "participant:russia: There is no record here: the type is missing."],
  ])("reports what is no annotation of a text: %#", (broken, message) => {
    const { issues } = readWebAnnotations([broken], { sources });
    expect(issues.map((issue) => issue.message)).toEqual([message]);
  });
});
