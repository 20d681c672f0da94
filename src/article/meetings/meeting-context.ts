import { union } from "../../core/union.js";
import type { ArticleText } from "../document.js";
import type { FoundMeeting } from "./found-meeting.js";
import { AUXILIARIES, CLAUSE_OPENERS, DETERMINERS, PREPOSITIONS } from "../lexicon/words.js";
import { lightVerbs, meetingVerbs } from "./meeting-words.js";
import { HONORIFICS } from "../lexicon/titles.js";
import type { Mention } from "../mentions/mention.js";
import type { PlacePhrase } from "../places.js";
import type { Subject, SubjectFinder } from "../subjects.js";
import type { TimePhrase } from "../time.js";
import { type Entity, sideOf } from "../who/entity.js";
import type { Who } from "../who/who.js";

/** What may stand before a noun phrase of a list. */
const LISTED_WITH: ReadonlySet<string> = new Set([
  ...HONORIFICS,
  ..."both two three senior top officials leaders representatives members from of His Her Majesty Excellency Highness . visiting newly elected outgoing other".split(
    " ",
  ),
]);
const PARTNERING = new Set("with between among of by alongside".split(" "));
const ADJECTIVE = /^(?:\p{L}+(?:ive|ful|al|ed|ing|ous|ry|m|d))$/u;

/** One text in which meetings are looked for, sentence by sentence, with those found so far. */
export class MeetingContext {
  readonly article: ArticleText;
  readonly subjects: SubjectFinder;
  readonly who: Who;
  readonly published: string | undefined;
  readonly found: FoundMeeting[] = [];
  /** Meetings that are related to another, each with one of those. */
  readonly related = new Map<FoundMeeting, FoundMeeting>();
  /** The time phrases and places of the sentence at hand. */
  times: readonly TimePhrase[] = [];
  places: readonly PlacePhrase[] = [];
  /** Index of the sentence at hand. */
  sentence = 0;

  constructor(article: ArticleText, subjects: SubjectFinder, who: Who, published: string | undefined) {
    this.article = article;
    this.subjects = subjects;
    this.who = who;
    this.published = published;
  }

  get end(): number {
    return this.article.sentences[this.sentence]?.last ?? 0;
  }

  get floor(): number {
    return this.article.sentences[this.sentence]?.first ?? 0;
  }

  words(first: number, last: number): string {
    if (last <= first) return "";
    const { tokens, text } = this.article;
    return text.slice(tokens.at(first).start, tokens.at(last - 1).end);
  }

  /** The words before a token in its clause, the nearest first. */
  wordsBefore(from: number, most: number): string[] {
    const words: string[] = [];
    for (let at = from - 1; at >= Math.max(this.floor, from - most); at--) {
      const { lower, text } = this.article.tokens.at(at);
      if (text === "," || text === ";" || text === "." || CLAUSE_OPENERS.has(lower)) break;
      words.push(lower);
    }
    return words;
  }

  entities(mentions: readonly Mention[]): Entity[] {
    return union(mentions, (mention) => this.who.of.get(mention));
  }

  /** How many sides there are, with each named person whose side is not known for one. */
  facesOf(entities: readonly Entity[]): number {
    const sides = this.sidesOf(entities);
    return sides.length === 0
      ? 0
      : sides.length + entities.filter((entity) => entity.kind === "person" && this.sidesOf([entity]).length === 0).length;
  }

  sidesOf(entities: readonly Entity[]): Entity[] {
    return union(entities, (entity) => sideOf(entity, (country) => this.who.stateOf(country)));
  }

  /** Who acts in a verb: its subject, that of the verb before "and", or that of "agreed to", "plans to". */
  actors(verb: number): Subject | undefined {
    const { tokens } = this.article;
    let at = verb;
    if (tokens.at(verb - 1).lower === "to") {
      // > | was already scheduled to meet     looks forward to meeting
      at = verb - 1;
      while (
        at > this.floor &&
        !AUXILIARIES.has(tokens.at(at).lower) &&
        !this.endsMention(at) &&
        !CLAUSE_OPENERS.has(tokens.at(at).lower)
      )
        at--;
      const found = this.subjects.before(at + 1, this.sentence);
      return found && found !== "coordinated" && found.mentions.length > 0 ? found : this.subjects.main(this.sentence);
    }
    const found = this.subjects.before(at, this.sentence);
    return found === "coordinated" ? this.subjects.main(this.sentence) : found;
  }

  endsMention(at: number): boolean {
    const mention = this.subjects.endingAt(at + 1);
    return mention !== undefined && mention.kind !== "demonym" && mention.kind !== "city";
  }

  /** Whether a time phrase follows within a few words. */
  timeAfter(from: number): boolean {
    return this.times.some((time) => time.first >= from && time.first <= from + 6);
  }

