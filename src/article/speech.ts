import { union } from "../core/union.js";
import type { RelayChannel, SpeechAct, StatementChannel, StatementMode, When } from "../schema/interfaces.js";
import type { Cue } from "./cues.js";
import type { ArticleText } from "./document.js";
import { TEXT_NOUNS } from "./lexicon/speech-verbs.js";
import { HONORIFICS } from "./lexicon/titles.js";
import { AUXILIARIES, CLAUSE_OPENERS, DETERMINERS, PREPOSITIONS, WEEKDAYS } from "./lexicon/words.js";
import type { SubjectFinder } from "./subjects.js";
import { capitalsOf, countryName } from "./names.js";
import { actOf } from "./speech-act.js";
import { findStances, type FoundStance } from "./stances.js";
import type { TimeFinder } from "./time.js";
import type { Entity } from "./who/entity.js";
import type { Who } from "./who/who.js";

/** A stretch of the text in UTF-16 code units, end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Something that somebody says, with the words that show it. */
export interface Utterance {
  readonly sentence: number;
  readonly speakers: readonly Entity[];
  readonly addressees: readonly Entity[];
  readonly relayedBy: readonly Entity[];
  readonly act: SpeechAct;
  readonly mode: StatementMode;
  readonly channel: StatementChannel | undefined;
  readonly relayedVia: RelayChannel | undefined;
  /** When it was said, where the sentence says so. */
  readonly when: When | undefined;
  /** The sentence or clause that reports it. */
  readonly evidence: Stretch;
  /** The sentences after it that go on with the quotation. */
  readonly more: readonly Stretch[];
  /** The content without speaker and cue, as the source words it. */
  readonly text: string;
  /** The quoted runs, without their marks. */
  readonly quotes: readonly Stretch[];
  readonly stances: readonly FoundStance[];
  readonly cue: Cue | undefined;
  readonly confidence: number;
  readonly rule: string;
}

interface Group {
  readonly speakers: readonly Entity[];
  readonly cues: Cue[];
  first: number;
  last: number;
  /** All that this speaker says in the sentence: the clauses of one speaker share their evidence, for only the first names the speaker. */
  readonly whole: { readonly first: number; last: number };
}

const ADDRESSING = new Set([
  "tell",
  "thank",
  "congratulate",
  "urge",
  "call on",
  "call upon",
  "remind",
  "inform",
  "assure",
  "reassure",
  "invite",
  "brief",
  "notify",
  "accuse",
]);
const WORD_UNIT = /[\p{L}\p{N}]/u;
const MAX_FILLER = 2;
const MAX_ASIDE = 30;
const MAX_LEAD = 3;
const MAX_ASIDE_HEAD = 6;

/** All utterances of a text, in order. */
export function findUtterances(
  article: ArticleText,
  cues: readonly Cue[],
  subjects: SubjectFinder,
  who: Who,
  times: TimeFinder,
): Utterance[] {
  const bySentence: Cue[][] = article.sentences.map(() => []);
  for (const cue of cues) bySentence[cue.sentence]?.push(cue);
  const found: Utterance[] = [];
  const waiting: number[] = [];
  for (const [sentence, bounds] of article.sentences.entries()) {
    const groups = groupCues(article, bySentence[sentence] ?? [], bounds, who);
    const quotes = quotesWithin(article, bounds.first, bounds.last);
    // a headline tells what the text tells again
    const headline = article.paragraphs[bounds.paragraph]?.heading && bounds.paragraph === 0 && article.sentences.length > 2;
    if (headline && quotes.length === 0) continue;
    const made = groups.map((group) => utter(article, sentence, group, subjects, who, times));
    if (made.length === 0 && quotes.length > 0) {
      const alone = contentWords(article, bounds.first, bounds.last) <= MAX_FILLER;
      const previous = found.at(-1);
      if (alone && previous && sentence - previous.sentence - previous.more.length <= 1) {
        const joined = article.sentences[previous.sentence]?.paragraph === bounds.paragraph && previous.more.length === 0;
        if (joined) found[found.length - 1] = joinedWith(article, previous, bounds, quotes);
        else found.push(goesOn(article, sentence, previous, quotes));
      } else if (alone) waiting.push(sentence);
      else {
        const subject = subjects.main(sentence);
        const speakers = subject ? who.entitiesOf(subject) : [];
        const long = quotes.some(({ start, end }) => article.text.slice(start, end).trim().includes(" "));
        const [only] = speakers;
        if (only && (only.kind === "person" || long)) {
          found.push(utter(article, sentence, groupOf(speakers, [], bounds.first, bounds.last), subjects, who, times));
        }
      }
    }
    // a quotation on its own before anybody has spoken is whoever's speaks next in its paragraph
    const [next] = made;
    if (next) {
      for (const earlier of waiting.splice(0)) {
        if (sentence - earlier > 2 || article.sentences[earlier]?.paragraph !== bounds.paragraph) continue;
        const own = article.sentences[earlier];
        if (own) found.push(goesOn(article, earlier, next, quotesWithin(article, own.first, own.last)));
      }
    }
    found.push(...made);
  }
  return found;
}

