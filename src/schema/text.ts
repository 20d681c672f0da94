import * as z from "zod";
import { DATE_TIME_PATTERN, DURATION_PATTERN, EDTF_PATTERN } from "../core/edtf.js";

/** A string that is not empty: absent means unknown, so an empty one would say nothing. */
export const TextSchema = z.string().min(1);

export const EdtfDateSchema = z
  .string()
  .regex(EDTF_PATTERN, "a calendar date such as “2025-02-18”, “2025-02” or “2025-02-18T13:00:00+03:00”")
  .describe(
    "Date or date and time of ISO 8601-2 (EDTF): `2025`, `2025-02`, `2025-02-18`, `2025-02-18T13:00:00+03:00`; with `?` uncertain, `~` approximate, `%` both (dates only); with `X` for digits not known, from the right: `202X`, `2025-02-XX`. Real calendar days only.",
  );

/** A date and time with seconds and an offset. */
export const DateTimeSchema = z
  .string()
  .regex(DATE_TIME_PATTERN, "a date and time such as “2025-02-18T13:00:00+03:00”")
  .describe("Date and time of ISO 8601 with seconds and an offset: `2025-02-18T13:00:00+03:00` or with `Z`.");

/** A duration of ISO 8601. */
export const DurationSchema = z
  .string()
  .regex(DURATION_PATTERN, "a duration such as “PT4H”")
  .describe("Duration of ISO 8601: `PT4H`, `P3DT12H`, `P2W`.");

/** A language tag of BCP 47; its form is checked, its subtags are not looked up. */
export const LanguageTagSchema = z
  .string()
  .regex(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,31}$/, "a language tag such as “en” or “pt-BR”")
  .describe("Language tag of BCP 47: `en`, `pt-BR`, `zh-Hant`; up to 32 subtags.");

/** An absolute URI or IRI. */
export const UriSchema = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9+.-]*:[^ \t\r\n]+$/, "an absolute URI such as “https://example.org/a”")
  .describe("Absolute URI, or IRI, without white space.");
