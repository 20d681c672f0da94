import * as z from "zod";
import { openObject } from "../core/open-object.js";
import { closedEnum, openEnum } from "../core/vocabulary.js";
import {
  MEETING_FORMATS,
  MEETING_KINDS,
  MEETING_RELATIONS,
  MEETING_ROLES,
  MEETING_STATUSES,
  MEETING_TRACKS,
  OUTCOME_RESULTS,
  PRESENCES,
  VISIT_TYPES,
} from "../vocab/values.js";
import { assertionFields, evidenceList, participantIds } from "./assertion.js";
import { MeetingIdSchema, ParticipantIdSchema } from "./ids.js";
import { PlaceSchema } from "./place.js";
import { TextSchema } from "./text.js";
import { WhenSchema } from "./when.js";

export const MeetingKindSchema = openEnum(MEETING_KINDS).describe(
  "What a meeting is; never whether, how or when it takes place, which `status`, `format` and `when` say.",
);
export const MeetingFormatSchema = closedEnum(MEETING_FORMATS).describe(
  "How the participants of a meeting were brought together.",
);
export const MeetingTrackSchema = closedEnum(MEETING_TRACKS).describe(
  "Whose diplomacy a meeting is: officials or private persons.",
);
export const VisitTypeSchema = openEnum(VISIT_TYPES).describe("The protocol rank of a visit.");
export const MeetingStatusSchema = closedEnum(MEETING_STATUSES).describe(
  "How far a meeting has come. Meetings in progress, suspended or concluded took place.",
);
export const MeetingRoleSchema = openEnum(MEETING_ROLES).describe("What somebody was at a meeting.");
export const PresenceSchema = closedEnum(PRESENCES).describe("Whether somebody was at a meeting.");
export const OutcomeResultSchema = closedEnum(OUTCOME_RESULTS).describe("What a meeting came to.");
export const MeetingRelationTypeSchema = closedEnum(MEETING_RELATIONS).describe("How one meeting stands to another.");

const participation = openObject({
  participant: ParticipantIdSchema.describe("Who."),
  role: MeetingRoleSchema.describe("What they were there; two roles are two entries."),
  presence: PresenceSchema.optional().describe(
    "Whether they were there. Before a meeting, or for one that never took place: expected, invited, declined, excluded or not-invited.",
  ),
  onBehalfOf: participantIds.optional().describe("For whom they took part, where that is not whom they represent anyway."),
  evidence: evidenceList.optional().describe("The words that say who took part, or that they did not."),
}).describe("One participant's part in a meeting, absence included.");
type ParticipationShape = typeof participation;
export interface ParticipationSchema extends ParticipationShape {}
export const ParticipationSchema: ParticipationSchema = participation;

const outcome = openObject({
  result: OutcomeResultSchema.describe("What the meeting came to."),
  summary: TextSchema.optional().describe("The result in a sentence."),
  assertedBy: participantIds.optional().describe("Who says so; absent where the source says it in its own voice."),
  evidence: evidenceList.optional().describe("The words that tell the result."),
}).describe("What a meeting came to. Agreements point to their meeting, not the other way round.");
type OutcomeShape = typeof outcome;
export interface OutcomeSchema extends OutcomeShape {}
export const OutcomeSchema: OutcomeSchema = outcome;

const relation = openObject({
  type: MeetingRelationTypeSchema.describe("How this meeting stands to the other."),
  target: MeetingIdSchema.describe("The other meeting."),
}).describe("How a meeting stands to another.");
type RelationShape = typeof relation;
export interface MeetingRelationSchema extends RelationShape {}
export const MeetingRelationSchema: MeetingRelationSchema = relation;

const meeting = openObject({
  type: z.literal("meeting").describe("Marks the record as a meeting."),
  id: MeetingIdSchema.describe("The meeting's id, unique in its dossier."),
  kind: MeetingKindSchema.describe("What the meeting is."),
  status: MeetingStatusSchema.describe("How far it has come."),
  statusBy: participantIds.optional().describe("Who cancelled, postponed or refused it."),
  format: MeetingFormatSchema.optional().describe("How the participants were brought together."),
  track: MeetingTrackSchema.optional().describe("Whose diplomacy it is."),
  visitType: VisitTypeSchema.optional().describe("The protocol rank, for a visit."),
  recurring: z.boolean().optional().describe("Whether it stands for a series."),
  when: WhenSchema.optional().describe("When it took place or will take place."),
  originallyPlanned: WhenSchema.optional().describe(
    "The time that a cancelled, refused, postponed or rescheduled meeting had; the first three have no `when`.",
  ),
  place: PlaceSchema.optional().describe("Where it took place or will take place."),
  participation: z
    .array(ParticipationSchema)
    .describe("Who took part and who did not, one entry a participant and role; empty where the source names nobody."),
  outcome: OutcomeSchema.optional().describe("What it came to."),
  relations: z.array(MeetingRelationSchema).optional().describe("How it stands to other meetings."),
  ...assertionFields,
}).describe("Parties talk, in person or at a distance, or were going to.");
type MeetingShape = typeof meeting;
export interface MeetingSchema extends MeetingShape {}
export const MeetingSchema: MeetingSchema = meeting;
