import { isSafe } from "redos-detector";
import ts from "typescript";
import { describe, expect, test, vi } from "vitest";
import { nodesOf, sourceFiles } from "./source-files.js";

interface Found {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

/** What the detector cannot tell to be harmless, each with the reason why it is. */
const HARMLESS: Readonly<Record<string, string>> = {
  // what a bracket opens is looked at once for each bracket and at most 80 characters far; dots alone are consumed whole
  "[[(] ?(?:…|\\.{3,}|\\. \\. \\.) ?[\\])]|…|\\.{3,}|\\. \\. \\.|\\[[^[\\]]{1,80}\\]": "src/ground/elision.ts",
};

const literals: Found[] = [];
const makers = new Set<string>();
for (const file of sourceFiles) {
  for (const node of nodesOf(file)) {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf("/");
      literals.push({ file, source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
    } else if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === "RegExp")
      makers.add(file);
  }
}

/** The expressions that `new RegExp` makes, caught while everything that makes one is loaded afresh and used. */
async function madeAtRunTime(): Promise<Found[]> {
  const made: Found[] = [];
  const Original = RegExp;
  vi.resetModules();
  vi.stubGlobal(
    "RegExp",
    new Proxy(Original, {
      construct(target, args) {
        const expression = Reflect.construct(target, args) as RegExp;
        const file = sourceFiles.find((candidate) => makers.has(candidate) && new Error().stack!.includes(candidate));
        if (file) made.push({ file, source: expression.source, flags: expression.flags });
        return expression;
      },
    }),
  );
  try {
    for (const file of makers) await import(/* @vite-ignore */ `../../${file}`);
    const emit = await import("../../src/json-schema/emit.js");
    emit.toJsonSchema("meeting");
  } finally {
    vi.unstubAllGlobals();
  }
  return made;
}

const made = await madeAtRunTime();

function mayBacktrack({ source, flags }: Found): boolean {
  // sticky expressions are tried at one place only; the detector knows case only without `u`
  const anchored = flags.includes("y") ? `^(?:${source})` : source;
  const kept = flags.replaceAll(/[gy]/g, "").replace(flags.includes("u") ? "i" : "", "");
  return !isSafe(new RegExp(anchored, kept), { maxScore: 200, maxSteps: 20_000 }).safe;
}

/** Whether anything in an expression may repeat: without, it tries each place a number of times that the text has no say in. */
function repeats({ source }: Found): boolean {
  return /[*+]|\{[0-9]/.test(source.replaceAll(/\\./gs, "").replaceAll(/\[[^\]]*\]/g, ""));
}

describe("no regular expression of src backtracks without bound:", () => {
  // the same expression in several files is looked at once
  const unique = [...new Map([...literals, ...made].map((found) => [`/${found.source}/${found.flags}`, found]))];

  test.each(unique.filter(([, found]) => repeats(found) && HARMLESS[found.source] !== found.file))("%s", (_, found) => {
    expect(mayBacktrack(found)).toBe(false);
  });

  test("what is said to be harmless is still there", () => {
    for (const [source, file] of Object.entries(HARMLESS)) {
      const found = literals.find((candidate) => candidate.source === source && candidate.file === file);
      expect(found, source).toBeDefined();
    }
  });

  test("the detector tells", () => {
    const verdicts = ["(?:a+)+$", "[0-9.]+Y", "a*a*b", "^[a-z]+$"].map((source) => mayBacktrack({ file: "", source, flags: "" }));
    expect(verdicts).toEqual([true, true, true, false]);
    const repeating = ["a+", "(?:ab)*", "a{2,}", "\\p{L}{3}", "[*+]", "a\\+", "(?:a|b)?"].map((source) =>
      repeats({ file: "", source, flags: "" }),
    );
    expect(repeating).toEqual([true, true, true, true, false, false, false]);
  });

  test("there are some to look at, and every file that makes some was caught making them", () => {
    expect(literals.filter(repeats).length).toBeGreaterThanOrEqual(50);
    expect(made.length).toBeGreaterThanOrEqual(10);
    expect([...new Set(made.map(({ file }) => file))].sort()).toEqual([...makers].sort());
  });
});
