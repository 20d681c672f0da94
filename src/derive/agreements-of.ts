import type { Agreement, Meeting } from "../schema/interfaces.js";
import type { DossierIndex } from "./dossier-index.js";

/** The agreements reached at a meeting, as far as they name it, in the order of the dossier. */
export function agreementsOf(meeting: Meeting, index: DossierIndex): readonly Agreement[] {
  return index.agreementsAt(meeting.id);
}
