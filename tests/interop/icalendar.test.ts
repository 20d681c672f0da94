import { test as property } from "@fast-check/vitest";
import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { riyadhDossier } from "../../src/fixtures/riyadh-dossier.js";
import { writeCalendar } from "../../src/interop/icalendar.js";
import type { Meeting, Participant } from "../../src/schema/interfaces.js";
import { anyRecords } from "./round-trip.js";

/** The events of a calendar as another library reads them. */
function eventsOf(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as never);
  return calendar.getAllSubcomponents("vevent").map((component) => ({ component, event: new ICAL.Event(component) }));
}

const base: Meeting = { type: "meeting", id: "meeting:a", kind: "talks", status: "scheduled", participation: [] };
const written = (change: Partial<Meeting>, participants: Participant[] = []) =>
  writeCalendar([...participants, { ...base, ...change }]);
const valueOf = (change: Partial<Meeting>, name: string, participants?: Participant[]) =>
  eventsOf(written(change, participants).output)[0]!.component.getFirstPropertyValue(name)?.toString();
const lossesOf = (change: Partial<Meeting>) => written(change).losses.map(({ field }) => field);

describe("the Riyadh dossier", () => {
  const { output, losses } = writeCalendar([riyadhDossier]);
  const events = eventsOf(output);

  test("has the meetings that have a date", () => {
    const found = events.map(({ component, event }) => [
      event.uid,
      event.summary,
      String(component.getFirstPropertyValue("status")),
      event.startDate.toString(),
      event.endDate.toString(),
      event.startDate.isDate,
    ]);
    expect(found).toEqual([
      ["meeting:riyadh-talks@demarche", "Russia–US talks in Riyadh", "CONFIRMED", "2025-02-18", "2025-02-19", true],
      [
        "meeting:lavrov-press-conference@demarche",
        "Lavrov's press conference after the talks",
        "CONFIRMED",
        "2025-02-18",
        "2025-02-19",
        true,
      ],
      [
        "meeting:zelensky-erdogan-press-conference@demarche",
        "Joint press conference of Zelensky and Erdogan",
        "CONFIRMED",
        "2025-02-18",
        "2025-02-19",
        true,
      ],
      [
        "meeting:zelensky-saudi-visit@demarche",
        "Zelensky's visit to Saudi Arabia",
        "CANCELLED",
        "2025-02-19",
        "2025-02-20",
        true,
      ],
    ]);
    expect(
      losses.filter(({ record, field }) => record.startsWith("meeting:") && field === "").map(({ record }) => record),
    ).toEqual(["meeting:trump-putin", "meeting:russia-us-consultations", "meeting:ukraine-peace-talks"]);
  });

  test("lists who came, not who was kept out, and says so", () => {
    const [{ component }] = events as [(typeof events)[0]];
    const attendees = component
      .getAllProperties("attendee")
      .map((one) => [one.getParameter("cn"), one.getParameter("partstat"), one.getFirstValue()]);
    expect(attendees).toEqual([
      ["Russian delegation", "ACCEPTED", "urn:demarche:participant:russian-delegation"],
      ["US delegation", "ACCEPTED", "urn:demarche:participant:us-delegation"],
    ]);
    expect(component.getFirstProperty("organizer")!.getParameter("cn")).toBe("Saudi Arabia");
    expect(output).not.toContain("participant:ukraine");
    const own = losses.filter(({ record }) => record === "meeting:riyadh-talks").map(({ field }) => field);
    expect(own).toContain("participation[3]");
    expect(own).toContain("status");
    expect(own).toContain("when.duration");
    expect(own).not.toContain("when.start");
    expect(own).not.toContain("title");
    expect(own).not.toContain("place.city");
  });

  test("is the same text each time", () => {
    expect(writeCalendar([riyadhDossier]).output).toBe(output);
  });
});

