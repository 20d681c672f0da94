import { expect, test } from "vitest";
import { phraseWeekday } from "../../src/rules/phrase-weekday.js";
import type { When } from "../../src/schema/interfaces.js";
import { agreement, meeting, statement } from "./records.js";
import { runRule, testRule } from "./run-rule.js";

// 2025-02-18 was a Tuesday
const at = (phrase: string, start: string, rest: When = {}) => ({
  meetings: [meeting("a", { when: { start, phrase, basis: "resolved", ...rest } })],
});
const wrong = "but 2025-02-19 is a Wednesday.";

testRule(phraseWeekday, {
  sound: {
    ...Object.fromEntries(
      [
        "on Tuesday",
        "Tuesday",
        "TUESDAY",
        "Tue",
        "Tues.",
        "last Tuesday",
        "on Tuesday evening",
        "early on Tuesday",
        "this past Tuesday",
      ].map((phrase) => [`“${phrase}” on a Tuesday`, at(phrase, "2025-02-18")]),
    ),
    ...Object.fromEntries(
      [
        "by Tuesday",
        "since Tuesday",
        "from Tuesday",
        "before Tuesday",
        "in the week of Tuesday",
        "after Tuesday",
        "until Tuesday",
        "a day after Tuesday",
        "Monday or Tuesday",
        "from Monday to Tuesday",
        "Monday, Tuesday",
        "Tuesday's summit",
        "Tuesday, 25 February",
        "mardi",
        "tomorrow",
        "Sunday Times",
        "…",
      ].map((phrase) => [`“${phrase}”, which is not one weekday`, at(phrase, "2025-02-19")]),
    ),
    "every weekday on its day": {
      meetings: ["Mon", "Tuesday", "wednesday", "Thurs", "Fri", "Saturday", "sun"].map((phrase, i) =>
        meeting(`m${i}`, { when: { start: `2025-02-${17 + i}`, phrase } }),
      ),
    },
    "a day before 1970": at("on Wednesday", "1969-12-31"),
    "a date that stands in the source": at("on Tuesday", "2025-02-19", { basis: "stated" }),
    "a date that was inferred": at("on Tuesday", "2025-02-19", { basis: "inferred" }),
    "a phrase without a date": { meetings: [meeting("a", { when: { phrase: "on Tuesday", basis: "resolved" } })] },
    "a date without a phrase": { meetings: [meeting("a", { when: { start: "2025-02-19", basis: "resolved" } })] },
    "a month": at("on Tuesday", "2025-02"),
    "an approximate date a day off": at("on Tuesday", "2025-02-19~"),
    "a stretch that holds the day": at("on Tuesday", "2025-02-17", { end: "2025-02-19" }),
    "dates in the wrong order, between which the day lies": at("on Tuesday", "2025-02-19", { end: "2025-02-17" }),
    "a time of that day": at("on Tuesday", "2025-02-18T23:30:00-05:00"),
    "a time in UTC that was the evening before elsewhere": at("on Tuesday", "2025-02-19T01:30:00Z"),
    "a time in UTC that was the morning after elsewhere": at("on Tuesday", "2025-02-17T22:30:00Z"),
    "the small hours of the night that follows": at("on Tuesday night", "2025-02-19"),
    "the night itself": at("on Tuesday night", "2025-02-18"),
    "a deadline on the day": { meetings: [meeting("a", { when: { end: "2025-02-18", phrase: "Tuesday" } })] },
  },
  unsound: {
    "the day after": [at("on Tuesday", "2025-02-19"), `meetings[0].when.start: The phrase is “on Tuesday”, ${wrong}`],
    "the day before": [
      at("on Tuesday", "2025-02-17"),
      "meetings[0].when.start: The phrase is “on Tuesday”, but 2025-02-17 is a Monday.",
    ],
    "the day before a night": [
      at("Tuesday night", "2025-02-17"),
      "meetings[0].when.start: The phrase is “Tuesday night”, but 2025-02-17 is a Monday.",
    ],
    "two days after a night": [
      at("Tuesday night", "2025-02-20"),
      "meetings[0].when.start: The phrase is “Tuesday night”, but 2025-02-20 is a Thursday.",
    ],
    "a week or two later": [
      at("next Friday afternoon", "2025-03-08"),
      "meetings[0].when.start: The phrase is “next Friday afternoon”, but 2025-03-08 is a Saturday.",
    ],
    abbreviations: [
      {
        meetings: ["thur", "Thurs.", "tues", "sat", "Sun"].map((phrase, i) =>
          meeting(`m${i}`, { when: { start: "2025-02-19", phrase } }),
        ),
      },
      `meetings[0].when.start: The phrase is “thur”, ${wrong}`,
      `meetings[1].when.start: The phrase is “Thurs.”, ${wrong}`,
      `meetings[2].when.start: The phrase is “tues”, ${wrong}`,
      `meetings[3].when.start: The phrase is “sat”, ${wrong}`,
      `meetings[4].when.start: The phrase is “Sun”, ${wrong}`,
    ],
    "an approximate date two days off": [
      at("on Tuesday", "2025-02-20~"),
      "meetings[0].when.start: The phrase is “on Tuesday”, but 2025-02-20~ means no such day.",
    ],
    "a stretch that ends the day before": [
      at("on Tuesday", "2025-02-15", { end: "2025-02-17" }),
      "meetings[0].when.start: The phrase is “on Tuesday”, but 2025-02-15 means no such day.",
    ],
    "a time of another day in its own offset": [
      at("on Tuesday", "2025-02-19T01:30:00+03:00"),
      "meetings[0].when.start: The phrase is “on Tuesday”, but 2025-02-19T01:30:00+03:00 is a Wednesday.",
    ],
    "a time in UTC two days off": [
      at("on Tuesday", "2025-02-20T01:30:00Z"),
      "meetings[0].when.start: The phrase is “on Tuesday”, but 2025-02-20T01:30:00Z means no such day.",
    ],
    "a day before 1970": [
      at("on Thursday", "1969-12-31"),
      "meetings[0].when.start: The phrase is “on Thursday”, but 1969-12-31 is a Wednesday.",
    ],
    "times of all kinds, with no basis given": [
      {
        meetings: [meeting("a", { originallyPlanned: { start: "2025-02-19", phrase: "on Tuesday" } })],
        statements: [statement("s", { when: { start: "2025-02-19", phrase: "Monday" } })],
        agreements: [agreement("x", { commitments: [{ id: "c", text: "c", due: { end: "2025-02-19", phrase: "Friday" } }] })],
      },
      `meetings[0].originallyPlanned.start: The phrase is “on Tuesday”, ${wrong}`,
      `statements[0].when.start: The phrase is “Monday”, ${wrong}`,
      `agreements[0].commitments[0].due.end: The phrase is “Friday”, ${wrong}`,
    ],
  },
});

test("the finding in full", () => {
  expect(runRule(phraseWeekday, at("on Tuesday", "2025-02-19"))).toEqual([
    {
      path: ["meetings", 0, "when", "start"],
      message: `The phrase is “on Tuesday”, ${wrong}`,
      expected: "a Tuesday",
      received: "2025-02-19",
    },
  ]);
});
