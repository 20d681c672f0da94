import { expect, test } from "vitest";
import { plannedTime } from "../../src/rules/planned-time.js";
import type { MeetingStatus } from "../../src/schema/interfaces.js";
import { meeting } from "./records.js";
import { runRule, testRule } from "./run-rule.js";

const timed = (status: MeetingStatus) => ({ meetings: [meeting("a", { status, when: { start: "2025-02-19" } })] });

testRule(plannedTime, {
  sound: {
    ...Object.fromEntries(
      (["proposed", "announced", "scheduled", "rescheduled", "in-progress", "suspended", "concluded", "unclear"] as const).map(
        (status) => [`a ${status} meeting with a time`, timed(status)],
      ),
    ),
    "a cancelled meeting with the time for which it was planned": {
      meetings: [meeting("a", { status: "cancelled", originallyPlanned: { start: "2025-02-19" } })],
    },
  },
  unsound: {
    cancelled: [timed("cancelled"), "meetings[0].when: The meeting was cancelled, but has a time at which it takes place."],
    refused: [timed("refused"), "meetings[0].when: The meeting was refused, but has a time at which it takes place."],
    postponed: [timed("postponed"), "meetings[0].when: The meeting was postponed, but has a time at which it takes place."],
  },
});

test("the finding in full", () => {
  expect(runRule(plannedTime, timed("cancelled"))).toEqual([
    {
      path: ["meetings", 0, "when"],
      message: "The meeting was cancelled, but has a time at which it takes place.",
      expected: "the time under originallyPlanned",
    },
  ]);
});