describe("time", () => {
  test.each<[string, Partial<Meeting>, Record<string, string | undefined>, readonly string[]]>([
    ["an instant", { when: { start: "2025-02-18T13:00:00+03:00" } }, { dtstart: "2025-02-18T10:00:00Z" }, ["when.start"]],
    ["an instant in UTC", { when: { start: "2025-02-18T10:00:00Z" } }, { dtstart: "2025-02-18T10:00:00Z" }, []],
    ["an offset of hours", { when: { start: "2025-02-18T13:00:00+03" } }, { dtstart: "2025-02-18T10:00:00Z" }, ["when.start"]],
    [
      "from and to",
      { when: { start: "2025-02-18T10:00:00Z", end: "2025-02-18T12:30:00Z" } },
      { dtstart: "2025-02-18T10:00:00Z", dtend: "2025-02-18T12:30:00Z" },
      [],
    ],
    [
      "an end before the start",
      { when: { start: "2025-02-18T10:00:00Z", end: "2025-02-18T09:00:00Z" } },
      { dtend: undefined },
      ["when.end"],
    ],
    ["a duration", { when: { start: "2025-02-18T10:00:00Z", duration: { value: "PT4H" } } }, { duration: "PT4H" }, []],
    [
      "more than a duration",
      { when: { start: "2025-02-18T10:00:00Z", duration: { value: "PT4H", bound: "more-than" } } },
      { duration: "PT4H" },
      ["when.duration.bound"],
    ],
    [
      "a duration of months",
      { when: { start: "2025-02-18T10:00:00Z", duration: { value: "P1M" } } },
      { duration: undefined },
      ["when.duration"],
    ],
    ["a day", { when: { start: "2025-02-18" } }, { dtstart: "2025-02-18", dtend: "2025-02-19", status: "CONFIRMED" }, []],
    ["days", { when: { start: "2024-02-28", end: "2024-02-29" } }, { dtstart: "2024-02-28", dtend: "2024-03-01" }, []],
    [
      "a month",
      { when: { start: "2025-02" } },
      { dtstart: "2025-02-01", dtend: "2025-03-01", status: "TENTATIVE" },
      ["status", "when.start"],
    ],
    [
      "a year",
      { when: { start: "2025" } },
      { dtstart: "2025-01-01", dtend: "2026-01-01", status: "TENTATIVE" },
      ["status", "when.start"],
    ],
    [
      "some day",
      { when: { start: "2025-02-XX" } },
      { dtstart: "2025-02-01", dtend: "2025-03-01", status: "TENTATIVE" },
      ["status", "when.start"],
    ],
    ["perhaps a day", { when: { start: "2025-02-18?" } }, { status: "TENTATIVE" }, ["status", "when.start"]],
    [
      "a phrase",
      { when: { start: "2025-02-18", phrase: "on Tuesday", basis: "resolved" } },
      { dtstart: "2025-02-18" },
      ["when.phrase", "when.basis"],
    ],
    [
      "a plan that fell through",
      { status: "cancelled", originallyPlanned: { start: "2025-02" } },
      { dtstart: "2025-02-01", status: "CANCELLED", sequence: "1" },
      ["originallyPlanned.start"],
    ],
  ])("%s", (_, change, properties, losses) => {
    for (const [name, value] of Object.entries(properties)) expect(valueOf(change, name), name).toBe(value);
    expect(lossesOf(change).toSorted()).toEqual(losses.toSorted());
  });

  test.each([
    [{}],
    [{ when: { phrase: "next week" } }],
    [{ when: { end: "2025-03-01" } }],
    [{ when: { start: "0000-01-01T00:00:00+14:00" } }],
  ])("no start, no event: %j", (change) => {
    const { output, losses } = written(change);
    expect(eventsOf(output)).toEqual([]);
    expect(losses).toMatchObject([
      { record: "meeting:a", field: "", why: "A meeting without a start has no place in a calendar." },
    ]);
  });
});

test("status", () => {
  const found = (
    ["proposed", "announced", "scheduled", "rescheduled", "in-progress", "suspended", "concluded", "refused", "unclear"] as const
  ).map((status) => [status, valueOf({ status, when: { start: "2025-02-18" } }, "status")]);
  expect(Object.fromEntries(found)).toEqual({
    proposed: "TENTATIVE",
    announced: "TENTATIVE",
    scheduled: "CONFIRMED",
    rescheduled: "CONFIRMED",
    "in-progress": "CONFIRMED",
    suspended: undefined,
    concluded: "CONFIRMED",
    refused: "CANCELLED",
    unclear: "TENTATIVE",
  });
});

describe("text", () => {
  const when = { start: "2025-02-18" };

  test.each(["a, b; c\\d", "two\nlines", "🕊️ переговоры в Эр-Рияде, محادثات ".repeat(6).trim(), "x".repeat(200), '“q”: "r" ^'])(
    "%j comes back",
    (title) => {
      expect(valueOf({ title, when }, "summary")).toBe(title);
      const participant: Participant = { type: "participant", id: "participant:a", kind: "person", name: title };
      const { output } = written({ when, participation: [{ participant: "participant:a", role: "party" }] }, [participant]);
      expect(eventsOf(output)[0]!.component.getFirstProperty("attendee")!.getParameter("cn")).toBe(title);
    },
  );

  test("place, topics, and what it is a part of", () => {
    const change: Partial<Meeting> = {
      when,
      place: { venue: "Diriyah Palace", city: "Riyadh", country: "SA", latitude: 24.7333, longitude: 46.5753 },
      topics: [{ label: "grain, salt" }, { label: "water" }],
      relations: [{ type: "part-of", target: "meeting:b" }],
    };
    expect(valueOf(change, "location")).toBe("Diriyah Palace, Riyadh, SA");
    expect(valueOf(change, "geo")).toBe("24.7333,46.5753");
    expect(valueOf(change, "related-to")).toBe("meeting:b@demarche");
    const [{ component }] = eventsOf(written(change).output) as [ReturnType<typeof eventsOf>[0]];
    expect(component.getFirstProperty("categories")!.getValues()).toEqual(["talks", "grain, salt", "water"]);
    expect(lossesOf(change)).toEqual([]);
  });

  test("the stamp", () => {
    expect(writeCalendar([{ ...base, when }], { stamp: "2025-02-19T09:30:00+01:00" }).output).toContain(
      "DTSTAMP:20250219T083000Z\r\n",
    );
    expect(() => writeCalendar([], { stamp: "today" })).toThrow(RangeError);
  });
});

property.prop([anyRecords], { numRuns: 80 })(
  "any records give a calendar that is read, in lines of at most 75 octets",
  (records) => {
    const { output, losses } = writeCalendar(records);
    for (const line of output.split("\r\n")) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    expect(output.endsWith("END:VCALENDAR\r\n")).toBe(true);
    const events = eventsOf(output);
    const lost = new Set(losses.filter(({ field }) => field === "").map(({ record }) => record));
    const meetings = records.filter((record) => record.type === "meeting" && !lost.has(record.id));
    expect(events.map(({ event }) => event.uid)).toEqual(meetings.map(({ id }) => `${id}@demarche`));
    for (const record of records)
      if (record.type !== "meeting" && record.type !== "participant") expect(lost).toContain(record.id);
  },
);
