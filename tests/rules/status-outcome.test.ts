import { expect, test } from "vitest";
import { statusOutcome } from "../../src/rules/status-outcome.js";
import type { MeetingStatus } from "../../src/schema/interfaces.js";
import { agreement, m, meeting } from "./records.js";
import { runRule, testRule } from "./run-rule.js";

const yielding = (status: MeetingStatus) => ({ meetings: [meeting("a", { status, outcome: { result: "agreement" } })] });
const naming = (status: MeetingStatus) => ({
  meetings: [meeting("a", { status })],
  agreements: [agreement("x", { meeting: m("a") })],
});
const notHeld = ["proposed", "announced", "scheduled", "postponed", "rescheduled", "cancelled", "refused"] as const;

testRule(statusOutcome, {
  sound: {
    ...Object.fromEntries(
      (["in-progress", "suspended", "concluded"] as const).flatMap((status) => [
        [`a ${status} meeting with an outcome`, yielding(status)],
        [`an agreement reached at a ${status} meeting`, naming(status)],
      ]),
    ),
    "an outcome on one side's account of a meeting that the other denies": yielding("unclear"),
    "an agreement on one side's account of a meeting that the other denies": naming("unclear"),
    "a cancelled meeting without an outcome": { meetings: [meeting("a", { status: "cancelled" })] },
    "an agreement of no meeting, beside a cancelled one": {
      meetings: [meeting("a", { status: "cancelled" })],
      agreements: [agreement("x")],
    },
    "an agreement of a meeting that is not in the dossier": { agreements: [agreement("x", { meeting: m("gone") })] },
  },
  unsound: {
    ...Object.fromEntries(
      notHeld.map((status): [string, [ReturnType<typeof yielding>, string]] => [
        `an outcome, ${status}`,
        [yielding(status), `meetings[0].outcome: The meeting has an outcome, but, being ${status}, has not taken place.`],
      ]),
    ),
    ...Object.fromEntries(
      notHeld.map((status): [string, [ReturnType<typeof naming>, string]] => [
        `an agreement, ${status}`,
        [
          naming(status),
          `agreements[0].meeting: The agreement was reached at meeting:a, which, being ${status}, has not taken place.`,
        ],
      ]),
    ),
    "an outcome of no agreement": [
      { meetings: [meeting("a", { status: "cancelled", outcome: { result: "none" } })] },
      "meetings[0].outcome: The meeting has an outcome, but, being cancelled, has not taken place.",
    ],
  },
});

test("the findings in full", () => {
  const expected = "a meeting that is in-progress, suspended or concluded";
  expect(runRule(statusOutcome, { ...yielding("cancelled"), agreements: [agreement("x", { meeting: m("a") })] })).toEqual([
    {
      path: ["meetings", 0, "outcome"],
      message: "The meeting has an outcome, but, being cancelled, has not taken place.",
      expected,
      received: "cancelled",
    },
    {
      path: ["agreements", 0, "meeting"],
      message: "The agreement was reached at meeting:a, which, being cancelled, has not taken place.",
      expected,
      received: "cancelled",
    },
  ]);
});
