import { expect, test } from "vitest";
import { parseArticle } from "../../src/article/index.js";
import { validate } from "../../src/validate/validate.js";

test("an empty text gives an empty dossier that is sound", () => {
  const dossier = parseArticle("");
  expect(dossier).toMatchObject({ participants: [], meetings: [], statements: [], agreements: [] });
  expect(dossier.sources).toMatchObject([{ kind: "news-article", language: "en" }]);
  expect(validate(dossier).counts.error).toBe(0);
});

test("ids are made of names, told apart by a number", () => {
  const { participants } = parseArticle(
    "President José Núñez of Peru met President Jose Nunez of Chile and Minister Željko Šarić.",
  );
  expect(participants.filter(({ kind }) => kind === "person").map(({ id }) => id)).toContain("participant:zeljko-saric");
  expect(new Set(participants.map(({ id }) => id)).size).toBe(participants.length);
});

test("options go into the source, and none that is empty", () => {
  const [source] = parseArticle("Chad left.", {
    published: "2025",
    publisher: "",
    url: "https://example.org/",
    language: "en-GB",
  }).sources;
  expect(source).toMatchObject({ published: "2025", url: "https://example.org/", language: "en-GB" });
  expect(source).not.toHaveProperty("publisher");
});

test("what took place has no date after the report of it", () => {
  const text = "Chad and Niger held talks on 3 March 2025.";
  const start = (published: string) => parseArticle(text, { published }).meetings[0]?.when?.start;
  expect([start("2025-03-04"), start("2025-03-01")]).toEqual(["2025-03-03", undefined]);
});

test("a planned date of what was put off is kept as such", () => {
  const [meeting] = parseArticle("Chad and Niger postponed their talks due on Friday.", { published: "2025-02-18" }).meetings;
  expect(meeting).toMatchObject({ status: "postponed" });
  expect(meeting).not.toHaveProperty("when");
});

test("every record's evidence is verbatim, whatever stands in the text", () => {
  const text = "😀 President Ömer Çelik of Türkiye said “tüm iş” 👍🏽 was done.\r\nChad\u0301 agreed.";
  const dossier = parseArticle(text);
  const evidence = [...dossier.participants, ...dossier.meetings, ...dossier.statements].flatMap(
    (record) => record.evidence ?? [],
  );
  expect(evidence.length).toBeGreaterThan(0);
  for (const { exact, span } of evidence) expect(text.slice(span?.start, span?.end)).toBe(exact);
});
