import * as z from "zod";
import { AgreementSchema } from "./agreement.js";
import { DossierSchema } from "./dossier.js";
import { MeetingSchema } from "./meeting.js";
import { ParticipantSchema } from "./participant.js";
import { SourceSchema } from "./source.js";
import { StatementSchema } from "./statement.js";

/** The schema of each record type, by `type`. */
export const recordSchemas = {
  source: SourceSchema,
  participant: ParticipantSchema,
  meeting: MeetingSchema,
  statement: StatementSchema,
  agreement: AgreementSchema,
  dossier: DossierSchema,
} as const;

type RecordUnion = z.ZodDiscriminatedUnion<
  [
    typeof SourceSchema,
    typeof ParticipantSchema,
    typeof MeetingSchema,
    typeof StatementSchema,
    typeof AgreementSchema,
    typeof DossierSchema,
  ],
  "type"
>;
export interface DiplomaticRecordSchema extends RecordUnion {}
export const DiplomaticRecordSchema: DiplomaticRecordSchema = z
  .discriminatedUnion("type", [SourceSchema, ParticipantSchema, MeetingSchema, StatementSchema, AgreementSchema, DossierSchema])
  .describe("Any record of the model, told apart by `type`.");
