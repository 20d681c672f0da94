import type { DossierIndex } from "../derive/dossier-index.js";
import { joined } from "./phrases.js";
import { RecordWords } from "./record-words.js";
import { dateInWords } from "./time-in-words.js";

/**
 * The title of a dossier, or what stands for one: the title of its only source, its first meeting, who published its only source
 * and when, its id.
 */
export function dossierTitle(index: DossierIndex): string {
  const { title, id, sources, meetings } = index.dossier;
  const only = sources.length === 1 ? sources[0] : undefined;
  const [meeting] = meetings;
  const given = title ?? only?.title;
  if (given !== undefined) return given;
  if (meeting) return new RecordWords(index).meetingTitle(meeting);
  return joined([only?.publisher, only?.published && dateInWords(only.published)], ", ") || id;
}
