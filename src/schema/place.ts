import * as z from "zod";
import { openObject } from "../core/open-object.js";
import { closedEnum } from "../core/vocabulary.js";
import { COUNTRY_CODES } from "../vocab/country-codes.js";
import { PLACE_BASES } from "../vocab/values.js";
import { IdentifiersSchema } from "./identifiers.js";
import { TextSchema } from "./text.js";

export const CountryCodeSchema = z
  .enum(COUNTRY_CODES)
  .describe(
    "Country: ISO 3166-1 alpha-2, `XK` for Kosovo, or ISO 3166-3 alpha-4 for a former state, such as `SUHH`, `YUCS`, `ZRCD`.",
  );
export const PlaceBasisSchema = closedEnum(PLACE_BASES).describe(
  "Whether a place stands in the source or follows from the context.",
);

const place = openObject({
  name: TextSchema.optional().describe("The place as a whole, as the source names it."),
  venue: TextSchema.optional().describe("Building or room: “Diriyah Palace”."),
  city: TextSchema.optional().describe("City, town or village."),
  country: CountryCodeSchema.optional().describe("The country in which the place lies."),
  latitude: z.number().min(-90).max(90).optional().describe("Degrees north of the equator, WGS 84."),
  longitude: z.number().min(-180).max(180).optional().describe("Degrees east of Greenwich, WGS 84."),
  ids: IdentifiersSchema.optional().describe("The place in other schemes, such as GeoNames."),
  basis: PlaceBasisSchema.optional().describe("Whether the place stands in the source or follows from the context."),
}).describe("A place, as precisely as it is known.");
type PlaceShape = typeof place;
export interface PlaceSchema extends PlaceShape {}
export const PlaceSchema: PlaceSchema = place;
