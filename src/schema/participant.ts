import * as z from "zod";
import { openObject } from "../core/open-object.js";
import { closedEnum, openEnum } from "../core/vocabulary.js";
import { ORGANIZATION_CATEGORIES, PARTICIPANT_KINDS, RANKS, TENURES } from "../vocab/values.js";
import { evidenceList, participantIds, recordFields } from "./assertion.js";
import { IdentifiersSchema } from "./identifiers.js";
import { ParticipantIdSchema } from "./ids.js";
import { CountryCodeSchema } from "./place.js";
import { EdtfDateSchema, TextSchema } from "./text.js";
import { DateBasisSchema } from "./when.js";

export const ParticipantKindSchema = closedEnum(PARTICIPANT_KINDS).describe("What kind of actor a participant is.");
export const OrganizationCategorySchema = openEnum(ORGANIZATION_CATEGORIES).describe("What kind of body an organization is.");
export const RankSchema = closedEnum(RANKS).describe("Rank of an office; the values are ordered, the highest first.");
export const TenureSchema = closedEnum(TENURES).describe("How somebody stands to an office.");

const office = openObject({
  title: TextSchema.describe("The office as the source words it, without the country: “Foreign Minister”."),
  rank: RankSchema.optional().describe("Its rank in diplomatic precedence."),
  organization: ParticipantIdSchema.optional().describe("The body in which it is held."),
  country: CountryCodeSchema.optional().describe("The country that it serves."),
  from: EdtfDateSchema.optional().describe("When the person took it up."),
  to: EdtfDateSchema.optional().describe("When the person left it."),
  tenure: TenureSchema.optional().describe("How the person stands to it at the time of the events; absent means incumbent."),
  basis: DateBasisSchema.optional().describe(
    "Whether the office stands in the source, was resolved from a phrase such as “his Turkish counterpart”, or was inferred.",
  ),
}).describe("An office that a person holds, held or is to hold.");
type OfficeShape = typeof office;
export interface OfficeSchema extends OfficeShape {}
export const OfficeSchema: OfficeSchema = office;

const shared = {
  type: z.literal("participant").describe("Marks the record as a participant."),
  id: ParticipantIdSchema.describe("The participant's id, unique in its dossier."),
  name: TextSchema.describe("The name in full, as the source spells it where it does."),
  aliases: z
    .array(TextSchema)
    .optional()
    .describe("Other names: spellings, short forms, and metonyms such as “the Kremlin” for the body that speaks."),
  ids: IdentifiersSchema.optional().describe("The participant in other schemes."),
  evidence: evidenceList.optional().describe("The words that name the participant."),
  ...recordFields,
};

const person = openObject({
  ...shared,
  kind: z.literal("person").describe("A human being."),
  offices: z.array(OfficeSchema).optional().describe("The offices that the person holds, held or is to hold."),
}).describe("A human being, with offices.");
type PersonShape = typeof person;
export interface PersonSchema extends PersonShape {}
export const PersonSchema: PersonSchema = person;

const state = openObject({
  ...shared,
  kind: z.literal("state").describe("A state, past or present."),
  country: CountryCodeSchema.describe("The state's code."),
}).describe("A state, past or present, recognized by all or not.");
type StateShape = typeof state;
export interface StateSchema extends StateShape {}
export const StateSchema: StateSchema = state;

const organization = openObject({
  ...shared,
  kind: z.literal("organization").describe("A body with a name."),
  category: OrganizationCategorySchema.optional().describe("What kind of body it is."),
  acronym: TextSchema.optional().describe("Its acronym: “NATO”."),
  country: CountryCodeSchema.optional().describe("The country whose organ it is; absent for intergovernmental bodies."),
  partOf: ParticipantIdSchema.optional().describe("The organization or state that it is a part of."),
}).describe("A body with a name: an intergovernmental organization, an organ of a state, a company, a party.");
type OrganizationShape = typeof organization;
export interface OrganizationSchema extends OrganizationShape {}
export const OrganizationSchema: OrganizationSchema = organization;

const delegation = openObject({
  ...shared,
  kind: z.literal("delegation").describe("People sent to represent somebody."),
  represents: z.array(ParticipantIdSchema).min(1).describe("Whom it represents: states, organizations or persons; at least one."),
  head: ParticipantIdSchema.optional().describe("Who leads it."),
  members: participantIds.optional().describe("Who belongs to it, its head among them."),
}).describe("People sent to represent a state, an organization or a person.");
type DelegationShape = typeof delegation;
export interface DelegationSchema extends DelegationShape {}
export const DelegationSchema: DelegationSchema = delegation;

const group = openObject({
  ...shared,
  kind: z.literal("group").describe("A coalition or an unnamed set."),
  members: participantIds.optional().describe("Who belongs to it, where that is known."),
  country: CountryCodeSchema.optional().describe("The country of all its members, where they share one."),
}).describe("A coalition or an unnamed set of people or parties: “E3”, “both sides”, “two US officials”.");
type GroupShape = typeof group;
export interface GroupSchema extends GroupShape {}
export const GroupSchema: GroupSchema = group;

type ParticipantUnion = z.ZodDiscriminatedUnion<
  [typeof PersonSchema, typeof StateSchema, typeof OrganizationSchema, typeof DelegationSchema, typeof GroupSchema],
  "kind"
>;
export interface ParticipantSchema extends ParticipantUnion {}
export const ParticipantSchema: ParticipantSchema = z
  .discriminatedUnion("kind", [PersonSchema, StateSchema, OrganizationSchema, DelegationSchema, GroupSchema])
  .describe("A person, state, organization, delegation or group, told apart by `kind`.");
