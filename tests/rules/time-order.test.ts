import { expect, test } from "vitest";
import { timeOrder } from "../../src/rules/time-order.js";
import { agreement, meeting, person, state, statement } from "./records.js";
import { runRule, testRule } from "./run-rule.js";

const lasting = (start: string, end: string) => ({ meetings: [meeting("a", { when: { start, end } })] });
const late = { start: "2025-02-18", end: "2025-02-17" };
const told = "It ends on 2025-02-17, before it starts on 2025-02-18.";

testRule(timeOrder, {
  sound: {
    "one day": lasting("2025-02-18", "2025-02-18"),
    "a start alone": { meetings: [meeting("a", { when: { start: "2025-02-18" } })] },
    "an end alone": { meetings: [meeting("a", { when: { end: "2025-02-18" } })] },
    "a month that may reach beyond the day": lasting("2025-02-18", "2025-02"),
    "a year in which both lie": lasting("2025", "2025-01-01"),
    "days not known": lasting("2025-02-18", "2025-02-XX"),
    "a decade": lasting("2025-02-18", "202X"),
    "an approximate end, a day too early": lasting("2025-02-18", "2025-02-17~"),
    "an uncertain start, a day too late": lasting("2025-02-18?", "2025-02-17"),
    "the same instant in two offsets": lasting("2025-02-18T13:00:00+03:00", "2025-02-18T10:00:00Z"),
    "a day whose end may be yet to come elsewhere": lasting("2025-02-18T09:00:00Z", "2025-02-17"),
    "an office without dates, and one still held": {
      participants: [person("a", { offices: [{ title: "x" }, { title: "y", from: "2004" }] })],
    },
    "offices of a state, which the model does not know": {
      participants: [{ ...state("ru", "RU"), offices: [{ from: "2025", to: "2024" }] } as never],
    },
  },
  unsound: {
    "every time of every record": [
      {
        participants: [person("a", { offices: [{ title: "x" }, { title: "y", from: "2025-02-18", to: "2025-02-17" }] })],
        meetings: [meeting("a", { when: late, originallyPlanned: late })],
        statements: [statement("s", { when: late })],
        agreements: [
          agreement("x", {
            when: late,
            inForce: late,
            commitments: [
              { id: "c", text: "c" },
              { id: "d", text: "d", due: late },
            ],
          }),
        ],
      },
      `participants[0].offices[1].to: ${told}`,
      `meetings[0].when.end: ${told}`,
      `meetings[0].originallyPlanned.end: ${told}`,
      `statements[0].when.end: ${told}`,
      `agreements[0].when.end: ${told}`,
      `agreements[0].inForce.end: ${told}`,
      `agreements[0].commitments[1].due.end: ${told}`,
    ],
    "a month before": [lasting("2025-03", "2025-02"), "meetings[0].when.end: It ends on 2025-02, before it starts on 2025-03."],
    "a second before": [
      lasting("2025-02-18T10:00:01Z", "2025-02-18T13:00:00+03:00"),
      "meetings[0].when.end: It ends on 2025-02-18T13:00:00+03:00, before it starts on 2025-02-18T10:00:01Z.",
    ],
    "two days before, though approximate": [
      lasting("2025-02-18", "2025-02-16~"),
      "meetings[0].when.end: It ends on 2025-02-16~, before it starts on 2025-02-18.",
    ],
  },
});

test("the finding in full", () => {
  expect(runRule(timeOrder, { meetings: [meeting("a", { when: late })] })).toEqual([
    { path: ["meetings", 0, "when", "end"], message: told, expected: "2025-02-18 or later", received: "2025-02-17" },
  ]);
});
