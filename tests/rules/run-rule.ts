import { expect, test } from "vitest";
import { formatPath, type Issue } from "../../src/core/issue.js";
import { DossierIndex, entriesOf } from "../../src/derive/dossier-index.js";
import type { DossierPart, Rule, RuleFinding } from "../../src/rules/rule.js";
import type { DiplomaticRecord } from "../../src/schema/interfaces.js";
import { DossierSchema } from "../../src/schema/dossier.js";
import { completeDossier } from "../../src/validate/explain.js";

export { completeDossier };

/** Runs one rule over a dossier as a whole check does; paths count from the dossier. */
export function runRule(rule: Rule, part: DossierPart): RuleFinding[] {
  const dossier = completeDossier(part);
  expect(DossierSchema.safeParse(dossier).error?.issues).toBeUndefined();
  const index = new DossierIndex(dossier);
  const subjects: { entry: DiplomaticRecord; path: readonly PropertyKey[] }[] = [
    { entry: dossier, path: [] },
    ...entriesOf(dossier),
  ];
  return subjects
    .filter(({ entry }) => rule.on.includes(entry.type))
    .flatMap(({ entry, path }) =>
      [...rule.check(entry, index)].map((finding) => ({ ...finding, path: [...path, ...finding.path] })),
    );
}

/** Findings as lines: the path, a colon and the message. */
function linesOf(findings: readonly (RuleFinding | Issue)[]): string[] {
  return findings.map(({ path, message }) => `${formatPath(path)}: ${message}`);
}

/** Tests a rule on dossiers that keep it, each with a phrase, and on dossiers that break it, with what it then finds. */
export function testRule(
  rule: Rule,
  cases: {
    readonly sound: Readonly<Record<string, DossierPart>>;
    readonly unsound: Readonly<Record<string, readonly [DossierPart, ...lines: string[]]>>;
  },
): void {
  test.each(Object.entries(cases.sound))("is kept: %s", (_, part) => {
    expect(linesOf(runRule(rule, part))).toEqual([]);
  });
  test.each(Object.entries(cases.unsound))("is broken: %s", (_, [part, ...lines]) => {
    expect(linesOf(runRule(rule, part))).toEqual(lines);
  });
}