/** An utterance with the quotation that goes on in the next sentence of its paragraph. */
function joinedWith(article: ArticleText, utterance: Utterance, bounds: Stretch, quotes: readonly Stretch[]): Utterance {
  const words = quotes.map(({ start, end }) => article.text.slice(start, end));
  return {
    ...utterance,
    mode: utterance.mode === "indirect" ? "mixed" : utterance.mode,
    more: [...utterance.more, { start: bounds.start, end: bounds.end }],
    text: [utterance.text, ...words].join(" … "),
    quotes: [...utterance.quotes, ...quotes],
  };
}

function goesOn(article: ArticleText, sentence: number, from: Utterance, quotes: readonly Stretch[]): Utterance {
  const bounds = article.sentences[sentence];
  const evidence = { start: bounds?.start ?? 0, end: bounds?.end ?? 0 };
  const text = quotes.map(({ start, end }) => article.text.slice(start, end)).join(" … ");
  return {
    ...from,
    sentence,
    evidence,
    more: [],
    act: actOf("describe", text, () => ownNames(from.speakers)),
    when: undefined,
    mode: "direct",
    text,
    stances: findStances(article, undefined, bounds?.first ?? 0, bounds?.last ?? 0),
    quotes,
    addressees: [],
    cue: undefined,
    confidence: 0.7,
    rule: "quotation-goes-on",
  };
}

/** Names by which speakers speak of themselves and of their side, in lower case. */
function ownNames(speakers: readonly Entity[]): ReadonlySet<string> {
  const names = speakers.flatMap(({ name, country, acronym }) => [
    name,
    ...(acronym ? [acronym] : []),
    ...(country ? [countryName(country), ...capitalsOf(country)] : []),
  ]);
  return new Set(names.map((name) => name.toLowerCase().split(" ").at(-1) ?? ""));
}

function groupOf(speakers: readonly Entity[], cues: Cue[], first: number, last: number): Group {
  return { speakers, cues, first, last, whole: { first, last } };
}

