import * as z from "zod";
import { IDENTIFIER_SCHEMES } from "../vocab/identifier-schemes.js";
import type { Identifiers } from "./interfaces.js";
import { TextSchema } from "./text.js";

const WIKIDATA_PATTERN = /^Q[1-9][0-9]*$/;

const known = Object.fromEntries(
  Object.entries(IDENTIFIER_SCHEMES).map(([scheme, meaning]) => [
    scheme,
    (scheme === "wikidata" ? z.string().regex(WIKIDATA_PATTERN, "an item number such as “Q159”") : TextSchema)
      .optional()
      .describe(meaning),
  ]),
);

/** Identifiers in other schemes, by scheme. */
export const IdentifiersSchema: z.ZodType<Identifiers, Identifiers> = z
  .object(known)
  .catchall(TextSchema)
  .describe(
    "Identifiers of the same thing in other schemes: the scheme's name and the identifier, always a string. Schemes beside the known ones are welcome.",
  ) as never;
