import type { SpeechAct } from "../schema/interfaces.js";
import type { ArticleText } from "./document.js";
import { ATTITUDES, SPEECH_VERBS, TEXT_NOUNS } from "./lexicon/speech-verbs.js";
import { AUXILIARIES, CLAUSE_OPENERS, DETERMINERS, PREPOSITIONS } from "./lexicon/words.js";
import type { Subject, SubjectFinder } from "./subjects.js";
import { formsOf, type VerbForm } from "./verb-forms.js";

type Frame = "say" | "clause" | "that" | "object" | "quote" | "as" | "attitude";

/** A verb of speech, or "according to", with the noun phrase that speaks. */
export interface Cue {
  readonly sentence: number;
  /** The tokens of the cue itself. */
  readonly first: number;
  readonly last: number;
  readonly verb: string;
  readonly act: SpeechAct;
  readonly frame: Frame;
  readonly subject: Subject | undefined;
  /** Whether the subject follows, as in `said the statement` and `according to`. */
  readonly inverted: boolean;
  /** Whether it only goes on from an earlier verb of the same subject: `… and emphasized`, `…, saying`. */
  readonly continues: boolean;
  /** Whether the words reached the writer through another: `quoted the king as saying`. */
  readonly relay: Subject | undefined;
}

interface Entry {
  readonly base: string;
  readonly rest: readonly string[];
  readonly act: SpeechAct;
  readonly frame: Frame;
  readonly form: VerbForm;
}

const entries = new Map<string, Entry[]>();
/** Forms that follow a quotation together with the speaker's name. */
export const SPEECH_TAGS = new Set<string>();
for (const row of SPEECH_VERBS) {
  const [phrase = "", act = "", frame = ""] = row.split("|");
  const [base = "", ...rest] = phrase.split(" ");
  for (const [word, form] of formsOf(base)) {
    const listed = entries.get(word) ?? [];
    listed.push({ base: phrase, rest, act, frame: frame as Frame, form });
    // phrases before single verbs
    listed.sort((a, b) => b.rest.length - a.rest.length);
    entries.set(word, listed);
    if (
      (frame === "say" || /^(?:add|write|reply|continue|explain|declare|ask|conclude|warn)$/.test(base)) &&
      (form === "past" || form === "third")
    )
      SPEECH_TAGS.add(word);
  }
}

/** Words that are far more often nouns in this form. */
const NOUN_FORMS = new Set(
  "call calls report reports note notes comment comments state states demand demands request requests appeal appeals offer offers hope hopes quote quotes name names second seconds post posts promise promises answer answers support supports welcome term terms label labels brand protest protests object objects claim claims blame credit credits salute concern share shares vow pledge pledges cite brief briefs remark remarks stress signal signals address addresses question warning announcement reading".split(
    " ",
  ),
);
/** Nouns for those who speak as a group. */
const HUMAN_NOUNS = new Set(
  "groups activists lawmakers critics residents rebels protesters campaigners organizations organisations experts analysts economists families parties leaders mediators governments unions agencies".split(
    " ",
  ),
);
/** Nouns for those who tell something without being named. */
const SOURCE_NOUNS = new Set([...HUMAN_NOUNS, ..."people person witnesses witness observers insiders officials".split(" ")]);
/** Verbs that, in `-ing` after a comma, go on with what the same speaker says. */
const GOING_ON = new Set([
  ..."say add state note stress emphasize emphasise reiterate reaffirm warn caution argue claim insist explain recall declare underline underscore urge describe call".split(
    " ",
  ),
  "call on",
  "call for",
  "point out",
]);
const DECLARED_DEEDS = new Set("independence war bankruptcy martial".split(" "));
const attitudes = new Map(Object.entries(ATTITUDES));
const MAX_ATTITUDE = 6;

