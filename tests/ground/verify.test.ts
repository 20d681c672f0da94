import { describe, expect, test } from "vitest";
import { DossierIndex } from "../../src/derive/dossier-index.js";
import { riyadhDossier } from "../../src/fixtures/riyadh-dossier.js";
import { quotedRuns } from "../../src/ground/quoted-runs.js";
import { quotedRunsOf, verify, verifyRecord } from "../../src/ground/verify.js";
import type { Dossier, Evidence } from "../../src/schema/interfaces.js";
import { agreement, meeting, part, person, source, statement } from "../rules/records.js";
import { completeDossier } from "../rules/run-rule.js";

const TEXT = "Kiev will not accept the results. Moscow is able. Kiev is unable.";
const cite = (exact: string, rest: Partial<Evidence> = {}): Evidence => ({ source: "source:a", exact, ...rest });

test("every piece of evidence of the Riyadh dossier stands where it says", () => {
  const { checks, counts } = verify(riyadhDossier);
  expect(checks.length).toBeGreaterThan(50);
  expect(checks.filter(({ verdict, spanHolds }) => verdict !== "exact" || spanHolds === false)).toEqual([]);
  expect(counts).toEqual({
    exact: checks.length,
    normalised: 0,
    elided: 0,
    ambiguous: 0,
    clipped: 0,
    negated: 0,
    altered: 0,
    "not-found": 0,
    unverifiable: 0,
  });
  for (const { path, evidence } of checks) {
    let at: unknown = riyadhDossier;
    for (const key of path) at = (at as Record<PropertyKey, unknown>)[key];
    expect(at).toBe(evidence);
  }
});

test("evidence is found wherever a record may have it, and what it is for is told", () => {
  const dossier = completeDossier({
    sources: [source("a", { text: TEXT, ext: { "org.example": { evidence: [cite("Kiev")] } } })],
    participants: [person("a", { evidence: [cite("Moscow")] })],
    meetings: [
      meeting("m", {
        participation: [part("a", "party", "attended", { evidence: [cite("Moscow")] })],
        outcome: { result: "none", evidence: [cite("Moscow")] },
        evidence: [cite("Moscow")],
      }),
    ],
    statements: [
      statement("s", {
        quotes: [{ text: "able", evidence: [cite("Moscow")] }],
        stances: [{ position: "neutral", target: { label: "x" }, evidence: [cite("Moscow")] }],
        evidence: [cite("Moscow"), cite("will")],
        ext: { "org.example": { evidence: [cite("Kiev")] } },
      }),
    ],
    agreements: [
      agreement("g", {
        commitments: [{ id: "c", text: "x", evidence: [cite("Moscow")] }],
        actions: [{ party: "participant:a", action: "signature", evidence: [cite("Moscow")] }],
        evidence: [cite("Moscow")],
      }),
    ],
  });
  expect(verify(dossier).checks.map(({ owner, path }) => [owner, path.join(".")])).toEqual([
    ["participant", "participants.0.evidence.0"],
    ["participation", "meetings.0.participation.0.evidence.0"],
    ["outcome", "meetings.0.outcome.evidence.0"],
    ["meeting", "meetings.0.evidence.0"],
    ["quote", "statements.0.quotes.0.evidence.0"],
    ["stance", "statements.0.stances.0.evidence.0"],
    ["statement", "statements.0.evidence.0"],
    ["statement", "statements.0.evidence.1"],
    ["commitment", "agreements.0.commitments.0.evidence.0"],
    ["action", "agreements.0.actions.0.evidence.0"],
    ["agreement", "agreements.0.evidence.0"],
  ]);
});

