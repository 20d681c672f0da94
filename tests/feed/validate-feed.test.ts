import { describe, expect, it } from "vitest";
import { assembleDossier, validateFeed, type FeedRecordBytes } from "../../src/feed/index.js";
import { riyadhDossier } from "../../src/fixtures/riyadh-dossier.js";
import { entriesOf } from "../../src/derive/dossier-index.js";
import type { DiplomaticRecord } from "../../src/schema/interfaces.js";

const good = '{"type":"source","id":"source:a","kind":"other"}';
const warned = '{"type":"source","id":"source:b","kind":"othre"}';
const bad = '{"type":"meeting","id":"meeting:a"}';
const feed = [good, warned, bad, good, "{", bad].map((line) => `${line}\n`);

describe("validateFeed", () => {
  it("counts by type, by code and by severity", async () => {
    const { issues, ...counts } = await validateFeed(feed);
    expect(counts).toEqual({
      ok: false,
      stopped: false,
      notices: [],
      bytes: feed.join("").length,
      records: 6,
      valid: 3,
      invalid: 3,
      byType: { source: 3 },
      byCode: { "schema/unknown-value": 1, "schema/missing": 6, "feed/bad-json": 1 },
      bySeverity: { error: 7, warning: 1, info: 0 },
      unexplained: 0,
    });
    expect(issues.map(({ record, issue }) => `${record.index} ${issue.code}`)).toEqual([
      "1 schema/unknown-value",
      ...Array<string>(3).fill("2 schema/missing"),
      "4 feed/bad-json",
      ...Array<string>(3).fill("5 schema/missing"),
    ]);
  });

  it("lists so many issues and counts the others", async () => {
    const report = await validateFeed(feed, { maxIssues: 2 });
    expect(report.issues).toHaveLength(2);
    expect(report.bySeverity.error).toBe(7);
  });

  it("gives verdicts without reasons once enough are listed, where no rules run", async () => {
    const report = await validateFeed(feed, { rules: false, maxIssues: 2 });
    expect(report).toMatchObject({ records: 6, valid: 3, invalid: 3, unexplained: 2, byType: { source: 3 } });
    expect(report.byCode).toEqual({ "schema/unknown-value": 1, "schema/missing": 3 });
  });

  it.each([
    ["a repeated key", '{"type":"source","id":"source:a","kind":"other","kind":"other"}'],
    ["a lone surrogate", '{"type":"source","id":"source:a","kind":"other","title":"\\ud800"}'],
    ["__proto__", '{"type":"source","id":"source:a","kind":"other","ext":{"org.a":{"__proto__":1}}}'],
    ["an unknown value, where writers are strict", warned],
    ["an unknown field, where writers are strict", '{"type":"source","id":"source:a","kind":"other","x":1}'],
    ["no object", "5"],
    ["broken UTF-8", Uint8Array.of(0x22, 0xff, 0x22)],
  ])("says no to %s with and without reasons", async (_, record) => {
    for (const maxIssues of [0, 100]) {
      const { invalid } = await validateFeed([record], { rules: false, strict: true, maxIssues, format: "ndjson" });
      expect(invalid).toBe(1);
    }
  });

  it("says yes to a byte order mark within the feed and to deep free parts, with and without reasons", async () => {
    const deep = `{"type":"source","id":"source:a","kind":"other","ext":{"org.a":${"[".repeat(40)}${"]".repeat(40)}}}`;
    for (const maxIssues of [0, 100])
      expect(await validateFeed([`${good}\n\ufeff${good}\n${deep}\n`], { rules: false, maxIssues })).toMatchObject({
        valid: 3,
        invalid: 0,
      });
  });

  it("stops at the first invalid record when asked to", async () => {
    expect(await validateFeed(feed, { failFast: true })).toMatchObject({ records: 3, valid: 2, invalid: 1, stopped: true });
    expect(await validateFeed([good], { failFast: true })).toMatchObject({ records: 1, stopped: false, ok: true });
  });

  it("hands out records as they stand, and tells how far it is", async () => {
    const seen: string[] = [];
    const progress: number[] = [];
    await validateFeed(feed, {
      rules: false,
      maxIssues: 0,
      onRecord: ({ bytes, ok, place }: FeedRecordBytes) =>
        seen.push(`${place.index} ${place.byteOffset} ${ok} ${new TextDecoder().decode(bytes)}`),
      onProgress: ({ bytes }) => progress.push(bytes),
    });
    let offset = 0;
    expect(seen).toEqual(
      feed.map((line, at) => {
        const entry = `${at} ${offset} ${![2, 4, 5].includes(at)} ${line.trimEnd()}`;
        offset += line.length;
        return entry;
      }),
    );
    expect(progress.at(-1)).toBe(offset);
    expect(progress).toEqual(progress.toSorted((a, b) => a - b));
  });
});

describe("assembleDossier", () => {
  const entries = [...entriesOf(riyadhDossier)].map(({ entry }) => entry);

  it("makes a dossier of a feed's records and runs the rules between them", async () => {
    const { dossier, report } = await assembleDossier(entries, { id: riyadhDossier.id });
    expect(report.ok).toBe(true);
    expect(dossier.statements).toEqual(riyadhDossier.statements);
    const { report: lacking } = await assembleDossier(entries.filter(({ type }) => type !== "participant"));
    expect(lacking.issues.map(({ code }) => code)).toContain("rule/ref-exists");
  });

  it("lets a later record replace an earlier one, in its place, and takes dossiers apart", async () => {
    async function* records(): AsyncGenerator<DiplomaticRecord> {
      yield await Promise.resolve(riyadhDossier);
      yield { ...riyadhDossier.sources[0]!, title: "Corrected" };
    }
    const { dossier } = await assembleDossier(records(), { title: "Riyadh" });
    expect(dossier).toMatchObject({ id: "dossier:feed", title: "Riyadh", meetings: riyadhDossier.meetings });
    expect(dossier.sources.map(({ title }) => title)).toEqual([
      "Corrected",
      ...riyadhDossier.sources.slice(1).map(({ title }) => title),
    ]);
  });
});
