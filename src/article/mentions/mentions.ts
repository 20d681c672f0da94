import { readAbbreviated } from "./abbreviated-mention.js";
import { readBody } from "./body-mention.js";
import { readCounterpart } from "./counterpart-mention.js";
import { readDelegation } from "./delegation-mention.js";
import type { ArticleText } from "../document.js";
import { readKnown, readPronoun } from "./known-mention.js";
import { BODY_NOUNS } from "../lexicon/organizations.js";
import { TITLE_MODIFIERS } from "../lexicon/titles.js";
import { MentionContext } from "./mention-context.js";
import type { Mention } from "./mention.js";
import { readHonoured, readUntitled } from "./name-mention.js";
import { PAIR_WORDS, SIDES } from "./side-words.js";
import { readSides } from "./sides-mention.js";
import { readTitled } from "./titled-mention.js";
import { titleHeadForms } from "../titles.js";

/** Lower-case words with which a mention can begin. */
const STARTERS = new Set([
  ...TITLE_MODIFIERS,
  ...titleHeadForms(),
  ...BODY_NOUNS.keys(),
  ...SIDES,
  ...PAIR_WORDS,
  ..."he she they we it him them counterpart counterparts human women arms crime bin el d'".split(" "),
]);

/** Everybody and everything in a text that may act: persons, offices, states, bodies, delegations, sides and pronouns. */
export function findMentions(article: ArticleText): Mention[] {
  const context = new MentionContext(article);
  const { sentences, dateline } = context.article;
  for (const [index, sentence] of sentences.entries()) {
    for (let at = sentence.first; at < sentence.last;) {
      const inDateline = dateline !== undefined && context.article.tokens.at(at).start < dateline.end;
      const next =
        inDateline && context.article.tokens.at(at).start >= dateline.start
          ? at + 1
          : readMention(context, at, sentence.last, index);
      at = Math.max(next, at + 1);
    }
  }
  return context.found;
}

/** Reads what begins at a token; returns the token after it, or the same where nothing does. */
function readMention(context: MentionContext, at: number, end: number, sentence: number): number {
  const { tokens, nameAt } = context.article;
  const token = tokens.at(at);
  if (token.kind === "mark" || token.kind === "possessive") return at;
  const code = token.text.charCodeAt(0);
  if (code >= 97 && code <= 122 && !nameAt[at] && !STARTERS.has(token.lower) && !token.lower.startsWith("al")) return at;
  return (
    readCounterpart(context, at, end, sentence) ??
    readAbbreviated(context, at, end, sentence) ??
    readTitled(context, at, end, sentence) ??
    readHonoured(context, at, end, sentence) ??
    readDelegation(context, at, end, sentence) ??
    readBody(context, at, end, sentence) ??
    readSides(context, at, end, sentence) ??
    readKnown(context, at, sentence) ??
    readPronoun(context, at, sentence) ??
    (nameAt[at] ? undefined : readUntitled(context, at, end, sentence)) ??
    at
  );
}