/** All cues of speech in a text, outside quotations. */
export function findCues(article: ArticleText, subjects: SubjectFinder): Cue[] {
  const cues: Cue[] = [];
  for (const [index, sentence] of article.sentences.entries()) {
    for (let at = sentence.first; at < sentence.last; at++) {
      if (article.quoteAt[at] !== -1) continue;
      const cue = readCue(article, subjects, index, at, cues);
      if (cue) {
        cues.push(cue);
        at = Math.max(at, cue.last - 1);
      }
    }
  }
  return cues;
}

const MAX_SOURCE = 5;

/** > | according to two people familiar with the matter     according to residents */
function unnamedSource({ tokens }: ArticleText, from: number): Subject | undefined {
  for (let at = from; at < from + MAX_SOURCE; at++) {
    const { lower, kind } = tokens.at(at);
    if ((kind !== "word" && kind !== "number") || PREPOSITIONS.has(lower)) return undefined;
    if (SOURCE_NOUNS.has(lower)) return { mentions: [], first: from, last: at + 1 };
  }
  return undefined;
}

function readCue(
  article: ArticleText,
  subjects: SubjectFinder,
  sentence: number,
  at: number,
  earlier: readonly Cue[],
): Cue | undefined {
  const { tokens } = article;
  const token = tokens.at(at);
  const stop = article.sentences[sentence]?.last ?? tokens.length;
  if (token.lower === "according" && tokens.at(at + 1).lower === "to") {
    // > | According to a statement by the US Department of State
    let from = at + 2;
    const noun = DETERMINERS.has(tokens.at(from).lower) ? from + 1 : from;
    const direct = subjects.after(from, sentence);
    if (!direct && TEXT_NOUNS.has(tokens.at(noun).lower) && /^(?:by|from|of|issued|released)$/.test(tokens.at(noun + 1).lower)) {
      from = noun + 2;
      if (/^(?:by|from)$/.test(tokens.at(from).lower)) from++;
    }
    const subject = direct ?? subjects.after(from, sentence) ?? unnamedSource(article, from);
    if (!subject) return undefined;
    return {
      sentence,
      first: at,
      last: at + 2,
      verb: "according to",
      act: "describe",
      frame: "say",
      subject,
      inverted: true,
      continues: false,
      relay: undefined,
    };
  }
  const listed = token.kind === "word" && token.text === token.lower ? entries.get(token.lower) : undefined;
  if (!listed) return undefined;
  for (const entry of listed) {
    const last = at + 1 + entry.rest.length;
    if (last > stop || entry.rest.some((word, index) => tokens.at(at + 1 + index).lower !== word)) continue;
    const cue = judge(article, subjects, sentence, at, last, entry, earlier);
    if (cue) return cue;
  }
  return undefined;
}