describe("verdicts", () => {
  const said = (...evidence: Evidence[]): Dossier =>
    completeDossier({
      sources: [source("a", { text: TEXT }), source("b"), source("c", { text: "Kiew sagt es nicht", language: "de" })],
      statements: [statement("s", { evidence })],
    });
  const first = (evidence: Evidence) => verify(said(evidence)).checks[0]!;

  test.each([
    ["exact", cite("Moscow is able")],
    ["exact", cite("Kiev", { span: { start: 50, end: 54 } })],
    ["exact", cite("Kiev", { suffix: " is" })],
    ["exact", cite("Kiev", { prefix: "able. " })],
    ["normalised", cite("Moscow  is able,")],
    ["elided", cite("Kiev will not … the results")],
    ["ambiguous", cite("Kiev")],
    ["clipped", cite("unabl")],
    ["negated", cite("accept the results")],
    ["negated", cite("Kiew sagt es", { source: "source:c" })],
    ["altered", cite("Kiev will accept the results")],
    ["not-found", cite("bananas")],
    ["unverifiable", cite("Kiev", { source: "source:b" })],
    ["unverifiable", cite("Kiev", { source: "source:none" })],
  ] as const)("%s: %j", (verdict, evidence) => {
    expect(first(evidence).verdict).toBe(verdict);
    expect(verify(said(evidence)).counts).toMatchObject({ [verdict]: 1 });
  });

  test("each is counted", () => {
    const { counts } = verify(said(cite("Kiev"), cite("Kiev"), cite("Moscow"), cite("Kiev", { source: "source:b" })));
    expect(counts).toMatchObject({ ambiguous: 2, exact: 1, unverifiable: 1, negated: 0 });
  });

  test("whether a span holds is told apart from whether the words are there", () => {
    expect(first(cite("Moscow", { span: { start: 34, end: 40 } }))).toMatchObject({ verdict: "exact", spanHolds: true });
    expect(first(cite("Moscow", { span: { start: 33, end: 39 } }))).toMatchObject({
      verdict: "exact",
      spanHolds: false,
      places: [{ start: 34, end: 40 }],
    });
    expect(first(cite("Moscow"))).not.toHaveProperty("spanHolds");
    expect(first(cite("Moscow", { source: "source:b", span: { start: 0, end: 6 } }))).not.toHaveProperty("spanHolds");
  });

  test("the source is told where there is one", () => {
    expect(first(cite("Moscow")).source?.id).toBe("source:a");
    expect(first(cite("Moscow", { source: "source:b" })).source?.id).toBe("source:b");
    expect(first(cite("Moscow", { source: "source:none" })).source).toBeUndefined();
  });

  test("negation is asked of statements, stances, commitments and outcomes only", () => {
    const evidence = [cite("accept the results")];
    const dossier = completeDossier({
      sources: [source("a", { text: TEXT })],
      participants: [person("a", { evidence })],
      meetings: [meeting("m", { evidence, outcome: { result: "none", evidence } })],
      statements: [
        statement("s", {
          evidence,
          quotes: [{ text: "accept", evidence }],
          stances: [{ position: "neutral", target: { label: "x" }, evidence }],
        }),
      ],
      agreements: [agreement("g", { evidence, commitments: [{ id: "c", text: "x", evidence }] })],
    });
    const asked = verify(dossier).checks.filter(({ verdict }) => verdict === "negated");
    expect(asked.map(({ owner }) => owner)).toEqual(["outcome", "statement", "stance", "commitment"]);
  });
});

test("what is worked out once for a record and an index is kept", () => {
  const dossier = completeDossier({
    sources: [source("a", { text: "He said “yes”." }), source("b", { text: "He said “no”." })],
    statements: [statement("s", { evidence: [cite("said")] })],
  });
  const index = new DossierIndex(dossier);
  const [record] = dossier.statements;
  expect(verifyRecord(record!, index)).toBe(verifyRecord(record!, index));
  expect(verifyRecord(record!, new DossierIndex(dossier))).not.toBe(verifyRecord(record!, index));
  expect(quotedRunsOf("He said “yes”.", index)).toBe(quotedRunsOf("He said “yes”.", index));
  expect(quotedRunsOf("He said “no”.", index)).toEqual(quotedRuns("He said “no”."));
});

test("a dossier without evidence has nothing to check", () => {
  expect(verify(completeDossier({})).checks).toEqual([]);
});
