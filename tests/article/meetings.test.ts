import { describe, expect, test } from "vitest";
import { isSameMeeting } from "../../src/article/meetings/same-meeting.js";
import { analyzed, namesOf } from "./read-stages.js";

test.each([
  ["Chad and Niger held talks in Geneva on Monday.", "talks", "concluded"],
  ["Chad and Niger will hold talks in Geneva on Friday.", "talks", "scheduled"],
  ["Chad and Niger are expected to hold talks.", "talks", "announced"],
  ["Chad and Niger postponed their talks.", "talks", "postponed"],
  ["President Omar Diop of Chad cancelled his visit to Norway.", "visit", "cancelled"],
  ["Chad and Niger are holding talks in Geneva.", "talks", "in-progress"],
  ["Chad denied that its envoy had held talks with Niger.", "talks", "unclear"],
])("%j: %s, %s", (text, kind, status) => {
  expect(analyzed(text, "2025-02-18").meetings.map((meeting) => [meeting.kind, meeting.status])).toEqual([[kind, status]]);
});

test("who takes part, where and when", () => {
  const [meeting] = analyzed("Chad and Niger held talks in Geneva on Monday.", "2025-02-18").meetings;
  expect(meeting && namesOf(meeting.sides)).toBe("Chad + Niger");
  expect(meeting?.place).toMatchObject({ city: "Geneva", country: "CH" });
  expect(meeting?.when).toMatchObject({ start: "2025-02-17", phrase: "on Monday" });
});

test("a visitor is received by the country of the place", () => {
  const [visit] = analyzed("President Omar Diop of Chad made a visit to Norway on Monday.").meetings;
  expect(visit?.participation.map(({ entity, role }) => [entity.name, role])).toEqual([
    ["Omar Diop", "visitor"],
    ["Norway", "receiving-side"],
  ]);
});

test("who was kept out is told as absent", () => {
  const [talks] = analyzed("Chad and Niger held talks in Geneva. Norway was not part of the talks.").meetings;
  expect(talks?.participation.find(({ entity }) => entity.name === "Norway")).toMatchObject({
    role: "concerned-party",
    presence: "absent",
  });
});

test.each(["They talked to each other.", "The weather in Geneva was fine.", "Chad wants talks with Niger."])(
  "none in %j",
  (text) => expect(analyzed(text).meetings).toEqual([]),
);

describe("tellings", () => {
  const meetingsOf = (text: string) => analyzed(text, "2025-02-18").meetings;
  test("of one meeting are one record with the evidence of each", () => {
    const told = meetingsOf("Chad and Niger held talks on Monday. The talks between Chad and Niger took place in Geneva.");
    expect(told.map(({ evidence }) => evidence.length)).toEqual([2]);
  });

  test("of other parties are not the same", () => {
    const [one, other] = meetingsOf("Chad and Niger held talks on Monday. Peru and Chile held talks on Monday.");
    expect(one && other && isSameMeeting(one, other)).toBe(false);
    expect(one && isSameMeeting(one, one)).toBe(true);
  });
});
