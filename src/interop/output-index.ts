import { DossierIndex } from "../derive/dossier-index.js";
import type { Dossier } from "../schema/interfaces.js";
import { flatRecords, type InteropRecord } from "./loss.js";

/** Records that are to be written, with an index over them. */
export function outputIndex(records: Iterable<InteropRecord | Dossier>): {
  readonly all: readonly InteropRecord[];
  readonly index: DossierIndex;
} {
  const all = [...flatRecords(records)];
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
  return { all, index };
}
