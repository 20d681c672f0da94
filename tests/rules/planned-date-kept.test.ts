import { expect, test } from "vitest";
import { plannedDateKept } from "../../src/rules/planned-date-kept.js";
import type { MeetingStatus, When } from "../../src/schema/interfaces.js";
import { meeting } from "./records.js";
import { runRule, testRule } from "./run-rule.js";

const planned = (status: MeetingStatus, originallyPlanned?: When) => ({
  meetings: [meeting("a", { status, ...(originallyPlanned && { originallyPlanned }) })],
});
const lost = (status: string) => `meetings[0].status: The meeting was ${status}, but does not say for when it had been planned.`;

testRule(plannedDateKept, {
  sound: {
    ...Object.fromEntries(
      (["proposed", "announced", "scheduled", "refused", "in-progress", "suspended", "concluded", "unclear"] as const).map(
        (status) => [`a ${status} meeting without a planned time`, planned(status)],
      ),
    ),
    "cancelled, with a start": planned("cancelled", { start: "2025-02-19" }),
    "postponed, with an end": planned("postponed", { end: "2025-02" }),
    "rescheduled, with a phrase": planned("rescheduled", { phrase: "on Wednesday" }),
  },
  unsound: {
    cancelled: [planned("cancelled"), lost("cancelled")],
    postponed: [planned("postponed"), lost("postponed")],
    rescheduled: [planned("rescheduled"), lost("rescheduled")],
    "with a duration alone": [planned("cancelled", { duration: { value: "P2D" } }), lost("cancelled")],
    "with a time that it cannot have": [
      { meetings: [meeting("a", { status: "cancelled", when: { start: "2025-02-19" } })] },
      lost("cancelled"),
    ],
  },
});

test("the finding in full", () => {
  expect(runRule(plannedDateKept, planned("cancelled"))).toEqual([
    {
      path: ["meetings", 0, "status"],
      message: "The meeting was cancelled, but does not say for when it had been planned.",
      expected: "a date or a phrase under originallyPlanned",
    },
  ]);
});
