import { describe, expect, test } from "vitest";
import { completeDossier } from "../../src/validate/explain.js";
import { validate, validateAs, validateText, type ValidateOptions } from "../../src/validate/validate.js";

const meeting = {
  type: "meeting",
  id: "meeting:a",
  kind: "talks",
  status: "concluded",
  when: { start: "2025-02-18", end: "2025-02-17" },
  participation: [],
} as const;
const loose = {
  ...meeting,
  when: { start: "2025" },
  participation: [{ participant: "participant:a", role: "interpreter" }],
  weather: "fair",
};
const codesOf = (value: unknown, options?: ValidateOptions) =>
  validate(value, options).issues.map(({ code, severity }) => `${code} ${severity}`);

describe("validate", () => {
  test("hands back the very value it was given, unknown fields and all", () => {
    const report = validate(loose);
    expect(report.record).toBe(loose);
    expect(report).toMatchObject({ ok: true, counts: { error: 0, warning: 2, info: 0 } });
  });

  test("hands back a record of the right shape even where a rule finds an error, and none of the wrong shape", () => {
    expect(validate(meeting)).toMatchObject({ ok: false, record: meeting });
    expect(validate({ ...meeting, status: "held" })).not.toHaveProperty("record");
  });

  test("runs no rules on a record of the wrong shape", () => {
    expect(codesOf({ ...meeting, status: "held" })).toEqual(["schema/wrong-value error"]);
  });

  test("does not change the value", () => {
    const value = structuredClone({ ...loose, ext: { "org.example": [1] } });
    const before = JSON.stringify(value);
    validate(value, { strict: true });
    expect(JSON.stringify(value)).toBe(before);
  });

  test("gives a finding in a dossier its path from the root", () => {
    const dossier = completeDossier({ meetings: [{ ...meeting, id: "meeting:b", when: {} } as never, meeting as never] });
    const paths = validate(dossier).issues.map(({ code, path }) => [code, path]);
    expect(paths).toContainEqual(["rule/time-order", ["meetings", 1, "when", "end"]]);
    expect(paths).toContainEqual(["rule/when-empty", ["meetings", 0, "when"]]);
  });

  test("runs rules about other records within a dossier only", () => {
    const statement = { type: "statement", id: "statement:a", speakers: ["participant:nobody"], text: "x" } as const;
    expect(codesOf(statement)).toEqual([]);
    expect(codesOf(completeDossier({ statements: [{ ...statement, speakers: ["participant:nobody"] }] }))).toContain(
      "rule/ref-exists error",
    );
  });
});

