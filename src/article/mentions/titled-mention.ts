import type { CountryCode } from "../../schema/interfaces.js";
import { BODY_HEADS, BODY_NOUNS } from "../lexicon/organizations.js";
import { HONORIFICS, TITLE_MODIFIERS } from "../lexicon/titles.js";
import type { MentionContext } from "./mention-context.js";
import { ofSides, readRole } from "./role-mention.js";
import { type Title, titleHead } from "../titles.js";
import { isCapitalized } from "../tokens.js";

const PORTFOLIO_OPENERS = new Set("human women arms crime".split(" "));

/** > | Russian Foreign Minister Sergey Lavrov     the foreign ministers of A and B, C and D */
export function readTitled(context: MentionContext, at: number, end: number, sentence: number): number | undefined {
  const { tokens, nameAt } = context.article;
  const { lower } = tokens.at(at);
  if (!nameAt[at] && !TITLE_MODIFIERS.has(lower) && !titleHead(lower) && !PORTFOLIO_OPENERS.has(lower)) {
    return undefined;
  }
  let title = context.titles.read(at, end);
  if (!title) return undefined;
  // > | The Deputy Secretary and State Councilor Liu: after an article, two offices of two persons
  if (tokens.at(at - 1).lower === "the" && / and /.test(title.text) && context.names.read(title.last, end) > title.last) {
    for (let joint = at + 1; joint < title.last; joint++) {
      if (tokens.at(joint).lower !== "and" || !titleHead(tokens.at(joint - 1).lower)) continue;
      title = context.titles.read(at, joint) ?? title;
      break;
    }
  }
  if (!title.affiliation.organization && !title.affiliation.country) title = withBodyBefore(context, title, at, sentence);
  // > | The foreign ministers of the two countries, Ararat Sahakyan and Jeyhun Babayev
  let from = title.plural ? ofSides(context, title.last).last : title.last;
  let comma = false;
  if (tokens.at(from).text === ",") {
    comma = true;
    from++;
  }
  while (
    HONORIFICS.has(tokens.at(from).text) ||
    (from > title.last && tokens.at(from).text === "." && HONORIFICS.has(tokens.at(from - 1).text)) ||
    /^(?:His|Her|Their|Majesty|Excellency|Highness|Royal|Holiness|Sheikha?|Prince|Princess)$/.test(tokens.at(from).text)
  )
    from++;
  const names = context.nameList(from, end, title.plural ? 12 : 1);
  // a surname that is also a common word is known by its first mention: "Special Representative West"
  if (names.length === 0 && !comma && isCapitalized(tokens.at(from)) && context.surnames.has(tokens.at(from).text))
    names.push({ first: from, last: from + 1 });
  // > | General Secretary To Van Minh: after a title a small word in capitals begins a name
  if (names.length === 0 && !comma && !title.plural && /^(?:An|As|In|May|No|On|To)$/.test(tokens.at(from).text)) {
    const last = context.names.read(from + 1, end);
    if (last > from + 1) names.push({ first: from, last });
  }
  const [first] = names;
  if (first && comma && (first.last - first.first < 2 || (title.plural && names.length < 2))) names.length = 0;
  const each = [...(title.affiliation.country ? [title.affiliation.country] : []), ...title.also];
  if (first && names.length > 0) {
    for (const [index, name] of names.entries()) {
      const { last, country } = context.ofCountry(name.last);
      const next = names[index + 1];
      // > | The foreign ministers of Chile and Finland, Rosa Ibáñez and Mikko Lehtonen, respectively
      const own = country ?? (each.length === names.length ? each[index] : each[0]);
      const countries = own ? [own] : unnamedBefore(context, title, sentence);
      context.add({
        first: index === 0 ? at : name.first,
        last: next ? name.last : last,
        kind: "person",
        sentence,
        plural: false,
        countries,
        name,
        title,
        nth: names.length > 1 && each.length === 0 && !country ? index : undefined,
        rule: "title-name",
      });
      // "Presidents A of X and B of Y": the list goes on after the country
      if (!next && title.plural && country && tokens.at(last).lower === "and") {
        const more = context.names.read(last + 1, end);
        if (more > last + 1) names.push({ first: last + 1, last: more });
      }
    }
    const final = context.found.at(-1)?.last ?? title.last;
    return context.apposition(final, end) ?? final;
  }
  // > | Sudan's army chief, General Omar Idris
  if (comma && !title.plural) {
    const second = context.titles.read(from, end);
    const last = second && !second.plural && !second.affiliation.country ? context.names.read(second.last, end) : from;
    if (second && last > second.last) {
      const countries = title.affiliation.country ? [title.affiliation.country] : [];
      return context.add({
        first: at,
        last,
        kind: "person",
        sentence,
        plural: false,
        countries,
        name: { first: second.last, last },
        title,
        rule: "title-title-name",
      });
    }
  }
  return readRole(context, at, end, sentence, title);
}

/** > | Sudan's army chief rejected … General Osman al-Tayeb: the country of the officer whom the sentence before left unnamed */
function unnamedBefore(context: MentionContext, title: Title, sentence: number): readonly CountryCode[] {
  if (title.rank !== "military-officer" || title.affiliation.organization) return [];
  const role = context.found.findLast((mention) => mention.kind === "role" && mention.sentence >= sentence - 1);
  return role?.title && /\b(?:army|military|navy|air force|armed)\b/i.test(role.title.text) ? role.countries : [];
}

/** > | Northern Export–Import Bank president Ama Boateng */
function withBodyBefore(context: MentionContext, title: Title, at: number, sentence: number): Title {
  const body = context.found.at(-1);
  const { tokens, text } = context.article;
  const owned = body && (body.last === at || (body.last === at - 1 && tokens.at(at - 1).kind === "possessive"));
  if (!owned || body.kind !== "body" || !body.name || body.sentence !== sentence) return title;
  const name = text.slice(tokens.at(body.first).start, tokens.at(body.last - 1).end);
  const [country] = body.countries;
  // > | parliament Speaker Nabil Harb: of a parliament that has no name of its own
  if (country === undefined && BODY_NOUNS.has(name)) return title;
  const category = BODY_HEADS.get(body.noun ?? "") ?? BODY_NOUNS.get(body.noun ?? "") ?? "other";
  return {
    ...title,
    affiliation: {
      organization: { type: "organization", name, category, country },
      country,
    },
  };
}