function judge(
  article: ArticleText,
  subjects: SubjectFinder,
  sentence: number,
  at: number,
  last: number,
  entry: Entry,
  earlier: readonly Cue[],
): Cue | undefined {
  const { tokens, quoteAt } = article;
  const bounds = article.sentences[sentence];
  if (!bounds) return undefined;
  const before = tokens.at(at - 1);
  const next = tokens.at(last);
  let { act } = entry;
  // "the proposed meeting", "his stated aim"
  if ((DETERMINERS.has(before.lower) && !subjects.endingAt(at)) || before.kind === "possessive") return undefined;
  const quoted = () => quoteFollows(article, last, bounds.last);
  const token = (index: number) => tokens.at(index).lower;
  const quoteBefore = at > bounds.first && (quoteAt[at - 1] !== -1 || (before.text === "," && (quoteAt[at - 2] ?? -1) !== -1));
  const quoteEarlier = () => quoteBefore || quotePrecedes(article, at, bounds.first);
  const fits = (): boolean => {
    switch (entry.frame) {
      case "say":
        return true;
      case "clause":
        return (
          quoted() ||
          quoteBefore ||
          next.lower === "that" ||
          next.text === "," ||
          next.text === "." ||
          next.kind === "none" ||
          DETERMINERS.has(next.lower) ||
          (next.kind === "word" && !PREPOSITIONS.has(next.lower) && next.lower !== "to" && next.lower !== "and") ||
          (next.lower === "to" && entry.base === "write") ||
          next.lower === "on"
        );
      case "that":
        return next.lower === "that" || quoted() || quoteBefore;
      case "object":
        return next.lower === "with"
          ? /^(?:satisfaction|concern|regret|appreciation|interest|alarm)$/.test(tokens.at(last + 1).lower)
          : entry.rest[0] === "on" && /^(?:call|calls|called|calling)$/.test(token(at))
            ? demandsSomething(article, last, bounds.last)
            : !(PREPOSITIONS.has(next.lower) && !/^(?:about|to|on|against|of|in|regarding|despite)$/.test(next.lower)) ||
              quoteBefore;
      case "quote":
        return quoted() || quoteEarlier() || namesAs(article, entry.base, last, bounds.last);
      case "as":
        return quoted() || asFollows(article, last, bounds.last);
      case "attitude":
        return attitudeAfter(article, last, bounds.last) !== undefined;
    }
  };
  const quotee = entry.base === "quote" && entry.form !== "ing" ? quoteeAfter(article, subjects, last, sentence) : undefined;
  const relayed = quotee !== undefined || (entry.base === "quote" && /^(?:as|by)$/.test(next.lower));
  // > | was condemned by
  const agent =
    /^(?:condemn|denounce|criticize|criticise|reject|welcome|praise|confirm|deny|dismiss|announce|propose)$/.test(entry.base) &&
    next.lower === "by" &&
    (entry.form === "past" || entry.form === "participle");
  if (!fits() && !relayed && !agent) return undefined;
  // > | Kosovo declared independence: a deed, not words
  if (entry.base === "declare" && DECLARED_DEEDS.has(next.lower)) return undefined;
  act = attitudeOf(article, entry, last, bounds.last) ?? act;
  const cueOf = (subject: Subject, inverted = false, continues = false, relay?: Subject, until = last): Cue => ({
    sentence,
    first: at,
    last: until,
    verb: entry.base,
    act,
    frame: entry.frame,
    subject,
    inverted,
    continues,
    relay,
  });
  // > | quoted the king as saying
  if (quotee) {
    const relay = subjects.before(at, sentence);
    return cueOf(quotee, false, false, relay === "coordinated" ? undefined : relay, quotee.last + 2);
  }
  // > | The operation was condemned by members of the European Union
  const auxiliary = AUXILIARIES.has(before.lower)
    ? before.lower
    : AUXILIARIES.has(tokens.at(at - 2).lower) && before.lower.endsWith("ly")
      ? tokens.at(at - 2).lower
      : "";
  const passive = (entry.form === "past" || entry.form === "participle") && /^(?:is|are|was|were|be|been|being)$/.test(auxiliary);
  if (passive) {
    if (entry.base === "quote" && (next.lower === "as" || next.lower === "by")) {
      const subject = subjects.before(at, sentence);
      const saying = next.lower === "as" && /^(?:saying|telling|writing)$/.test(tokens.at(last + 1).lower) ? last + 2 : last;
      const by = tokens.at(saying).lower === "by" ? subjects.after(saying + 1, sentence) : undefined;
      return subject && subject !== "coordinated"
        ? cueOf(subject, false, false, by, by && saying > last ? by.last : saying)
        : undefined;
    }
    if (next.lower !== "by") return undefined;
    const subject = subjects.after(last + 1, sentence);
    return subject ? cueOf(subject, true) : undefined;
  }
  if (agent) return undefined;
  const modal =
    /^(?:will|would|can|could|may|might|should|must|shall|to)$/.test(before.lower) ||
    /^(?:will|would|to)$/.test(tokens.at(at - 2).lower);
  if (modal || /^(?:did|does|do|not|n't|never)$/.test(before.lower)) return undefined;
  if (entry.form === "ing") {
    if (/^(?:been|is|are|was|were|be)$/.test(auxiliary)) {
      const subject = subjects.before(at, sentence);
      return subject && subject !== "coordinated" && entry.frame !== "object" ? cueOf(subject) : undefined;
    }
    const had = earlier.at(-1);
    if (had?.sentence === sentence) {
      // > | …, he said, adding that …     …, but stressing that …
      const joined = /^(?:and|but|also|while)$/.test(before.lower) || before.text === "," || quoteBefore;
      const follows = next.kind !== "none" && next.text !== ".";
      return had.subject && joined && follows && GOING_ON.has(entry.base) ? cueOf(had.subject, false, true) : undefined;
    }
    // > | met with his colleague, calling on both sides to …
    const opened = before.text === "," && GOING_ON.has(entry.base) && next.kind !== "none" && next.text !== ".";
    if (
      entry.frame !== "say" &&
      !opened &&
      !/^(?:add|note|reiterate|reaffirm|emphasize|stress|warn|argue|claim)$/.test(entry.base)
    )
      return undefined;
    const subject = subjects.main(sentence);
    return subject ? cueOf(subject, false, true) : undefined;
  }
  // > | …," said the US statement.     … tweeted Johnson
  const titled = before.text === "," ? subjects.endingAt(at - 1) : undefined;
  // > | The ministry's spokesman, Guo Lin, said China …: a comma that closes an apposition
  const apposed = titled?.name !== undefined && titled.title !== undefined && titled.name.first > titled.title.last;
  if (
    !apposed &&
    (before.text === "," || quoteBefore || quoteAt[at - 1] !== -1) &&
    (entry.form === "past" || entry.form === "third") &&
    entry.frame !== "attitude" &&
    !(entry.base === "tell" && before.text === "," && !quoteBefore)
  ) {
    const subject = subjects.after(last, sentence);
    const tail = subject && tokens.at(subject.last);
    if (
      subject &&
      (entry.frame === "say" || quoteBefore) &&
      (tail?.kind !== "word" || TEXT_NOUNS.has(tail.lower) || PREPOSITIONS.has(tail.lower) || quoteAt[subject.last] !== -1)
    )
      return cueOf(subject, true);
  }
  const subject = subjects.before(at, sentence);
  if (subject === "coordinated") {
    const had = earlier.at(-1);
    if (NOUN_FORMS.has(tokens.at(at).lower)) return undefined;
    // > | We condemn the launches and reiterate …
    const main = entry.form === "base" ? subjects.main(sentence) : undefined;
    if (entry.form === "base" && !(main && /^(?:we|they)$/.test(tokens.at(main.last - 1).lower))) return undefined;
    const inherited = had?.sentence === sentence && !had.inverted ? had.subject : subjects.main(sentence);
    return inherited ? cueOf(inherited, false, had?.sentence === sentence) : undefined;
  }
  if (!subject) {
    // the verb opens the sentence or follows a mark: "Asked …, he said" has its subject elsewhere
    return undefined;
  }
  const [only] = subject.mentions;
  const plural =
    subject.mentions.length > 1 || only?.plural === true || /^(?:we|they|i|you)$/.test(tokens.at(subject.last - 1).lower);
  if (entry.form === "base" && !plural && !(subject.mentions.length === 0 && tokens.at(subject.last - 1).lower.endsWith("s")))
    return undefined;
  if (NOUN_FORMS.has(tokens.at(at).lower)) {
    if (entry.form === "base" && !plural) return undefined;
    if (subject.mentions.length === 0 || subject.last !== at) return undefined;
    if (only && subjects.isPossessive(only)) return undefined;
    if (only?.kind === "demonym" || (only?.kind === "city" && next.lower !== "that")) return undefined;
    if (PREPOSITIONS.has(next.lower) && !/^(?:for|on|of|to)$/.test(next.lower)) return undefined;
  }
  // a noun phrase of common nouns speaks only with the plainest verbs
  if (
    subject.mentions.length === 0 &&
    !(entry.frame === "quote" && TEXT_NOUNS.has(tokens.at(subject.last - 1).lower)) &&
    !(
      entry.frame === "say" ||
      (HUMAN_NOUNS.has(tokens.at(subject.last - 1).lower) &&
        (subject.last === at || (subject.last === at - 1 && auxiliary !== "")) &&
        entry.form !== "base") ||
      (/^(?:add|announce|report|reveal|warn|claim|note|declare|confirm|condemn|suggest|argue|write)$/.test(entry.base) &&
        (entry.form === "past" || next.lower === "that"))
    )
  ) {
    return undefined;
  }
  return cueOf(subject);
}

/** > | called on both sides to stop     called on President Rojas: a visit */
function demandsSomething({ tokens }: ArticleText, from: number, end: number): boolean {
  for (let at = from; at < end; at++) {
    const { text } = tokens.at(at);
    if (/^(?:to|for|not)$/.test(text)) return true;
    if (text === "and" && tokens.at(at + 1).lower.endsWith("ed")) return false;
  }
  return false;
}

const MAX_NAMED = 8;
const JUDGING = /^(?:un|il)\p{L}|\p{L}(?:ful|able|ible|ous|ive|less|ary|al)$/u;

/** > | called it an act of aggression     called the strikes unlawful */
function namesAs({ tokens }: ArticleText, verb: string, from: number, end: number): boolean {
  if (!/^(?:call|label|brand|term|dub)$/.test(verb)) return false;
  if (/^(?:it|him|her|them|this|that)$/.test(tokens.at(from).lower)) return /^(?:a|an|the)$/.test(tokens.at(from + 1).lower);
  if (!DETERMINERS.has(tokens.at(from).lower)) return false;
  for (let at = from + 2; at < Math.min(end, from + MAX_NAMED); at++) {
    const { lower, kind } = tokens.at(at);
    if (kind !== "word" || PREPOSITIONS.has(lower) || CLAUSE_OPENERS.has(lower)) return false;
    if (JUDGING.test(lower) && (tokens.at(at + 1).kind !== "word" || tokens.at(at + 1).lower === "and")) return true;
  }
  return false;
}

/** > | (quoted) a diplomatic source as saying */
function quoteeAfter({ tokens }: ArticleText, subjects: SubjectFinder, from: number, sentence: number): Subject | undefined {
  const quotee = subjects.after(from, sentence);
  const said =
    quotee && tokens.at(quotee.last).lower === "as" && /^(?:saying|telling|writing)$/.test(tokens.at(quotee.last + 1).lower);
  return said ? quotee : undefined;
}

/** Whether a quotation opens soon after a token, before the clause ends. */
function quoteFollows(article: ArticleText, from: number, end: number): boolean {
  for (let at = from; at < Math.min(end, from + 14); at++) {
    if (article.quoteAt[at] !== -1) return true;
    const { text } = article.tokens.at(at);
    if (text === ";" || text === ".") return false;
  }
  return false;
}

/** Whether a quotation and a comma or the like stand shortly before a token: `"…," the statement reads`. */
function quotePrecedes(article: ArticleText, at: number, floor: number): boolean {
  for (let before = at - 1; before >= Math.max(floor, at - 8); before--) {
    if (article.quoteAt[before] !== -1) return true;
    const { text } = article.tokens.at(before);
    if (text === ";" || text === ".") return false;
  }
  return false;
}

function asFollows(article: ArticleText, from: number, end: number): boolean {
  for (let at = from; at < Math.min(end, from + 14); at++) if (article.tokens.at(at).lower === "as") return true;
  return false;
}

function attitudeAfter(article: ArticleText, from: number, end: number): string | undefined {
  for (let at = from; at < Math.min(end, from + MAX_ATTITUDE); at++) {
    const { lower } = article.tokens.at(at);
    const act = attitudes.get(lower);
    if (act !== undefined) return act;
    if (/^(?:of|for|at|that|about|to|on|in)$/.test(lower)) return undefined;
  }
  return undefined;
}

function attitudeOf(article: ArticleText, entry: Entry, from: number, end: number): SpeechAct | undefined {
  return entry.frame === "attitude" || /^(?:express|voice|convey|reiterate|renew)$/.test(entry.base)
    ? attitudeAfter(article, from, end)
    : undefined;
}
