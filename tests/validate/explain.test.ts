import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { validateFeed } from "../../src/feed/validate-feed.js";
import { DossierSchema } from "../../src/schema/dossier.js";
import { codes, completeDossier, explain } from "../../src/validate/explain.js";
import { validateText } from "../../src/validate/validate.js";
import { sourceFiles } from "../source/source-files.js";

const codesIn = (text: string, maxIssues?: number) =>
  validateText(text, maxIssues === undefined ? {} : { maxIssues }).issues.map(({ code, severity }) => `${code} ${severity}`);

// a text that nests too deep is refused before it is read, so only a value can get this one
const ofValuesOnly = ["schema/too-deep"];
// a text cannot show what is wrong with bytes or with length
const ofBytes = ["feed/record-too-long", "feed/bad-utf8", "feed/lone-surrogate", "feed/bad-gzip"];
const ofFeeds = [
  "feed/truncated",
  "feed/missing-record",
  "feed/after-end",
  "feed/json-feed",
  "feed/bom",
  "feed/crlf",
  "feed/blank-line",
];
const others = [...ofValuesOnly, ...ofBytes, ...ofFeeds];

test.each(ofFeeds)("the example of %s gets the code from a feed's reader", async (code) => {
  const { severity, example } = explain(code);
  const { issues, notices } = await validateFeed([new TextEncoder().encode(example.fails)]);
  const found = [...issues.map(({ issue }) => issue), ...notices].map((issue) => `${issue.code} ${issue.severity}`);
  expect(found).toContain(`${code} ${severity}`);
});

// their examples are held against what finds them in tests of their own
const ofOtherParts = codes.filter((code) => /^(?:interop|llm)\//.test(code));

test.each(codes)("the explanation of %s is whole", (code) => {
  const { summary, mend, severity, example, ...rest } = explain(code);
  expect(rest).toEqual({ code });
  expect(summary).toMatch(/^[A-Z“].*[.]$/);
  expect(mend).toMatch(/^[A-Z“].*[.]$/);
  expect(["error", "warning", "info"]).toContain(severity);
  expect(example.fails).not.toBe(example.passes);
});

describe.each(codes.filter((code) => ![...others, ...ofOtherParts].includes(code)))("the explanation of %s", (code) => {
  const { severity, example } = explain(code);
  // a report of one error needs a lower limit to leave something out
  const maxIssues = code === "schema/more-issues" ? 0 : undefined;

  test("has an example that gets the code", () => {
    expect(codesIn(example.fails, maxIssues)).toContain(`${code} ${severity}`);
  });

  test("has an example that does not, and that has no error at all", () => {
    const found = codesIn(example.passes);
    expect(found.filter((line) => line.startsWith(`${code} `) || line.endsWith(" error"))).toEqual([]);
  });
});

test("a text that nests too deep gets the code of the reader", () => {
  expect(codesIn(explain("schema/too-deep").example.fails)).toEqual(["feed/too-deep error"]);
});

test("every code is listed once, in the form area/name", () => {
  expect(new Set(codes).size).toBe(codes.length);
  expect(codes.filter((code) => !/^(?:feed|schema|rule|ground|interop|llm)\/[a-z0-9]+(?:-[a-z0-9]+)*$/.test(code))).toEqual([]);
});

test("every code that stands in src is explained", () => {
  const texts = sourceFiles.map((file) => readFileSync(file, "utf8"));
  const found = texts.flatMap((text) => [
    ...Array.from(text.matchAll(/"((?:feed|schema|rule|ground|interop|llm)\/[a-z0-9-]+)"/g), ([, code]) => code!),
    ...Array.from(text.matchAll(/\bbrokenRow\(\s*place,\s*"([a-z-]+)"/g), ([, name]) => `interop/${name!}`),
  ]);
  expect(found.length).toBeGreaterThan(codes.length);
  expect([...new Set(found)].filter((code) => !codes.includes(code))).toEqual([]);
});

test.each([
  ["schema/mising", "There is no code “schema/mising”; did you mean “schema/missing”?"],
  ["nonsense", "There is no code “nonsense”."],
  ["constructor", "There is no code “constructor”."],
])("explain(%j) throws", (code, message) => {
  expect(() => explain(code)).toThrow(new RangeError(message));
});

test("an empty part makes a whole dossier", () => {
  expect(DossierSchema.safeParse(completeDossier({})).success).toBe(true);
  expect(completeDossier({ meetings: [] }).meetings).toEqual([]);
});
