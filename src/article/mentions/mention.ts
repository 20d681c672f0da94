import type { CountryCode } from "../../schema/interfaces.js";
import type { Known } from "../names.js";
import type { Title } from "../titles.js";

/** What a stretch of text names, before it is known who that is. */
export interface Mention {
  /** Index of its first token, without article, and just after its last. */
  readonly first: number;
  readonly last: number;
  readonly kind:
    | "person"
    | "role"
    | "counterpart"
    | "state"
    | "demonym"
    | "city"
    | "organization"
    | "body"
    | "delegation"
    | "sides"
    | "pronoun";
  /** Index of its sentence. */
  readonly sentence: number;
  readonly plural: boolean;
  /** The countries that it names. */
  readonly countries: readonly CountryCode[];
  /** The tokens of a person's or a body's name. */
  readonly name?: { readonly first: number; readonly last: number } | undefined;
  readonly title?: Title | undefined;
  readonly organization?: Extract<Known, { type: "organization" }> | undefined;
  /** Position among several persons of one title that names no country. */
  readonly nth?: number | undefined;
  /** The lower-case noun that heads a body or the two sides. */
  readonly noun?: string | undefined;
  readonly rule: string;
}
