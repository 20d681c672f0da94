import { expect, test } from "vitest";
import { DossierIndex } from "../../src/derive/dossier-index.js";
import { riyadhDossier } from "../../src/fixtures/riyadh-dossier.js";
import type { Organization, ParticipantId } from "../../src/schema/interfaces.js";
import { completeDossier } from "../../src/validate/explain.js";
import { participantRows } from "../../src/view/participant-rows.js";

const rows = (...ids: ParticipantId[]) =>
  participantRows(ids, new DossierIndex(riyadhDossier)).map(
    ({ participant, depth }) => `${"  ".repeat(depth)}${participant.name}`,
  );

test("everybody stands below those for whom they act, who come with them", () => {
  expect(rows("participant:ushakov", "participant:lavrov", "participant:rubio", "participant:putin")).toEqual([
    "Russia",
    "  Kremlin",
    "    Yuri Ushakov",
    "  Russian delegation",
    "    Sergey Lavrov",
    "  Vladimir Putin",
    "United States",
    "  US delegation",
    "    Marco Rubio",
  ]);
});

test("ids of nobody are left out", () => {
  expect(rows("participant:nobody")).toEqual([]);
});

test("bodies that are parts of one another, or of fifty thousand, come once each", () => {
  const body = (at: number, partOf: number): Organization => ({
    type: "participant",
    id: `participant:${at}`,
    kind: "organization",
    name: `${at}`,
    partOf: `participant:${partOf}`,
  });
  const circle = completeDossier({ participants: [body(1, 2), body(2, 1)] });
  expect(participantRows(["participant:1"], new DossierIndex(circle)).map(({ depth }) => depth)).toEqual([0, 1]);
  const chain = completeDossier({ participants: Array.from({ length: 50_000 }, (_, at) => body(at, at + 1)) });
  expect(participantRows(["participant:0"], new DossierIndex(chain)).at(-1)).toMatchObject({ depth: 49_999 });
});
