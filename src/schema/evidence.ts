import * as z from "zod";
import { openObject } from "../core/open-object.js";
import { SourceIdSchema } from "./ids.js";
import { TextSchema } from "./text.js";

const span = openObject({
  start: z.int().min(0).describe("Offset of the first code unit."),
  end: z.int().min(0).describe("Offset just after the last code unit."),
}).describe("A stretch of a source's text in UTF-16 code units, end exclusive: what `text.slice(start, end)` gives.");
type SpanShape = typeof span;
export interface SpanSchema extends SpanShape {}
export const SpanSchema: SpanSchema = span;

const evidence = openObject({
  source: SourceIdSchema.describe("The source that says it."),
  exact: TextSchema.describe("The source's exact words."),
  span: SpanSchema.optional().describe("Where the words stand in the source's text; without it they are searched for."),
  prefix: TextSchema.optional().describe("Words just before, to tell two places apart."),
  suffix: TextSchema.optional().describe("Words just after, to tell two places apart."),
}).describe(
  "The words of a source that carry an assertion: the text-quote and text-position selectors of the W3C Web Annotation Data Model in one.",
);
type EvidenceShape = typeof evidence;
export interface EvidenceSchema extends EvidenceShape {}
export const EvidenceSchema: EvidenceSchema = evidence;
