import { expect, test } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import { explainArticle, parseArticle } from "../../src/article/index.js";

const text =
  'OSLO -- Norwegian Foreign Minister Ingrid Solbakken met her Peruvian counterpart Mateo Quiroga. "It was useful," she said.';

test("every span shows its words, its rule and what it means", () => {
  const { spans } = explainArticle(text);
  const shown = spans.map(({ start, end, label, rule, means }) => [label, text.slice(start, end), rule, means]);
  expect(shown).toContainEqual(["dateline", "OSLO --", "dateline", "OSLO"]);
  expect(shown).toContainEqual(["person", "Norwegian Foreign Minister Ingrid Solbakken", "title-name", "Ingrid Solbakken"]);
  expect(shown).toContainEqual(["person", "Peruvian counterpart Mateo Quiroga", "counterpart-name", "Mateo Quiroga"]);
  expect(shown).toContainEqual(["quote", "It was useful,", "cue", "Ingrid Solbakken"]);
  expect(shown).toContainEqual(["cue", "said", "say", "Ingrid Solbakken"]);
  expect(shown.find(([label]) => label === "meeting")?.[3]).toBe("talks, concluded");
  expect(spans.every((span, at) => at === 0 || (spans[at - 1]?.start ?? 0) <= span.start)).toBe(true);
});

test("an account of an article keeps what the dossier is made of", () => {
  const dossier = parseArticle(text, {
    published: "2025-02-18",
    url: "https://example.org/a",
    publisher: "Example",
    title: "Oslo",
  });
  expect(dossier.sources[0]).toMatchObject({
    published: "2025-02-18",
    url: "https://example.org/a",
    publisher: "Example",
    title: "Oslo",
    language: "en",
    dateline: { place: { city: "Oslo", country: "NO" } },
    text,
  });
  expect(dossier.participants.find(({ name }) => name === "Mateo Quiroga")).toMatchObject({
    offices: [{ title: "Foreign Minister", rank: "foreign-minister", country: "PE", basis: "resolved" }],
  });
  for (const event of [...dossier.meetings, ...dossier.statements]) {
    expect(event.codedBy).toEqual({ name: "demarche/article", version: packageJson.version, method: "rules" });
    expect(event.confidence).toBeGreaterThan(0);
    expect(event.evidence?.length).toBeGreaterThan(0);
  }
});
