import { describe, expect, test } from "vitest";
import { checkText, MOST_MARKS, MOST_ON_PAGE } from "../../playground/check-text.js";
import { makeRecords } from "../../src/fixtures/makers.js";
import { riyadhArticle } from "../../src/fixtures/riyadh-article.js";
import { riyadhDossier } from "../../src/fixtures/riyadh-dossier.js";

const marked = (text: string, { from, to }: { from?: number; to?: number }) => text.slice(from, to);

/** The first records of an endless feed, a line each. */
function someRecords(count: number): string[] {
  const feed = makeRecords(1);
  return Array.from({ length: count }, () => JSON.stringify(feed.next().value));
}

describe("an article", () => {
  test("becomes a dossier and a page", async () => {
    const { kind, json, page, records, counts } = await checkText({ text: riyadhArticle, published: "2025-02-18" });
    expect(kind).toBe("article");
    expect(JSON.parse(json!)).toMatchObject({ type: "dossier", sources: [{ published: "2025-02-18" }] });
    expect(page).toMatch(/^<!doctype html>/);
    expect(records).toBeGreaterThan(30);
    expect(counts.error).toBe(0);
  });

  test("has its issues marked at the words that the record rests on", async () => {
    const { marks } = await checkText({ text: riyadhArticle, published: "2025-02-18" });
    const nato = marks.find(({ code, message }) => code === "rule/orphan-participant" && message.includes("north-atlantic"))!;
    expect(marked(riyadhArticle, nato)).toBe("NATO");
    expect(nato.line).toBe(7);
  });
});

describe("a record", () => {
  test("that is a dossier has a page", async () => {
    const { kind, marks, page } = await checkText({ text: JSON.stringify(riyadhDossier) });
    expect({ kind, marks }).toEqual({ kind: "record", marks: [] });
    expect(page).toContain("The Riyadh talks");
  });

  test("that is none is put into one", async () => {
    const { json, records } = await checkText({ text: JSON.stringify(riyadhDossier.sources[0]) });
    expect(records).toBe(1);
    expect(JSON.parse(json!)).toMatchObject({ type: "dossier", sources: [{ id: "source:article" }] });
  });

  test("has each issue marked at its value", async () => {
    const text = `{\n  "type": "meeting",\n  "id": "meeting:a",\n  "kind": "talks",\n  "status": "conclded",\n  "participation": []\n}`;
    const { marks, page } = await checkText({ text });
    expect(page).toBeUndefined();
    const mark = marks.find(({ path }) => path === "status")!;
    expect({ line: mark.line, words: marked(text, mark), severity: mark.severity }).toEqual({
      line: 5,
      words: '"conclded"',
      severity: "error",
    });
  });

  test("that is no JSON has the place at which it breaks", async () => {
    const text = '{\n  "type": oops\n}';
    const { marks } = await checkText({ text });
    expect(marks.map((mark) => [mark.code, mark.line, marked(text, mark)])).toEqual([["feed/bad-json", 2, "oops"]]);
  });
});

describe("a feed", () => {
  const lines = someRecords(6);

  test("is put together, its broken records marked at their lines", async () => {
    const text = [...lines.slice(0, 3), '{"type":"meeting"', ...lines.slice(3)].join("\n");
    const { kind, marks, json } = await checkText({ text });
    expect(kind).toBe("feed");
    expect(marks.filter(({ severity }) => severity === "error").map(({ line }) => line)).toContain(4);
    expect(JSON.parse(json!)).toMatchObject({ type: "dossier", id: "dossier:feed" });
  });

  test("is checked across its records, and nothing is said twice", async () => {
    const meeting = { type: "meeting", id: "meeting:a", kind: "talks", status: "concluded" };
    const host = { participant: "participant:nobody", role: "party" };
    const text = `${JSON.stringify(riyadhDossier.sources[0])}\n${JSON.stringify({ ...meeting, participation: [host] })}\n`;
    const { marks } = await checkText({ text });
    expect(marks.filter(({ code }) => code === "rule/ref-exists").map(({ line }) => line)).toEqual([2]);
    expect(new Set(marks.map((mark) => JSON.stringify(mark))).size).toBe(marks.length);
  });

  test("may be an array", async () => {
    expect(await checkText({ text: `[\n${lines.join(",\n")}\n]` })).toMatchObject({ kind: "feed" });
  });

  test("of many records has no page, and a list of issues that ends", async () => {
    const { page, marks, counts, records } = await checkText({ text: someRecords(MOST_ON_PAGE + 1).join("\n") });
    expect(records).toBe(MOST_ON_PAGE + 1);
    expect(page).toBeUndefined();
    expect(marks.length).toBe(Math.min(MOST_MARKS, counts.error + counts.warning + counts.info));
  });
});

test.each(["", "  \n"])("%j is nothing", async (text) => {
  expect(await checkText({ text })).toMatchObject({ kind: "nothing", records: 0, marks: [] });
});
