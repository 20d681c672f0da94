import { describe, expect, test } from "vitest";
import type { When } from "../../src/schema/interfaces.js";
import { dateInWords, durationInWords, whenInWords } from "../../src/view/time-in-words.js";

test.each([
  ["2025", "2025"],
  ["2025-02", "2025-02"],
  ["2025-02-18", "2025-02-18"],
  ["2025-02-18T13:00:00+03:00", "2025-02-18 13:00 UTC+03:00"],
  ["2025-02-18T13:00:30Z", "2025-02-18 13:00:30 UTC"],
  ["2025-02-18T13:00:00.000-05", "2025-02-18 13:00 UTC-05"],
  ["2025-02-18T13:00:00.250Z", "2025-02-18 13:00:00.250 UTC"],
  ["2025-02~", "about 2025-02"],
  ["2025-02-18?", "2025-02-18 (uncertain)"],
  ["2025%", "about 2025 (uncertain)"],
  ["202X", "the 2020s"],
  ["20XX", "2000 to 2099"],
  ["2025-XX", "a month of 2025"],
  ["2025-XX-XX", "a day of 2025"],
  ["2025-02-XX", "a day of 2025-02"],
  ["2025-02-XX~", "about a day of 2025-02"],
])("the date %s is “%s”", (date, words) => {
  expect(dateInWords(date)).toBe(words);
});

test.each([
  [{ value: "PT4H" }, "4 hours"],
  [{ value: "PT1H", bound: "exact" }, "1 hour"],
  [{ value: "PT4H", bound: "more-than" }, "more than 4 hours"],
  [{ value: "P3DT12H", bound: "about" }, "about 3 days 12 hours"],
  [{ value: "PT1H30M", bound: "at-most" }, "at most 1 hour 30 minutes"],
  [{ value: "P1Y2M3D" }, "1 year 2 months 3 days"],
  [{ value: "P2W" }, "2 weeks"],
  [{ value: "PT1.5S" }, "1.5 seconds"],
  [{ value: "P1MT1M" }, "1 month 1 minute"],
] as const)("the duration %j is “%s”", (duration, words) => {
  expect(durationInWords(duration)).toBe(words);
});

describe("whenInWords", () => {
  const table: [string, When, string | undefined, string][] = [
    ["a day", { start: "2025-02-18" }, undefined, "on 2025-02-18"],
    ["a month", { start: "2025-02" }, undefined, "in 2025-02"],
    ["an uncertain year", { start: "2025?" }, undefined, "in 2025 (uncertain)"],
    ["an approximate day", { start: "2025-02-18~" }, undefined, "about 2025-02-18"],
    ["an unknown day", { start: "2025-02-XX" }, undefined, "a day of 2025-02"],
    ["a period", { start: "2025-02-18", end: "2025-02-19" }, undefined, "from 2025-02-18 to 2025-02-19"],
    ["a period of a day", { start: "2025-02-18", end: "2025-02-18" }, undefined, "on 2025-02-18"],
    ["a deadline", { end: "2025-02-18" }, undefined, "by 2025-02-18"],
    [
      "a date with its phrase",
      { start: "2025-02-18", phrase: "on Tuesday", basis: "resolved" },
      undefined,
      "on 2025-02-18 (“on Tuesday”)",
    ],
    ["an inferred date", { start: "2025-02-18", basis: "inferred" }, undefined, "on 2025-02-18 (inferred)"],
    [
      "a date inferred from a phrase",
      { start: "2025-02-18", basis: "inferred", phrase: "then" },
      undefined,
      "on 2025-02-18 (inferred from “then”)",
    ],
    ["a phrase", { phrase: "soon" }, undefined, "“soon”"],
    ["a duration", { duration: { value: "PT4H", bound: "more-than" } }, undefined, "for more than 4 hours"],
    ["an inferred duration", { duration: { value: "PT4H" }, basis: "inferred" }, undefined, "for 4 hours"],
    ["a date and a duration", { start: "2025-02-18", duration: { value: "PT4H" } }, undefined, "on 2025-02-18, for 4 hours"],
    ["a date with a preposition", { start: "2025-02-18" }, "for", "for 2025-02-18"],
    ["a month with a preposition", { start: "2025-02" }, "to", "to 2025-02"],
    ["a period with a preposition", { start: "2025-02-18", end: "2025-02-19" }, "for", "for 2025-02-18 to 2025-02-19"],
    ["nothing", {}, undefined, ""],
  ];
  test.each(table)("%s", (_, when, preposition, words) => {
    expect(whenInWords(when, preposition)).toBe(words);
  });
});
