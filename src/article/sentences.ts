import { ABBREVIATIONS } from "./lexicon/words.js";
import type { Paragraph } from "./paragraphs.js";
import type { Quotation } from "./quotations.js";
import { isCapitalized, type TokenList } from "./tokens.js";

/** A sentence, as a run of tokens and as a stretch of the text. */
export interface Sentence {
  /** Index of its first token, and just after its last. */
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  /** Index of its paragraph. */
  readonly paragraph: number;
}

// what goes on for longer without a full stop is no sentence of a report, and is cut
const MAX_TOKENS = 400;
const MAX_QUOTED = 2000;
const INITIALS = /^(?:\p{L}\.)+$/u;

const isStop = (text: string) => text === "." || text === "!" || text === "?";
const isCloser = (text: string) => text.length === 1 && "\"”’')]".includes(text);

/**
 * The sentences of the paragraphs. A quotation is never cut; after one that ends a sentence, the words that say who spoke
 * belong to it: `"… in two days!" Moreau told the world`.
 */
export function findSentences(
  tokens: TokenList,
  paragraphs: readonly Paragraph[],
  quotations: readonly Quotation[],
  isSpeechTag: (token: number) => boolean,
  afterDateline: number,
): Sentence[] {
  const sentences: Sentence[] = [];
  let quote = 0;
  for (const [index, paragraph] of paragraphs.entries()) {
    let first = tokens.indexAt(paragraph.start);
    const stop = tokens.indexAt(paragraph.end);
    const end = tokens.at(stop).start >= 0 && tokens.at(stop).start < paragraph.end ? stop + 1 : stop;
    const cut = (at: number) => {
      if (at <= first) return;
      sentences.push({ first, last: at, start: tokens.at(first).start, end: tokens.at(at - 1).end, paragraph: index });
      first = at;
    };
    for (let at = first; at < end; at++) {
      const token = tokens.at(at);
      while ((quotations[quote]?.end ?? Infinity) <= token.start) quote++;
      const quotation = quotations[quote];
      const inside = quotation !== undefined && quotation.start <= token.start;
      if (at - first >= (inside ? MAX_QUOTED : MAX_TOKENS)) {
        cut(at);
        continue;
      }
      if (inside) {
        const closing = token.end >= quotation.end;
        const before = tokens.at(at - 1);
        if (closing && isStop(before.text) && at + 1 < end) {
          // a full stop inside the marks ends the sentence, unless the speaker follows
          const next = tokens.at(at + 1);
          if ((isCapitalized(next) || next.kind === "mark") && !(before.text !== "." && isSpeechTag(at + 1))) cut(at + 1);
        }
        continue;
      }
      const initials = token.text.length > 2 && token.text.endsWith(".") && INITIALS.test(token.text);
      if (!isStop(token.text) && !initials) continue;
      // a dateline is part of the sentence that follows
      if (token.end <= afterDateline) continue;
      if (token.text === ".") {
        const word = tokens.at(at - 1);
        if (word.end === token.start && ABBREVIATIONS.has(word.text)) continue;
      }
      let after = at + 1;
      while (after < end && isCloser(tokens.at(after).text) && tokens.at(after).start === tokens.at(after - 1).end) after++;
      const next = tokens.at(after);
      if (after >= end) break;
      if (next.start === tokens.at(after - 1).end) continue;
      const opener = next.kind === "mark" && !/^[,;:)\]—–-]/.test(next.text);
      if (!isCapitalized(next) && !opener && next.kind !== "number") continue;
      // after "U.S." a sentence ends only before a word that commonly opens one
      if (initials && !/^(?:The|In|On|He|She|It|They|But|At|A|His|Her|We|This|That|These|Both)$/.test(next.text)) continue;
      cut(after);
      at = after - 1;
    }
    cut(end);
  }
  return sentences;
}
