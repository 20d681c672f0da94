import { openObject } from "../core/open-object.js";
import { closedEnum } from "../core/vocabulary.js";
import { DATE_BASES, DURATION_BOUNDS } from "../vocab/values.js";
import { DurationSchema, EdtfDateSchema, TextSchema } from "./text.js";

export const DateBasisSchema = closedEnum(DATE_BASES).describe("Whether a date stands in the source or was worked out.");
export const DurationBoundSchema = closedEnum(DURATION_BOUNDS).describe("How a stated duration bounds the true one.");

const statedDuration = openObject({
  value: DurationSchema.describe("The duration as stated: `PT4H` for “four hours”."),
  bound: DurationBoundSchema.optional().describe(
    "How the stated duration bounds the true one: `more-than` for “more than four hours”.",
  ),
}).describe("How long something took, as the source says it.");
type StatedDurationShape = typeof statedDuration;
export interface StatedDurationSchema extends StatedDurationShape {}
export const StatedDurationSchema: StatedDurationSchema = statedDuration;

const when = openObject({
  start: EdtfDateSchema.optional().describe("When it began or will begin; for something within one day, that day."),
  end: EdtfDateSchema.optional().describe("When it ended or will end; a deadline stands here alone."),
  duration: StatedDurationSchema.optional().describe("How long it took."),
  phrase: TextSchema.optional().describe("The source's own words for the time: “on Tuesday”."),
  basis: DateBasisSchema.optional().describe(
    "Whether the dates stand in the source, were resolved from the phrase and the source's own date, or were inferred.",
  ),
}).describe("A time, as precisely as it is known. At least one field says something.");
type WhenShape = typeof when;
export interface WhenSchema extends WhenShape {}
export const WhenSchema: WhenSchema = when;
