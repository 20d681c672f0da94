import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import {
  DATE_TIME_PATTERN,
  DURATION_PATTERN,
  EDTF_PATTERN,
  edtfDays,
  edtfRange,
  isCertainlyBefore,
} from "../../src/core/edtf.js";

const DAY = 86_400_000;
const day = (text: string) => Date.parse(`${text}T00:00:00Z`) / DAY;

describe("EDTF_PATTERN", () => {
  test("knows every day of every month of 800 years, and no other", () => {
    const wrong: string[] = [];
    for (let year = 1600; year < 2400; year++) {
      for (let month = 0; month <= 13; month++) {
        for (const date of [0, 1, 9, 10, 28, 29, 30, 31, 32]) {
          const text = `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
          const real = !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);
          if (EDTF_PATTERN.test(text) !== real) wrong.push(text);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  property.prop([fc.date({ min: new Date("0000-01-01"), max: new Date("9999-12-31T23:59:59Z"), noInvalidDate: true })])(
    "takes what toISOString gives",
    (date) => {
      expect(EDTF_PATTERN.test(date.toISOString())).toBe(true);
      expect(DATE_TIME_PATTERN.test(date.toISOString())).toBe(true);
      expect(edtfRange(date.toISOString())).toEqual({ earliest: date.getTime(), latest: date.getTime() + 1 });
    },
  );

  test.each(["2025-02-18T23:59:59Z", "2025-02-18T00:00:00+14:00", "2025-02-18T00:00:00-12:00", "2024-02-29T12:00:00.5Z"])(
    "%s is a date and time",
    (text) => {
      expect([DATE_TIME_PATTERN.test(text), EDTF_PATTERN.test(text)]).toEqual([true, true]);
    },
  );

  test.each([
    "2025",
    "2025-02-18",
    "2025-02-18T13:00:00",
    "2025-02-18T13:00Z",
    "2025-02-18 13:00:00Z",
    "2025-02-18T13:00:00.Z",
    "2025-02-18T13:00:00+24:00",
    "2025-02-30T13:00:00Z",
    "x2025-02-18T13:00:00Z",
  ])("%s is no date and time", (text) => {
    expect(DATE_TIME_PATTERN.test(text)).toBe(false);
  });
});

describe("DURATION_PATTERN", () => {
  test.each([
    "P1Y",
    "P2M",
    "P3D",
    "P2W",
    "P1Y2M3DT4H5M6S",
    "P1Y3D",
    "PT36H",
    "PT0.5H",
    "PT4H30.25M",
    "PT4H0.5S",
    "PT90S",
    "PT1M30S",
    "P0D",
    "PT0S",
  ])("takes %s", (text) => {
    expect(DURATION_PATTERN.test(text)).toBe(true);
  });
  test.each([
    "",
    "P",
    "PT",
    "P1DT",
    "1D",
    "P1H",
    "PT1D",
    "P2W3D",
    "P1.5D",
    "PT0.5H3M",
    "PT1.H",
    "PT.5H",
    "P-1D",
    "PT3M4H",
    "P1M1Y",
    "P1D ",
    "p1d",
  ])("refuses %j", (text) => {
    expect(DURATION_PATTERN.test(text)).toBe(false);
  });
});

describe("edtfDays", () => {
  test.each([
    ["2025-02-18", "2025-02-18", "2025-02-18"],
    ["2025-02", "2025-02-01", "2025-02-28"],
    ["2024-02", "2024-02-01", "2024-02-29"],
    ["2025-12", "2025-12-01", "2025-12-31"],
    ["2025", "2025-01-01", "2025-12-31"],
    ["202X", "2020-01-01", "2029-12-31"],
    ["19XX", "1900-01-01", "1999-12-31"],
    ["2025-XX", "2025-01-01", "2025-12-31"],
    ["2025-XX-XX", "2025-01-01", "2025-12-31"],
    ["2025-02-XX", "2025-02-01", "2025-02-28"],
    ["2025-02-18?", "2025-02-17", "2025-02-19"],
    ["2025-02-18~", "2025-02-17", "2025-02-19"],
    ["2025-02~", "2025-01-01", "2025-03-31"],
    ["2025-01?", "2024-12-01", "2025-02-28"],
    ["2025%", "2024-01-01", "2026-12-31"],
    ["202X~", "2010-01-01", "2039-12-31"],
    ["2025-02-18T23:30:00-05:00", "2025-02-18", "2025-02-18"],
  ])("%s lies between %s and %s", (text, first, last) => {
    expect(edtfDays(text)).toEqual({ first: day(first), last: day(last) });
  });

  test("years below 100 are what they say", () => {
    expect(edtfDays("0044-03-15")).toEqual({ first: day("0044-03-15"), last: day("0044-03-15") });
  });

  test.each(["", "2025-02-30", "2025/2026", "soon"])("%j is no date", (text) => {
    expect([edtfDays(text), edtfRange(text)]).toEqual([undefined, undefined]);
  });
});

describe("edtfRange", () => {
  test("of a date reaches a day further on both sides, since its offset is not known", () => {
    expect(edtfRange("2025-02-18")).toEqual({ earliest: (day("2025-02-18") - 1) * DAY, latest: (day("2025-02-18") + 2) * DAY });
  });

  test.each([
    ["2025-02-18T13:00:00+03:00", "2025-02-18T10:00:00Z"],
    ["2025-02-18T13:00:00-05", "2025-02-18T18:00:00Z"],
    ["2025-02-18T00:30:00.250+01:00", "2025-02-17T23:30:00.250Z"],
  ])("of %s is the instant %s", (text, instant) => {
    expect(edtfRange(text)).toEqual({ earliest: Date.parse(instant), latest: Date.parse(instant) + 1 });
  });
});

describe("isCertainlyBefore", () => {
  test.each([
    ["the day before", "2025-02-17", "2025-02-18", true],
    ["the same day", "2025-02-18", "2025-02-18", false],
    ["the day after", "2025-02-19", "2025-02-18", false],
    ["a day and its month", "2025-02-18", "2025-02", false],
    ["a month and a day in it", "2025-02", "2025-02-18", false],
    ["a month and the next", "2025-02", "2025-03", true],
    ["a year and the next", "2024", "2025-01-01", true],
    ["a decade and a year in it", "202X", "2025", false],
    ["an uncertain day and the next", "2025-02-17?", "2025-02-18", false],
    ["an uncertain day and the one after next", "2025-02-17?", "2025-02-19", true],
    ["two instants on one day", "2025-02-18T10:00:00Z", "2025-02-18T10:00:01Z", true],
    ["an instant and itself in another offset", "2025-02-18T10:00:00Z", "2025-02-18T13:00:00+03:00", false],
    ["two instants of a later day by offset", "2025-02-18T23:30:00-05:00", "2025-02-19T05:00:00Z", true],
    ["an instant and the day after it, whose offset is not known", "2025-02-18T23:00:00Z", "2025-02-19", false],
    ["an instant and a day far enough off", "2025-02-18T23:00:00Z", "2025-02-20", true],
    ["a day and an instant a day later", "2025-02-17", "2025-02-18T10:00:00Z", false],
    ["a day and an instant two days later", "2025-02-17", "2025-02-19T00:00:00Z", true],
    ["what is no date and a date", "soon", "2025", false],
    ["a date and what is no date", "2025", "soon", false],
    ["an instant and what is no date", "2025-02-18T10:00:00Z", "soon", false],
  ])("%s: %s, %s", (_, a, b, before) => {
    expect(isCertainlyBefore(a, b)).toBe(before);
  });

  test("by more than some days", () => {
    expect([0, 1, 2].map((days) => isCertainlyBefore("2025-02-16", "2025-02-18", days))).toEqual([true, true, false]);
    const instants = ["2025-02-17T10:00:00Z", "2025-02-18T10:00:00.001Z"] as const;
    expect([0, 1, 2].map((days) => isCertainlyBefore(...instants, days))).toEqual([true, true, false]);
  });

  const date = fc.stringMatching(EDTF_PATTERN, { size: "-1" });
  property.prop([date, date])("never holds both ways, nor of a date and itself", (a, b) => {
    expect(isCertainlyBefore(a, b) && isCertainlyBefore(b, a)).toBe(false);
    expect(isCertainlyBefore(a, a)).toBe(false);
  });
  property.prop([date])("every date that the pattern takes has a range, and days unless the calendar ends", (text) => {
    const range = edtfRange(text)!;
    expect(range.earliest).toBeLessThan(range.latest);
    const days = edtfDays(text)!;
    expect(days.first).toBeLessThanOrEqual(days.last);
    expect([days.first, days.last].every(Number.isInteger)).toBe(true);
  });
});
