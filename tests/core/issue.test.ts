import { describe, expect, test } from "vitest";
import { countIssues, formatPath, preview, type Issue } from "../../src/core/issue.js";

describe("preview", () => {
  test.each<[string, unknown, string]>([
    ["text", "a “b”\n", '"a “b”\\n"'],
    ["text of 58 characters", "x".repeat(58), `"${"x".repeat(58)}"`],
    ["text of 59 characters", "x".repeat(59), `"${"x".repeat(57)}…"`],
    ["text of many megabytes", "x".repeat(10_000_000), `"${"x".repeat(57)}…"`],
    ["text cut inside an astral character", `${"x".repeat(56)}\u{1F54A}${"x".repeat(9)}`, `"${"x".repeat(56)}\ufffd…"`],
    ["a number", 1.5, "1.5"],
    ["NaN", NaN, "NaN"],
    ["true", true, "true"],
    ["nothing", undefined, "undefined"],
    ["null", null, "null"],
    ["an empty list", [], "an empty list"],
    ["a list", [1, [2]], "a list of 2"],
    ["an empty object", {}, "an empty object"],
    ["an object", { a: 1, b: { c: 2 } }, "an object with a, b"],
    [
      "an object of many fields",
      Object.fromEntries("abcdefghijk".split("").map((key) => [key, 1])),
      "an object with a, b, c, d, e, f, g, h",
    ],
    ["an object of long names", { ["x".repeat(80)]: 1 }, `an object with ${"x".repeat(44)}…`],
    ["an object without a prototype", Object.create(null), "an empty object"],
    ["a symbol", Symbol("x"), "Symbol(x)"],
    ["a bigint", 10n, "10"],
  ])("of %s", (_, value, text) => {
    expect(preview(value)).toBe(text);
    expect(preview(value).length).toBeLessThanOrEqual(60);
  });
});

describe("formatPath", () => {
  test.each<[PropertyKey[], string]>([
    [[], ""],
    [["meetings", 2, "when", "start"], "meetings[2].when.start"],
    [[0, "a"], "[0].a"],
    [["ext", "org.example.desk", "a b"], 'ext["org.example.desk"]["a b"]'],
    [["", "1a", '"'], '[""]["1a"]["\\""]'],
    [["_a", "$b9"], "_a.$b9"],
    [[Symbol("s")], '["Symbol(s)"]'],
  ])("writes %j", (path, text) => {
    expect(formatPath(path)).toBe(text);
  });
});

test("countIssues counts by severity", () => {
  const issue = (severity: Issue["severity"]): Issue => ({ code: "a/b", severity, message: "", path: [] });
  expect(countIssues([])).toEqual({ error: 0, warning: 0, info: 0 });
  expect(countIssues([issue("info"), issue("error"), issue("info"), issue("warning"), issue("info")])).toEqual({
    error: 1,
    warning: 1,
    info: 3,
  });
});
