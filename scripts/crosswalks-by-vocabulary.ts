import * as vocab from "../src/vocab/index.js";

/** The vocabularies whose values have codes in other schemes: heading of their table, and the codes. */
export const CROSSWALKS_BY_VOCABULARY: Readonly<
  Record<string, readonly [title: string, codes: Readonly<Record<string, vocab.SchemeCodes>>]>
> = {
  MeetingKind: ["Kinds of meetings", vocab.MEETING_KIND_CODES],
  MeetingStatus: ["Statuses of meetings", vocab.MEETING_STATUS_CODES],
  SpeechAct: ["Speech acts", vocab.SPEECH_ACT_CODES],
  AgreementStatus: ["Statuses of agreements", vocab.AGREEMENT_STATUS_CODES],
  CommitmentAction: ["Actions of commitments", vocab.COMMITMENT_ACTION_CODES],
};