  /** The noun phrases in a list after a preposition or verb: "with A, B and C". */
  list(from: number): { mentions: Mention[]; last: number } {
    const { tokens } = this.article;
    const mentions: Mention[] = [];
    let at = from;
    let last = from;
    let closed = false;
    for (let step = 0; step < 60 && at < this.end; step++) {
      const begun = this.subjects.startingAt(at);
      const mention = begun?.kind === "pronoun" ? undefined : begun;
      if (mention && !(mention.kind === "demonym") && mention.kind !== "city") {
        closed ||= mentions.length > 0 && tokens.at(this.subjects.phraseStart(mention) - 1).lower === "and";
        mentions.push(mention);
        at = last = mention.last;
        if (tokens.at(at).kind === "possessive") {
          // > | with NATO's secretary-general, Marta Lind
          at++;
        }
        continue;
      }
      if (mention?.kind === "city" && this.who.of.get(mention)?.length) {
        mentions.push(mention);
        at = last = mention.last;
        continue;
      }
      const { lower, text } = tokens.at(at);
      if (mention?.kind === "demonym") {
        // > | Thai and Cambodian commanders: those of both
        if (/^(?:,|and)$/.test(tokens.at(mention.last).lower) && this.who.of.get(mention)?.length) mentions.push(mention);
        at = mention.last;
      } else if (DETERMINERS.has(lower) || lower === "and" || LISTED_WITH.has(text)) at++;
      else if (text === "," && mentions.length > 0 && !closed) at++;
      else if (/^(?:his|her|their)$/.test(lower)) at++;
      // > | with PUK leader Bafel Rashid: an acronym that is not known
      else if (/^\p{Lu}{2,6}$/u.test(text) && this.subjects.startingAt(at + 1)?.title) at++;
      else break;
    }
    return { mentions, last };
  }

  /** The other side of a meeting, by "with", "between", "among" or "of" within a few words. */
  partners(from: number): { mentions: Mention[]; last: number; how: string } | undefined {
    const { tokens } = this.article;
    for (let at = from; at < Math.min(this.end, from + 14); at++) {
      const { lower, text } = tokens.at(at);
      if (PARTNERING.has(lower)) {
        const listed = this.list(at + 1);
        const { mentions, last } = listed.mentions.length > 0 || lower !== "between" ? listed : this.#nationalities(at + 1);
        if (
          mentions.length > 0 &&
          (lower !== "of" || mentions.length > 1 || mentions[0]?.plural === true || mentions[0]?.kind === "sides")
        )
          return { mentions, last, how: lower };
        if (lower === "of" || mentions.length > 0) continue;
        continue;
      }
      if (text === "." || text === ";" || text === ":") break;
      if (CLAUSE_OPENERS.has(lower) && lower !== "and") break;
      // a finite verb ends the noun phrase, unless it is the one that the meeting is subject of: "Talks between …"
      if (AUXILIARIES.has(lower) || lightVerbs.has(lower) || (meetingVerbs.has(lower) && !/^(?:phone|telephone)$/.test(lower)))
        break;
      if (text === "," && at > from) break;
    }
    return undefined;
  }

  /** > | (between) Thai and Cambodian field commanders: the nationalities of those who have no name of their own */
  #nationalities(from: number): { mentions: Mention[]; last: number } {
    const { tokens } = this.article;
    const mentions: Mention[] = [];
    let at = from;
    let last = from;
    while (at < this.end) {
      const mention = this.subjects.startingAt(at);
      if (mention?.kind === "demonym" || mention?.kind === "state") {
        mentions.push(mention);
        at = last = mention.last;
      } else if (/^(?:,|and)$/.test(tokens.at(at).lower) || DETERMINERS.has(tokens.at(at).lower)) at++;
      else break;
    }
    return mentions.length > 1 ? { mentions, last } : { mentions: [], last: from };
  }

  /** Where the noun phrase of a meeting begins: with its article, adjectives and the names before it. */
  phraseStart(noun: number): number {
    const { tokens, quoteAt } = this.article;
    let at = noun;
    for (let step = 0; step < 9 && at > this.floor; step++) {
      const before = tokens.at(at - 1);
      if (quoteAt[at - 1] !== -1) break;
      if (DETERMINERS.has(before.lower)) return at - 1;
      if (before.kind === "mark" && !/^[,–’'+]$/.test(before.text)) break;
      if (before.text === "," && !ADJECTIVE.test(tokens.at(at - 2).lower)) break;
      if (
        PREPOSITIONS.has(before.lower) ||
        AUXILIARIES.has(before.lower) ||
        lightVerbs.has(before.lower) ||
        meetingVerbs.has(before.lower)
      )
        break;
      if (CLAUSE_OPENERS.has(before.lower) && before.lower !== "and") break;
      at--;
    }
    while (at < noun && /^(?:and|,)$/.test(tokens.at(at).lower)) at++;
    return at;
  }
}
