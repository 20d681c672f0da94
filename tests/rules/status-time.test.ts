import { expect, test } from "vitest";
import { statusTime } from "../../src/rules/status-time.js";
import type { Meeting, MeetingStatus } from "../../src/schema/interfaces.js";
import { meeting, p, part, person, source } from "./records.js";
import { runRule, testRule } from "./run-rule.js";

const words = (name: string) => ({ source: `source:${name}` as const, exact: "Talks were held" });

/** A meeting that rests on sources of the given dates; `undefined` is a source without one. */
const reported = (published: (string | undefined)[], start: string, fields: Partial<Meeting> = {}) => ({
  sources: published.map((date, at) => source(`s${at}`, date === undefined ? {} : { published: date })),
  meetings: [meeting("a", { when: { start }, evidence: published.map((_, at) => words(`s${at}`)), ...fields })],
});
const unsound = (start: string, published: string) =>
  `meetings[0].when.start: The meeting took place on ${start}, but the latest of its sources was published on ${published}.`;
const noTime = "The meeting is scheduled, but has neither a start nor an end nor a phrase for its time.";

testRule(statusTime, {
  sound: {
    "the day of the report": reported(["2025-02-18"], "2025-02-18"),
    "a day after the report": reported(["2025-02-18"], "2025-02-19"),
    "long before the report": reported(["2025-02-18"], "1945"),
    "no evidence": reported([], "2025-03-01"),
    "a report whose date is not known": reported([undefined], "2025-03-01"),
    "a report whose date is not known, beside an older one": reported(["2025-02-18", undefined], "2025-03-01"),
    "evidence whose source is not in the dossier": {
      meetings: [meeting("a", { when: { start: "2025" }, evidence: [words("gone")] })],
    },
    "a later report beside an older one": reported(["2025-02-18", "2025-03-01"], "2025-03-01"),
    "a later report that bears on the outcome": {
      sources: [source("s0", { published: "2025-02-18" }), source("s1", { published: "2025-03-02" })],
      meetings: [
        meeting("a", {
          when: { start: "2025-03-01" },
          evidence: [words("s0")],
          outcome: { result: "none", evidence: [words("s1")] },
        }),
      ],
    },
    "a later report that bears on who took part": {
      sources: [source("s0", { published: "2025-02-18" }), source("s1", { published: "2025-03-02" })],
      participants: [person("x")],
      meetings: [
        meeting("a", {
          when: { start: "2025-03-01" },
          evidence: [words("s0")],
          participation: [part("x", "party", "attended", { evidence: [words("s1")] })],
        }),
      ],
    },
    "a report of a month that may reach as far": reported(["2025-02"], "2025-03-01"),
    "a report of an uncertain day": reported(["2025-02-18?"], "2025-02-20"),
    "a start that may be earlier": reported(["2025-02-18"], "2025"),
    "no time": {
      sources: [source("s0", { published: "2025-02-18" })],
      meetings: [meeting("a", { evidence: [words("s0")] })],
    },
    "an end alone, whatever it is": reported(["2025-02-18"], "2025-02-18", { when: { end: "2025-03-01" } }),
    "a day later by the clock": reported(["2025-02-18T12:00:00Z"], "2025-02-19T12:00:00Z"),
    "two days after a report by the clock, somewhere on earth": reported(["2025-02-18T12:00:00Z"], "2025-02-20"),
    ...Object.fromEntries(
      (["proposed", "announced", "scheduled", "postponed", "rescheduled", "cancelled", "refused", "unclear"] as const).map(
        (status: MeetingStatus) => [`a ${status} meeting after the report`, reported(["2025-02-18"], "2025-03-01", { status })],
      ),
    ),
    "scheduled, with a start": { meetings: [meeting("a", { status: "scheduled", when: { start: "2025" } })] },
    "scheduled, with an end": { meetings: [meeting("a", { status: "scheduled", when: { end: "2025" } })] },
    "scheduled, with a phrase": { meetings: [meeting("a", { status: "scheduled", when: { phrase: "soon" } })] },
    "announced, without a time": { meetings: [meeting("a", { status: "announced" })] },
  },
  unsound: {
    "two days after the report": [reported(["2025-02-18"], "2025-02-20"), unsound("2025-02-20", "2025-02-18")],
    "two days after the latest of three reports": [
      reported(["2025-02-17", "2025-02-18", "2025-02-16"], "2025-02-20"),
      unsound("2025-02-20", "2025-02-18"),
    ],
    "in progress": [reported(["2025-02-18"], "2025-02-20", { status: "in-progress" }), unsound("2025-02-20", "2025-02-18")],
    suspended: [reported(["2025-02-18"], "2025-02-20", { status: "suspended" }), unsound("2025-02-20", "2025-02-18")],
    "more than a day later by the clock": [
      reported(["2025-02-18T12:00:00Z"], "2025-02-19T12:00:01Z"),
      unsound("2025-02-19T12:00:01Z", "2025-02-18T12:00:00Z"),
    ],
    "three days after a report by the clock": [
      reported(["2025-02-18T12:00:00Z"], "2025-02-21"),
      unsound("2025-02-21", "2025-02-18T12:00:00Z"),
    ],
    "scheduled, without a time": [{ meetings: [meeting("a", { status: "scheduled" })] }, `meetings[0].status: ${noTime}`],
    "scheduled, with a duration alone": [
      { meetings: [meeting("a", { status: "scheduled", when: { duration: { value: "P1D" } } })] },
      `meetings[0].status: ${noTime}`,
    ],
    "scheduled, with the time it had been planned for": [
      { meetings: [meeting("a", { status: "scheduled", originallyPlanned: { start: "2025" }, statusBy: [p("x")] })] },
      `meetings[0].status: ${noTime}`,
    ],
  },
});

test("the findings in full", () => {
  expect(runRule(statusTime, reported(["2025-02-18"], "2025-02-20"))).toEqual([
    {
      path: ["meetings", 0, "when", "start"],
      message: "The meeting took place on 2025-02-20, but the latest of its sources was published on 2025-02-18.",
      expected: "2025-02-18 or earlier",
      received: "2025-02-20",
    },
  ]);
  expect(runRule(statusTime, { meetings: [meeting("a", { status: "scheduled" })] })).toEqual([
    { path: ["meetings", 0, "status"], message: noTime, expected: "a time, or the status announced", received: "scheduled" },
  ]);
});
