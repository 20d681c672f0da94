import type { CountryCode } from "../../schema/interfaces.js";
import type { Discourse } from "./discourse.js";
import type { Entity } from "./entity.js";
import { BODY_HEADS, BODY_NOUNS } from "../lexicon/organizations.js";
import { TEXT_NOUNS } from "../lexicon/speech-verbs.js";
import { PREPOSITIONS } from "../lexicon/words.js";
import type { Mention } from "../mentions/mention.js";
import { countryAdjective, knownCity, knownName, titleCase } from "../names.js";

const OWNER = /^[^\s]+(?:['’]s?)\s+(?=\p{Ll})/u;

/** The body that a mention names, or the one named before for a bare noun. */
export function bodyOf(discourse: Discourse, mention: Mention): Entity {
  const noun = mention.noun ?? "";
  let text = discourse.textOf(mention.first, mention.last);
  const generic = mention.last - mention.first === 1 || (mention.countries.length === 0 && text.toLowerCase() === text);
  const owner = generic ? ownerOfBody(discourse, mention) : undefined;
  if (owner) return discourse.bodyNamed(`${owner.name}'s ${text.toLowerCase()}`, BODY_NOUNS.get(noun) ?? "other", owner.country);
  if (generic) {
    const last = discourse.recent.findLast(
      (entity) => entity.kind === "organization" && entity.name.toLowerCase().includes(text.toLowerCase()),
    );
    if (last) return last;
  }
  const category = BODY_HEADS.get(noun) ?? BODY_NOUNS.get(noun) ?? "other";
  let country = mention.countries[0];
  // > | SEOUL -- … the foreign ministry said: that of the country whose capital it is told from
  if (generic && discourse.article.tokens.at(mention.first - 1).lower === "its") country ??= discourse.lastBody?.country;
  // > | the ministry in Cairo said
  const seat = discourse.article.nameAt[mention.last + 1]?.known;
  if (generic && discourse.article.tokens.at(mention.last).lower === "in" && seat?.type === "city" && seat.capital)
    country ??= seat.country;
  if (generic && noun === "ministry") country ??= capitalOf(discourse);
  if (mention.organization && mention.organization.category === "intergovernmental") country = undefined;
  // "Russia's foreign ministry" and "the Russian foreign ministry" are one body
  if (country) text = text.replace(OWNER, `${countryAdjective(country)} `);
  const known = knownName(text);
  if (known?.type === "organization") return discourse.known(known);
  const body = discourse.bodyNamed(text, category, country);
  return body;
}

/** The country in whose capital a text was filed. */
export function capitalOf(discourse: Discourse): CountryCode | undefined {
  const city = discourse.article.dateline && knownCity(titleCase(discourse.article.dateline.city));
  return city?.capital ? city.country : undefined;
}

/** > | Mehta's office     her ministry: whose it is */
function ownerOfBody(discourse: Discourse, mention: Mention): Entity | undefined {
  const { tokens } = discourse.article;
  const before = tokens.at(mention.first - 1);
  const named = before.kind === "possessive" ? discourse.subjects.endingAt(mention.first - 1) : undefined;
  if (named) return discourse.of.get(named)?.find((entity) => entity.kind === "person");
  if (!/^(?:his|her)$/.test(before.lower)) return undefined;
  const main = discourse.subjects.main(mention.sentence);
  const [person] = main && main.last <= mention.first ? discourse.entitiesOfKnown(main) : [];
  return person?.kind === "person" ? person : discourse.focus;
}

/** > | said the US statement: the body that issued it, where it was named before */
export function issuerOf(discourse: Discourse, mention: Mention): readonly Entity[] | undefined {
  if (!TEXT_NOUNS.has(discourse.article.tokens.at(mention.last).lower)) return undefined;
  const [country] = mention.countries;
  const issuer = discourse.recent.findLast((entity) => entity.kind === "organization" && entity.country === country);
  return issuer && [issuer];
}

/** A capital acts where it is a subject or owns something, and is no place there. */
export function isMetonym(discourse: Discourse, mention: Mention): boolean {
  const { tokens } = discourse.article;
  const name = discourse.textOf(mention.first, mention.last);
  const known = knownName(name);
  if (known?.type !== "city" || !known.capital) return false;
  const before = tokens.at(mention.first - 1).lower;
  const after = tokens.at(mention.last);
  if (/^(?:in|at|from|near|around|outside|capital|the|visit|visited|left|reached)$/.test(before)) return false;
  if (after.text === "," || (after.kind === "mark" && after.text !== "." && after.text !== "’"))
    return before === "and" || before === "with" || before === "between";
  if (after.kind === "possessive" || /^[’']$/.test(after.text)) return true;
  if (/^(?:to|with|between|against|by|for|of|on)$/.test(before)) return /^(?:with|between|against|by)$/.test(before);
  return after.kind === "word" && !PREPOSITIONS.has(after.lower) && after.text === after.lower;
}

/** > | Brussels said it stood ready: the European Union, where the text names it and not Belgium */
export function unionMeant(discourse: Discourse, mention: Mention): Entity | undefined {
  if (discourse.textOf(mention.first, mention.last) !== "Brussels" || !isMetonym(discourse, mention)) return undefined;
  if (discourse.mentions.some((other) => other.kind !== "city" && other.countries.includes("BE"))) return undefined;
  const union = discourse.mentions.find(
    ({ organization, title }) => (organization ?? title?.affiliation.organization)?.acronym === "EU",
  );
  const known = union?.organization ?? union?.title?.affiliation.organization;
  return known && discourse.known(known);
}