describe("options:", () => {
  const usual = ["rule/time-order error", "rule/no-participants info"];
  test.each<[string, ValidateOptions, string[]]>([
    ["none", {}, usual],
    ["all rules off", { rules: false }, []],
    ["a list of rules", { rules: ["rule/no-participants"] }, ["rule/no-participants info"]],
    ["an empty list of rules", { rules: [] }, []],
    [
      "other severities",
      { rules: { "rule/no-participants": "error", "rule/time-order": "warning" } },
      ["rule/time-order warning", "rule/no-participants error"],
    ],
    ["one rule off", { rules: { "rule/time-order": "off" } }, ["rule/no-participants info"]],
    ["no other severity", { rules: {} }, usual],
  ])("rules: %s", (_, options, codes) => {
    expect(codesOf(meeting, options)).toEqual(codes);
  });

  test("the counts and ok follow the severities asked for", () => {
    expect(validate(meeting, { rules: { "rule/time-order": "warning" } })).toMatchObject({
      ok: true,
      counts: { error: 0, warning: 1, info: 1 },
    });
  });

  test.each<[string, ValidateOptions, string]>([
    [
      "a misspelt code in a list",
      { rules: ["rule/time-ordr"] },
      'There is no rule "rule/time-ordr"; did you mean “rule/time-order”?',
    ],
    ["a code that is none", { rules: { nonsense: "off" } }, 'There is no rule "nonsense".'],
    ["a code of shape in a list", { rules: ["schema/unknown-field"] }, 'There is no rule "schema/unknown-field".'],
    ["a code that cannot be weighed otherwise", { rules: { "schema/missing": "off" } }, 'There is no rule "schema/missing".'],
    ["a name of Object's own", { rules: ["constructor"] }, 'There is no rule "constructor".'],
  ])("rules: %s throws, whatever the value", (_, options, message) => {
    for (const value of [meeting, {}, null]) expect(() => validate(value, options)).toThrow(new RangeError(message));
    expect(() => validateText("{", options)).toThrow(RangeError);
  });

  test("strict makes unknown fields and values errors", () => {
    expect(codesOf(loose, { rules: [] })).toEqual(["schema/unknown-value warning", "schema/unknown-field warning"]);
    expect(validate(loose, { strict: true })).toMatchObject({ ok: false, counts: { error: 2 } });
    expect(validate(loose, { strict: true }).record).toBe(loose);
  });

  test("unknown fields and values can be weighed one by one, strict or not", () => {
    const rules = { "schema/unknown-field": "off", "schema/unknown-value": "info" } as const;
    expect(codesOf(loose, { rules })).toEqual(["schema/unknown-value info"]);
    expect(codesOf(loose, { rules, strict: true })).toEqual(["schema/unknown-value info"]);
  });

  test("evidence: false leaves out what is held against sources, and nothing else", () => {
    const dossier = completeDossier({
      sources: [{ type: "source", id: "source:a", kind: "other", text: "They met.", sha256: "0".repeat(64) }],
      meetings: [{ ...meeting, participation: [], evidence: [{ source: "source:a", exact: "They parted." }] }],
    });
    expect(
      codesOf(dossier)
        .filter((code) => code.startsWith("ground/"))
        .sort(),
    ).toEqual(["ground/evidence-found error", "ground/sha256-matches error"]);
    expect(codesOf(dossier, { evidence: false })).toEqual(codesOf(dossier).filter((code) => !code.startsWith("ground/")));
  });

  test("maxIssues lists the errors first and says how many are left", () => {
    const many = { ...meeting, participation: [], a: 1, b: 2, status: "held" };
    const all = validate(many);
    expect(all.issues.map(({ severity }) => severity)).toEqual(["error", "warning", "warning"]);
    const capped = validate(many, { maxIssues: 2 });
    expect(capped.counts).toEqual(all.counts);
    expect(capped.issues).toEqual([
      ...all.issues.slice(0, 2),
      { code: "schema/more-issues", severity: "info", message: "1 more issue is not listed.", path: [] },
    ]);
    expect(validate(many, { maxIssues: 0 }).issues).toEqual([
      { code: "schema/more-issues", severity: "info", message: "3 more issues are not listed.", path: [] },
    ]);
    expect(validate(many, { maxIssues: 3 }).issues).toEqual(all.issues);
  });

  test("errors that come late are listed before warnings that come early", () => {
    const value = { ...meeting, weather: "fair" };
    expect(codesOf(value, { maxIssues: 1 })).toEqual(["rule/time-order error", "schema/more-issues info"]);
  });

  test("1000 issues are listed where maxIssues says nothing", () => {
    const value = { ...meeting, participation: Array.from({ length: 1001 }, () => 1) };
    const { issues, counts } = validate(value);
    expect(issues).toHaveLength(1001);
    expect(issues.at(-1)).toMatchObject({ code: "schema/more-issues", message: "1 more issue is not listed." });
    expect(counts.error).toBe(1001);
  });
});

describe("validateAs", () => {
  test("checks a value as one type, whatever its own says", () => {
    expect(validateAs("meeting", { ...meeting, type: "statement" }).issues[0]).toMatchObject({
      code: "schema/wrong-value",
      path: ["type"],
      message: '“type” should be meeting, but is "statement".',
    });
    expect(validateAs("meeting", null).issues).toEqual([
      {
        code: "schema/wrong-type",
        severity: "error",
        path: [],
        message: "The record should be an object, but is null.",
        expected: "an object",
        received: "null",
      },
    ]);
  });

  test("takes the same options", () => {
    expect(validateAs("meeting", meeting, { rules: false })).toEqual({
      ok: true,
      record: meeting,
      issues: [],
      counts: { error: 0, warning: 0, info: 0 },
    });
    expect(() => validateAs("meeting", meeting, { rules: ["x"] })).toThrow(RangeError);
  });
});

describe("validateText", () => {
  test("gives every issue its place, and a missing field that of its holder", () => {
    const text =
      '{\n  "type": "meeting", "id": "meeting:a",\n  "status": "held",\n  "participation": [\n    { "role": "party" }\n  ], "kind": "talks"\n}';
    expect(validateText(text).issues.map(({ path, place }) => [path.join("."), place])).toEqual([
      ["status", { line: 3, column: 13, offset: text.indexOf('"held"') }],
      ["participation.0.participant", { line: 5, column: 5, offset: text.indexOf('{ "role"') }],
    ]);
  });

  test("gives findings of rules their places too", () => {
    const text = JSON.stringify(meeting, null, 1);
    expect(validateText(text, { rules: ["rule/time-order"] }).issues[0]!.place).toEqual({
      line: 8,
      column: 10,
      offset: text.indexOf('"2025-02-17"'),
    });
  });

  test("reports a text that cannot be read, with the same options", () => {
    expect(validateText("{").issues).toMatchObject([{ code: "feed/bad-json", place: { line: 1, column: 2 } }]);
    const twice = '{"type":"meeting","type":"meeting","id":"a","id":"b"}';
    expect(validateText(twice)).toMatchObject({ ok: false, counts: { error: 2 } });
    expect(validateText(twice, { maxIssues: 1 }).issues.map(({ code }) => code)).toEqual([
      "feed/duplicate-key",
      "schema/more-issues",
    ]);
  });
});
