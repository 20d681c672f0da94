import { expect, test } from "vitest";
import { actionOrder } from "../../src/rules/action-order.js";
import type { Agreement, TreatyAction, When } from "../../src/schema/interfaces.js";
import { agreement, p } from "./records.js";
import { runRule, testRule } from "./run-rule.js";

/** Actions, each written “party action date”. */
const actions = (lines: string[]): TreatyAction[] =>
  lines.map((line) => {
    const [party = "", action = "", date] = line.split(" ");
    return { party: p(party), action, ...(date !== undefined && { date }) };
  });
const acted = (...lines: string[]) => ({ agreements: [agreement("x", { actions: actions(lines) })] });
const inForce = (start: string, lines: string[], fields: Partial<Agreement> = {}) => ({
  agreements: [agreement("x", { parties: [p("a"), p("b")], actions: actions(lines), inForce: { start }, ...fields })],
});
const early = (at: number, action: string, date: string, signed: string) =>
  `agreements[0].actions[${at}].date: The ${action} by participant:a on ${date} comes before the signature on ${signed}.`;
const tooSoon = (start: string, first: string) =>
  `agreements[0].inForce.start: The agreement is in force on ${start}, before the first recorded consent to it on ${first}.`;

testRule(actionOrder, {
  sound: {
    "no actions": { agreements: [agreement("x")] },
    "signed, then ratified": acted("a signature 2025-02-18", "a ratification 2025-03-01"),
    "signed and ratified on one day, listed the other way round": acted("a ratification 2025-02-18", "a signature 2025-02-18"),
    "ratified in the year of the signature": acted("a signature 2025-02-18", "a ratification 2025"),
    "ratified before another signs": acted("a ratification 2025-02-18", "b signature 2025-03-01"),
    "ratified, the signature without a date": acted("a ratification 2025-02-18", "a signature"),
    "ratified, one of two signatures without a date": acted("a ratification 2025-02-18", "a signature", "a signature 2025-03-01"),
    "ratified between two signatures": acted("a signature 2025-01", "a ratification 2025-02", "a signature 2025-03"),
    "the ratification without a date": acted("a ratification", "a signature 2025-03-01"),
    "ratified without a signature": acted("a ratification 2025-02-18"),
    "a reservation before the signature": acted("a reservation 2025-02-18", "a signature 2025-03-01"),
    "an accession before a signature": acted("a accession 2025-02-18", "a signature 2025-03-01"),
    "left and signed again": acted("a ratification 1990", "a withdrawal 2000", "a signature 2010"),
    "denounced and signed again": acted("a ratification 1990", "a denunciation 2000", "a signature 2010"),
    "in force after the first consent": inForce("2025-03-01", ["a ratification 2025-02-01", "b ratification 2025-04-01"]),
    "in force on the day of the consents": inForce("2025-03-01", ["a ratification 2025-03-01", "b approval 2025-03-01"]),
    "in force by definitive signature": inForce("2025-03-01", ["a definitive-signature 2025-03-01", "b ratification 2025-04-01"]),
    "in force by accession": inForce("2025-03-01", ["a accession 2025-03-01", "b ratification 2025-04-01"]),
    "in force by succession": inForce("2025-03-01", ["a succession 2025-03-01", "b ratification 2025-04-01"]),
    "in force by formal confirmation": inForce("2025-03-01", ["a formal-confirmation 2025-03-01", "b ratification 2025-04-01"]),
    "applied provisionally first": inForce("2025-03-01", ["a provisional-application 2025-03-01", "b ratification 2025-04-01"]),
    "a consent without a date": inForce("2025-03-01", ["a ratification", "b ratification 2025-04-01"]),
    "no consent recorded, but signatures": inForce("2025-03-01", ["a signature 2025-04-01", "b signature 2025-04-01"]),
    "a late consent, two others unrecorded": inForce("2025-03-01", ["c ratification 2030-01-01"], {
      parties: [p("a"), p("b"), p("c")],
    }),
    "an end alone": inForce("2025", ["a ratification 2026", "b ratification 2026"], { inForce: { end: "2025" } satisfies When }),
    "nothing said of force": acted("a ratification 2026"),
  },
  unsound: {
    "ratified a day before": [
      acted("a signature 2025-02-18", "a ratification 2025-02-17"),
      early(1, "ratification", "2025-02-17", "2025-02-18"),
    ],
    "accepted and approved before": [
      acted("a acceptance 2025-02-17", "a approval 2025-02-16", "a signature 2025-02-18"),
      early(0, "acceptance", "2025-02-17", "2025-02-18"),
      early(1, "approval", "2025-02-16", "2025-02-18"),
    ],
    "ratified before a definitive signature": [
      acted("a ratification 2025-02-17", "a definitive-signature 2025-02-18"),
      early(0, "ratification", "2025-02-17", "2025-02-18"),
    ],
    "ratified before the earlier of two signatures": [
      acted("a signature 2025-03-01", "a signature 2025-02-18", "a ratification 2025-02-17"),
      early(2, "ratification", "2025-02-17", "2025-02-18"),
    ],
    "another left": [
      acted("a signature 2025-02-18", "a ratification 2025-02-17", "b withdrawal 2025-01-01"),
      early(1, "ratification", "2025-02-17", "2025-02-18"),
    ],
    "in force before both consents": [
      inForce("2025-01-31", ["a ratification 2025-03-01", "b ratification 2025-02-01"]),
      tooSoon("2025-01-31", "2025-02-01"),
    ],
    "in force before the one consent recorded of two": [
      inForce("2025-01-31", ["a acceptance 2025-02-01"]),
      tooSoon("2025-01-31", "2025-02-01"),
    ],
    "in force before consents of all kinds": [
      inForce("2025-01-01", [
        "a definitive-signature 2025-02-01",
        "a accession 2025-02-02",
        "b succession 2025-02-03",
        "b formal-confirmation 2025-02-04",
        "b approval 2025-02-05",
      ]),
      tooSoon("2025-01-01", "2025-02-01"),
    ],
    "in force before the consents, though signed before": [
      inForce("2025-01-31", ["a signature 2025-01-01", "a ratification 2025-02-01", "b ratification 2025-02-02"]),
      tooSoon("2025-01-31", "2025-02-01"),
    ],
  },
});

test("the findings in full", () => {
  expect(
    runRule(
      actionOrder,
      inForce("2025-01-31", ["a signature 2025-02-18", "a ratification 2025-02-17", "b ratification 2025-03-01"]),
    ),
  ).toEqual([
    {
      path: ["agreements", 0, "actions", 1, "date"],
      message: "The ratification by participant:a on 2025-02-17 comes before the signature on 2025-02-18.",
      expected: "2025-02-18 or later",
      received: "2025-02-17",
    },
    {
      path: ["agreements", 0, "inForce", "start"],
      message: "The agreement is in force on 2025-01-31, before the first recorded consent to it on 2025-02-17.",
      expected: "2025-02-17 or later",
      received: "2025-01-31",
    },
  ]);
});
