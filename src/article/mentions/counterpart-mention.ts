import type { CountryCode } from "../../schema/interfaces.js";
import { HONORIFICS } from "../lexicon/titles.js";
import type { MentionContext } from "./mention-context.js";

const COUNTERPART = new Set(["counterpart", "counterparts"]);

/** > | his Greek, Cypriot and French counterparts, Eleni Petrou, Andreas Markou and Luc Le Moreau, respectively */
export function readCounterpart(context: MentionContext, at: number, end: number, sentence: number): number | undefined {
  const { tokens, nameAt } = context.article;
  let next = at;
  const countries: CountryCode[] = [];
  while (next < end && next - at < 16) {
    const name = nameAt[next];
    if (name && name.known.type !== "organization") {
      countries.push(name.known.country);
      next = name.last;
      if (tokens.at(next).kind === "possessive") next++;
    } else if (countries.length > 0 && (tokens.at(next).text === "," || tokens.at(next).lower === "and")) next++;
    else break;
  }
  if (!COUNTERPART.has(tokens.at(next).lower) || (countries.length === 0 && !/^(?:his|her|their)$/.test(tokens.at(at - 1).lower)))
    return undefined;
  const plural = tokens.at(next).lower.endsWith("s");
  const last = next + 1;
  let from = tokens.at(last).text === "," ? last + 1 : last;
  while (HONORIFICS.has(tokens.at(from).text)) from++;
  const names = context.nameList(from, end, plural ? Math.max(2, countries.length) : 1);
  if (names.length === 0) {
    context.add({ first: at, last, kind: "counterpart", sentence, plural, countries, rule: "counterpart" });
    return last;
  }
  for (const [index, name] of names.entries()) {
    const country = countries[plural ? index : 0];
    context.add({
      first: index === 0 ? at : name.first,
      last: name.last,
      kind: "counterpart",
      sentence,
      plural: false,
      countries: country ? [country] : [],
      name,
      rule: "counterpart-name",
    });
  }
  return names.at(-1)?.last ?? last;
}
