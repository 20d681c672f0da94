import type { CountryCode } from "../../schema/interfaces.js";
import { canHave } from "./affiliation-hints.js";
import { capitalOf } from "./bodies.js";
import type { Discourse } from "./discourse.js";
import type { Mention } from "../mentions/mention.js";

/**
 * The country of an office that a text names without one, "the Prime Minister": where it was filed, else the country that it
 * speaks of most and whose leader it does not name.
 */
export function homeCountry(discourse: Discourse, mention: Mention): CountryCode | undefined {
  const { title } = mention;
  if (!title) return undefined;
  const office = {
    title: title.text,
    head: title.head,
    rank: title.rank,
    former: false,
    country: undefined,
    organization: undefined,
    resolved: false,
  };
  const filed = capitalOf(discourse);
  if (filed && canHave(filed, office)) return filed;
  discourse.leaderless ??= leaderless(discourse);
  return discourse.leaderless.find((country) => canHave(country, office));
}

/** The countries that a text names at least twice and whose leaders it does not name, the most frequent first. */
function leaderless(discourse: Discourse): CountryCode[] {
  const led = new Set<CountryCode | undefined>();
  for (const person of discourse.persons)
    for (const { rank, country } of person.offices)
      if (rank === "head-of-state" || rank === "head-of-government") led.add(country ?? person.country);
  const counts = new Map<CountryCode, number>();
  for (const { kind, countries } of discourse.mentions)
    if (kind !== "city") for (const country of countries) counts.set(country, (counts.get(country) ?? 0) + 1);
  return [...counts]
    .filter(([country, count]) => count > 1 && !led.has(country))
    .sort((a, b) => b[1] - a[1])
    .map(([country]) => country);
}
