import * as z from "zod";
import { openObject } from "../core/open-object.js";
import { AgreementSchema } from "./agreement.js";
import { ExtensionsSchema, ModelVersionSchema } from "./assertion.js";
import { DossierIdSchema } from "./ids.js";
import { MeetingSchema } from "./meeting.js";
import { ParticipantSchema } from "./participant.js";
import { SourceSchema } from "./source.js";
import { StatementSchema } from "./statement.js";
import { DateTimeSchema, TextSchema } from "./text.js";

const dossier = openObject({
  type: z.literal("dossier").describe("Marks the record as a dossier."),
  model: ModelVersionSchema.describe("Version of the model that the dossier follows."),
  id: DossierIdSchema.describe("The dossier's id."),
  title: TextSchema.optional().describe("What the dossier is about."),
  created: DateTimeSchema.optional().describe("When it was made."),
  generator: TextSchema.optional().describe("The program that made it, with its version."),
  sources: z.array(SourceSchema).describe("The documents that the records rest on."),
  participants: z.array(ParticipantSchema).describe("Everybody who is named in the records."),
  meetings: z.array(MeetingSchema).describe("The meetings."),
  statements: z.array(StatementSchema).describe("The statements."),
  agreements: z.array(AgreementSchema).describe("The agreements."),
  ext: ExtensionsSchema.optional().describe("What users add, keyed by reverse-DNS names such as `org.example.desk`."),
}).describe("One file with all records on one subject; every reference in it leads to a record in it.");
type DossierShape = typeof dossier;
export interface DossierSchema extends DossierShape {}
export const DossierSchema: DossierSchema = dossier;
