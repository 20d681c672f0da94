import { DossierIndex } from "../derive/dossier-index.js";
import type { Dossier } from "../schema/interfaces.js";
import { dossierLosses, flatRecords, type InteropRecord, type Loss } from "./loss.js";

/** Records that are to be written, with an index over them, and what is lost of the dossiers around them. */
export function outputIndex(records: Iterable<InteropRecord | Dossier>): {
  readonly all: readonly InteropRecord[];
  readonly index: DossierIndex;
  readonly losses: readonly Loss[];
} {
  const given = [...records];
  const all = [...flatRecords(given)];
  const of = <T extends InteropRecord["type"]>(type: T) =>
    all.filter((record) => record.type === type) as Extract<InteropRecord, { type: T }>[];
  const index = new DossierIndex({
    type: "dossier",
    model: 1,
    id: "dossier:output",
    sources: of("source"),
    participants: of("participant"),
    meetings: of("meeting"),
    statements: of("statement"),
    agreements: of("agreement"),
  });
  return { all, index, losses: dossierLosses(given) };
}