/** The cues of a sentence by speaker, without those that stand inside what another says. */
function groupCues(article: ArticleText, cues: readonly Cue[], bounds: { first: number; last: number }, who: Who): Group[] {
  const { tokens } = article;
  const groups: Group[] = [];
  for (const cue of cues) {
    const previous = groups.at(-1);
    if (previous && goesOnWith(article, cue, previous)) {
      previous.last = cue.first;
      groups.push({ ...groupOf(previous.speakers, [cue], cue.first, bounds.last), whole: previous.whole });
      continue;
    }
    const speakers = cue.subject ? who.entitiesOf(cue.subject) : [];
    if (speakers.length === 0) continue;
    const same = groups.findLast(
      (group) => group.speakers.length === speakers.length && group.speakers.every((speaker) => speakers.includes(speaker)),
    );
    if (same) {
      same.cues.push(cue);
      continue;
    }
    if (previous) {
      const boundary = clauseBoundary(article, cue, bounds) ?? embeddedBoundary(article, cue, previous.first);
      if (boundary === undefined) {
        // > | Asked about the group, which announced …, Hale said …: what a relative clause tells is no statement of its own
        const [had] = previous.cues;
        const relative = had && isRelative(article, had) && tokens.at((cue.subject?.first ?? 0) - 1).text === ",";
        if (groups.length !== 1 || !relative || cue.frame !== "say") continue;
        groups.length = 0;
        groups.push(groupOf(speakers, [cue], bounds.first, bounds.last));
        continue;
      }
      if (boundary < 0) {
        // the last words of the sentence name who says all of it
        groups.length = 0;
        groups.push(groupOf(speakers, [cue], bounds.first, bounds.last));
        continue;
      }
      previous.last = previous.whole.last = boundary;
      groups.push(groupOf(speakers, [cue], boundary, bounds.last));
    } else groups.push(groupOf(speakers, [cue], bounds.first, bounds.last));
  }
  return groups;
}

const isRelative = ({ tokens }: ArticleText, cue: Cue) =>
  /^(?:who|which)$/.test(tokens.at(cue.subject?.last ?? 0).lower) ||
  /^(?:who|which)$/.test(tokens.at((cue.subject?.last ?? 0) + 1).lower);

/** > | …, he said, adding that …     welcomed the truce and urged both sides to …: a second clause of the same speaker */
function goesOnWith(article: ArticleText, cue: Cue, previous: Group): boolean {
  const { tokens, quoteAt } = article;
  const had = previous.cues.at(-1);
  if (!cue.continues || !had || cue.first <= had.last || had.relay) return false;
  // > | condemned the attack, saying that …: the words that the first verb tells of
  if (/^(?:saying|stating)$/.test(tokens.at(cue.first).lower))
    return had.frame !== "object" || tokens.at(had.last).lower === "that";
  if (tokens.at(cue.first).lower.endsWith("ing")) return true;
  const told = contentWords(article, had.last, cue.first) > 1 && !isCircumstance(article, had.last, cue.first);
  if (!told && quoteAt[previous.first] === -1) return false;
  const opened = tokens.at(cue.last).lower === "that" || (quoteAt[cue.last] ?? -1) !== -1;
  // after a clause without a comma the second verb may be of that clause
  const parted =
    tokens.at(cue.first - 1).lower === "and" && (tokens.at(cue.first - 2).text === "," || quoteAt[cue.first - 2] !== -1);
  return opened || parted || (/^(?:object|quote|attitude)$/.test(had.frame) && tokens.at(had.last).lower !== "that");
}

/** Where the clause of a second cue begins: after a comma and "but" or "and"; -1 for a closing "…, she said"; undefined inside what another says. */
function clauseBoundary(article: ArticleText, cue: Cue, bounds: { first: number; last: number }): number | undefined {
  const { tokens } = article;
  const first = cue.inverted ? cue.first : (cue.subject?.first ?? cue.first);
  const before = tokens.at(first - 1);
  const earlier = tokens.at(first - 2);
  if (/^(?:but|and|while|whereas|though|although|yet)$/.test(before.lower) && /^[,;—–]$/.test(earlier.text)) return first - 1;
  if (/^(?:but|while|whereas|;)$/.test(before.lower)) return first - 1;
  const since = subordinateStart(article, first, bounds.first);
  if (since !== undefined) return since;
  const after = tokens.at(cue.inverted ? (cue.subject?.last ?? cue.last) : cue.last);
  const closes = after.text === "." || cue.last >= bounds.last - 1;
  if (before.text === "," && closes) return -1;
  return undefined;
}

/** > | Hale told lawmakers …, hours after President Rojas said: where a clause of time begins, after its comma */
function subordinateStart({ tokens, quoteAt }: ArticleText, first: number, floor: number): number | undefined {
  if (!/^(?:after|before|as|when|since|because|although|though)$/.test(tokens.at(first - 1).lower)) return undefined;
  for (let at = first - 2; at > Math.max(floor, first - MAX_ASIDE_HEAD); at--) {
    if (quoteAt[at] !== -1) return undefined;
    if (tokens.at(at).text === ",") return at + 1;
  }
  return undefined;
}

