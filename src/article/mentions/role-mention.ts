import { BODY_HEADS } from "../lexicon/organizations.js";
import type { MentionContext } from "./mention-context.js";
import { PAIR_WORDS, SIDES } from "./side-words.js";
import type { Title } from "../titles.js";
import { isCapitalized } from "../tokens.js";

/** A title without a name: `the top Swiss diplomat`. */
export function readRole(context: MentionContext, at: number, end: number, sentence: number, title: Title): number | undefined {
  const { tokens } = context.article;
  // lower-case nouns such as "head" or "general" name an office only after an article or a country
  const before = tokens.at(at - 1).lower;
  const determined = /^(?:the|a|an|this|that|his|her|its|their|our|two|three|several|senior|both|some|many|top|other|more)$/.test(
    before,
  );
  const affiliated = title.affiliation.country !== undefined || title.affiliation.organization !== undefined;
  const capital = isCapitalized(tokens.at(title.first));
  if (!determined && !affiliated && !title.plural && !capital) return undefined;
  if (/^(?:general|chief|head|executive|expert|chair|deputy|director)$/.test(title.text.toLowerCase()) && !affiliated)
    return undefined;
  // "the State Department", "the Foreign Ministry": the title's words go on into a body
  if (isCapitalized(tokens.at(title.last)) && BODY_HEADS.has(tokens.at(title.last).text)) return undefined;
  if (/^(?:ministry|department|office|council|palace|committee)$/.test(tokens.at(title.last).lower)) return undefined;
  const { country } = title.affiliation;
  const { last, noun } = title.plural ? ofSides(context, title.last) : { last: title.last, noun: undefined };
  context.add({
    first: at,
    last: Math.min(last, end),
    kind: "role",
    sentence,
    plural: title.plural,
    countries: country ? [country, ...title.also] : [],
    title,
    noun,
    rule: "role",
  });
  return last;
}

/** > | leaders of the three countries     officials from both nations     Leaders of African Union (AU) member states */
export function ofSides(context: MentionContext, from: number): { last: number; noun?: string } {
  const { tokens } = context.article;
  let at = from;
  if (/^(?:of|from)$/.test(tokens.at(at).lower)) {
    at++;
    const some = at;
    while (
      at - some < 4 &&
      (PAIR_WORDS.has(tokens.at(at).lower) ||
        /^(?:the|our|their|more|than|over|about|all|other)$/.test(tokens.at(at).lower) ||
        tokens.at(at).kind === "number")
    )
      at++;
    if (at > some && SIDES.has(tokens.at(at).lower)) return { last: at + 1, noun: tokens.at(at).lower };
    return { last: from };
  }
  if (tokens.at(at).text === "(" && tokens.at(at + 2).text === ")") at += 3;
  if (tokens.at(at).lower === "member" && /^(?:states|countries|nations)$/.test(tokens.at(at + 1).lower)) return { last: at + 2 };
  return { last: from };
}
