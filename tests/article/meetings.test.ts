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
  ["Chad and Niger are holding talks in Geneva this week.", "talks", "in-progress"],
  ["Minister Ana Lopez of Chad left for Oslo on Monday for talks with Minister Jens Dahl of Norway.", "talks", "scheduled"],
  ["Chad rejected a proposal to resume talks with Niger.", "talks", "proposed"],
  ["Chad and Niger will hold peace talks.", "negotiation", "announced"],
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

test.each([
  ["President Omar Diop of Chad cancelled his visit to Norway due on Wednesday.", "2025-02-19"],
  ["President Omar Diop of Chad on Monday cancelled his visit to Norway.", undefined],
  ["President Omar Diop of Chad cancelled his visit to Norway, which had been due on Monday.", "2025-02-17"],
])("the planned day of %j is %s", (text, day) => {
  expect(analyzed(text, "2025-02-18").meetings.map(({ status, when }) => [status, when?.start])).toEqual([["cancelled", day]]);
});

test("a press conference after the talks has their day and city, inferred, and follows them", () => {
  const text =
    "Chad and Niger held talks in Geneva on Monday. At a press conference after the talks, Minister Ana Lopez of Chad said all was well.";
  const [talks, press] = analyzed(text, "2025-02-18").meetings;
  expect(press?.when).toEqual({ start: "2025-02-17", basis: "inferred", phrase: "after the talks" });
  expect(press?.place).toEqual({ city: "Geneva", country: "CH", basis: "inferred" });
  expect(press?.relations).toEqual([{ type: "follows", target: talks }]);
});

const djibouti =
  "Sudan's army and the leader of the rival Rapid Support Forces will hold talks in Djibouti next week. Minister Ana Lopez of Chad met Minister Jens Dahl of Norway in Oslo on Monday.";
test.each([
  ["Egypt, which was not invited to the Djibouti talks, said nothing.", 0],
  ["Egypt was not invited to the ceremony.", -1],
])("who was absent is so from the meeting that is named: %j", (sentence, index) => {
  const { meetings } = analyzed(`${djibouti} ${sentence}`, "2025-10-14");
  const excluded = meetings.findIndex(({ participation }) => participation.some(({ role }) => role === "concerned-party"));
  expect(meetings).toHaveLength(2);
  expect(meetings[0] && namesOf(meetings[0].sides)).toBe("Sudan + Rapid Support Forces");
  expect(excluded).toBe(index);
});

test("who brokers or hosts talks is no party of them", () => {
  const text =
    "Chad met the United States in Oslo. Talks in Jeddah, brokered by Saudi Arabia and the United States, collapsed last year.";
  const parts = analyzed(text, "2025-10-14").meetings.at(-1)?.participation;
  expect(parts?.map(({ entity, role }) => `${entity.name} ${role}`)).toEqual(["Saudi Arabia mediator", "United States mediator"]);
  const [hosted] = analyzed("Egypt said it would host a separate conference in Cairo on Nov. 3.", "2025-10-14").meetings;
  expect(hosted?.status).toBe("scheduled");
  expect(hosted?.participation.map(({ entity, role }) => `${entity.name} ${role}`)).toEqual(["Egypt host"]);
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
