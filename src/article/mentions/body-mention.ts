import type { CountryCode } from "../../schema/interfaces.js";
import { BODY_HEADS, BODY_NOUNS } from "../lexicon/organizations.js";
import { TITLE_MODIFIERS } from "../lexicon/titles.js";
import { OTHER_WORDS } from "../lexicon/words.js";
import type { MentionContext } from "./mention-context.js";
import type { Mention } from "./mention.js";
import { titleHead } from "../titles.js";
import { isCapitalized } from "../tokens.js";

const RIGHT_OF_BODY = new Set("of for and the on in de".split(" "));
const MAX_BODY = 12;

/** A body by the noun that heads its name: `Turkish Ministry of Foreign Affairs`, `the foreign ministry`, `Northamptonshire police`. */
export function readBody(context: MentionContext, at: number, end: number, sentence: number): number | undefined {
  const { tokens, nameAt } = context.article;
  const countries: CountryCode[] = [];
  let next = at;
  let head: string | undefined;
  let headAt = -1;
  let last = at;
  let organization: Mention["organization"];
  while (next < end && next - at < MAX_BODY) {
    const token = tokens.at(next);
    const name = nameAt[next];
    if (name && name.last <= end) {
      if (name.known.type === "organization") {
        if (head === undefined && next > at) break;
        organization ??= name.known;
        if (name.known.country && head === undefined) countries.push(name.known.country);
      } else if (head === undefined || (countries.length === 0 && name.known.type === "state")) {
        // > | Ministry of Foreign Affairs of the Republic of Estonia
        countries.push(name.known.country);
      }
      next = name.last;
      if (tokens.at(next).kind === "possessive" && head === undefined) next++;
      if (head !== undefined) last = next;
      continue;
    }
    const noun = head === undefined && BODY_NOUNS.has(token.lower) && !isCapitalized(token);
    // > | the main opposition People Power Party: the noun describes the party
    if (noun && token.lower === "opposition" && isCapitalized(tokens.at(next + 1)) && !nameAt[next + 1] && next === at)
      return undefined;
    if (noun) {
      const word = tokens.at(next);
      head = word.lower;
      headAt = next;
      last = ++next;
      // > | embassy in Tehran
      if (
        /^(?:embassy|consulate|mission)$/.test(head) &&
        tokens.at(next).lower === "in" &&
        nameAt[next + 1]?.known.type === "city"
      )
        last = nameAt[next + 1]?.last ?? last;
      // > | government of Syria
      if (tokens.at(next).lower === "of") {
        const of = nameAt[tokens.at(next + 1).lower === "the" ? next + 2 : next + 1];
        if (of && of.known.type === "state") {
          countries.push(of.known.country);
          last = of.last;
        }
      }
      break;
    }
    if (isCapitalized(token) && token.kind === "word") {
      // > | National Assembly Chairwoman Bui Thi Mai
      if (head !== undefined && titleHead(token.lower)) break;
      if (
        next === at &&
        OTHER_WORDS.has(token.lower) &&
        !(token.lower === "people" && isCapitalized(tokens.at(next + 1)) && tokens.at(at - 1).kind === "word") &&
        !BODY_HEADS.has(token.text) &&
        !/^(?:high|central|national)$/.test(token.lower)
      )
        return undefined;
      if (BODY_HEADS.has(token.text)) {
        head = token.text;
        headAt = next;
      }
      next++;
      last = head === undefined ? last : next;
      continue;
    }
    if (head !== undefined && RIGHT_OF_BODY.has(token.lower) && next > headAt) {
      let after = next + 1;
      while (RIGHT_OF_BODY.has(tokens.at(after).lower) && after - next < 3) after++;
      const follows = tokens.at(after);
      const embassy = /^(?:Embassy|Consulate|Mission)$/.test(head);
      if (token.lower === "in" && !embassy) break;
      if (token.lower === "and" && next === headAt + 1) break;
      if (!isCapitalized(follows) || follows.kind !== "word" || titleHead(follows.lower)) break;
      next = after;
      continue;
    }
    if (
      (token.text === "–" || token.text === "-") &&
      head === undefined &&
      next > at &&
      isCapitalized(tokens.at(next + 1)) &&
      token.start === tokens.at(next - 1).end &&
      !nameAt[next + 1]
    ) {
      next++;
      continue;
    }
    // > | foreign ministry     state media     defence ministry
    if (
      head === undefined &&
      TITLE_MODIFIERS.has(token.lower) &&
      (next > at || tokens.at(at - 1).lower === "the" || isCapitalized(token))
    ) {
      next++;
      continue;
    }
    if (token.lower === "and" && head === undefined && next > at && isCapitalized(tokens.at(next + 1)) && !nameAt[next + 1]) {
      next++;
      continue;
    }
    if ((token.text === "'" || token.text === "’") && head === undefined && next > at && isCapitalized(tokens.at(next + 1))) {
      next++;
      continue;
    }
    break;
  }
  if (head === undefined || last <= at) return undefined;
  const bare = last - at === 1;
  if (
    bare &&
    !isOwned(context, at) &&
    (head === "office" || !/^(?:the|its|said|that)$/.test(tokens.at(at - 1).lower)) &&
    !/^(?:police|parliament|authorities|opposition)$/.test(head)
  )
    return undefined;
  const mention: Mention = {
    first: at,
    last,
    kind: "body",
    sentence,
    plural: /^(?:authorities|police|media)$/.test(head) || /(?:Forces|Units)$/.test(head),
    countries,
    name: { first: at, last },
    noun: head,
    organization,
    rule: "body",
  };
  context.add(mention);
  // > | Syrian Democratic Forces (SDF)
  const acronym = tokens.at(last + 1).text;
  if (
    tokens.at(last).text === "(" &&
    tokens.at(last + 2).text === ")" &&
    /^[A-Z][A-Za-z&-]{1,9}$/.test(acronym) &&
    acronym.replace(/[^A-Z]/g, "").length > 1
  ) {
    context.acronyms.set(acronym, mention);
    return last + 3;
  }
  return last;
}

/** > | Mehta's office     her ministry */
function isOwned(context: MentionContext, at: number): boolean {
  const before = context.article.tokens.at(at - 1);
  const owner = before.kind === "possessive" ? context.found.at(-1) : undefined;
  return /^(?:his|her)$/.test(before.lower) || (owner?.name !== undefined && owner.kind === "person" && owner.last === at - 1);
}