/** > | confirmed that he would withdraw, a move Sharvit described as "bold": the aside of who is quoted at its end */
function embeddedBoundary(article: ArticleText, cue: Cue, floor: number): number | undefined {
  const { tokens, quoteAt } = article;
  let at = cue.last;
  while (at < cue.last + MAX_LEAD && quoteAt[at] === -1 && /^(?:as|a|an|the|it|him|her|them)$/.test(tokens.at(at).lower)) at++;
  if (quoteAt[at] === -1 || cue.inverted || !cue.subject) return undefined;
  for (let before = cue.subject.first - 1; before > Math.max(floor, cue.subject.first - MAX_ASIDE_HEAD); before--) {
    if (quoteAt[before] !== -1) return undefined;
    if (tokens.at(before).text === ",") return before;
  }
  return undefined;
}

function utter(
  article: ArticleText,
  sentence: number,
  group: Group,
  subjects: SubjectFinder,
  who: Who,
  times: TimeFinder,
): Utterance {
  const { tokens, text } = article;
  // what a relative clause says of the speaker comes after what is told now
  const cue =
    group.cues.find(
      (one) =>
        !/^(?:who|which)$/.test(article.tokens.at((one.subject?.last ?? 0) + 1).lower) &&
        !/^(?:who|which)$/.test(article.tokens.at(one.subject?.last ?? 0).lower),
    ) ??
    group.cues.find((one) => one.frame === "say") ??
    group.cues[0];
  const [first, last] = clauseWithin(article, sentence, group);
  const [from, until] = clauseWithin(article, sentence, group.whole);
  const evidence = { start: tokens.at(from).start, end: tokens.at(until - 1).end };
  const quotes = quotesWithin(article, first, last);
  const content = contentOf(article, cue, afterDateline(article, first, last), last);
  const outside = content.reduce((sum, piece) => sum + contentWords(article, piece.first, piece.last), 0);
  const mode = modeOf(article, cue, quotes, outside);
  const pieces = content
    .map((piece) => {
      const stop = tokens.at(piece.last - 1).text === "." && article.quoteAt[piece.last - 1] === -1 ? 2 : 1;
      return text.slice(tokens.at(piece.first).start, tokens.at(Math.max(piece.first, piece.last - stop)).end);
    })
    .filter((piece) => WORD_UNIT.test(piece));
  const addressed = cue && ADDRESSING.has(cue.verb) ? subjects.after(cue.last, sentence) : undefined;
  const addressees = addressed
    ? union(addressed.mentions, (mention) => who.of.get(mention)).filter((entity) => !group.speakers.includes(entity))
    : [];
  const relayedBy = cue?.relay ? who.entitiesOf(cue.relay).filter((entity) => !group.speakers.includes(entity)) : [];
  return {
    sentence,
    speakers: group.speakers,
    addressees,
    relayedBy,
    act: actOf(cue?.act ?? "describe", pieces.join(" . "), () => ownNames(group.speakers), cue?.verb),
    mode,
    channel: channelOf(article, cue, first, last),
    relayedVia: undefined,
    when: cue && whenSaid(article, sentence, cue, content, [first, last], times),
    evidence,
    more: [],
    text: pieces.join(" … ") || text.slice(evidence.start, evidence.end),
    quotes,
    stances: findStances(article, cue, first, last),
    cue,
    confidence: cue ? (group.speakers.every((speaker) => speaker.kind !== "group") ? 0.9 : 0.75) : 0.6,
    rule: cue ? (cue.continues ? "cue-continued" : cue.inverted ? "cue-inverted" : "cue") : "quotation-of-subject",
  };
}

