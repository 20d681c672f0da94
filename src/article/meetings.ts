import type { MeetingFormat, MeetingKind, MeetingRole, MeetingStatus, Place, Presence, When } from "../schema/interfaces.js";
import { SPEECH_TAGS } from "./cues.js";
import type { ArticleText } from "./document.js";
import {
  CANCELLED_WORDS,
  FUTURE_WORDS,
  MEETING_LIGHT_VERBS,
  MEETING_NOUNS,
  MEETING_VERBS,
  POSTPONED_WORDS,
} from "./lexicon/event-words.js";
import { AUXILIARIES, CLAUSE_OPENERS, DETERMINERS, PREPOSITIONS } from "./lexicon/words.js";
import type { Mention } from "./mentions.js";
import { PhraseTable } from "./phrase-table.js";
import { findPlaces, type PlacePhrase } from "./places.js";
import type { Stretch } from "./speech.js";
import type { Subject, SubjectFinder } from "./subjects.js";
import { findDuration, findTimes, type TimePhrase } from "./time.js";
import { formsOf, type VerbForm } from "./verb-forms.js";
import { sideOf, type Entity, type Who } from "./who.js";

/** Somebody's part in a meeting. */
export interface FoundPart {
  readonly entity: Entity;
  readonly role: MeetingRole;
  readonly presence: Presence | undefined;
}

/** A meeting as the text tells it. */
export interface FoundMeeting {
  kind: MeetingKind;
  status: MeetingStatus;
  format: MeetingFormat | undefined;
  recurring: boolean;
  when: When | undefined;
  place: Place | undefined;
  participation: FoundPart[];
  evidence: Stretch[];
  confidence: number;
  rule: string;
  /** Index of the sentence that first tells it. */
  readonly sentence: number;
  /** The states and bodies that take part. */
  sides: readonly Entity[];
  /** Whether its time is one day, and which. */
  day: string | undefined;
  /** Whether the text sets it apart from others: "separate talks". */
  readonly separate: boolean;
}

interface Noun {
  readonly kind: MeetingKind;
  readonly format: MeetingFormat | undefined;
}
interface Verb extends Noun {
  readonly base: string;
  readonly rest: readonly string[];
  readonly frame: string;
  readonly form: VerbForm;
}

const nouns = new PhraseTable<Noun>((token) => token.lower);
for (const row of MEETING_NOUNS) {
  const [noun = "", kind = "", format = ""] = row.split("|");
  nouns.add(noun, { kind, format: format ? (format as MeetingFormat) : undefined });
}
const verbs = new Map<string, Verb[]>();
for (const row of MEETING_VERBS) {
  const [phrase = "", kind = "", format = "", frame = ""] = row.split("|");
  const [base = "", ...rest] = phrase.split(" ");
  for (const [word, form] of formsOf(base)) {
    const listed = verbs.get(word) ?? [];
    listed.push({ base, rest, kind, format: format ? (format as MeetingFormat) : undefined, frame, form });
    verbs.set(word, listed);
  }
}
const lightVerbs = new Set([...MEETING_LIGHT_VERBS].flatMap((base) => [...formsOf(base).keys()]));

const INTENDING = new Set(
  "agree agreed agrees plan plans planned planning expect expects expected schedule scheduled set due invite invited want wants wanted hope hopes hoped intend intends intended ready pledge pledged promise promised vow vowed decide decided offer offered propose proposed about likely prepare preparing prepares willing invitation".split(
    " ",
  ),
);

const TOOK_PLACE = new Set<MeetingStatus>(["in-progress", "suspended", "concluded"]);
const WISHES = new Set(
  "way ways effort efforts attempt attempts bid need chance opportunity readiness pressure calls call desire seek seeks sought try tries tried trying failed fails refusal".split(
    " ",
  ),
);
const CALLED_OFF = new Set<MeetingStatus>(["cancelled", "postponed", "refused"]);
const FUTURE = new Set<MeetingStatus>(["proposed", "announced", "scheduled"]);
const DAY_MS = 86_400_000;
const MAX_CLAUSE = 40;
const ATTENDING = /^(?:attended|participated|joined|acted|served)$/;
const ATTENDANCE: Readonly<Record<string, MeetingRole | undefined>> = {
  __proto__: null as never,
  observer: "observer",
  observers: "observer",
  mediator: "mediator",
  mediators: "mediator",
  facilitator: "facilitator",
  facilitators: "facilitator",
  guarantor: "guarantor",
  guarantors: "guarantor",
  witnesses: "witness",
};
/** The role of those "by" whom talks are held for others. */
const HOSTING: Readonly<Record<string, MeetingRole | undefined>> = {
  __proto__: null as never,
  hosted: "host",
  convened: "host",
  organized: "host",
  organised: "host",
  mediated: "mediator",
  brokered: "mediator",
  facilitated: "facilitator",
};
const FUTURE_PHRASES = [
  "will be",
  "to be",
  "is expected",
  "are expected",
  "is scheduled",
  "are scheduled",
  "is set",
  "are set",
  "due on",
  "due to",
  "due in",
  "scheduled for",
  "planned for",
  "would be",
  "will take place",
  "set for",
  "from now",
];
const DISTINCT = new Set<MeetingKind>(["summit", "consultation", "negotiation", "conference", "summons"]);
const FAMILY: Readonly<Record<string, string>> = {
  visit: "visit",
  "press-conference": "press",
  ceremony: "ceremony",
  "signing-ceremony": "ceremony",
  reception: "ceremony",
};
const familyOf = (meeting: { kind: MeetingKind; format: MeetingFormat | undefined }) =>
  meeting.format === "phone" || meeting.format === "video" ? "call" : (FAMILY[meeting.kind] ?? "talks");

/** All meetings of a text, each once however often it is told. */
export function findMeetings(
  article: ArticleText,
  subjects: SubjectFinder,
  who: Who,
  published: string | undefined,
): FoundMeeting[] {
  return new MeetingFinder(article, subjects, who, published).find();
}

class MeetingFinder {
  readonly #article: ArticleText;
  readonly #subjects: SubjectFinder;
  readonly #who: Who;
  readonly #published: string | undefined;
  readonly #found: FoundMeeting[] = [];
  #times: TimePhrase[] = [];
  #places: PlacePhrase[] = [];
  #sentence = 0;

