import { describe, expect, test } from "vitest";
import { DOSSIER_LISTS } from "../../src/derive/dossier-index.js";
import { rules } from "../../src/rules/index.js";
import { runRule } from "./run-rule.js";

test("there are rules, and their codes are distinct", () => {
  expect(rules.length).toBeGreaterThan(30);
  expect(new Set(rules.map(({ code }) => code)).size).toBe(rules.length);
});

describe.each(rules.map((rule) => [rule.code, rule] as const))("%s", (code, rule) => {
  test("its failing example breaks it", () => {
    expect(runRule(rule, rule.example.fails).length).toBeGreaterThan(0);
  });

  test("its passing example keeps it", () => {
    expect(runRule(rule, rule.example.passes)).toEqual([]);
  });

  test("its passing example has records in every list in which the failing one has some", () => {
    const { fails, passes } = rule.example;
    const filled = DOSSIER_LISTS.filter((list) => (fails[list] ?? []).length > 0);
    expect(filled.length).toBeGreaterThan(0);
    expect(filled.filter((list) => (passes[list] ?? []).length === 0)).toEqual([]);
  });

  test("its failing example breaks no other rule, hints aside", () => {
    const others = rules.filter((other) => other.code !== code && other.severity !== "info");
    expect(others.filter((other) => runRule(other, rule.example.fails).length > 0).map((other) => other.code)).toEqual([]);
  });

  test("its passing example breaks no rule at all, hints aside", () => {
    const others = rules.filter((other) => other.severity !== "info");
    expect(others.filter((other) => runRule(other, rule.example.passes).length > 0).map((other) => other.code)).toEqual([]);
  });

  test("it has a code of its area, a summary and a way to mend it, in whole sentences", () => {
    expect(code).toMatch(/^(?:rule|ground)\/[a-z0-9]+(?:-[a-z0-9]+)*$/);
    expect(rule.summary).toMatch(/^[A-Z].*\.$/);
    expect(rule.mend).toMatch(/^[A-Z].*\.$/);
  });
});
