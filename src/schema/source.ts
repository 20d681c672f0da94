import * as z from "zod";
import { openObject } from "../core/open-object.js";
import { openEnum } from "../core/vocabulary.js";
import { SOURCE_KINDS } from "../vocab/values.js";
import { recordFields } from "./assertion.js";
import { IdentifiersSchema } from "./identifiers.js";
import { SourceIdSchema } from "./ids.js";
import { PlaceSchema } from "./place.js";
import { EdtfDateSchema, LanguageTagSchema, TextSchema, UriSchema } from "./text.js";

export const SourceKindSchema = openEnum(SOURCE_KINDS).describe("What kind of document a source is.");

const dateline = openObject({
  place: PlaceSchema.optional().describe("Where the report was filed."),
  date: EdtfDateSchema.optional().describe("When it was filed."),
}).describe("Where and when a report was filed, as its first line says.");
type DatelineShape = typeof dateline;
export interface DatelineSchema extends DatelineShape {}
export const DatelineSchema: DatelineSchema = dateline;

const source = openObject({
  type: z.literal("source").describe("Marks the record as a source."),
  id: SourceIdSchema.describe("The source's id, unique in its dossier."),
  kind: SourceKindSchema.describe("What kind of document it is."),
  title: TextSchema.optional().describe("Headline or title."),
  publisher: TextSchema.optional().describe("Who published it."),
  byline: TextSchema.optional().describe("Who wrote it, as printed."),
  url: UriSchema.optional().describe("Where it can be read."),
  language: LanguageTagSchema.optional().describe("The language of its text."),
  published: EdtfDateSchema.optional().describe("When it was published; what “on Tuesday” in its text counts from."),
  accessed: EdtfDateSchema.optional().describe("When it was read."),
  dateline: DatelineSchema.optional().describe("Where and when it was filed."),
  text: TextSchema.optional().describe("Its text, byte for byte as evidence counts into it."),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, "64 lower-case hexadecimal digits")
    .optional()
    .describe("SHA-256 of the text's UTF-8 bytes, 64 lower-case hexadecimal digits; text and digest must agree."),
  license: TextSchema.optional().describe("Terms of use: an SPDX identifier, a URL or words."),
  ids: IdentifiersSchema.optional().describe("The document in other schemes."),
  ...recordFields,
}).describe("A document that says something: an article, a readout, a transcript, the text of a treaty.");
type SourceShape = typeof source;
export interface SourceSchema extends SourceShape {}
export const SourceSchema: SourceSchema = source;
