import { expect, test } from "vitest";
import { agreementsOf } from "../../src/derive/agreements-of.js";
import { DossierIndex } from "../../src/derive/dossier-index.js";
import { hasNotTakenPlace, tookPlace } from "../../src/derive/took-place.js";
import { MEETING_STATUSES } from "../../src/vocab/meeting.js";
import type { MeetingStatus } from "../../src/schema/interfaces.js";
import { agreement, m, meeting } from "../rules/records.js";
import { completeDossier } from "../rules/run-rule.js";

const statuses = Object.keys(MEETING_STATUSES) as MeetingStatus[];

test("in-progress, suspended and concluded meetings took place", () => {
  expect(statuses.filter((status) => tookPlace(meeting("a", { status })))).toEqual(["in-progress", "suspended", "concluded"]);
});

test("of an unclear one it is neither said that it took place nor that it did not", () => {
  expect(statuses.filter((status) => hasNotTakenPlace(meeting("a", { status })))).toEqual([
    "proposed",
    "announced",
    "scheduled",
    "postponed",
    "rescheduled",
    "cancelled",
    "refused",
  ]);
});

test("a meeting's agreements are those that name it", () => {
  const agreements = [
    agreement("x", { meeting: m("a") }),
    agreement("y", { meeting: m("b") }),
    agreement("z", { meeting: m("a") }),
  ];
  const index = new DossierIndex(completeDossier({ agreements }));
  expect(agreementsOf(meeting("a"), index)).toEqual([agreements[0], agreements[2]]);
  expect(agreementsOf(meeting("c"), index)).toEqual([]);
});