/** A quotation is the whole of what is said where no word stands outside it; where few do, or where it only names something, it opens with a capital. */
function modeOf({ text }: ArticleText, cue: Cue | undefined, quotes: readonly Stretch[], outside: number): StatementMode {
  const [first] = quotes;
  if (!first) return "indirect";
  if (outside > MAX_FILLER) return "mixed";
  const names = cue !== undefined && /^(?:quote|as|object)$/.test(cue.frame);
  return (outside === 0 && !names) || /\p{Lu}/u.test(text[first.start] ?? "") ? "direct" : "mixed";
}

/** A clause of its own without the conjunctions around it. */
function clauseWithin(
  { tokens, sentences }: ArticleText,
  sentence: number,
  clause: { first: number; last: number },
): [number, number] {
  let { first, last } = clause;
  if (first > (sentences[sentence]?.first ?? 0))
    while (/^(?:but|and|while|whereas|though|although|yet|[,;—–])$/.test(tokens.at(first).lower)) first++;
  while (last > first + 1 && /^(?:[,;—–]|and|but|also|while)$/.test(tokens.at(last - 1).text)) last--;
  return [first, last];
}

/** Where a sentence goes on after its dateline. */
function afterDateline({ dateline, tokens }: ArticleText, first: number, last: number): number {
  if (!dateline || tokens.at(first).start !== dateline.start) return first;
  let at = first;
  while (at < last - 1 && tokens.at(at).start < dateline.end) at++;
  return at;
}

/** The time phrase that stands outside what is said. */
function whenSaid(
  article: ArticleText,
  sentence: number,
  cue: Cue,
  content: readonly { first: number; last: number }[],
  [first, last]: readonly [number, number],
  times: TimeFinder,
): When | undefined {
  const outside = (at: number) => article.quoteAt[at] === -1 && !content.some((piece) => piece.first <= at && at < piece.last);
  const { dateline, tokens } = article;
  const inDateline = (at: number) =>
    dateline !== undefined && tokens.at(at).start < dateline.end && tokens.at(at).start >= dateline.start;
  const near = times
    .inSentence(sentence)
    .find(
      (time) =>
        time.day &&
        time.first >= first &&
        time.last <= last &&
        outside(time.first) &&
        time.first - cue.last < 20 &&
        !inDateline(time.first),
    );
  // a copy: the same phrase may tell when something else was
  return near && { ...near.when };
}

/** The quoted runs between two tokens. */
function quotesWithin(article: ArticleText, first: number, last: number): Stretch[] {
  const seen = new Set<number>();
  for (let at = first; at < last; at++) {
    const quote = article.quoteAt[at] ?? -1;
    if (quote >= 0) seen.add(quote);
  }
  const start = article.tokens.at(first).start;
  const end = article.tokens.at(last - 1).end;
  return [...seen].flatMap((index) => {
    const quotation = article.quotations[index];
    if (!quotation || quotation.start < start || quotation.end > end) return [];
    let { innerStart, innerEnd } = quotation;
    while (innerStart < innerEnd && /\s/.test(article.text[innerStart] ?? "")) innerStart++;
    while (innerEnd > innerStart && /\s/.test(article.text[innerEnd - 1] ?? "")) innerEnd--;
    return innerEnd > innerStart && WORD_UNIT.test(article.text.slice(innerStart, innerEnd))
      ? [{ start: innerStart, end: innerEnd }]
      : [];
  });
}

/** How many words outside quotations stand between two tokens, beside conjunctions and the like. */
function contentWords(article: ArticleText, first: number, last: number): number {
  let count = 0;
  for (let at = first; at < last; at++) {
    const token = article.tokens.at(at);
    if (article.quoteAt[at] === -1 && token.kind !== "mark" && !CLAUSE_OPENERS.has(token.lower)) count++;
  }
  return count;
}

