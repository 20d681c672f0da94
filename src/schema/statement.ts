import * as z from "zod";
import { openObject } from "../core/open-object.js";
import { closedEnum, openEnum } from "../core/vocabulary.js";
import { RELAY_CHANNELS, SPEECH_ACTS, STANCE_POSITIONS, STATEMENT_CHANNELS, STATEMENT_MODES } from "../vocab/values.js";
import { assertionFields, evidenceList, participantIds } from "./assertion.js";
import { AgreementIdSchema, LOCAL_ID, MeetingIdSchema, ParticipantIdSchema, SourceIdSchema, StatementIdSchema } from "./ids.js";
import { LanguageTagSchema, TextSchema } from "./text.js";
import { WhenSchema } from "./when.js";

export const StatementModeSchema = closedEnum(STATEMENT_MODES).describe(
  "Whether a statement's words are quoted, reported or both.",
);
export const SpeechActSchema = openEnum(SPEECH_ACTS).describe("What a speaker does by saying something; one a statement.");
export const StatementChannelSchema = openEnum(STATEMENT_CHANNELS).describe("Where words were spoken or written.");
export const RelayChannelSchema = openEnum(RELAY_CHANNELS).describe("How relayed words were passed on.");
export const StancePositionSchema = closedEnum(STANCE_POSITIONS).describe("Where a speaker stands on something.");

const quote = openObject({
  text: TextSchema.describe("The words as quoted, without their quotation marks."),
  evidence: evidenceList.optional().describe("Where the words stand, without their quotation marks."),
  language: LanguageTagSchema.optional().describe("The language in which they were spoken."),
  translated: z.boolean().optional().describe("Whether the source gives them in translation."),
}).describe("One quoted run of words, verbatim.");
type QuoteShape = typeof quote;
export interface QuoteSchema extends QuoteShape {}
export const QuoteSchema: QuoteSchema = quote;

const stanceTarget = openObject({
  label: TextSchema.describe("What the stance is about, in words."),
  ref: z
    .string()
    .regex(new RegExp(`^(?:source|participant|meeting|statement|agreement):${LOCAL_ID}$`), "an id such as “meeting:a-1”")
    .optional()
    .describe("The record that it is about, where there is one."),
}).describe("What a stance is about.");
type StanceTargetShape = typeof stanceTarget;
export interface StanceTargetSchema extends StanceTargetShape {}
export const StanceTargetSchema: StanceTargetSchema = stanceTarget;

const stance = openObject({
  position: StancePositionSchema.describe("Where the speaker stands."),
  target: StanceTargetSchema.describe("On what."),
  condition: TextSchema.optional().describe("On what condition, in words."),
  evidence: evidenceList.optional().describe("The words that show it."),
}).describe("Where a speaker stands on something.");
type StanceShape = typeof stance;
export interface StanceSchema extends StanceShape {}
export const StanceSchema: StanceSchema = stance;

const statement = openObject({
  type: z.literal("statement").describe("Marks the record as a statement."),
  id: StatementIdSchema.describe("The statement's id, unique in its dossier."),
  speakers: z.array(ParticipantIdSchema).min(1).describe("Whose words they are; several where they speak as one."),
  onBehalfOf: participantIds.optional().describe("For whom they speak, where the source says so."),
  addressees: participantIds.optional().describe("To whom the words are said."),
  text: TextSchema.describe(
    "The content without speaker and cue, as the source words it, inner quotation marks kept; pieces parted by the cue are joined by “ … ”.",
  ),
  mode: StatementModeSchema.optional().describe("Whether the words are quoted, reported or both."),
  quotes: z.array(QuoteSchema).optional().describe("The verbatim parts, one entry a quoted run."),
  act: SpeechActSchema.optional().describe("What the speaker does by saying it."),
  channel: StatementChannelSchema.optional().describe("Where the words themselves were spoken or written."),
  relayedBy: participantIds.optional().describe("Who passed them on: a spokesperson, a ministry, an agency."),
  relayedVia: RelayChannelSchema.optional().describe("How they were passed on."),
  stances: z.array(StanceSchema).optional().describe("Where the speaker stands, on what."),
  when: WhenSchema.optional().describe("When the words were spoken or published."),
  occasion: MeetingIdSchema.optional().describe("The meeting at which they were spoken."),
  document: SourceIdSchema.optional().describe("Where the words were published."),
  about: z
    .array(z.union([MeetingIdSchema, AgreementIdSchema, StatementIdSchema, ParticipantIdSchema]))
    .optional()
    .describe("The meetings, agreements, statements or participants that it is about."),
  ...assertionFields,
}).describe("Somebody says something, in their own words or in a reporter's.");
type StatementShape = typeof statement;
export interface StatementSchema extends StatementShape {}
export const StatementSchema: StatementSchema = statement;