  constructor(article: ArticleText, subjects: SubjectFinder, who: Who, published: string | undefined) {
    this.#article = article;
    this.#subjects = subjects;
    this.#who = who;
    this.#published = published;
  }

  find(): FoundMeeting[] {
    const { sentences, quoteAt, tokens, dateline } = this.#article;
    for (const [index, bounds] of sentences.entries()) {
      this.#sentence = index;
      let read = false;
      for (let at = bounds.first; at < bounds.last; at++) {
        if (quoteAt[at] !== -1) continue;
        const noun = nouns.match(tokens, at, bounds.last);
        const verb = verbs.get(tokens.at(at).lower);
        if (!noun && !verb) continue;
        if (!read) {
          // > | officials said on Monday: when it was told
          this.#times = findTimes(this.#article, index, this.#published).filter(
            (time) =>
              !SPEECH_TAGS.has(tokens.at(time.first - 1).lower) &&
              !(dateline && tokens.at(time.first).start >= dateline.start && tokens.at(time.first).start < dateline.end),
          );
          this.#places = findPlaces(this.#article, index);
          read = true;
        }
        const taken = (verb && this.#verb(at, verb)) ?? (noun && this.#noun(at, at + noun.length, noun.value));
        if (taken) at = Math.max(at, taken - 1);
        else if (noun) at += noun.length - 1;
      }
      this.#absence(index);
    }
    return this.#found;
  }

