import { describe, expect, test } from "vitest";
import { validateFeed } from "../../src/feed/validate-feed.js";
import { DossierSchema } from "../../src/schema/dossier.js";
import { codes, completeDossier, explain } from "../../src/validate/explain.js";
import { validateText } from "../../src/validate/validate.js";

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

describe.each(codes.filter((code) => !others.includes(code)))("the explanation of %s", (code) => {
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

  test("is whole", () => {
    const { summary, mend, ...rest } = explain(code);
    expect(rest).toEqual({ code, severity, example });
    expect(summary).toMatch(/^[A-Z“].*[.]$/);
    expect(mend).toMatch(/^[A-Z“].*[.]$/);
  });
});

test("a text that nests too deep gets the code of the reader", () => {
  expect(codesIn(explain("schema/too-deep").example.fails)).toEqual(["feed/too-deep error"]);
});

test("every code is listed once, in the form area/name", () => {
  expect(new Set(codes).size).toBe(codes.length);
  expect(codes.filter((code) => !/^(?:feed|schema|rule|ground)\/[a-z0-9]+(?:-[a-z0-9]+)*$/.test(code))).toEqual([]);
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
