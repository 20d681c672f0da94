import { expect, test } from "vitest";
import { presenceTime } from "../../src/rules/presence-time.js";
import type { MeetingStatus, Presence } from "../../src/schema/interfaces.js";
import { meeting, part } from "./records.js";
import { runRule, testRule } from "./run-rule.js";

const there = (status: MeetingStatus, ...presences: Presence[]) => ({
  meetings: [meeting("a", { status, participation: presences.map((presence, at) => part(`p${at}`, "party", presence)) })],
});
const all = ["attended", "represented", "remote", "absent", "withdrew"] as const;
const early = ["expected", "invited", "declined", "excluded", "not-invited"] as const;
const line = (at: number, presence: string, status: string) =>
  `meetings[0].participation[${at}].presence: The presence of participant:p${at} is “${presence}”, but the meeting, being ${status}, has not taken place.`;

testRule(presenceTime, {
  sound: {
    "before a meeting": there("announced", ...early),
    "for one that never took place": there("cancelled", ...early),
    "nothing said of presence": { meetings: [meeting("a", { status: "cancelled", participation: [part("x", "party")] })] },
    "in progress": there("in-progress", ...all, ...early),
    suspended: there("suspended", ...all, ...early),
    concluded: there("concluded", ...all, ...early),
    "on one side's account": there("unclear", ...all),
    "at earlier meetings of a series": {
      meetings: [meeting("a", { status: "scheduled", recurring: true, participation: [part("x", "party", "attended")] })],
    },
  },
  unsound: {
    "before a meeting": [there("announced", ...all), ...all.map((presence, at) => line(at, presence, "announced"))],
    "expected and attended": [there("scheduled", "expected", "attended"), line(1, "attended", "scheduled")],
    ...Object.fromEntries(
      (["proposed", "postponed", "rescheduled", "cancelled", "refused"] as const).map(
        (status): [string, [ReturnType<typeof there>, string]] => [status, [there(status, "absent"), line(0, "absent", status)]],
      ),
    ),
  },
});

test("the finding in full", () => {
  expect(runRule(presenceTime, there("cancelled", "attended"))).toEqual([
    {
      path: ["meetings", 0, "participation", 0, "presence"],
      message: "The presence of participant:p0 is “attended”, but the meeting, being cancelled, has not taken place.",
      expected: "expected, invited, declined, excluded, not-invited",
      received: "attended",
    },
  ]);
});
