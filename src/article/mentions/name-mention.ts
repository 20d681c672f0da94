import { SPEECH_TAGS } from "../cues.js";
import { HONORIFICS } from "../lexicon/titles.js";
import { OTHER_WORDS } from "../lexicon/words.js";
import type { MentionContext } from "./mention-context.js";
import { isGivenName } from "../person-names.js";
import { titleHead } from "../titles.js";
import { isCapitalized } from "../tokens.js";

/** > | Dr. C.S. Martin Hale, the Senior Official for …     Hon. Kwaku Boateng Mensah */
export function readHonoured(context: MentionContext, at: number, end: number, sentence: number): number | undefined {
  const { tokens } = context.article;
  let from = at;
  while (HONORIFICS.has(tokens.at(from).text)) from++;
  if (from === at) return undefined;
  if (tokens.at(from).text === ".") from++;
  // > | HE Prime Minister Khalid bin Omar: the title tells more than the word of honour
  if (context.titles.read(from, end)) return from;
  const last = context.names.read(from, end);
  if (last === from) return undefined;
  context.add({
    first: from,
    last,
    kind: "person",
    sentence,
    plural: false,
    countries: [],
    name: { first: from, last },
    rule: "honorific",
  });
  return context.apposition(last, end) ?? last;
}

/** A person's name without a title before it. */
export function readUntitled(context: MentionContext, at: number, end: number, sentence: number): number | undefined {
  const { tokens } = context.article;
  const token = tokens.at(at);
  if (!isCapitalized(token) || token.kind !== "word") return undefined;
  let last = context.names.read(at, end);
  if (
    last === at &&
    context.surnames.has(token.text) &&
    !(at > 0 && tokens.at(at - 1).text === ".") &&
    !context.article.nameAt[at]
  )
    last = at + 1;
  if (last === at) return undefined;
  const size = last - at;
  const add = (rule: string) => {
    context.add({ first: at, last, kind: "person", sentence, plural: false, countries: [], name: { first: at, last }, rule });
    return context.apposition(last, end) ?? last;
  };
  // part of the name of something else: "John Radcliffe Hospital", "the Abraham Lincoln"
  const next = tokens.at(last);
  const before = tokens.at(at - 1);
  const insideName =
    (isCapitalized(next) && next.kind === "word") ||
    (isCapitalized(before) &&
      before.kind === "word" &&
      before.text.length > 1 &&
      !OTHER_WORDS.has(before.lower) &&
      !titleHead(before.lower));
  if (size === 1) return !insideName && (context.surnames.has(token.text) || context.isVariant(token.text)) ? add("surname") : at;
  if (insideName && next.kind === "word" && isCapitalized(next)) return last;
  if (/^(?:the|in|at|near|from|an|a)$/.test(before.lower)) return last;
  if (isGivenName(token)) return add("given-name");
  // > | Corneille Wamba … Wamba said
  if (size <= 3 && context.speakingNames.has(tokens.at(last - 1).text) && !OTHER_WORDS.has(token.lower))
    return add("speaks-later");
  if (context.surnames.has(tokens.at(last - 1).text) && !OTHER_WORDS.has(token.lower)) return add("known-surname");
  // a title in apposition makes any name a person's: "Ama Boateng, president of …"
  if (next.text === ",") {
    const title = context.titles.read(context.afterArticle(last + 1), end);
    if (title && !title.plural && context.names.read(title.last, end) === title.last) return add("name-title");
    if (tokens.at(last + 1).lower === "who" || (tokens.at(last + 1).kind === "number" && tokens.at(last + 2).text === ","))
      return add("name-who");
  }
  // > | Turkey's foreign minister said … "We agree," Kerem Aksoy said: names whom the sentence before left unnamed
  const speaks = SPEECH_TAGS.has(next.lower) || (SPEECH_TAGS.has(before.lower) && next.kind !== "word");
  if (speaks && size <= 3) {
    const role = context.found.findLast((mention) => mention.kind === "role" && mention.sentence >= sentence - 1);
    if (role?.title && !role.plural && role.countries.length > 0 && role.sentence < sentence) {
      context.add({
        first: at,
        last,
        kind: "person",
        sentence,
        plural: false,
        countries: role.countries,
        name: { first: at, last },
        title: role.title,
        rule: "name-of-role",
      });
      return last;
    }
  }
  return last;
}
