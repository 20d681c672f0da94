import { expect, test } from "vitest";
import { callHasNoVenue } from "../../src/rules/call-has-no-venue.js";
import type { MeetingFormat, Place } from "../../src/schema/interfaces.js";
import { meeting } from "./records.js";
import { runRule, testRule } from "./run-rule.js";

const at = (format: MeetingFormat | undefined, place: Place) => ({
  meetings: [meeting("a", { ...(format && { format }), place })],
});
const palace = { venue: "Diriyah Palace" };

testRule(callHasNoVenue, {
  sound: {
    "in person": at("in-person", palace),
    hybrid: at("hybrid", palace),
    "in writing": at("correspondence", palace),
    "no format given": at(undefined, palace),
    "a call from a city": at("phone", { city: "Riyadh", country: "SA", name: "Riyadh" }),
    "a call without a place": { meetings: [meeting("a", { format: "video" })] },
  },
  unsound: {
    "by phone": [at("phone", palace), "meetings[0].place.venue: A meeting by phone has no venue."],
    "by video": [at("video", palace), "meetings[0].place.venue: A meeting by video has no venue."],
  },
});

test("the finding in full", () => {
  expect(runRule(callHasNoVenue, at("phone", palace))).toEqual([
    { path: ["meetings", 0, "place", "venue"], message: "A meeting by phone has no venue.", received: "Diriyah Palace" },
  ]);
});
