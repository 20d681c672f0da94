import type { ArticleText } from "./document.js";
import { SPEECH_TAGS } from "./cues.js";
import { findNames, knownCity, namesInContext, type NameMention } from "./names.js";
import { findDateline, findParagraphs } from "./paragraphs.js";
import { findQuotations } from "./quotations.js";
import { findSentences } from "./sentences.js";
import { isCapitalized, tokenize } from "./tokens.js";

const TAG_REACH = 5;

/** Cuts a text into paragraphs, quotations, sentences and tokens, and finds the known names in it. */
export function readText(text: string): ArticleText {
  const tokens = tokenize(text);
  const paragraphs = findParagraphs(text);
  const quotations = paragraphs.flatMap(({ start, end }) => findQuotations(text, start, end));
  // marks around a whole text quote its publisher: they do not set anybody's words apart
  const [only] = quotations;
  const whole = only !== undefined && only.start <= (paragraphs[0]?.start ?? 0) && !only.closed && paragraphs.length > 1;
  const counted = whole && quotations.length === 1 ? [] : quotations;
  let dateline;
  for (const paragraph of paragraphs.slice(0, 3))
    dateline ??= findDateline(text, tokens, paragraph, (name) => knownCity(name) !== undefined);
  const isSpeechTag = (at: number) => {
    if (!isCapitalized(tokens.at(at))) return false;
    for (let next = at; next < at + TAG_REACH; next++) {
      if (/["“,;:.]/.test(tokens.at(next).text)) return false;
      if (SPEECH_TAGS.has(tokens.at(next).lower)) return true;
    }
    return false;
  };
  const sentences = findSentences(tokens, paragraphs, counted, isSpeechTag, dateline?.end ?? 0);
  const names = namesInContext(findNames(tokens), tokens);
  const nameAt: (NameMention | undefined)[] = tokens.items.map(() => undefined);
  for (const name of names) nameAt[name.first] = name;
  const quoteAt = new Int32Array(tokens.length).fill(-1);
  for (const [index, { start, end }] of counted.entries()) {
    for (let at = tokens.indexAt(start); at < tokens.length && tokens.at(at).start < end; at++)
      if (tokens.at(at).start >= start) quoteAt[at] = index;
  }
  return { text, tokens, paragraphs, quotations: counted, sentences, dateline, names, nameAt, quoteAt };
}
