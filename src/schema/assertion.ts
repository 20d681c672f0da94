import * as z from "zod";
import { openObject } from "../core/open-object.js";
import { closedEnum } from "../core/vocabulary.js";
import { CODING_METHODS } from "../vocab/values.js";
import { EvidenceSchema } from "./evidence.js";
import { IdentifiersSchema } from "./identifiers.js";
import { ParticipantIdSchema } from "./ids.js";
import { DateTimeSchema, TextSchema } from "./text.js";

export const CodingMethodSchema = closedEnum(CODING_METHODS).describe("How a record was made.");

const coder = openObject({
  name: TextSchema.describe("Name of the person's role, the program or the model."),
  version: TextSchema.optional().describe("Its version."),
  method: CodingMethodSchema.describe("How the record was made."),
}).describe("Who or what made a record from its sources.");
type CoderShape = typeof coder;
export interface CoderSchema extends CoderShape {}
export const CoderSchema: CoderSchema = coder;

const topic = openObject({
  label: TextSchema.describe("The topic in words."),
  codes: IdentifiersSchema.optional().describe("The topic in other schemes, such as IPTC Media Topics or PLOVER contexts."),
}).describe("Something that an event is about.");
type TopicShape = typeof topic;
export interface TopicSchema extends TopicShape {}
export const TopicSchema: TopicSchema = topic;

/** What users add under names of their own; nothing in it is checked. */
export const ExtensionsSchema = z
  .record(
    z
      .string()
      .regex(/^[A-Za-z0-9][A-Za-z0-9-]*(?:\.[A-Za-z0-9][A-Za-z0-9_-]*){1,31}$/, "a reverse-DNS name such as “org.example.desk”"),
    z.unknown(),
  )
  .describe("What users add, keyed by reverse-DNS names such as `org.example.desk`; nothing in it is checked.");

/** The version of the model that a record follows. */
export const ModelVersionSchema = z.literal(1).describe("Version of the model; this library reads model 1.");

/** What every record has beside its type and id. */
export const recordFields = {
  model: ModelVersionSchema.optional().describe(
    "Version of the model that the record follows, where it stands outside a dossier; absent means 1.",
  ),
  ext: ExtensionsSchema.optional().describe("What users add, keyed by reverse-DNS names such as `org.example.desk`."),
};

export const evidenceList = z.array(EvidenceSchema);
export const participantIds = z.array(ParticipantIdSchema);

/** What every event has: how it is called, on what it rests, who vouches for it and who made the record. */
export const assertionFields = {
  ...recordFields,
  title: TextSchema.optional().describe("A short name for people to read."),
  aliases: z.array(TextSchema).optional().describe("Other names in use."),
  ids: IdentifiersSchema.optional().describe("The event in other schemes."),
  evidence: evidenceList.optional().describe("The words that say it, one entry a passage."),
  assertedBy: participantIds.optional().describe("Who says that it is so; absent where the source says it in its own voice."),
  disputedBy: participantIds.optional().describe("Who says that it is not so."),
  confidence: z.number().min(0).max(1).optional().describe("How sure the coder is, from 0 to 1."),
  codedBy: CoderSchema.optional().describe("Who or what made the record."),
  topics: z.array(TopicSchema).optional().describe("What it is about; for a meeting, its agenda."),
  updated: DateTimeSchema.optional().describe("When the record was last changed."),
};
