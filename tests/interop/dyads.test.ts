import { describe, expect, test } from "vitest";
import { DossierIndex } from "../../src/derive/dossier-index.js";
import { makeDossier, makeMeeting } from "../../src/fixtures/makers.js";
import { riyadhDossier } from "../../src/fixtures/riyadh-dossier.js";
import { fromDyads, toDyads } from "../../src/interop/dyads.js";
import type { Meeting, Participation } from "../../src/schema/interfaces.js";
import { cameoEvent } from "../../src/vocab/cameo-codes.js";
import { isPloverCode } from "../../src/vocab/plover.js";
import { notLost } from "./event-data.js";

const entry = (name: string, role: Participation["role"] = "party", more: Partial<Participation> = {}): Participation => ({
  participant: `participant:${name}`,
  role,
  ...more,
});
const meeting = (participation: Participation[], more: Partial<Meeting> = {}): Meeting => ({
  type: "meeting",
  id: "meeting:a",
  kind: "talks",
  status: "concluded",
  when: { start: "2025-02-18" },
  participation,
  ...more,
});
const shown = (of: Meeting) =>
  toDyads(of).dyads.map(({ source = "", target = "", cameo }) => `${source.slice(12)}>${target.slice(12)} ${cameo}`);

test.each([
  ["two parties", meeting([entry("a"), entry("b")]), ["a>b 040", "b>a 040"]],
  [
    "three parties",
    meeting([entry("a"), entry("b"), entry("c")]),
    ["a>b 040", "b>a 040", "a>c 040", "c>a 040", "b>c 040", "c>b 040"],
  ],
  ["a visit", meeting([entry("a", "visitor"), entry("b", "receiving-side")], { kind: "visit" }), ["a>b 042", "b>a 043"]],
  ["a call", meeting([entry("a"), entry("b")], { format: "phone" }), ["a>b 041", "b>a 041"]],
  ["a mediation", meeting([entry("m", "mediator"), entry("a"), entry("b")], { kind: "mediation" }), ["m>a 045", "m>b 045"]],
  ["an absent party", meeting([entry("a"), entry("b", "party", { presence: "excluded" })]), ["a> 040"]],
  ["nobody", meeting([]), ["> 040"]],
  ["a plan", meeting([entry("a"), entry("b")], { status: "scheduled" }), ["a>b 036", "b>a 036"]],
  ["a refusal", meeting([entry("a"), entry("b")], { status: "refused" }), ["a>b 125", "b>a 125"]],
  ["who knows", meeting([entry("a"), entry("b")], { status: "unclear" }), []],
])("%s", (_, of, dyads) => {
  expect(shown(of)).toEqual(dyads);
});

test("the Riyadh talks took place in a third country", () => {
  const [talks] = riyadhDossier.meetings;
  const { dyads, losses } = toDyads(talks!, new DossierIndex(riyadhDossier));
  expect(new Set(dyads.map(({ cameo, plover }) => `${cameo} ${plover}`))).toEqual(new Set(["044 CONSULT/third-party"]));
  expect(losses.map(({ field }) => field)).toEqual(expect.arrayContaining(["place", "evidence"]));
});

describe("there and back", () => {
  test("gives back all that the losses do not name, with codes that exist", () => {
    for (let seed = 1; seed <= 200; seed++) {
      for (const of of [makeMeeting(seed), makeDossier(seed).meetings[0]!]) {
        const { dyads, losses } = toDyads(of);
        for (const { cameo, plover } of dyads) {
          expect(cameoEvent(cameo)).toBeDefined();
          if (plover !== undefined) expect(isPloverCode(plover)).toBe(true);
        }
        notLost([of], losses, fromDyads(dyads));
      }
    }
  });

  test("loses nothing of what pairs can say", () => {
    for (const of of [
      meeting([entry("a"), entry("b"), entry("c")]),
      meeting([entry("a", "visitor"), entry("b", "receiving-side")], { kind: "visit" }),
      meeting([entry("m", "mediator"), entry("a"), entry("b")], { kind: "mediation" }),
      meeting([entry("a"), entry("b")], { format: "phone" }),
      meeting([entry("a"), entry("b")], { kind: "negotiation" }),
    ]) {
      const { dyads, losses } = toDyads(of);
      expect(losses).toEqual([]);
      expect(fromDyads(dyads)).toEqual([of]);
    }
  });

  test("keeps meetings apart", () => {
    const one = toDyads(meeting([entry("a"), entry("b")])).dyads;
    const other = toDyads(meeting([entry("b"), entry("c")], { id: "meeting:b" })).dyads;
    expect(fromDyads([...one, ...other]).map(({ id }) => id)).toEqual(["meeting:a", "meeting:b"]);
  });
});
