import * as z from "zod";
import {
  AGREEMENT_STATUSES,
  COMMITMENT_ACTIONS,
  INSTRUMENTS,
  MEETING_FORMATS,
  MEETING_KINDS,
  MEETING_ROLES,
  MEETING_STATUSES,
  MODALITIES,
  ORGANIZATION_CATEGORIES,
  PARTICIPANT_KINDS,
  PRESENCES,
  RANKS,
  SPEECH_ACTS,
  STATEMENT_CHANNELS,
} from "../vocab/values.js";
import type { ProfileRules } from "./profiles.js";

/** What an enumeration says where the text does not tell. */
export const UNSTATED = "unstated";

/** How strict a reading of an answer is: as a profile says, or with anything for what the text does not tell. */
type Absence = ProfileRules["absent"] | "any";

/** A field that the text may leave open. */
type Maybe = z.ZodType<string | null | undefined>;
type MaybeList = z.ZodType<readonly string[] | null | undefined>;

/**
 * The schema of a model's answer. Words come before what follows from them, so that a model copies first and judges after; ids are
 * plain texts of the model's own. Offsets are not asked for: models cannot count.
 */
export function answerSchema(absent: Absence) {
  const object = <T extends z.core.$ZodLooseShape>(shape: T) => (absent === "any" ? z.object(shape) : z.strictObject(shape));
  const text = (description: string): z.ZodType<string> => z.string().describe(description);
  const maybe = (description: string): Maybe =>
    (absent === "any" ? z.string().nullish() : absent === "null" ? z.string().nullable() : z.string()).describe(description);
  const choice = (values: readonly string[], description: string): Maybe =>
    (absent === "any" ? z.string().nullish() : z.enum([...values, UNSTATED])).describe(description);
  const list = (description: string): MaybeList =>
    (absent === "any" ? z.array(z.string()).nullish() : z.array(z.string())).describe(description);
  const records = <T extends z.ZodType>(record: T, description: string): z.ZodType<readonly z.output<T>[] | null | undefined> =>
    (absent === "any" ? z.array(record).nullish() : z.array(record)).describe(description) as never;

  const participant = object({
    words: text("The words of the text that name them, with their title: copied letter by letter."),
    name: text("The full name as the text spells it."),
    aliases: list(
      "Other names and short forms of theirs in the text, nationalities among them; nothing that is not in the text.",
    ),
    title: maybe("For a person: the office as the text words it, without the country."),
    id: text("A short name of your own, by which the rest of the answer refers to them."),
    kind: choice(PARTICIPANT_KINDS, "What they are."),
    rank: choice(RANKS, "For a person: the rank of the office."),
    category: choice(ORGANIZATION_CATEGORIES, "For an organization: its kind."),
    country: maybe("Two-letter code (ISO 3166-1) of the state, or of the country that they serve."),
    organization: maybe("For a person: id of the organization in which they hold office."),
    head: maybe("For a delegation: id of who leads it."),
    represents: list("For a delegation: ids of the states or organizations that it represents."),
    members: list("For a delegation or a group: ids of who belongs to it."),
  });
  const participation = object({
    words: text("The words that say that they take part, or that they do not: copied letter by letter."),
    participant: text("Id of the participant."),
    role: choice(MEETING_ROLES, "What they are at the meeting."),
    presence: choice(
      PRESENCES,
      "Whether they are there; before a meeting they are expected, invited, declined, excluded or not-invited.",
    ),
  });
  const meeting = object({
    words: text("The words that tell of the meeting: copied letter by letter."),
    time: maybe("The words of the text for its time: “on Tuesday”."),
    city: maybe("The city, as the text names it."),
    participation: records(participation, "Who takes part and who does not, one entry for each."),
    id: text("A short name of your own, by which the rest of the answer refers to it."),
    kind: choice(MEETING_KINDS, "What it is, whether or not it takes place."),
    status: choice(MEETING_STATUSES, "How far it has come; announced has no date yet, scheduled has one."),
    format: choice(MEETING_FORMATS, "How they meet."),
    start: maybe("The day, as 2025-02-18, that its words of time mean."),
    country: maybe("Two-letter code (ISO 3166-1) of the country where it takes place."),
    statusBy: list("Ids of who cancelled, postponed or refused it."),
    assertedBy: list("Ids of who tells of it, where the text does not say it in its own voice."),
  });
  const statement = object({
    cue: text("The words that say who speaks, such as “Lavrov said” or “he added”: copied letter by letter."),
    text: text(
      "What they say, without the cue, quotation marks kept: copied letter by letter; where the cue parts it, join with “ … ”.",
    ),
    quotes: list(
      "Each run of words between quotation marks in it, without the marks: copied letter by letter, never two in one.",
    ),
    time: maybe("The words of the text for when they said it."),
    speakers: list("Ids of who speaks; several only where they speak as one."),
    addressees: list("Ids of those to whom it is said."),
    act: choice(SPEECH_ACTS, "What they do by saying it."),
    channel: choice(STATEMENT_CHANNELS, "Where they say it."),
    start: maybe("The day, as 2025-02-18, that the words of time mean."),
    occasion: maybe("Id of the meeting at which they say it."),
    about: list("Ids of the meetings and participants that it is about."),
  });
  const commitment = object({
    words: text("The words that say what is to be done: copied letter by letter."),
    condition: maybe("The words for the condition, if there is one."),
    obligors: list("Ids of who owes it."),
    action: choice(COMMITMENT_ACTIONS, "What is to be done."),
    modality: choice(MODALITIES, "How firmly it is worded."),
    assertedBy: list("Ids of who tells of it, where the text does not say it in its own voice."),
  });
  const agreement = object({
    words: text("The words that tell of the agreement: copied letter by letter."),
    time: maybe("The words of the text for when it was reached."),
    commitments: records(commitment, "What the parties undertake, one entry for each."),
    parties: list("Ids of who binds themselves."),
    instrument: choice(INSTRUMENTS, "The form of it."),
    status: choice(AGREEMENT_STATUSES, "How far it has come."),
    start: maybe("The day, as 2025-02-18, that the words of time mean."),
    meeting: maybe("Id of the meeting at which it was reached."),
  });
  return {
    parts: {
      participants: participant,
      meetings: meeting,
      statements: statement,
      agreements: agreement,
      participation,
      commitment,
    },
    whole: object({
      participants: records(
        participant,
        "Every person, state, organization, delegation and group that acts, speaks or takes part.",
      ),
      meetings: records(meeting, "Every meeting, call, visit and press conference, whether it took place or not."),
      statements: records(statement, "Everything that somebody says, quoted or reported, one entry for each speech act."),
      agreements: records(agreement, "Everything that parties agreed on."),
    }),
  };
}

type Parts = ReturnType<typeof answerSchema>["parts"];

/** A part of a model's answer, read leniently. */
export type Answer<T extends keyof Parts> = z.output<Parts[T]>;
