import type { DossierIndex } from "../derive/dossier-index.js";
import type { Agreement, Meeting, ParticipantId, Statement } from "../schema/interfaces.js";
import { AGREEMENT_STATUS_CODES, type AgreementSchemeCodes } from "../vocab/agreement-codes.js";
import { isCameoCode } from "../vocab/cameo-codes.js";
import { recordOfCameo } from "../vocab/cameo-records.js";
import { SPEECH_ACT_CODES } from "../vocab/act-codes.js";
import type { SchemeCodes } from "../vocab/meeting-codes.js";
import { toDyads } from "./dyads.js";

/** An event as one row of a data set has it. */
export interface EventRow {
  readonly cameo: string;
  readonly source?: ParticipantId | undefined;
  readonly target?: ParticipantId | undefined;
}

const UNNAMED: ReadonlySet<string> = new Set([
  "participant:gdelt.unnamed",
  "participant:icews.unnamed",
  "participant:polecat.unnamed",
]);
const named = (id: ParticipantId | undefined) => (id !== undefined && UNNAMED.has(id) ? undefined : id);

/** The rows of an event; none where CAMEO has no code for it. */
export function eventRows(record: Meeting | Statement | Agreement, index: DossierIndex): EventRow[] {
  // a code that the record bears itself counts, where it says what the record says
  const own = record.ids?.["cameo"];
  const stated = own !== undefined && isCameoCode(own) ? own : undefined;
  const says = stated === undefined ? undefined : recordOfCameo(stated);
  switch (record.type) {
    case "meeting": {
      const { dyads } = toDyads(record, index);
      const kept =
        says?.type === "meeting" && says.kind === record.kind && says.kind !== "visit" && says.status === record.status;
      return dyads.map(({ cameo, source, target }) => ({ cameo: kept ? stated! : cameo, source, target }));
    }
    case "statement": {
      if (says?.type === "deed") {
        const [actor, target] = (record.about ?? []).filter((id) => id.startsWith("participant:")) as ParticipantId[];
        return [{ cameo: stated!, source: named(actor), target }];
      }
      const acts: Readonly<Record<string, SchemeCodes>> = SPEECH_ACT_CODES;
      const act = record.act !== undefined && Object.hasOwn(acts, record.act) ? acts[record.act]?.cameo?.code : undefined;
      const cameo =
        says?.type === "statement" && (record.act === undefined || says.act === record.act) ? stated! : (act ?? "010");
      const about = (record.about ?? []).filter((id) => id.startsWith("participant:")) as ParticipantId[];
      const targets = [...(record.addressees ?? []), ...about];
      return record.speakers.flatMap((speaker) =>
        (targets.length > 0 ? targets : [undefined]).map((target) => ({ cameo, source: named(speaker), target })),
      );
    }
    case "agreement": {
      const codes: AgreementSchemeCodes = AGREEMENT_STATUS_CODES[record.status];
      const cameo = says?.type === "agreement" && says.status === record.status ? stated : codes.cameo?.code;
      if (cameo === undefined) return [];
      const [first, ...others] = record.parties;
      if (others.length === 0) return [{ cameo, source: named(first) }];
      return record.parties.flatMap((source) =>
        record.parties.flatMap((target) => (source === target ? [] : [{ cameo, source, target }])),
      );
    }
  }
}