/** What is said, without speaker and cue: after the cue, before it, or both. */
function contentOf(article: ArticleText, cue: Cue | undefined, first: number, last: number): { first: number; last: number }[] {
  const { tokens } = article;
  if (!cue) return [{ first, last }];
  const subject = cue.subject;
  const from = Math.min(subject && !cue.continues ? Math.max(subject.first, first) : cue.first, cue.first);
  let until = Math.max(subject && cue.inverted ? subject.last : cue.last, cue.last);
  // > | said the US statement
  if (cue.inverted && TEXT_NOUNS.has(tokens.at(until).lower)) until++;
  const addressee = cue.verb === "tell" ? addresseeEnd(article, until, last) : undefined;
  if (addressee !== undefined) until = addressee;
  else if (cue.verb === "tell")
    while (
      until < last &&
      !/^(?:that|[,"“:])$/.test(tokens.at(until).text) &&
      article.quoteAt[until] === -1 &&
      until - cue.last < 8 &&
      tokens.at(until).text !== "."
    )
      until++;
  let before = from;
  while (before > first && DETERMINERS.has(tokens.at(before - 1).lower)) before--;
  // > | …," Ms. Villar told
  while (before > first && isHonorific(article, before - 1)) before--;
  // > | …, the East African bloc IGAD said: what describes the speaker belongs to the telling
  for (let at = before - 1; at > Math.max(first, before - MAX_ASIDE_HEAD); at--) {
    const { lower, text, kind } = tokens.at(at);
    if (article.quoteAt[at] !== -1 || (kind === "mark" && text !== ",") || AUXILIARIES.has(lower) || CLAUSE_OPENERS.has(lower))
      break;
    if (text !== ",") continue;
    if (DETERMINERS.has(tokens.at(at + 1).lower)) before = at + 1;
    break;
  }
  const told = before;
  while (before > first && /^(?:,|as|by|In|in)$/.test(tokens.at(before - 1).text)) before--;
  // > | The raid was condemned by …
  while (cue.inverted && before > first && /^(?:is|are|was|were|be|been|being|has|have|had)$/.test(tokens.at(before - 1).lower))
    before--;
  const hasBefore = before > first && (article.quoteAt[before - 1] !== -1 || tokens.at(told - 1).text === "," || cue.inverted);
  let after = until;
  while (
    after < last &&
    (/^(?:that|as|[,:])$/.test(tokens.at(after).text) ||
      (tokens.at(after).kind === "mark" && article.quoteAt[after] === -1 && tokens.at(after).text !== "("))
  )
    after++;
  // > | said Monday that …     said during a joint press conference in Ankara that …
  if (
    after === until &&
    (PREPOSITIONS.has(tokens.at(after).lower) ||
      WEEKDAYS.has(tokens.at(after).lower) ||
      /^(?:today|yesterday)$/.test(tokens.at(after).lower))
  ) {
    for (let at = after + 1; at < Math.min(last, after + MAX_ASIDE); at++) {
      const { lower, text } = tokens.at(at);
      if (article.quoteAt[at] !== -1 || text === ";" || text === ".") break;
      // > | said in a statement it had agreed: a clause begins without "that"
      if (AUXILIARIES.has(lower)) break;
      if (!/^(?:that|it|he|she|they)$/.test(lower)) continue;
      after = lower === "that" ? at + 1 : at;
      break;
    }
  }
  const pieces: { first: number; last: number }[] = [];
  // words of time and place before the speaker belong to the telling, not to what is told
  const opening =
    hasBefore &&
    !(opensWithAside(article, first) && after < last && !isCircumstance(article, after, last)) &&
    (article.quoteAt[first] !== -1 || cue.inverted || after >= last || !PREPOSITIONS.has(tokens.at(first).lower));
  if (opening) pieces.push({ first, last: before });
  // > | …, officials said on Monday     …, he said in a post on X
  const aside = opening && isCircumstance(article, after, last);
  if (!aside && after < last && contentWords(article, after, last) + quotesWithin(article, after, last).length > 0)
    pieces.push({ first: after, last });
  // a quotation between the speaker and the verb is part of what is said
  const covered = (at: number) => article.quoteAt[at] === -1 || pieces.some((piece) => piece.first <= at && at < piece.last);
  for (let at = first; at < last; at++) if (!covered(at)) return [{ first, last }];
  return pieces.length > 0 ? pieces : [{ first, last }];
}

/** > | Summarizing the summit, Cole said …     Asked whether …, she said …: words before the speaker that are not what is said */
function opensWithAside({ tokens, quoteAt }: ArticleText, first: number): boolean {
  return quoteAt[first] === -1 && /^(?:Asked|However|Meanwhile|Separately|\p{Lu}\p{Ll}+ing)$/u.test(tokens.at(first).text);
}

/** > | told Reuters the talks …     told reporters he would …: where the addressee ends and a clause begins without "that" */
function addresseeEnd({ tokens, quoteAt }: ArticleText, from: number, last: number): number | undefined {
  for (let at = from + 1; at < Math.min(last, from + 5); at++) {
    const { lower, kind } = tokens.at(at);
    if (quoteAt[at] !== -1 || kind !== "word" || lower === "that" || PREPOSITIONS.has(lower)) return undefined;
    if (/^(?:he|she|it|they|we|the)$/.test(lower)) return DETERMINERS.has(tokens.at(at - 1).lower) ? undefined : at;
  }
  return undefined;
}

/** Whether what follows "…, she said" only tells when, where or how she said it. */
function isCircumstance(article: ArticleText, first: number, last: number): boolean {
  const { tokens, quoteAt } = article;
  const { lower } = tokens.at(first);
  if (
    !PREPOSITIONS.has(lower) &&
    !WEEKDAYS.has(lower) &&
    !/^(?:today|yesterday|late|earlier|answering|speaking|referring|responding|commenting)$/.test(lower)
  )
    return false;
  for (let at = first; at < last; at++) {
    if (quoteAt[at] !== -1) return false;
    if (tokens.at(at).text === "," && (tokens.at(at + 1).lower.endsWith("ing") || CLAUSE_OPENERS.has(tokens.at(at + 1).lower)))
      return false;
  }
  return true;
}

const isHonorific = ({ tokens }: ArticleText, at: number) =>
  HONORIFICS.has(tokens.at(at).text) || (tokens.at(at).text === "." && HONORIFICS.has(tokens.at(at - 1).text));

const CHANNELS: readonly (readonly [StatementChannel, RegExp])[] = [
  [
    "press-conference",
    /\b(?:press|news) (?:conference|briefing)\b|\b(?:told|speaking to) (?:reporters|journalists|the press)\b/i,
  ],
  ["social-media", /\b(?:tweet(?:ed|s)?|on Twitter|via Twitter|on X|on Telegram|on Facebook|on social media|Truth Social)\b/],
  ["interview", /\binterview\b/i],
  ["letter", /\bin a letter\b/i],
  ["speech", /\b(?:in a speech|in his address|in her address|in an address|weekly address|speech to)\b/i],
  ["written-statement", /\b(?:in a statement|in a joint statement|in a written statement|press release|in a communique)\b/i],
];

// one border of a word for all: it is asked at each letter
const ANY_CHANNEL = new RegExp(`\\b(?:${CHANNELS.map(([, { source }]) => source.replaceAll("\\b", "")).join("|")})`, "i");

function channelOf(article: ArticleText, cue: Cue | undefined, first: number, last: number): StatementChannel | undefined {
  const { tokens, quotations, text, quoteAt } = article;
  const quote = quoteAt[first] ?? -1;
  const start = quote >= 0 ? (quotations[quote]?.end ?? 0) : tokens.at(first).start;
  const words = text.slice(start, Math.min(tokens.at(last - 1).end, start + 400));
  if (ANY_CHANNEL.test(words)) for (const [channel, pattern] of CHANNELS) if (pattern.test(words)) return channel;
  const written =
    cue !== undefined &&
    (cue.inverted || cue.verb === "add" || cue.verb === "read" || cue.verb === "say") &&
    /\bstatement (?:by|from|of|said|added|read|issued|released)\b|\b(?:the|US|U\.S\.|joint) statement\b/.test(words);
  return written || cue?.verb === "write" ? "written-statement" : undefined;
}
