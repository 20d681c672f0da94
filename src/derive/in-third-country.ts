import type { Meeting } from "../schema/interfaces.js";
import { TERRITORY_CODES } from "../vocab/country-codes.js";
import type { DossierIndex } from "./dossier-index.js";
import { sidesOf } from "./sides.js";

const TERRITORIES: ReadonlySet<string> = new Set(TERRITORY_CODES);

/**
 * Whether a meeting is held in a country that is none of its sides', as the Riyadh talks were. Undefined where that cannot be
 * told: no country is given for the place, no side is known, a call or an exchange in writing has no one place, and codes such as `HK` do
 * not say whose territory they stand for.
 */
export function inThirdCountry(meeting: Meeting, index: DossierIndex): boolean | undefined {
  const country = meeting.place?.country;
  const isPlaced = meeting.format === undefined || meeting.format === "in-person" || meeting.format === "hybrid";
  if (country === undefined || !isPlaced) return undefined;
  const sides = sidesOf(meeting, index);
  if (sides.some((side) => side.country === country)) return false;
  return sides.length === 0 || TERRITORIES.has(country) ? undefined : true;
}