  get #end(): number {
    return this.#article.sentences[this.#sentence]?.last ?? 0;
  }
  get #floor(): number {
    return this.#article.sentences[this.#sentence]?.first ?? 0;
  }

  /** Who acts in a verb: its subject, that of the verb before "and", or that of "agreed to", "plans to". */
  #actors(verb: number): Subject | undefined {
    const { tokens } = this.#article;
    let at = verb;
    if (tokens.at(verb - 1).lower === "to") {
      // > | was already scheduled to meet     looks forward to meeting
      at = verb - 1;
      while (
        at > this.#floor &&
        !AUXILIARIES.has(tokens.at(at).lower) &&
        !this.#endsMention(at) &&
        !CLAUSE_OPENERS.has(tokens.at(at).lower)
      )
        at--;
      const found = this.#subjects.before(at + 1, this.#sentence);
      return found && found !== "coordinated" && found.mentions.length > 0 ? found : this.#subjects.main(this.#sentence);
    }
    const found = this.#subjects.before(at, this.#sentence);
    return found === "coordinated" ? this.#subjects.main(this.#sentence) : found;
  }

  #endsMention(at: number): boolean {
    const mention = this.#subjects.endingAt(at + 1);
    return mention !== undefined && mention.kind !== "demonym" && mention.kind !== "city";
  }

  #entities(mentions: readonly Mention[]): Entity[] {
    return [...new Set(mentions.flatMap((mention) => this.#who.of.get(mention) ?? []))];
  }

  #sidesOf(entities: readonly Entity[]): Entity[] {
    return [...new Set(entities.flatMap((entity) => sideOf(entity, (country) => this.#who.stateOf(country))))];
  }

  /** The noun phrases in a list after a preposition or verb: "with A, B and C". */
  #list(from: number): { mentions: Mention[]; last: number } {
    const { tokens } = this.#article;
    const mentions: Mention[] = [];
    let at = from;
    let last = from;
    let closed = false;
    for (let step = 0; step < 60 && at < this.#end; step++) {
      const begun = this.#subjects.startingAt(at);
      const mention = begun?.kind === "pronoun" ? undefined : begun;
      if (mention && !(mention.kind === "demonym") && mention.kind !== "city") {
        closed ||= mentions.length > 0 && tokens.at(this.#subjects.phraseStart(mention) - 1).lower === "and";
        mentions.push(mention);
        at = last = mention.last;
        if (tokens.at(at).kind === "possessive") {
          // > | with NATO's secretary-general, Marta Lind
          at++;
        }
        continue;
      }
      if (mention?.kind === "city" && this.#who.of.get(mention)?.length) {
        mentions.push(mention);
        at = last = mention.last;
        continue;
      }
      const { lower, text } = tokens.at(at);
      if (mention?.kind === "demonym") at = mention.last;
      else if (
        DETERMINERS.has(lower) ||
        lower === "and" ||
        /^(?:both|senior|top|officials|leaders|representatives|members|from|of|His|Her|Majesty|Excellency|Highness|Mr|Ms|Mrs|Dr|\.|visiting|newly|elected|outgoing|officials|other)$/.test(
          text,
        )
      )
        at++;
      else if (text === "," && mentions.length > 0 && !closed) at++;
      else if (/^(?:his|her|their)$/.test(lower)) at++;
      else break;
    }
    return { mentions, last };
  }

  /** The other side of a meeting, by "with", "between", "among" or "of" within a few words. */
  #partners(from: number): { mentions: Mention[]; last: number; how: string } | undefined {
    const { tokens } = this.#article;
    for (let at = from; at < Math.min(this.#end, from + 14); at++) {
      const { lower, text } = tokens.at(at);
      if (/^(?:with|between|among|of|by)$/.test(lower)) {
        const { mentions, last } = this.#list(at + 1);
        if (
          mentions.length > 0 &&
          (lower !== "of" || mentions.length > 1 || mentions[0]?.plural === true || mentions[0]?.kind === "sides")
        )
          return { mentions, last, how: lower };
        if (lower === "of" || mentions.length > 0) continue;
        continue;
      }
      if (/^[.;:]$/.test(text)) break;
      if (CLAUSE_OPENERS.has(lower) && lower !== "and") break;
      // a finite verb ends the noun phrase, unless it is the one that the meeting is subject of: "Talks between …"
      if (AUXILIARIES.has(lower) || lightVerbs.has(lower) || (verbs.has(lower) && !/^(?:phone|telephone)$/.test(lower))) break;
      if (text === "," && at > from) break;
    }
    return undefined;
  }

  #verb(at: number, listed: readonly Verb[]): number | undefined {
    const { tokens } = this.#article;
    const verb = listed.find(({ rest }) => rest.every((word, index) => tokens.at(at + 1 + index).lower === word));
    if (!verb) return undefined;
    const before = tokens.at(at - 1);
    if (DETERMINERS.has(before.lower) || before.kind === "possessive") return undefined;
    if (PREPOSITIONS.has(before.lower) && before.lower !== "to" && verb.form !== "ing") return undefined;
    const aside = verb.form === "ing" && before.text === "," && this.#subjects.endingAt(at - 1)?.plural === true;
    if (verb.form === "ing" && !aside && !/^(?:is|are|was|were|been|be|after|before|while|by)$/.test(before.lower))
      return undefined;
    const last = at + 1 + verb.rest.length;
    const owner = aside ? this.#subjects.endingAt(at - 1) : undefined;
    const subject = owner ? { mentions: [owner], first: owner.first, last: owner.last } : this.#actors(at);
    if (!subject) return undefined;
    const acting = this.#entities(subject.mentions);
    const evidenceFrom = subject.first;
    switch (verb.frame) {
      case "meet": {
        const direct = this.#list(last);
        const partners = direct.mentions.length > 0 ? { ...direct, how: "direct" } : this.#partners(last);
        const plural =
          subject.mentions.length > 1 ||
          subject.mentions[0]?.plural === true ||
          acting.length > 1 ||
          acting[0]?.category === "intergovernmental" ||
          (subject.mentions.length === 0 && tokens.at(subject.last - 1).lower.endsWith("s"));
        const others = partners && partners.how !== "by" && partners.how !== "of" ? this.#entities(partners.mentions) : [];
        if (others.length === 0 && !plural) return undefined;
        const base = subject.mentions.length === 0 ? [...this.#who.pairAt(this.#sentence)] : acting;
        if (!plural && this.#sidesOf([...base, ...others]).length < 2) return undefined;
        return this.#add(
          verb,
          [...base, ...others],
          evidenceFrom,
          Math.max(last, others.length > 0 && partners ? partners.last : last),
          at,
          "meet",
        );
      }
      case "gather": {
        const plural = subject.mentions.length > 1 || subject.mentions[0]?.plural === true || acting.length > 1;
        // > | convene a working group: what is convened is no meeting
        if (!plural || DETERMINERS.has(tokens.at(last).lower)) return undefined;
        return this.#add(verb, acting, evidenceFrom, last, at, "gather");
      }
      case "with": {
        const to = tokens.at(last).lower === "to" ? this.#list(last + 1) : undefined;
        const partners = to && to.mentions.length > 0 ? { ...to, how: "with" } : this.#partners(last);
        const words = this.#words(last, Math.min(this.#end, last + 8));
        const byPhone = /\b(?:by|on the|over the) (?:tele)?phone\b/.test(words);
        const plural = subject.mentions.length > 1 || acting.length > 1;
        if (partners?.how === "with") {
          const others = this.#entities(partners.mentions);
          const sides = this.#sidesOf([...acting, ...others]);
          if (others.length === 0 || sides.length < 2) return undefined;
          return this.#add(verb, [...acting, ...others], evidenceFrom, partners.last, at, "speak-with");
        }
        return plural && byPhone ? this.#add(verb, acting, evidenceFrom, last + 3, at, "speak-by-phone") : undefined;
      }
      case "to":
      case "place": {
        const person = acting.some(
          (entity) => entity.kind === "person" || entity.kind === "delegation" || entity.kind === "group",
        );
        if (!person) return undefined;
        const place = this.#destination(last);
        const country = place?.place.country;
        if (!place || country === undefined) return undefined;
        const host = this.#who.stateOf(country);
        const sides = this.#sidesOf(acting);
        if (sides.length === 0 || sides.includes(host)) return undefined;
        // a journey "for meetings with" somebody is told by the meeting
        if (this.#meetsThere(place.last)) return undefined;
        return this.#add(verb, acting, evidenceFrom, place.last, at, "visit", { host, place: place.place });
      }
      case "person": {
        const direct = this.#list(last);
        const others = this.#entities(direct.mentions).filter(
          (entity) => entity.kind !== "state" && entity.kind !== "organization",
        );
        const sides = this.#sidesOf([...acting, ...others]);
        if (others.length === 0 || sides.length < 2) return undefined;
        return this.#add(verb, [...acting, ...others], evidenceFrom, direct.last, at, verb.base);
      }
      default:
        return undefined;
    }
  }

  /** > | … to Warsaw on Thursday for talks with Zielinski */
  #meetsThere(from: number): boolean {
    const { tokens } = this.#article;
    for (let at = from; at < Math.min(this.#end, from + 6); at++) {
      if (!/^(?:for|to)$/.test(tokens.at(at).lower)) continue;
      for (let next = at + 1; next < Math.min(this.#end, at + 8); next++) {
        const noun = nouns.match(tokens, next, this.#end);
        if (noun || verbs.get(tokens.at(next).lower)?.some((verb) => verb.frame === "meet"))
          return this.#partners(next + (noun?.length ?? 1)) !== undefined;
      }
      return false;
    }
    return false;
  }

  #words(first: number, last: number): string {
    if (last <= first) return "";
    const { tokens, text } = this.#article;
    return text.slice(tokens.at(first).start, tokens.at(last - 1).end);
  }

  /** Where a journey goes: "to Riyadh", "visited Japan". */
  #destination(from: number): PlacePhrase | undefined {
    const { nameAt, tokens } = this.#article;
    const listed = this.#places.find((place) => place.first >= from && place.first <= from + 6);
    if (listed && !this.#words(from, listed.first).includes(",")) return listed;
    let at = from;
    while (/^(?:the|in|first)$/.test(tokens.at(at).lower)) at++;
    const name = nameAt[at];
    if (!name || tokens.at(name.last).kind === "possessive") return undefined;
    if (name.known.type === "city")
      return { first: at, last: name.last, place: { city: name.known.name, country: name.known.country, basis: "stated" } };
    return name.known.type === "state"
      ? { first: at, last: name.last, place: { country: name.known.country, basis: "stated" } }
      : undefined;
  }

  #noun(first: number, last: number, noun: Noun): number | undefined {
    const { tokens, nameAt } = this.#article;
    const inSentence = this.#subjects.inSentence(this.#sentence);
    if (this.#isCompound(first, last)) return undefined;
    const start = this.#phraseStart(first);
    const governor = this.#governor(start);
    const partners = this.#partners(last);
    const opener = tokens.at(start).lower;
    const definite = /^(?:the|this|that|these|those)$/.test(opener);
    if (governor && this.#isWished(governor.at)) return undefined;
    const entities: Entity[] = [];
    let from = start;
    let until = last;
    // > | Russia-US talks     the AU summit     G20 Foreign Ministers' Meeting     Russian-Turkish consultations
    for (let at = start; at < first; at++) {
      const name = nameAt[at];
      if (!name) continue;
      const known = inSentence.find((mention) => mention.first <= at && mention.last > at && this.#who.of.has(mention));
      if (name.known.type === "organization" && name.known.category === "intergovernmental")
        entities.push(...(known ? (this.#who.of.get(known) ?? []) : []));
      else if (name.known.type !== "organization" && name.known.type !== "city") {
        const listed = [name.known.country, ...(name.also ?? [])].map((country) => this.#who.stateOf(country));
        if (listed.length > 1 || (tokens.at(name.last).text === "–" && nameAt[name.last + 1])) entities.push(...listed);
        else if (entities.length > 0) entities.push(...listed);
      }
    }
    if (partners && partners.how !== "by") {
      entities.push(...this.#entities(partners.mentions));
      until = partners.last;
    }
    // > | a conversation Hale and Orlov had Saturday
    const relative = this.#list(last);
    if (relative.mentions.length > 0 && /^(?:had|held)$/.test(tokens.at(relative.last).lower)) {
      entities.push(...this.#entities(relative.mentions));
      until = relative.last + 1;
    }
    if (
      /^(?:the|this|that)$/.test(opener) &&
      governor?.verb.startsWith("host") === true &&
      governor.subject &&
      entities.length === 0 &&
      noun.kind !== "visit" &&
      noun.kind !== "press-conference" &&
      this.#hostsTold(governor.subject)
    )
      return last;
    const owner = this.#owner(start);
    const journey = governor ? undefined : (this.#journey(start) ?? this.#occasion(start, partners?.how));
    const subject = governor?.subject ?? journey?.subject;
    if (noun.kind === "press-conference") {
      const told = /^(?:told|addressed)$/.test(tokens.at(start - 1).lower) ? this.#actors(start - 1) : undefined;
      const speaker = subject ?? told ?? this.#subjects.main(this.#sentence);
      const speakers = speaker ? this.#entities(speaker.mentions) : [];
      if (speakers.length === 0) return undefined;
      const own = this.#sidesOf(speakers);
      const pair = this.#who.pairAt(this.#sentence);
      const joint =
        this.#words(start, first).includes("joint") &&
        entities.length === 0 &&
        own.length === 1 &&
        own.every((side) => pair.includes(side));
      return this.#add(
        noun,
        [...speakers, ...entities, ...(joint ? pair.filter((side) => !own.includes(side)) : [])],
        from,
        until,
        first,
        "press-conference",
      );
    }
    if (noun.kind === "visit") {
      const place = this.#destination(last);
      const country = place?.place.country;
      const visitors =
        owner ??
        (partners?.how === "by"
          ? this.#entities(partners.mentions)
          : subject && !/^(?:host|hosted)$/.test(governor?.verb ?? "")
            ? this.#entities(subject.mentions)
            : []);
      if (!place || country === undefined || visitors.length === 0) return undefined;
      const host = this.#who.stateOf(country);
      const sides = this.#sidesOf(visitors);
      if (sides.length === 0 || sides.includes(host)) return undefined;
      return this.#add(
        noun,
        [...visitors, ...entities],
        governor?.subject ? Math.min(governor.subject.first, from) : from,
        Math.max(place.last, until),
        first,
        "visit",
        { host, place: place.place },
      );
    }
    if (owner && (entities.length > 0 || owner.length > 1)) entities.unshift(...owner);
    else if (subject && (!definite || /^(?:attend|join|host|chair|conven|open)/.test(governor?.verb ?? ""))) {
      const acting = this.#entities(subject.mentions);
      if (subject.mentions.length === 0 && acting.length === 0 && entities.length === 0)
        entities.push(...this.#who.pairAt(this.#sentence));
      // whom a meeting is "between" are all of its parties
      if (partners?.how !== "between") entities.unshift(...acting);
      from = Math.min(from, subject.first);
    }
    // > | The summit meeting in Tokyo, the first in years: of the two who were just named, where none was told before
    const pair = this.#who.pairAt(this.#sentence);
    const placed = this.#places.some((place) => place.first === last);
    if (
      definite &&
      placed &&
      !governor &&
      !journey &&
      entities.length === 0 &&
      pair.length > 1 &&
      !this.#found.some((meeting) => familyOf(meeting) === "talks" && pair.every((side) => meeting.sides.includes(side)))
    ) {
      return this.#add(noun, pair, from, until, first, "meeting-of-the-pair");
    }
    const sides = this.#sidesOf(entities);
    const organization = sides.some((side) => side.category === "intergovernmental");
    const upcoming = this.#words(start, first)
      .split(/\s+/)
      .some((word) => /^(?:upcoming|forthcoming|planned|anticipated|scheduled)$/.test(word));
    const between = partners?.how === "between" || partners?.how === "with" || partners?.how === "of";
    const held =
      governor !== undefined ||
      journey !== undefined ||
      between ||
      relative.mentions.length > 0 ||
      owner !== undefined ||
      entities.length > 1;
    if (
      sides.length < 2 &&
      !(organization && /^(?:summit|talks|conference|session)$/.test(noun.kind) && (this.#placeFor(first, until) || held))
    ) {
      if (!(upcoming && !definite && /^(?:talks|negotiation|summit)$/.test(noun.kind) && entities.length === 0)) return undefined;
    } else if (!held && definite && !organization) return undefined;
    return this.#add(noun, entities, from, until, first, definite ? "meeting-definite" : "meeting-noun");
  }

  /** > | a consultation mechanism     the summit communique: the noun only describes another */
  #isCompound(first: number, last: number): boolean {
    const next = this.#article.tokens.at(last);
    if (next.kind !== "word" || next.text !== next.lower || this.#article.tokens.at(last - 1).lower.endsWith("s")) return false;
    if (first < last - 1) return false;
    const { lower } = next;
    const plain =
      PREPOSITIONS.has(lower) ||
      AUXILIARIES.has(lower) ||
      CLAUSE_OPENERS.has(lower) ||
      DETERMINERS.has(lower) ||
      lightVerbs.has(lower) ||
      verbs.has(lower);
    return (
      !plain &&
      !/(?:ed|ing|ly|day|s)$/.test(lower) &&
      !/^(?:last|next|this|late|early|today|yesterday|tomorrow|took|held|came|broke|went|he|she|they|it|here|there|due|set)$/.test(
        lower,
      )
    );
  }

  /** Where the noun phrase of a meeting begins: with its article, adjectives and the names before it. */
  #phraseStart(noun: number): number {
    const { tokens, quoteAt } = this.#article;
    let at = noun;
    for (let step = 0; step < 9 && at > this.#floor; step++) {
      const before = tokens.at(at - 1);
      if (quoteAt[at - 1] !== -1) break;
      if (DETERMINERS.has(before.lower)) return at - 1;
      if (before.kind === "mark" && !/^[,–’']$/.test(before.text)) break;
      if (before.text === "," && !/^(?:\p{L}+(?:ive|ful|al|ed|ing|ous|ry|m|d))$/u.test(tokens.at(at - 2).lower)) break;
      if (
        PREPOSITIONS.has(before.lower) ||
        AUXILIARIES.has(before.lower) ||
        lightVerbs.has(before.lower) ||
        verbs.has(before.lower)
      )
        break;
      if (CLAUSE_OPENERS.has(before.lower) && before.lower !== "and") break;
      at--;
    }
    while (at < noun && /^(?:and|,)$/.test(tokens.at(at).lower)) at++;
    return at;
  }

  /** Who owns the meeting: "his conversation", "Hale's talks". */
  #owner(start: number): Entity[] | undefined {
    const { tokens } = this.#article;
    const inSentence = this.#subjects.inSentence(this.#sentence);
    const word = tokens.at(start).lower;
    if (/^(?:his|her|their)$/.test(word)) {
      const earlier = inSentence.filter(
        (mention) =>
          mention.last <= start && (mention.kind === "person" || mention.kind === "pronoun" || mention.kind === "role"),
      );
      const main = this.#subjects.main(this.#sentence);
      const pronoun = earlier.findLast((mention) => mention.kind === "pronoun");
      const chosen = pronoun ? [pronoun] : main && main.last <= start ? main.mentions : earlier.slice(-1);
      const entities = this.#entities(chosen);
      return entities.length > 0 ? entities : undefined;
    }
    const possessive = inSentence.find(
      (mention) => this.#subjects.isPossessive(mention) && mention.first >= start && mention.last <= start + 8,
    );
    if (possessive) {
      const entities = this.#entities([possessive]);
      return entities.length > 0 ? entities : undefined;
    }
    const before = inSentence.find((mention) => this.#subjects.isPossessive(mention) && mention.last + 1 === start);
    return before ? this.#entities([before]) : undefined;
  }

  /** > | ways to resume dialogue     efforts to hold talks: nothing is said to take place */
  #isWished(verb: number): boolean {
    const { tokens } = this.#article;
    return tokens.at(verb - 1).lower === "to" && WISHES.has(tokens.at(verb - 2).lower);
  }

  /** > | arrived in Baku on Sunday for talks with … */
  #journey(start: number): { subject: Subject | undefined } | undefined {
    const { tokens } = this.#article;
    if (tokens.at(start - 1).lower !== "for" && !(tokens.at(start - 1).lower === "to" || tokens.at(start - 2).lower === "to"))
      return undefined;
    for (let at = start - 2; at > this.#floor; at--) {
      const travel = verbs.get(tokens.at(at).lower)?.find((verb) => verb.frame === "to" || verb.frame === "place");
      if (travel) return { subject: this.#actors(at) };
    }
    return undefined;
  }

  /** > | said after talks with …     signed a treaty after two hours of talks     discussed visas at a meeting in Moscow */
  #occasion(start: number, how: string | undefined): { subject: Subject | undefined } | undefined {
    const { tokens } = this.#article;
    if (how === "between" || /^(?:the|this|that|these|those)$/.test(tokens.at(start).lower)) return undefined;
    let at = start - 1;
    for (
      let step = 0;
      step < 5 && /^(?:of|hours?|days?|rounds?|two|three|four|five|several|a|an|more|than|\d+)$/.test(tokens.at(at).lower);
      step++
    )
      at--;
    if (!/^(?:after|during|before|following|at|in|with)$/.test(tokens.at(at).lower)) return undefined;
    const subject = this.#subjects.main(this.#sentence);
    if (!subject || subject.last > start) return undefined;
    const sides = this.#sidesOf(this.#entities(subject.mentions));
    return how === "with" || sides.length > 1 ? { subject } : undefined;
  }

  /** The verb that has the meeting as its object, with its subject: "will hold", "have engaged in". */
  #governor(start: number): { verb: string; at: number; subject: Subject | undefined } | undefined {
    const { tokens } = this.#article;
    let at = start - 1;
    for (let step = 0; step < 6 && at >= this.#floor; step++, at--) {
      const { lower, kind } = tokens.at(at);
      // > | called off talks     put off the visit
      if (lower === "off" && /^(?:call|calls|called|calling|put|puts|putting)$/.test(tokens.at(at - 1).lower))
        return { verb: "cancel", at: at - 1, subject: this.#actors(at - 1) };
      if (lightVerbs.has(lower)) {
        // "had" and "have" before another verb are auxiliaries
        if (tokens.at(at - 1).lower === "by" || DETERMINERS.has(tokens.at(at - 1).lower)) return undefined;
        return { verb: lower, at, subject: this.#actors(at) };
      }
      if (
        kind !== "word" ||
        !/^(?:in|into|for|a|an|the|to|up|another|of|rounds?|first|second|third|fourth|fifth|final|new|fresh|latest|further|with|two|three|four|five|six|several|more|than|about|nearly|hours?|days?|weeks?|series|set)$/.test(
          lower,
        )
      )
        return undefined;
    }
    return undefined;
  }

  #placeFor(first: number, last: number): PlacePhrase | undefined {
    const after = this.#places.find(
      (place) => place.first >= first && place.first <= last + MAX_CLAUSE && this.#article.tokens.at(place.first).lower !== "to",
    );
    const { tokens } = this.#article;
    const sameClause = after && !/\b(?:where|which|who|that|but)\b/.test(this.#words(last, after.first));
    if (after && sameClause) return after;
    // > | In Bangkok, Thailand, …     Over the last 48 hours in Doha, …
    // > | traveled to China for meetings with …     arrived in Baku for talks with …
    const goal = this.#places.findLast(
      (place) => place.last <= first && verbs.get(tokens.at(place.first - 1).lower)?.some((verb) => verb.frame === "to"),
    );
    if (goal && /\b(?:for|to)\b/.test(this.#words(goal.last, first))) return goal;
    return this.#places.find(
      (place) =>
        place.last <= first &&
        place.first <= this.#floor + 8 &&
        tokens.at(place.last).text === "," &&
        tokens.at(place.first).lower !== "to",
    );
  }

  /** What the words around a meeting say of its status. */
  #status(trigger: number, first: number, last: number): { status: MeetingStatus; by: string } {
    const { tokens } = this.#article;
    const from = Math.max(this.#floor, Math.min(first, trigger - 7));
    const to = Math.min(this.#end, Math.max(last, trigger) + 20);
    const clause: string[] = [];
    for (let at = trigger - 1; at >= from; at--) {
      const { lower, text } = tokens.at(at);
      if (/^[;.]$/.test(text) || /^(?:that|which|who|because|where|when)$/.test(lower)) break;
      clause.push(lower);
    }
    const after: string[] = [];
    for (let at = trigger + 1; at < to; at++) {
      const { lower, text } = tokens.at(at);
      if (/^[;.]$/.test(text) || /^(?:which|who|because|where|while|although|but|after)$/.test(lower)) break;
      after.push(lower);
    }
    const tail = after.join(" ");
    if (this.#denied(trigger)) return { status: "unclear", by: "denied" };
    const start = this.#phraseStart(trigger);
    if (
      tokens.at(start - 1).lower === "after" &&
      tokens.at(start - 2).text === "," &&
      /^(?:a|an|two|three|several)$/.test(tokens.at(start).lower)
    )
      return { status: "concluded", by: "after" };
    if (
      clause.some((word) => CANCELLED_WORDS.has(word)) ||
      /\b(?:was|were|been|be|is) (?:canceled|cancelled|called off|scrapped)\b/.test(tail) ||
      /\b(?:did|will|would) not (?:take place|happen|go ahead)\b/.test(tail) ||
      clause.join(" ").includes("off called")
    )
      return { status: "cancelled", by: "cancelled" };
    if (
      clause.some((word) => POSTPONED_WORDS.has(word)) ||
      clause.join(" ").includes("off put") ||
      /\b(?:was|were|been|be|is) (?:postponed|delayed|put off)\b/.test(tail)
    )
      return { status: "postponed", by: "postponed" };
    if (clause.some((word) => /^(?:refused|declined|refuses|declines)$/.test(word)) && clause.includes("to"))
      return { status: "refused", by: "refused" };
    const near = clause.slice(0, 8);
    // > | the next meeting     the next round of the dialogue
    const next =
      this.#words(this.#phraseStart(trigger), trigger).split(/\s+/).includes("next") ||
      /\bnext (?:round|session|phase)\b/.test(this.#words(Math.max(this.#floor, trigger - 6), trigger));
    const time = this.#timeFor(trigger, last);
    const future =
      next ||
      near.some((word) => FUTURE_WORDS.has(word)) ||
      this.#intended(trigger) ||
      FUTURE_PHRASES.some((phrase) => ` ${tail} `.includes(` ${phrase} `)) ||
      time?.direction === "future";
    const wide = clause.concat(this.#wordsBefore(from, 10));
    const be = wide.findIndex((word) => word === "is" || word === "are");
    const progressive = be > 0 && wide[be - 1]?.endsWith("ing") === true;
    if (future || (progressive && time !== undefined && time.direction !== "past")) {
      if (near.some((word) => /^(?:propose|proposed|proposes|invited|possible|potential|prospective)$/.test(word)))
        return { status: "proposed", by: "proposed" };
      return { status: time ? "scheduled" : "announced", by: "future" };
    }
    if (progressive || /\b(?:is|are) (?:under way|underway|ongoing|continuing)\b/.test(tail))
      return { status: "in-progress", by: "progressive" };
    return { status: "concluded", by: "past" };
  }

  /** Whether an infinitive that is yet to come governs the meeting: "agreed to hold", "is expected to meet". */
  #intended(trigger: number): boolean {
    const { tokens } = this.#article;
    for (let at = trigger - 1; at >= Math.max(this.#floor, trigger - 24); at--) {
      const { lower, text } = tokens.at(at);
      if (/^[;.]$/.test(text) || (text === "," && tokens.at(at + 1).lower !== "and" && trigger - at < 8)) return false;
      if (lower !== "to" || DETERMINERS.has(tokens.at(at + 1).lower)) continue;
      // > | agreed to set up a committee and to meet again
      if (/^(?:and|,)$/.test(tokens.at(at - 1).lower)) continue;
      if (trigger - at > 8 && !INTENDING.has(tokens.at(at - 1).lower)) return false;
      if (INTENDING.has(tokens.at(at - 1).lower) || INTENDING.has(tokens.at(at - 2).lower)) return true;
      return (
        this.#wordsBefore(at, 14).some((word) => word === "will" || word === "would") ||
        this.#words(this.#floor, at).includes(" will ")
      );
    }
    return false;
  }

  /** Whether somebody denies what the clause tells: "denied that its envoy had met". */
  #denied(trigger: number): boolean {
    const { tokens } = this.#article;
    for (let at = trigger - 1; at >= Math.max(this.#floor, trigger - 10); at--) {
      const { lower, text } = tokens.at(at);
      if (/^[,;.]$/.test(text)) return false;
      if (/^(?:denied|denies|deny|denying)$/.test(lower)) return true;
    }
    return false;
  }

  /** The words before a token in its clause, the nearest first. */
  #wordsBefore(from: number, most: number): string[] {
    const words: string[] = [];
    for (let at = from - 1; at >= Math.max(this.#floor, from - most); at--) {
      const { lower, text } = this.#article.tokens.at(at);
      if (/^[,;.]$/.test(text) || CLAUSE_OPENERS.has(lower)) break;
      words.push(lower);
    }
    return words;
  }

  #timeFor(trigger: number, last: number, except?: TimePhrase): TimePhrase | undefined {
    const after = this.#times.find((time) => time !== except && time.first >= trigger && time.first <= last + MAX_CLAUSE);
    return after ?? this.#times.findLast((time) => time.last <= trigger && time.first >= trigger - MAX_CLAUSE);
  }

  /** > | would meet on Tuesday: the day of the week after the publication, not before it */
  #toCome(when: When): When {
    const { start, end } = when;
    const published = this.#published?.slice(0, 10);
    if (when.basis !== "resolved" || published === undefined || start?.length !== 10 || start >= published) return when;
    const later = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) + 7 * DAY_MS).toISOString().slice(0, 10);
    const shifted = later(start);
    if (shifted < published) return when;
    return { ...when, start: shifted, ...(end?.length === 10 ? { end: later(end) } : {}) };
  }

  /** > | has been postponed until June     was delayed to next week: the new time, which is not the planned one */
  #putOffTo(trigger: number): TimePhrase | undefined {
    const { tokens } = this.#article;
    return this.#times.find((time) => {
      if (time.first < trigger) return false;
      const opener = tokens.at(time.first).lower;
      return /^(?:until|till|to|by)$/.test(opener) || /^(?:until|till|to|by)$/.test(tokens.at(time.first - 1).lower);
    });
  }

  #add(
    noun: Noun,
    entities: readonly Entity[],
    first: number,
    last: number,
    trigger: number,
    rule: string,
    visit?: { host: Entity; place: Place },
  ): number {
    const { tokens } = this.#article;
    const { status, by } = this.#status(trigger, first, last);
    const phrase = visit || noun.format === "phone" || noun.format === "video" ? undefined : this.#placeFor(trigger, last);
    const place = visit?.place ?? phrase?.place;
    const put = status === "postponed" ? this.#putOffTo(trigger) : undefined;
    const near = this.#timeFor(trigger, last, put);
    const time = by === "after" && near && near.first < trigger ? undefined : near;
    const duration = TOOK_PLACE.has(status) && !visit ? findDuration(this.#article, this.#sentence) : undefined;
    const words = this.#words(Math.min(first, trigger), Math.min(this.#end, last + 8));
    const told = time && (FUTURE.has(status) ? this.#toCome(time.when) : time.when);
    const when: When | undefined = time || duration ? { ...told, ...(duration ? { duration } : {}) } : undefined;
    const presence: Presence | undefined = TOOK_PLACE.has(status)
      ? "attended"
      : /^(?:announced|scheduled|proposed)$/.test(status)
        ? "expected"
        : undefined;
    let { kind, format } = noun;
    if (/\b(?:by|on the|over the) (?:tele)?phone\b/.test(words)) format = "phone";
    if (/\b(?:by|via) video|video ?conference|videoconference\b/.test(words)) format = "video";
    const parties = this.#parties(entities);
    if (kind === "talks" && format === undefined) {
      const leaders = parties.filter(
        (entity) =>
          entity.kind === "person" &&
          entity.offices.some((office) => office.rank === "head-of-state" || office.rank === "head-of-government"),
      );
      if (leaders.length >= 2 && leaders.length === parties.length) kind = "summit";
    }
    const evidenceEnd = Math.max(
      last,
      phrase && phrase.last <= this.#end && phrase.first >= trigger ? phrase.last : last,
      time && time.first >= trigger && time.first <= last + 8 ? time.last : last,
    );
    const found: FoundMeeting = {
      kind,
      status,
      format,
      recurring: /\b(?:regular|weekly|monthly|annual)\b/.test(words),
      when,
      place,
      participation: [
        ...parties.map((entity) => ({ entity, role: (visit ? "visitor" : "party") as MeetingRole, presence })),
        ...(visit ? [{ entity: visit.host, role: "receiving-side" as const, presence }] : []),
        ...this.#hosts(trigger, last, parties).map((part) => ({ ...part, presence })),
      ],
      evidence: [
        { start: tokens.at(Math.min(first, trigger)).start, end: tokens.at(Math.max(evidenceEnd, trigger + 1) - 1).end },
      ],
      confidence: parties.length > 1 || visit ? 0.85 : 0.6,
      rule,
      sentence: this.#sentence,
      sides: this.#sidesOf([...parties, ...(visit ? [visit.host] : [])]),
      separate: /\bseparate(?:ly)?\b/.test(words),
      day: time?.day ? (time.when.start ?? time.when.phrase?.replace(/^on /i, "")) : undefined,
    };
    const same = this.#found.find((earlier) => isSameMeeting(earlier, found));
    if (same) merge(same, found);
    else this.#found.push(found);
    return last;
  }

  /** > | talks hosted by Malaysia     talks mediated by Egypt and Qatar */
  #hosts(trigger: number, last: number, parties: readonly Entity[]): { entity: Entity; role: MeetingRole }[] {
    const { tokens } = this.#article;
    // > | held talks in Cairo, with Egyptian and Qatari mediators shuttling between them
    const between = this.#subjects.inSentence(this.#sentence).find((mention) => {
      const before = this.#subjects.phraseStart(mention) - 1;
      return (
        mention.noun === "mediators" &&
        mention.first > trigger &&
        (/^(?:through|via)$/.test(tokens.at(before).lower) ||
          (tokens.at(before).lower === "with" && tokens.at(before - 1).text === ","))
      );
    });
    if (between) {
      const sides = this.#sidesOf(parties);
      return this.#sidesOf(this.#entities([between]))
        .filter((entity) => !sides.includes(entity))
        .map((entity) => ({ entity, role: "mediator" }));
    }
    for (let at = trigger + 1; at < Math.min(this.#end, last + 6); at++) {
      const role = HOSTING[tokens.at(at).lower];
      if (role === undefined || tokens.at(at + 1).lower !== "by") continue;
      const sides = this.#sidesOf(parties);
      return this.#sidesOf(this.#entities(this.#list(at + 2).mentions))
        .filter((entity) => !sides.includes(entity))
        .map((entity) => ({ entity, role }));
    }
    return [];
  }

  /** > | Switzerland, which hosted the meeting: the host of the talks told before */
  #hostsTold(subject: Subject): boolean {
    const hosts = this.#entities(subject.mentions).filter((entity) => entity.kind !== "group");
    const told = this.#found.findLast((meeting) => familyOf(meeting) === "talks" && meeting.sides.length > 1);
    if (!told || hosts.length === 0) return false;
    const presence = TOOK_PLACE.has(told.status) ? ("attended" as const) : ("expected" as const);
    if (told.status !== "concluded" && told.status !== "scheduled" && told.status !== "in-progress") return false;
    for (const entity of hosts) {
      const isParty = this.#sidesOf([entity]).some((side) => told.sides.includes(side));
      const known = told.participation.some((part) => part.role === "host" && part.entity === entity);
      if (!isParty && !known) told.participation.push({ entity, role: "host", presence });
    }
    return true;
  }

  /** Those of whom it is known for whom they act; a group stands for its members, a person for a state already named. */
  #parties(entities: readonly Entity[]): Entity[] {
    const listed = [
      ...new Set(
        entities.flatMap((entity) => (entity.kind === "group" && entity.members.length > 0 ? entity.members : [entity])),
      ),
    ];
    // an unnamed office-holder stands for the state
    const useful = listed.flatMap((entity) =>
      entity.kind !== "group" ? [entity] : entity.country !== undefined ? [this.#who.stateOf(entity.country)] : [],
    );
    const persons = useful.filter((entity) => entity.kind === "person");
    return useful.filter((entity) => {
      if (entity.kind !== "state" && entity.kind !== "organization") return true;
      const sides = this.#sidesOf(persons);
      return !(sides.includes(entity) || (entity.country !== undefined && sides.includes(this.#who.stateOf(entity.country))));
    });
  }

  /** > | The United States and China attended as observers */
  #attendance(at: number, sentence: number): void {
    const { tokens } = this.#article;
    const role = ATTENDANCE[tokens.at(at + 2).lower] ?? ATTENDANCE[tokens.at(at + 3).lower];
    if (role === undefined || tokens.at(at + 1).lower !== "as") return;
    const told = this.#found.findLast(
      (meeting) => familyOf(meeting) === "talks" && meeting.sides.length > 1 && TOOK_PLACE.has(meeting.status),
    );
    const subject = told && this.#subjects.before(at, sentence);
    if (!subject || subject === "coordinated") return;
    for (const entity of this.#entities(subject.mentions)) {
      const isParty = this.#sidesOf([entity]).some((side) => told.sides.includes(side));
      const known = told.participation.some((part) => part.entity === entity);
      if (!isParty && !known) told.participation.push({ entity, role, presence: "attended" });
    }
  }

  /** > | Ukrainian officials were not part of the talks */
  #absence(sentence: number): void {
    const { tokens } = this.#article;
    const bounds = this.#article.sentences[sentence];
    if (!bounds) return;
    for (let at = bounds.first; at < bounds.last; at++) {
      const words = this.#article.quoteAt[at] === -1 ? tokens.at(at).lower : "";
      if (ATTENDING.test(words)) this.#attendance(at, sentence);
      if (!/^(?:part|excluded|invited|absent|present)$/.test(words)) continue;
      const lead = `${tokens.at(at - 2).lower} ${tokens.at(at - 1).lower}`;
      const been = tokens.at(at - 1).lower === "been";
      const negated = /\bnot$/.test(been ? tokens.at(at - 2).lower : lead);
      const presence: Presence | undefined =
        words === "excluded"
          ? "excluded"
          : words === "invited" && negated
            ? "not-invited"
            : words === "absent" || ((words === "part" || words === "present") && negated)
              ? "absent"
              : undefined;
      if (!presence || (words === "excluded" && !/\b(?:was|were|been)$/.test(lead))) continue;
      // what was past has taken place; what is to come has not
      const past = /\b(?:was|were|been)\b/.test(`${tokens.at(at - 3).lower} ${lead}`);
      const talks = this.#found.filter(
        (meeting) =>
          familyOf(meeting) === "talks" && meeting.sides.length > 1 && !meeting.separate && !CALLED_OFF.has(meeting.status),
      );
      const last = talks.findLast((meeting) => !past || TOOK_PLACE.has(meeting.status)) ?? talks.at(-1);
      const subject = last && this.#subjects.before(negated ? at - (been ? 2 : 1) : at, sentence);
      if (!subject || subject === "coordinated") continue;
      for (const entity of this.#sidesOf(this.#entities(subject.mentions))) {
        if (last.sides.includes(entity)) continue;
        const kept = TOOK_PLACE.has(last.status) ? presence : "excluded";
        last.participation.push({ entity, role: "concerned-party", presence: kept });
      }
    }
  }
}

/** Whether two tellings are of one meeting: the same sort, the same parties, no other place or day. */
function isSameMeeting(a: FoundMeeting, b: FoundMeeting): boolean {
  if (familyOf(a) !== familyOf(b)) return false;
  const called = (meeting: FoundMeeting) => /^(?:cancelled|postponed|refused)$/.test(meeting.status);
  if (TOOK_PLACE.has(a.status) !== TOOK_PLACE.has(b.status) && !called(a) && !called(b)) return false;
  const shared = a.sides.filter((side) => b.sides.includes(side)).length;
  const smaller = Math.min(a.sides.length, b.sides.length);
  if (smaller === 0 ? a.sides.length !== b.sides.length : shared < smaller || (smaller < 2 && a.sides.length !== b.sides.length))
    return false;
  if (a.place?.city !== undefined && b.place?.city !== undefined && a.place.city !== b.place.city) return false;
  if (a.place?.country !== undefined && b.place?.country !== undefined && a.place.country !== b.place.country) return false;
  if (a.recurring !== b.recurring) return false;
  if (b.separate && !a.separate) return false;
  if (a.kind !== b.kind && DISTINCT.has(a.kind) && DISTINCT.has(b.kind)) return false;
  // a date and a day without one may be the same
  const comparable = (a.when?.start !== undefined) === (b.when?.start !== undefined);
  if (a.day !== undefined && b.day !== undefined && a.day !== b.day && comparable) return false;
  const persons = (meeting: FoundMeeting) =>
    meeting.participation.filter((part) => part.entity.kind === "person").map((part) => part.entity);
  const [theirs, ours] = [persons(a), persons(b)];
  if (theirs.length > 1 && ours.length > 1 && !theirs.some((person) => ours.includes(person))) return false;
  return true;
}

function merge(into: FoundMeeting, from: FoundMeeting): void {
  if (/^(?:cancelled|postponed|refused)$/.test(from.status)) into.status = from.status;
  into.place ??= from.place;
  into.when ??= from.when;
  into.day ??= from.day;
  into.format ??= from.format;
  into.recurring ||= from.recurring;
  const told = into.evidence.length < 4 && !into.evidence.some((stretch) => stretch.start === from.evidence[0]?.start);
  if (told) into.evidence.push(...from.evidence);
}
