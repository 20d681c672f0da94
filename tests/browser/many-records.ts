import { DOSSIER_LISTS } from "../../src/derive/dossier-index.js";
import { makeDossier } from "../../src/fixtures/makers.js";
import type { Dossier, Participant } from "../../src/schema/interfaces.js";

/** A dossier of at least so many records, made of small ones. */
export function manyRecords(count: number): Dossier {
  const whole: Dossier = { ...makeDossier(1), title: "Many talks" };
  const participants = new Map<string, Participant>(whole.participants.map((participant) => [participant.id, participant]));
  for (let seed = 2; DOSSIER_LISTS.reduce((sum, list) => sum + whole[list].length, 0) < count; seed++) {
    const part = makeDossier(seed);
    for (const participant of part.participants) participants.set(participant.id, participant);
    whole.sources.push(...part.sources);
    whole.meetings.push(...part.meetings);
    whole.statements.push(...part.statements);
    whole.agreements.push(...part.agreements);
    whole.participants = [...participants.values()];
  }
  return whole;
}
