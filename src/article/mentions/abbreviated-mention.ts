import type { CountryCode } from "../../schema/interfaces.js";
import { ABBREVIATED_TITLES } from "../lexicon/abbreviated-titles.js";
import type { MentionContext } from "./mention-context.js";

/** > | Pakistani Lt. Gen. Hamid Qureshi     U.S. Sen. Laura Whitcomb */
export function readAbbreviated(context: MentionContext, at: number, end: number, sentence: number): number | undefined {
  const { tokens, nameAt, text } = context.article;
  const known = nameAt[at]?.known;
  const country: CountryCode | undefined = known?.type === "demonym" || known?.type === "state" ? known.country : undefined;
  let from = country === undefined ? at : (nameAt[at]?.last ?? at);
  if (tokens.at(from).kind === "possessive") from++;
  const first = from;
  let told = ABBREVIATED_TITLES.get(tokens.at(from).text);
  let rank = told;
  while (told) {
    rank = told;
    from++;
    if (tokens.at(from).text === "." && tokens.at(from).start === tokens.at(from - 1).end) from++;
    told = ABBREVIATED_TITLES.get(tokens.at(from).text);
  }
  if (!rank) return undefined;
  const last = context.names.read(from, end);
  if (last === from) return undefined;
  context.add({
    first: at,
    last,
    kind: "person",
    sentence,
    plural: false,
    countries: country ? [country] : [],
    name: { first: from, last },
    title: {
      first,
      last: from,
      text: text.slice(tokens.at(first).start, tokens.at(from - 1).end),
      head: rank.head,
      plural: false,
      rank: rank.rank,
      former: false,
      affiliation: country ? { country } : {},
      also: [],
    },
    rule: "abbreviated-title",
  });
  return context.apposition(last, end) ?? last;
}
