import type { CountryCode } from "../../schema/interfaces.js";
import type { MentionContext } from "./mention-context.js";
import type { Mention } from "./mention.js";

const DELEGATIONS = new Set(
  "delegation delegations team teams negotiators mediators officials representatives diplomats envoys".split(" "),
);

/** > | Russian and US delegations     the Ukrainian delegation     U.S. officials     the Ukrainian and American teams */
export function readDelegation(context: MentionContext, at: number, end: number, sentence: number): number | undefined {
  const { tokens, nameAt } = context.article;
  const countries: CountryCode[] = [];
  let organization: Mention["organization"];
  let next = at;
  while (next < end && next - at < 16) {
    const name = nameAt[next];
    if (name && (name.known.type === "demonym" || name.known.type === "state")) {
      countries.push(name.known.country, ...(name.also ?? []));
      next = name.last;
      if (tokens.at(next).kind === "possessive") next++;
      // the name of a state stands before a noun only as an acronym or a possessive
      else if (name.known.type === "state" && !/^[A-Z.]+$/.test(tokens.at(next - 1).text)) return undefined;
    } else if (name?.known.type === "organization") {
      organization = name.known;
      if (name.known.country) countries.push(name.known.country);
      next = name.last;
    } else if (
      (countries.length > 0 || organization) &&
      (tokens.at(next).lower === "and" || tokens.at(next).text === ",") &&
      nameAt[next + 1]
    )
      next++;
    else if (
      (countries.length > 0 || organization) &&
      /^(?:senior|top|negotiating|technical|government|high-level|working|interagency|and)$/.test(tokens.at(next).lower)
    )
      next++;
    else break;
  }
  const noun = tokens.at(next).lower;
  if ((countries.length === 0 && !organization) || !DELEGATIONS.has(noun)) return undefined;
  // "US officials" who are named next are no delegation
  if (context.names.read(next + 1, end) > next + 1) return undefined;
  return context.add({
    first: at,
    last: next + 1,
    kind: "delegation",
    sentence,
    plural: noun.endsWith("s"),
    countries,
    noun,
    organization,
    rule: "delegation",
  });
}
