import * as z from "zod";
import { openObject } from "../core/open-object.js";
import { closedEnum, openEnum } from "../core/vocabulary.js";
import {
  AGREEMENT_RELATIONS,
  AGREEMENT_STATUSES,
  BINDINGNESS,
  COMMITMENT_ACTIONS,
  COMMITMENT_STATUSES,
  INSTRUMENTS,
  MODALITIES,
  TREATY_ACTIONS,
} from "../vocab/values.js";
import { assertionFields, evidenceList, participantIds } from "./assertion.js";
import { AgreementIdSchema, CommitmentIdSchema, MeetingIdSchema, ParticipantIdSchema } from "./ids.js";
import { EdtfDateSchema, TextSchema } from "./text.js";
import { WhenSchema } from "./when.js";

export const InstrumentSchema = openEnum(INSTRUMENTS).describe("The form that an agreement takes.");
export const BindingnessSchema = closedEnum(BINDINGNESS).describe("Whether an agreement binds.");
export const AgreementStatusSchema = closedEnum(AGREEMENT_STATUSES).describe(
  "How far an agreement has come; the first nine values are stages in this order.",
);
export const TreatyActionTypeSchema = openEnum(TREATY_ACTIONS).describe(
  "An act of consent or its like, after the treaty actions of the United Nations Treaty Collection.",
);
export const CommitmentActionSchema = openEnum(COMMITMENT_ACTIONS).describe("What a commitment is to do.");
export const ModalitySchema = closedEnum(MODALITIES).describe("How firmly a commitment is worded.");
export const CommitmentStatusSchema = closedEnum(COMMITMENT_STATUSES).describe("What became of a commitment.");
export const AgreementRelationTypeSchema = closedEnum(AGREEMENT_RELATIONS).describe("How one agreement stands to another.");

const treatyAction = openObject({
  party: ParticipantIdSchema.describe("Who takes the action."),
  action: TreatyActionTypeSchema.describe("What they do."),
  date: EdtfDateSchema.optional().describe("When."),
  by: ParticipantIdSchema.optional().describe("Who did it for them: the signatory."),
  evidence: evidenceList.optional().describe("The words that say so."),
}).describe("One party's act of consent to an agreement, or its like.");
type TreatyActionShape = typeof treatyAction;
export interface TreatyActionSchema extends TreatyActionShape {}
export const TreatyActionSchema: TreatyActionSchema = treatyAction;

const commitment = openObject({
  id: CommitmentIdSchema.describe("The commitment's id, unique in its agreement."),
  text: TextSchema.describe("What is to be done, as the source words it."),
  action: CommitmentActionSchema.optional().describe("What is to be done, as a code."),
  obligors: participantIds.optional().describe("Who owes it."),
  beneficiaries: participantIds.optional().describe("To whom it is owed."),
  modality: ModalitySchema.optional().describe("How firmly it is worded."),
  condition: TextSchema.optional().describe("On what condition, in words."),
  due: WhenSchema.optional().describe("By when; a deadline stands in `end` alone."),
  status: CommitmentStatusSchema.optional().describe("What became of it."),
  assertedBy: participantIds.optional().describe("Who says that it was promised; one side's account is not the other's."),
  disputedBy: participantIds.optional().describe("Who says that it was not."),
  evidence: evidenceList.optional().describe("The words that say so."),
}).describe("Something that a party undertakes to do.");
type CommitmentShape = typeof commitment;
export interface CommitmentSchema extends CommitmentShape {}
export const CommitmentSchema: CommitmentSchema = commitment;

const relation = openObject({
  type: AgreementRelationTypeSchema.describe("How this agreement stands to the other."),
  target: AgreementIdSchema.describe("The other agreement."),
}).describe("How an agreement stands to another.");
type RelationShape = typeof relation;
export interface AgreementRelationSchema extends RelationShape {}
export const AgreementRelationSchema: AgreementRelationSchema = relation;

const agreement = openObject({
  type: z.literal("agreement").describe("Marks the record as an agreement."),
  id: AgreementIdSchema.describe("The agreement's id, unique in its dossier."),
  instrument: InstrumentSchema.optional().describe("The form that it takes."),
  bindingness: BindingnessSchema.optional().describe("Whether it binds."),
  status: AgreementStatusSchema.describe("How far it has come."),
  parties: z.array(ParticipantIdSchema).min(1).describe("Who binds themselves; at least one."),
  guarantors: participantIds.optional().describe("Who answers for it."),
  witnesses: participantIds.optional().describe("Who attested it."),
  depositary: ParticipantIdSchema.optional().describe("Who keeps it."),
  meeting: MeetingIdSchema.optional().describe("The meeting at which it was reached."),
  when: WhenSchema.optional().describe("When its text was agreed, adopted or signed."),
  inForce: WhenSchema.optional().describe("When it binds."),
  actions: z
    .array(TreatyActionSchema)
    .optional()
    .describe("Signatures, ratifications and other acts, one entry a party and act."),
  commitments: z.array(CommitmentSchema).describe("What the parties undertake, one entry each; may be empty."),
  relations: z.array(AgreementRelationSchema).optional().describe("How it stands to other agreements."),
  ...assertionFields,
}).describe("Parties bind themselves, loosely or firmly, to commitments.");
type AgreementShape = typeof agreement;
export interface AgreementSchema extends AgreementShape {}
export const AgreementSchema: AgreementSchema = agreement;
