import type { MentionContext } from "./mention-context.js";

/** A known name, or an acronym that the text gave to a body before. */
export function readKnown(context: MentionContext, at: number, sentence: number): number | undefined {
  const name = context.article.nameAt[at];
  if (!name) {
    const acronym = context.acronyms.get(context.article.tokens.at(at).text);
    if (!acronym) return undefined;
    return context.add({ ...acronym, first: at, last: at + 1, sentence, rule: "acronym" });
  }
  const { known } = name;
  if (known.type === "organization") {
    // > | the M23 rebel group     the Houthi movement
    let last = name.last;
    if (known.category === "armed-group")
      while (/^(?:rebels?|militants?|fighters|armed|group|movement|militia)$/.test(context.article.tokens.at(last).lower)) last++;
    return context.add({
      first: name.first,
      last,
      kind: "organization",
      sentence,
      plural: false,
      countries: known.country ? [known.country] : [],
      organization: known,
      rule: "known-organization",
    });
  }
  return context.add({
    first: name.first,
    last: name.last,
    kind: known.type,
    sentence,
    plural: false,
    countries: [known.country, ...(name.also ?? [])],
    rule: `known-${known.type}`,
  });
}

const PRONOUNS = new Set("he she they it him them".split(" "));

/** > | he     she     they     it     him     them */
export function readPronoun(context: MentionContext, at: number, sentence: number): number | undefined {
  const { lower, text } = context.article.tokens.at(at);
  // > | "…," He told reporters: a capital where the pronoun would have none
  if (text === "He" && context.surnames.has("He") && context.article.tokens.at(at - 2).text === ",") return undefined;
  // > | HE the Prime Minister: a word of honour     an IT firm
  if (
    !(PRONOUNS.has(lower) || (lower === "we" && context.asWe && context.article.quoteAt[at] === -1)) ||
    text === text.toUpperCase()
  )
    return undefined;
  return context.add({
    first: at,
    last: at + 1,
    kind: "pronoun",
    sentence,
    plural: /^(?:they|them|we)$/.test(lower),
    countries: [],
    rule: "pronoun",
  });
}
