import type { Place } from "../schema/interfaces.js";
import type { ArticleText } from "./document.js";
import { OTHER_WORDS } from "./lexicon/words.js";
import { isCapitalized } from "./tokens.js";

/** A place named in a sentence, as where something happens. */
export interface PlacePhrase {
  /** Index of the preposition. */
  readonly first: number;
  readonly last: number;
  readonly place: Place;
}

const MAX_WORDS = 6;
const LEADS_TO_PLACE = new Set(["in", "at", "to", "on"]);

/** Where things happen in a sentence: what "in" and "at" govern, cities before countries. */
export function findPlaces(article: ArticleText, sentence: number): PlacePhrase[] {
  const { tokens, nameAt, quoteAt } = article;
  const bounds = article.sentences[sentence];
  if (!bounds) return [];
  const found: PlacePhrase[] = [];
  for (let at = bounds.first; at < bounds.last; at++) {
    const { lower } = tokens.at(at);
    // > | leaving for Bratislava
    const bound =
      lower === "for" && /^(?:leav(?:e|es|ing)|left|depart(?:s|ed|ing)?|head(?:s|ed|ing)?)$/.test(tokens.at(at - 1).lower);
    if (quoteAt[at] !== -1 || !(LEADS_TO_PLACE.has(lower) || bound)) continue;
    // > | in the Saudi capital Riyadh     in Doha, Qatar     at the White House     in Saudi Arabia     to the Bali, Indonesia
    let next = at + 1;
    let step = 0;
    while (step < MAX_WORDS && next < bounds.last) {
      const name = nameAt[next];
      const word = tokens.at(next).lower;
      if (
        !name &&
        /^(?:the|its|capital|city|resort|port|of|town|southern|northern|eastern|western|central|historic|neutral|sea)$/.test(word)
      )
        next++;
      else if (name?.known.type === "demonym") next = name.last;
      else if (name?.known.type === "state" && tokens.at(name.last).kind === "possessive") next = name.last + 1;
      else break;
      step++;
    }
    const name = nameAt[next];
    const after = name ? tokens.at(name.last) : tokens.at(next);
    if (name && (name.known.type === "city" || name.known.type === "state")) {
      if (after.kind === "possessive") continue;
      const place: Place =
        name.known.type === "city"
          ? { city: name.known.name, country: name.known.country, basis: "stated" }
          : { country: name.known.country, basis: "stated" };
      let last = name.last;
      const following = after.text === "," ? nameAt[name.last + 1] : undefined;
      if (following?.known.type === "state") {
        place.country = following.known.country;
        last = following.last;
      }
      if (lower !== "on" || name.known.type === "city") found.push({ first: at, last, place });
      at = last - 1;
      continue;
    }
    if (
      name?.known.type === "organization" &&
      name.known.country !== undefined &&
      /^(?:presidency|ministry)$/.test(name.known.category) &&
      lower !== "on"
    ) {
      found.push({ first: at, last: name.last, place: { venue: name.known.name, country: name.known.country, basis: "stated" } });
      at = name.last - 1;
      continue;
    }
    // a city that is not listed is known by the country after it: "in Watford, England"
    if (lower === "in" && !name && isCapitalized(tokens.at(next)) && !OTHER_WORDS.has(tokens.at(next).lower)) {
      let end = next + 1;
      while (end < next + 3 && isCapitalized(tokens.at(end)) && tokens.at(end).kind === "word" && !nameAt[end]) end++;
      const country = tokens.at(end).text === "," ? nameAt[end + 1] : undefined;
      if (country?.known.type === "state") {
        const city = article.text.slice(tokens.at(next).start, tokens.at(end - 1).end);
        found.push({ first: at, last: country.last, place: { city, country: country.known.country, basis: "stated" } });
        at = country.last - 1;
      }
    }
  }
  return found;
}
