import { describe, expect, test } from "vitest";
import { riyadhDossier } from "../../src/fixtures/riyadh-dossier.js";
import { riyadhVariants } from "../../src/fixtures/riyadh-variants.js";
import type { Dossier, Source } from "../../src/schema/interfaces.js";
import { completeDossier } from "../../src/validate/explain.js";
import { validate } from "../../src/validate/validate.js";
import { toHtml } from "../../src/view/page.js";

const source: Source = {
  type: "source",
  id: "source:a",
  kind: "readout",
  text: "They will not accept it.\nThe talks were long.",
};

/** A dossier on one source and a statement with this evidence. */
function dossierOn(exact: string, change: Partial<Source> = {}): Dossier {
  return completeDossier({
    sources: [{ ...source, ...change }],
    participants: [{ type: "participant", id: "participant:a", kind: "state", name: "Aland", country: "RU" }],
    statements: [
      {
        type: "statement",
        id: "statement:a",
        speakers: ["participant:a"],
        text: exact,
        evidence: [{ source: "source:a", exact }],
      },
    ],
  });
}

/** What a reader sees of a stretch of HTML. */
function plain(html: string): string {
  return html
    .replaceAll(/<(style|script)>.*?<\/\1>|<[^>]*>/gs, "")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}

const textOf = (html: string) => [...html.matchAll(/<p dir="auto">(.*?)<\/p>/g)].map(([, line]) => plain(line!)).join("\n");

describe("the Riyadh page", () => {
  const html = toHtml(riyadhDossier, { issues: [] });

  test("has the text as it is", () => {
    expect(textOf(html)).toBe(riyadhDossier.sources[0]!.text);
  });

  test("weighs less than 150 kB, and does not name anything to fetch", () => {
    expect(Buffer.byteLength(html)).toBeLessThan(150_000 - Buffer.byteLength(riyadhDossier.sources[0]!.text!));
    expect(html).not.toMatch(/\b(?:src|srcset|action|poster)=|@import|url\(/);
    expect(html).toContain("default-src 'none'");
  });

  test("has every id once, and every link within it leads somewhere", () => {
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(ids.length).toBe(new Set(ids).size);
    const targets = [...html.matchAll(/(?:href|aria-labelledby|aria-describedby)="#?([^"]*)"/g)].map(([, id]) => id!);
    expect(targets.filter((id) => !ids.includes(id) && id !== "data:,")).toEqual([]);
  });

  test("marks what words are evidence of", () => {
    expect(html).toMatch(/<a class="w s q" id="w[0-9]+" href="#s1">positive\.<\/a>/);
    expect(html).toMatch(/<a class="w s a q" id="w[0-9]+" href="#s5">future cooperation<\/a>/);
    expect(html).toContain("All 64 passages of evidence stand word for word in the sources.");
  });

  test.each([
    ["who was absent", "Not there: Ukraine (absent, concerned party)"],
    ["what was called off", "cancelled by Volodymyr Zelensky; had been due on 2025-02-19"],
    ["who owes what on whose word", "Yuri Ushakov“agreed”, pending"],
    ["that nothing is wrong", "Nothing is wrong with this dossier."],
  ])("says %s", (_, words) => {
    expect(plain(html)).toContain(words);
  });
});

describe("what is not as the source has it", () => {
  test.each<[string, string, Partial<Source>?]>([
    ["accept it", 'Beside the words stands "not", which turns them round.'],
    ["will not accep", "The words end inside a word of the source."],
    ["The talks were short", 'The source does not say it so: it has "long", not "short".'],
    ["zzz qqq", "The source does not have the words."],
    ["The talks … long", "The source has the words in parts, with others between."],
    ["THE TALKS were long", "The source has the words only but for upper and lower case."],
    ["talks", "The words stand in 2 places, and nothing tells which is meant.", { text: "talks about talks" }],
  ])("%s", (exact, why, change) => {
    const html = toHtml(dossierOn(exact, change));
    expect(plain(html)).toContain(why);
    expect(html).toContain(
      '<strong class="flaw">1 of 1 passage of evidence does not stand word for word in the sources.</strong>',
    );
  });

  test("is listed for the variants of the Riyadh dossier whose evidence is flawed", () => {
    const codes = ["found", "span", "clipped", "negated"].map((name) => `ground/evidence-${name}`);
    const variants = riyadhVariants.filter(({ code }) => codes.includes(code));
    expect(variants.length).toBeGreaterThan(4);
    for (const { name, make } of variants) expect(toHtml(make() as Dossier), name).toContain('class="flaws"');
  });

  test("is told apart from what cannot be checked", () => {
    const { text: _text, ...without } = source;
    const dossier = { ...dossierOn("They"), sources: [without] };
    const html = toHtml(dossier);
    expect(html).toContain("does not hold the text of this source");
    expect(html).toContain("1 passage cannot be checked");
    expect(html).not.toContain('class="flaws"');
    expect(toHtml(dossier, { texts: { "source:a": "They met." } })).toMatch(/<a class="w s" id="w0" href="#s1">They<\/a>/);
  });
});

test("issues are listed with the records that they are found in", () => {
  const dossier = riyadhVariants.find(({ code }) => code === "rule/time-order")!.make() as Dossier;
  const html = toHtml(dossier, { issues: validate(dossier).issues });
  expect(html).toMatch(/<li class="error"><strong>error<\/strong> <code>rule\/time-order<\/code>.*<a href="#m[0-9]">/);
  expect(toHtml(dossier)).not.toContain('id="issues"');
});

test("more participants than a chart can show are listed", () => {
  const participants = Array.from({ length: 41 }, (_, at) => ({
    type: "participant" as const,
    id: `participant:${at}` as const,
    kind: "group" as const,
    name: `Group ${at}`,
  }));
  const dossier = (count: number) =>
    completeDossier({
      participants: participants.slice(0, count),
      meetings: [
        {
          type: "meeting",
          id: "meeting:m",
          kind: "conference",
          status: "concluded",
          participation: participants.slice(0, count).map(({ id }) => ({ participant: id, role: "party" })),
        },
      ],
    });
  expect(toHtml(dossier(40))).toContain('<svg class="who"');
  expect(toHtml(dossier(41))).not.toContain('<svg class="who"');
  expect(plain(toHtml(dossier(41)))).toContain("Group 39, Group 40");
});

test("an empty dossier is a page", () => {
  expect(toHtml(completeDossier({}))).toContain("no sources");
});

test("whatever stands in a dossier comes out as text", () => {
  const nasty = `</script><script>alert(1)</script><img src=x onerror=alert(1)>"' --> ]]> \u0000\ud800`;
  const tainted = (value: unknown): unknown =>
    typeof value === "string"
      ? value.includes(" ")
        ? nasty
        : value
      : Array.isArray(value)
        ? value.map(tainted)
        : typeof value === "object" && value !== null
          ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, tainted(item)]))
          : value;
  const dossier = tainted(riyadhDossier) as Dossier;
  dossier.sources[0]!.url = "javascript:alert(1)";
  dossier.sources[0]!.license = nasty;
  const issues = [{ code: nasty, severity: "error" as const, message: nasty, path: ["meetings", 0, nasty] }];
  const html = toHtml(dossier, { issues });
  expect(html.match(/<script/g)).toHaveLength(1);
  expect(html).not.toMatch(/<img|href="javascript/);
  expect(html.includes("\u0000") || !html.isWellFormed()).toBe(false);
  expect(plain(html)).toContain("javascript:alert(1)");
});
