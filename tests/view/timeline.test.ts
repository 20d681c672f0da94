import { describe, expect, test } from "vitest";
import { DossierIndex } from "../../src/derive/dossier-index.js";
import { riyadhDossier } from "../../src/fixtures/riyadh-dossier.js";
import type { Agreement, Meeting, MeetingStatus, Statement, When } from "../../src/schema/interfaces.js";
import { completeDossier } from "../../src/validate/explain.js";
import { TimelineChart } from "../../src/view/timeline-chart.js";
import { courseOf, timelineOf } from "../../src/view/timeline.js";

const meeting: Meeting = { type: "meeting", id: "meeting:m", kind: "talks", status: "concluded", participation: [] };
const statement: Statement = { type: "statement", id: "statement:s", speakers: ["participant:a"], text: "well" };
const agreement: Agreement = {
  type: "agreement",
  id: "agreement:g",
  status: "signed",
  parties: ["participant:a"],
  commitments: [],
};

const day = (date: string) => Date.parse(date) / 86_400_000;
const daysOf = (when: When) => timelineOf(new DossierIndex(completeDossier({ meetings: [{ ...meeting, when }] })))[0]!.days;

describe("the days of an event:", () => {
  test.each<[string, When, string, string, boolean]>([
    ["a day", { start: "2025-02-18" }, "2025-02-18", "2025-02-19", false],
    ["from one day to another", { start: "2025-02-18", end: "2025-02-20" }, "2025-02-18", "2025-02-21", false],
    ["a deadline", { end: "2025-02-20" }, "2025-02-20", "2025-02-21", false],
    ["a month", { start: "2025-02" }, "2025-02-01", "2025-03-01", true],
    ["a day of a month", { start: "2025-02-XX" }, "2025-02-01", "2025-03-01", true],
    ["about a day", { start: "2025-02-18~" }, "2025-02-17", "2025-02-20", true],
    ["a decade", { start: "202X" }, "2020-01-01", "2030-01-01", true],
    ["an hour of its own place", { start: "2025-02-18T18:00:00+03:00" }, "2025-02-18T18:00Z", "2025-02-18T18:00Z", false],
  ])("%s", (_, when, first, last, uncertain) => {
    expect(daysOf(when)).toEqual({ first: day(first), last: day(last), uncertain });
  });

  test("none where there is but a phrase", () => {
    expect(daysOf({ phrase: "soon" })).toBeUndefined();
  });
});

describe("whether an event has happened", () => {
  test.each<[MeetingStatus, string]>([
    ["concluded", "held"],
    ["in-progress", "held"],
    ["suspended", "held"],
    ["announced", "ahead"],
    ["rescheduled", "ahead"],
    ["cancelled", "off"],
    ["refused", "off"],
    ["postponed", "off"],
    ["unclear", "unclear"],
  ])("a meeting that is %s is %s", (status, course) => {
    expect(courseOf({ ...meeting, status })).toBe(course);
  });

  test.each<[Agreement["status"], string]>([
    ["signed", "held"],
    ["terminated", "held"],
    ["under-negotiation", "ahead"],
    ["rejected", "off"],
    ["unclear", "unclear"],
  ])("an agreement that is %s is %s", (status, course) => {
    expect(courseOf({ ...agreement, status })).toBe(course);
  });
});

test("events come in the order of time, those without a date last", () => {
  const events = timelineOf(new DossierIndex(riyadhDossier));
  expect(events.slice(0, 2).map(({ event }) => event.id)).toEqual(["statement:zelensky-will-not-accept", "meeting:riyadh-talks"]);
  expect(events.find(({ event }) => event.id === "meeting:zelensky-saudi-visit")).toMatchObject({
    course: "off",
    when: { start: "2025-02-19" },
  });
  const dated = events.map(({ days }) => days !== undefined);
  expect(dated.lastIndexOf(true)).toBeLessThan(dated.indexOf(false));
});

test("a statement without a time was made when its occasion was", () => {
  const dossier = completeDossier({
    meetings: [{ ...meeting, when: { start: "2025-02-18" } }],
    statements: [{ ...statement, occasion: meeting.id }],
  });
  expect(timelineOf(new DossierIndex(dossier)).map(({ when }) => when?.start)).toEqual(["2025-02-18", "2025-02-18"]);
});

describe("the chart", () => {
  const labels = (from: string, to: string) => {
    const chart = new TimelineChart([{ first: day(from), last: day(to), uncertain: false }]);
    return [...chart.axis().matchAll(/<text[^>]*>([^<]*)</g)].map(([, label]) => label);
  };

  test.each([
    ["2025-02-17", "2025-02-20", ["17 Feb", "18 Feb", "19 Feb"]],
    ["2025-01-31", "2025-02-28", ["31 Jan", "7 Feb", "14 Feb", "21 Feb"]],
    ["2025-01-15", "2025-06-10", ["Feb 2025", "Mar 2025", "Apr 2025", "May 2025", "Jun 2025"]],
    ["2024-03-01", "2025-12-01", ["Jul 2024", "Jan 2025", "Jul 2025"]],
    ["1990-01-01", "2025-01-01", ["1990", "2000", "2010", "2020"]],
    ["0001-01-01", "2025-01-01", ["500", "1000", "1500", "2000"]],
    ["2025-02-18", "2025-02-18", ["18 Feb"]],
  ])("from %s to %s has the dates %j", (from, to, dates) => {
    expect(labels(from, to)).toEqual(dates);
  });

  test("draws a span of days from end to end, its mark in the middle, broken where it was on some day", () => {
    const days = { first: day("2025-02-01"), last: day("2025-03-01"), uncertain: true };
    const chart = new TimelineChart([{ first: day("2025-01-04"), last: day("2025-03-01"), uncertain: false }, days]);
    const row = chart.row({ event: meeting, course: "off", days });
    expect(row).toContain('<line class="days some" x1="50%" x2="100%"');
    expect(row).toContain('<use href="#meeting-off" x="75%"');
  });
});
