import type { MentionContext } from "./mention-context.js";
import { PAIR_WORDS, SIDES } from "./side-words.js";
import { titleHead } from "../titles.js";

const OPENERS = new Set(["the", "our"]);
const VERB = /^(?:also|then|have|had|will|are|were|met|spoke|held|\p{Ll}+ed)$/u;

/** > | both sides     the two countries     the parties */
export function readSides(context: MentionContext, at: number, end: number, sentence: number): number | undefined {
  const { tokens } = context.article;
  let next = at;
  if (PAIR_WORDS.has(tokens.at(next).lower)) next++;
  else if (!OPENERS.has(tokens.at(at - 1).lower)) return undefined;
  const noun = tokens.at(next).lower;
  // > | The two also discussed …
  if (tokens.at(at).lower === "two" && tokens.at(at - 1).lower === "the" && next === at + 1) {
    const verb = VERB.test(tokens.at(next).text);
    if (verb && next < end && (titleHead(tokens.at(next + 1).lower) === undefined || noun === "also"))
      return context.add({
        first: at,
        last: next,
        kind: "sides",
        sentence,
        plural: true,
        countries: [],
        noun: "two",
        rule: "sides",
      });
  }
  // > | Both underlined the need …
  if (
    tokens.at(at).text === "Both" &&
    next === at + 1 &&
    /^(?:also|have|had|will|are|were|said|\p{Ll}+ed)$/u.test(tokens.at(next).text)
  )
    return context.add({
      first: at,
      last: next,
      kind: "sides",
      sentence,
      plural: true,
      countries: [],
      noun: "two",
      rule: "sides",
    });
  if (next >= end || !SIDES.has(noun)) return undefined;
  return context.add({ first: at, last: next + 1, kind: "sides", sentence, plural: true, countries: [], noun, rule: "sides" });
}
