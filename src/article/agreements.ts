import type { AgreementStatus, CommitmentAction, Instrument, Modality } from "../schema/interfaces.js";
import type { FoundMeeting } from "./meetings.js";
import type { Stretch } from "./speech.js";
import type { Entity } from "./who.js";

/** One thing that parties take upon themselves. */
export interface FoundCommitment {
  readonly evidence: Stretch;
  readonly action: CommitmentAction | undefined;
  readonly obligors: readonly Entity[];
  readonly modality: Modality | undefined;
  readonly condition: string | undefined;
  readonly assertedBy: readonly Entity[];
}

/** What parties agreed, as the text tells it. */
export interface FoundAgreement {
  readonly status: AgreementStatus;
  readonly instrument: Instrument | undefined;
  readonly parties: readonly Entity[];
  readonly meeting: FoundMeeting | undefined;
  readonly evidence: Stretch;
  readonly commitments: FoundCommitment[];
  readonly confidence: number;
  readonly rule: string;
}
