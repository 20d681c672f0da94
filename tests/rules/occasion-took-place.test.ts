import { expect, test } from "vitest";
import { occasionTookPlace } from "../../src/rules/occasion-took-place.js";
import type { MeetingStatus } from "../../src/schema/interfaces.js";
import { m, meeting, statement } from "./records.js";
import { runRule, testRule } from "./run-rule.js";

const spoken = (status: MeetingStatus, recurring = false) => ({
  meetings: [meeting("a", { status, recurring })],
  statements: [statement("s", { occasion: m("a") })],
});
const line = (status: string) => `statements[0].occasion: The words cannot have been spoken at meeting:a, which was ${status}.`;

testRule(occasionTookPlace, {
  sound: {
    ...Object.fromEntries(
      (["proposed", "announced", "scheduled", "rescheduled", "in-progress", "suspended", "concluded", "unclear"] as const).map(
        (status) => [`at a ${status} meeting, if need be in advance`, spoken(status)],
      ),
    ),
    "at another meeting of a series": spoken("cancelled", true),
    "about a cancelled meeting": {
      meetings: [meeting("a", { status: "cancelled" })],
      statements: [statement("s", { about: [m("a")] })],
    },
    "at a meeting that is not in the dossier": { statements: [statement("s", { occasion: m("gone") })] },
  },
  unsound: {
    cancelled: [spoken("cancelled"), line("cancelled")],
    refused: [spoken("refused"), line("refused")],
    postponed: [spoken("postponed"), line("postponed")],
  },
});

test("the finding in full", () => {
  expect(runRule(occasionTookPlace, spoken("cancelled"))).toEqual([
    {
      path: ["statements", 0, "occasion"],
      message: "The words cannot have been spoken at meeting:a, which was cancelled.",
      received: "cancelled",
    },
  ]);
});
