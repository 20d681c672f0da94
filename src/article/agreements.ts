import { union } from "../core/union.js";
import type { AgreementStatus, CommitmentAction, Instrument, Modality, TreatyActionType, When } from "../schema/interfaces.js";
import { COMMITTING, listedItems, statesWithin, tellsTerms, TERMS_VERBS, underTerms } from "./agreement-terms.js";
import type { ArticleText } from "./document.js";
import { AGREEMENT_NOUNS, COMMITMENT_WORDS } from "./lexicon/event-words.js";
import { CLAUSE_OPENERS, DETERMINERS, PREPOSITIONS, WEEKDAYS } from "./lexicon/words.js";
import type { FoundMeeting } from "./meetings/found-meeting.js";
import { PhraseTable } from "./phrase-table.js";
import type { Stretch, Utterance } from "./speech.js";
import type { Subject, SubjectFinder } from "./subjects.js";
import type { TimeFinder } from "./time.js";
import { sideOf, type Entity } from "./who/entity.js";
import type { Who } from "./who/who.js";

const AGREE_FORMS = new Set(["agree", "agreed", "agrees", "agreeing"]);

/** One thing that parties take upon themselves. */
export interface FoundCommitment {
  readonly evidence: Stretch;
  readonly action: CommitmentAction | undefined;
  readonly obligors: readonly Entity[];
  readonly modality: Modality | undefined;
  readonly condition: string | undefined;
  readonly assertedBy: readonly Entity[];
}

/** An act of consent or its like. */
export interface FoundAction {
  readonly party: Entity;
  readonly action: TreatyActionType;
  readonly evidence: Stretch;
}

/** What parties agreed, as the text tells it. */
export interface FoundAgreement {
  status: AgreementStatus;
  inForce: When | undefined;
  readonly actions: FoundAction[];
  readonly instrument: Instrument | undefined;
  readonly parties: readonly Entity[];
  readonly meeting: FoundMeeting | undefined;
  readonly evidence: Stretch;
  readonly commitments: FoundCommitment[];
  readonly confidence: number;
  readonly rule: string;
  /** Index of the sentence that first tells it. */
  readonly sentence: number;
}

const instruments = new PhraseTable<Instrument>((token) => token.lower);
for (const row of AGREEMENT_NOUNS) {
  const [noun = "", instrument = ""] = row.split("|");
  instruments.add(noun, instrument);
}
const actions = new Map<string, CommitmentAction>();
for (const row of COMMITMENT_WORDS) {
  const [action = "", words = ""] = row.split("|");
  for (const word of words.split(" ")) if (!actions.has(word)) actions.set(word, action);
}

const MODALS: ReadonlyMap<string, Modality> = new Map(
  Object.entries({
    will: "will",
    would: "will",
    shall: "shall",
    must: "shall",
    should: "should",
  }),
);
const REACHED = new Set("reached reach struck concluded finalized finalised sealed clinched inked brokered entered".split(" "));
/** What one party does about a treaty, with the preposition that follows. */
const CONSENTS: ReadonlyMap<string, readonly [TreatyActionType, string]> = new Map(
  Object.entries({
    ratified: ["ratification", ""],
    acceded: ["accession", "to"],
    withdrew: ["withdrawal", "from"],
    withdrawn: ["withdrawal", "from"],
  }),
);
const PROPOSED = new Set("proposed presented tabled submitted offered drafted".split(" "));
const PROPOSALS = new Set("proposal plan draft roadmap proposals".split(" "));
/** All words by which an agreement may be told. */
const TELLING = new Set([
  ...AGREE_FORMS,
  ..."decided signed signing initialled initialed adopted force will".split(" "),
  ...CONSENTS.keys(),
  ...REACHED,
  ...PROPOSED,
  ...COMMITTING,
  ...TERMS_VERBS,
]);
const ADVERB = /^(?:also|then|further|finally|already|jointly|today|yesterday|\p{L}+ly)$/u;
const AFTER_AGREED = /^(?:then|also|there|today|yesterday|jointly|formally|late|early|unanimously)$/;
const SMALL = /^\p{Ll}/u;
const NO_WORD = /[^\p{L}-]+/u;
const MAX_OBJECT = 14;
const MAX_BACK = 6;

/** All agreements of a text; what the same parties agree in one place is one agreement with several commitments. */
export function findAgreements(
  article: ArticleText,
  subjects: SubjectFinder,
  who: Who,
  utterances: readonly Utterance[],
  meetings: readonly FoundMeeting[],
  times: TimeFinder,
): FoundAgreement[] {
  return new AgreementFinder(article, subjects, who, utterances, meetings, times).find();
}

class AgreementFinder {
  readonly #article: ArticleText;
  readonly #subjects: SubjectFinder;
  readonly #who: Who;
  readonly #meetings: readonly FoundMeeting[];
  readonly #times: TimeFinder;
  readonly #utterances = new Map<number, Utterance>();
  readonly #all = new Map<number, Utterance[]>();
  readonly #found: FoundAgreement[] = [];

  constructor(
    article: ArticleText,
    subjects: SubjectFinder,
    who: Who,
    utterances: readonly Utterance[],
    meetings: readonly FoundMeeting[],
    times: TimeFinder,
  ) {
    this.#article = article;
    this.#subjects = subjects;
    this.#who = who;
    this.#meetings = meetings;
    this.#times = times;
    for (const utterance of utterances) {
      this.#utterances.set(utterance.sentence, utterance);
      this.#all.set(utterance.sentence, [...(this.#all.get(utterance.sentence) ?? []), utterance]);
    }
  }

  find(): FoundAgreement[] {
    const { sentences, tokens, quoteAt, paragraphs } = this.#article;
    const isInstrument = (at: number) => instruments.match(tokens, at, tokens.length) !== undefined;
    for (const [sentence, bounds] of sentences.entries()) {
      // a heading tells what the text tells again
      if (
        paragraphs[bounds.paragraph]?.heading &&
        sentences.length > 1 &&
        sentence < sentences.length - 1 &&
        !this.#isListed(bounds.first)
      )
        continue;
      const terms = underTerms(this.#article, sentence, isInstrument);
      if (terms !== undefined) this.#terms(terms, sentence, bounds.last);
      for (let at = bounds.first; at < bounds.last; at++) {
        const { lower, kind } = tokens.at(at);
        if (kind !== "word") continue;
        if (quoteAt[at] !== -1) {
          if (lower === "reached") this.#reached(at, sentence, bounds.last);
          continue;
        }
        if (!TELLING.has(lower)) continue;
        if (AGREE_FORMS.has(lower) || (lower === "decided" && tokens.at(at + 1).lower === "to"))
          this.#agreed(at, sentence, bounds.last);
        else if (lower === "signed" || lower === "initialled" || lower === "initialed" || lower === "adopted")
          this.#signed(at, sentence, bounds.last);
        else if (lower === "signing" && tokens.at(at + 1).lower === "of") this.#signing(at, sentence, bounds.last);
        else if (CONSENTS.has(lower)) this.#consented(at, sentence, bounds.last);
        else if (lower === "force" && tokens.at(at - 1).lower === "into") this.#enteredIntoForce(at - 2, sentence);
        else if (REACHED.has(lower)) this.#reached(at, sentence, bounds.last);
        else if (PROPOSED.has(lower)) this.#proposed(at, sentence, bounds.last);
        else if (lower === "will") this.#willed(at, sentence, bounds.last);
        else if (COMMITTING.has(lower)) this.#committed(at, sentence, bounds.last);
        else if (tellsTerms(this.#article, at)) this.#stipulated(at, sentence, bounds.last);
      }
    }
    return this.#found;
  }

  /** Whether a token begins with a small letter or a mark, as a listed item does and a heading does not. */
  #isListed(at: number): boolean {
    return !/^\p{Lu}/u.test(this.#article.tokens.at(at).text);
  }

  #subject(at: number, sentence: number): Subject | undefined {
    const found = this.#subjects.before(at, sentence);
    return found === "coordinated" ? this.#subjects.main(sentence) : found;
  }

  /** > | committed to deepen cooperation: what several take upon themselves together */
  #committed(at: number, sentence: number, end: number): void {
    const { tokens } = this.#article;
    if (tokens.at(at + 1).lower !== "to" || DETERMINERS.has(tokens.at(at + 2).lower)) return;
    if (
      DETERMINERS.has(tokens.at(at - 1).lower) ||
      /^(?:is|are|was|were|be|been|remain|remains|remained)$/.test(tokens.at(at - 1).lower)
    )
      return;
    const subject = this.#subject(at, sentence);
    const sides = subject ? this.#sides(this.#entities(subject)) : [];
    if (!subject || sides.length < 2) return;
    const stop = this.#clauseEnd(at + 1, sentence, end);
    const listed = listedItems(this.#article, sentence);
    const items = listed.length > 0 ? listed : this.#items(at + 2, stop);
    this.#add(sides, sides, "agreed", undefined, sentence, items, "agreed", "committed-to", [subject.first, stop]);
  }

  /** > | Under the deal, the two sides will withdraw …: what the agreement told last binds its parties to */
  #terms(from: number, sentence: number, end: number): void {
    const told = this.#told(sentence);
    const stop = this.#clauseEnd(from, sentence, end);
    const modal = told && this.#modalIn(from, stop);
    if (!told || !modal) return;
    this.#addTo(told, sentence, [from, stop], modal, "under-the-terms");
  }

  /** > | The accord commits Kigali to withdrawing … */
  #stipulated(at: number, sentence: number, end: number): void {
    const { tokens } = this.#article;
    const floor = this.#article.sentences[sentence]?.first ?? at;
    const object = this.#instrumentNear(Math.max(floor, at - 6), at);
    if (!object || object.last !== at || !/^(?:the|this|that)$/.test(tokens.at(this.#nounStart(object.first)).lower)) return;
    const told = this.#told(sentence);
    if (told)
      this.#addTo(told, sentence, [this.#nounStart(object.first), this.#clauseEnd(at + 1, sentence, end)], "shall", "stipulated");
  }

  /** The agreement that was told last, shortly before. */
  #told(sentence: number): FoundAgreement | undefined {
    const told = this.#found.at(-1);
    return told && sentence - told.sentence <= MAX_BACK ? told : undefined;
  }

  #addTo(told: FoundAgreement, sentence: number, item: [number, number], modality: Modality, rule: string): void {
    this.#add(told.parties, told.parties, told.status, told.instrument, sentence, [item], modality, rule, item, [], told);
  }

  #entities(subject: Subject): Entity[] {
    return union(subject.mentions, (mention) => this.#who.of.get(mention));
  }

  #sides(entities: readonly Entity[]): Entity[] {
    return union(entities, (entity) => sideOf(entity, (country) => this.#who.stateOf(country)));
  }

  /** > | agreed to appoint …     agreed on a partial ceasefire     agreed that … will … */
  #agreed(at: number, sentence: number, end: number): void {
    const { tokens } = this.#article;
    const before = tokens.at(at - 1).lower;
    if (before === "was" && tokens.at(at - 2).lower === "it") {
      // > | It was agreed to maintain contacts
      const pair = this.#who.pairAt(sentence);
      const from = /^(?:to|that)$/.test(tokens.at(at + 1).lower) ? at + 2 : undefined;
      const stop = this.#clauseEnd(at + 1, sentence, end);
      if (pair.length > 1 && from !== undefined && from < stop)
        this.#add(pair, pair, "agreed", undefined, sentence, this.#items(from, stop), "agreed", "it-was-agreed", [at - 2, stop]);
      return;
    }
    if (
      DETERMINERS.has(before) ||
      before === "as" ||
      before === "to" ||
      this.#isNeither(at, sentence) ||
      /^(?:is|was|are|were|be|been)$/.test(before) ||
      /^(?:not|never)$/.test(before)
    )
      return;
    const subject = tokens.at(at).lower === "agreeing" ? this.#participial(at, sentence) : this.#subject(at, sentence);
    if (!subject) return;
    const acting =
      subject.mentions.length > 0
        ? this.#entities(subject)
        : statesWithin(this.#subjects, sentence, subject).flatMap((mention) => this.#who.of.get(mention) ?? []);
    const sides = this.#sidesWhoAgree(subject, acting, sentence);
    // one side decides for itself
    if (sides.length === 0 || (sides.length === 1 && tokens.at(at).lower === "decided")) return;
    const parties = this.#withOther(sides, sentence);
    const stop = this.#clauseEnd(at + 1, sentence, end);
    const listed = listedItems(this.#article, sentence);
    if (listed.length > 0) {
      this.#add(parties, sides, "agreed", undefined, sentence, listed, "agreed", "agreed-list", [subject.first, stop]);
      return;
    }
    const inPrinciple = tokens.at(at + 1).lower === "in" && tokens.at(at + 2).lower === "principle";
    if (inPrinciple && tokens.at(at + 3).lower === "on") {
      this.#add(parties, sides, "agreed-in-principle", undefined, sentence, [[at, stop]], "agreed", "agreed-on", [
        subject.first,
        stop,
      ]);
      return;
    }
    // > | agreed Friday to start talks
    for (let step = 0; step < 2 && (WEEKDAYS.has(tokens.at(at + 1).lower) || AFTER_AGREED.test(tokens.at(at + 1).lower)); step++)
      at++;
    const next = tokens.at(at + 1);
    if (
      next.lower === "to" ||
      (next.lower === "in" && tokens.at(at + 2).lower === "principle" && tokens.at(at + 3).lower === "to")
    ) {
      const from = next.lower === "to" ? at + 2 : at + 4;
      if (DETERMINERS.has(tokens.at(from).lower)) {
        this.#add(parties, sides, "agreed", undefined, sentence, [[subject.first, stop]], "agreed", "agreed-to-something", [
          subject.first,
          stop,
        ]);
        return;
      }
      this.#add(
        parties,
        sides,
        next.lower === "in" ? "agreed-in-principle" : "agreed",
        undefined,
        sentence,
        this.#items(from, stop),
        "agreed",
        "agreed-to",
        [subject.first, stop],
      );
      return;
    }
    if (next.lower === "on" || next.lower === "upon") {
      // > | agreed on Tuesday to …
      if (tokens.at(at + 2).lower.endsWith("day") && tokens.at(at + 3).lower === "to") {
        this.#add(parties, sides, "agreed", undefined, sentence, this.#items(at + 4, stop), "agreed", "agreed-to", [
          subject.first,
          stop,
        ]);
        return;
      }
      const first = acting.length > 1 && subject.last - subject.first > 12 ? at : subject.first;
      this.#add(parties, sides, "agreed", undefined, sentence, [[first, stop]], "agreed", "agreed-on", [subject.first, stop]);
      return;
    }
    if (PREPOSITIONS.has(next.lower) || next.kind !== "word") return;
    // a shared view is no commitment; what they will or should do is one
    const from = next.lower === "that" ? at + 2 : at + 1;
    for (const [first, last] of this.#clauses(from, stop)) {
      const modal = this.#modalIn(first, last);
      if (modal)
        this.#add(parties, sides, "agreed", undefined, sentence, [[first, last]], modal, "agreed-that", [subject.first, stop]);
    }
  }

  /** > | Neither Chile nor Peru has agreed to … */
  #isNeither(at: number, sentence: number): boolean {
    const subject = this.#subject(at, sentence);
    if (!subject) return false;
    const opener = this.#article.tokens.at(subject.first);
    const before = this.#article.tokens.at(subject.first - 1);
    return /^(?:neither|nor|no)$/.test(opener.lower) || /^(?:neither|nor|no)$/.test(before.lower);
  }

  /** > | …, with both sides agreeing to …     met in Geneva, agreeing to … */
  #participial(at: number, sentence: number): Subject | undefined {
    const { tokens } = this.#article;
    const own = this.#subjects.endingAt(at);
    if (own) {
      const first = this.#subjects.phraseStart(own);
      return tokens.at(first - 1).lower === "with" ? { mentions: [own], first, last: own.last } : undefined;
    }
    return tokens.at(at - 1).text === "," ? this.#subjects.main(sentence) : undefined;
  }

  /** > | They also agreed to …, the ministry said: the two who talk, whoever tells it */
  #sidesWhoAgree(subject: Subject, acting: readonly Entity[], sentence: number): Entity[] {
    const sides = this.#sides(acting);
    const they = this.#article.tokens.at(subject.last - 1).lower === "they";
    const pair = this.#who.pairAt(sentence);
    return they && sides.length === 1 && pair.length === 2 ? [...pair] : sides;
  }

  /** Who agrees alone does so with the other side of the talks. */
  #withOther(sides: readonly Entity[], sentence: number): Entity[] {
    const pair = this.#who.pairAt(sentence);
    const [only] = sides;
    return sides.length === 1 && only && pair.length === 2 && pair.includes(only)
      ? [only, ...pair.filter((side) => side !== only)]
      : [...sides];
  }

  #modalIn(first: number, last: number): Modality | undefined {
    for (let at = first; at < last; at++) {
      const { lower } = this.#article.tokens.at(at);
      const modal = MODALS.get(lower);
      if (modal) return modal;
      if (/^(?:could|can|may|might|is|are|was|were|has|have|had)$/.test(lower)) return undefined;
    }
    return undefined;
  }

  /** Where a clause ends: before who says it, before "while" and "noting", or with the sentence. */
  #clauseEnd(from: number, sentence: number, end: number): number {
    const { tokens } = this.#article;
    let stop = end;
    let inverted = true;
    for (const { cue } of this.#all.get(sentence) ?? []) {
      const first = cue && (cue.inverted || cue.continues ? cue.first : (cue.subject?.first ?? cue.first));
      if (first === undefined || first < from || first >= stop) continue;
      stop = first;
      inverted = cue?.inverted === true;
    }
    for (let at = from; at < stop; at++) {
      const { text } = tokens.at(at);
      const next = tokens.at(at + 1).lower;
      if (
        text === ";" ||
        (text === "," &&
          /^(?:while|but|noting|adding|saying|stating|which|although|though|whereas|with|according|where|as|when|after|before)$/.test(
            next,
          ))
      ) {
        stop = at;
        break;
      }
    }
    // > | …, Western diplomats said: the adjective belongs to those who say it
    if (stop < end && !inverted) {
      for (let at = stop - 1; at > Math.max(from, stop - 4); at--) {
        if (tokens.at(at).text !== ",") continue;
        stop = at;
        break;
      }
    }
    while (stop > from && /^[.,;:!?]$/.test(tokens.at(stop - 1).text)) stop--;
    return stop;
  }

  /** > | appoint negotiating teams | , and to | lay the groundwork for … */
  #items(from: number, stop: number): [number, number][] {
    const { tokens } = this.#article;
    const items: [number, number][] = [];
    let first = from;
    for (let at = from; at < stop; at++) {
      if (tokens.at(at).lower !== "to") continue;
      const joined = tokens.at(at - 1).lower === "and" || tokens.at(at - 1).text === ",";
      // "between … and to" would need a range; a list item begins with a verb     a committee, to be chaired by …
      if (
        !joined ||
        tokens.at(at + 1).lower === "be" ||
        DETERMINERS.has(tokens.at(at + 1).lower) ||
        !SMALL.test(tokens.at(at + 1).text)
      )
        continue;
      let last = at;
      while (last > first && /^(?:and|,|as|well)$/.test(tokens.at(last - 1).lower)) last--;
      if (last > first) items.push([first, last]);
      first = at + 1;
    }
    if (stop > first) items.push([first, stop]);
    return items;
  }

  /** Clauses joined by "and that". */
  #clauses(from: number, stop: number): [number, number][] {
    const { tokens } = this.#article;
    const clauses: [number, number][] = [];
    let first = from;
    for (let at = from; at < stop; at++) {
      if (tokens.at(at).lower !== "and" || tokens.at(at + 1).lower !== "that") continue;
      const last = tokens.at(at - 1).text === "," ? at - 1 : at;
      if (last > first) clauses.push([first, last]);
      first = at + 2;
    }
    if (stop > first) clauses.push([first, stop]);
    return clauses;
  }

  #instrumentNear(from: number, end: number): { instrument: Instrument; last: number; first: number } | undefined {
    const { tokens } = this.#article;
    for (let at = from; at < Math.min(end, from + MAX_OBJECT); at++) {
      const match = instruments.match(tokens, at, end);
      if (match) return { instrument: match.value, first: at, last: at + match.length };
      const { lower, text } = tokens.at(at);
      if (/^[.;]$/.test(text) || /^(?:which|who|that|after|before|where)$/.test(lower)) return undefined;
    }
    return undefined;
  }

  #partnersIn(from: number, end: number): Entity[] {
    const { tokens } = this.#article;
    const sentence = this.#subjects;
    for (let at = from; at < end; at++) {
      if (!/^(?:with|between)$/.test(tokens.at(at).lower)) continue;
      const listed = sentence.after(at + 1, this.#sentenceOf(at));
      if (listed) {
        const sides = this.#sides(this.#entities(listed));
        if (sides.length > 0) return sides;
      }
    }
    return [];
  }

  #sentenceOf(token: number): number {
    const { sentences } = this.#article;
    let low = 0;
    let high = sentences.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((sentences[middle]?.first ?? 0) <= token) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** > | signed a Memorandum of Understanding     adopted a declaration */
  #signed(at: number, sentence: number, end: number): void {
    const { tokens } = this.#article;
    const { lower } = tokens.at(at);
    const before = tokens.at(at - 1).lower;
    // > | the border agreement signed by Chile and Peru
    const passive = /^(?:was|were|been|is|are)$/.test(before) || tokens.at(at + 1).lower === "by";
    if (
      DETERMINERS.has(before) ||
      /^(?:not|never|n't)$/.test(tokens.at(at - 1).lower) ||
      /^(?:not|n't)$/.test(tokens.at(at - 2).lower)
    )
      return;
    const object = passive
      ? this.#instrumentNear(Math.max(this.#article.sentences[sentence]?.first ?? 0, at - MAX_OBJECT), at)
      : this.#instrumentNear(at + 1, end);
    if (!object) return;
    const subject = passive
      ? tokens.at(at + 1).lower === "by"
        ? this.#subjects.after(at + 2, sentence)
        : undefined
      : this.#subject(at, sentence);
    const stop = this.#clauseEnd(at + 1, sentence, end);
    const acting = subject ? this.#sides(this.#entities(subject)) : [];
    const named = [
      ...new Set([...acting, ...this.#partnersIn(object.last, stop), ...(passive ? this.#partnersIn(object.last, at) : [])]),
    ];
    // > | A memorandum was signed after the talks: by the two who talk
    const parties = passive && named.length === 0 ? [...this.#who.pairAt(sentence)] : named;
    if (parties.length < 2 && !(lower === "adopted" && parties.length === 1) && !(parties[0]?.category === "intergovernmental"))
      return;
    const status: AgreementStatus = lower === "adopted" ? "adopted" : lower.startsWith("initial") ? "initialled" : "signed";
    const first = passive ? object.first : (subject?.first ?? at);
    const signing = lower === "signed" ? acting : [];
    this.#add(
      parties,
      parties,
      status,
      object.instrument,
      sentence,
      [[first, stop]],
      undefined,
      "signed",
      [first, stop],
      actionsOf(signing, "signature"),
    );
  }

  /** > | witnessed the signing of a Memorandum of Understanding     after the signing of the treaty */
  #signing(at: number, sentence: number, end: number): void {
    const { tokens } = this.#article;
    const start = this.#nounStart(at);
    if (!/^(?:witnessed|oversaw|attended|after|following|with|marked|presided)$/.test(tokens.at(start - 1).lower)) return;
    const object = this.#instrumentNear(at + 2, end);
    if (!object) return;
    const stop = this.#clauseEnd(at + 2, sentence, end);
    const subject = this.#subjects.main(sentence);
    const between = this.#partnersIn(object.last, stop);
    const acting = subject ? this.#sides(this.#entities(subject)) : [];
    const pair = this.#who.pairAt(sentence);
    const parties = between.length > 1 ? between : acting.length > 1 ? acting : [...pair];
    if (parties.length < 2) return;
    this.#add(parties, parties, "signed", object.instrument, sentence, [[at + 2, stop]], undefined, "signing", [at, stop]);
  }

  /** > | Chile ratified the treaty     Finland acceded to the convention     withdrew from the pact: what one party does */
  #consented(at: number, sentence: number, end: number): void {
    const { tokens } = this.#article;
    const [action, preposition] = CONSENTS.get(tokens.at(at).lower) ?? [];
    const before = tokens.at(at - 1).lower;
    if (!action || (preposition !== "" && tokens.at(at + 1).lower !== preposition)) return;
    if (DETERMINERS.has(before) || /^(?:not|never|n't|be|was|were|been)$/.test(before)) return;
    const object = this.#instrumentNear(at + 1, end);
    const subject = object && this.#subject(at, sentence);
    const parties = subject ? this.#sides(this.#entities(subject)) : [];
    if (!object || !subject || parties.length === 0) return;
    const stop = this.#clauseEnd(at + 1, sentence, end);
    const all = [...new Set([...parties, ...this.#partnersIn(object.last, stop)])];
    const status: AgreementStatus = action !== "withdrawal" ? "ratified" : all.length === 2 ? "terminated" : "in-force";
    const told: readonly [number, number] = [subject.first, stop];
    this.#add(all, parties, status, object.instrument, sentence, [], undefined, action, told, actionsOf(parties, action));
  }

  /** > | The agreement between Norway and Iceland entered into force on 1 May */
  #enteredIntoForce(verb: number, sentence: number): void {
    const { tokens, sentences } = this.#article;
    const floor = sentences[sentence]?.first ?? 0;
    if (!/^(?:enter|enters|entered|entering|come|comes|came|go|goes|went)$/.test(tokens.at(verb).lower)) return;
    const object = this.#instrumentNear(Math.max(floor, verb - MAX_OBJECT), verb);
    if (!object) return;
    const between = this.#partnersIn(object.last, verb);
    const told = this.#found.findLast(
      (one) => one.instrument === object.instrument && (between.length === 0 || sameParties(one.parties, between)),
    );
    if (!told && between.length > 1) {
      const first = this.#nounStart(object.first);
      this.#add(between, between, "in-force", object.instrument, sentence, [], undefined, "in-force", [first, verb + 3]);
    }
    const agreement = told ?? (between.length > 1 ? this.#found.at(-1) : undefined);
    if (!agreement) return;
    const ahead = /^(?:will|would|to|shall|should)$/.test(tokens.at(verb - 1).lower);
    if (ahead && agreement.status === "in-force") agreement.status = "agreed";
    else if (!ahead) agreement.status = "in-force";
    const time = this.#times.inSentence(sentence).find((one) => one.first > verb);
    if (time) agreement.inForce ??= { ...time.when };
  }

  /** > | entered into an agreement with …     An agreement has been reached with … */
  #reached(at: number, sentence: number, end: number): void {
    const { tokens, quoteAt, quotations } = this.#article;
    const before = tokens.at(at - 1).lower;
    const passive = /^(?:was|were|been)$/.test(before);
    const within = quoteAt[at] ?? -1;
    const object = passive
      ? this.#instrumentNear(Math.max(this.#article.sentences[sentence]?.first ?? 0, at - MAX_OBJECT), at)
      : this.#instrumentNear(at + 1, end);
    if (!object || DETERMINERS.has(before) || /^(?:not|to|be|could|can|might)$/.test(before)) return;
    const speakers = within >= 0 ? this.#sides(this.#utterances.get(sentence)?.speakers ?? []) : [];
    const subject = passive ? undefined : this.#subject(at, sentence);
    const acting = subject ? this.#sides(this.#entities(subject)) : speakers;
    let stop = this.#clauseEnd(at + 1, sentence, end);
    if (within >= 0) while (stop > at && tokens.at(stop - 1).end >= (quotations[within]?.end ?? 0)) stop--;
    const others = this.#partnersIn(passive ? at : object.last, stop);
    const parties = [...new Set([...acting, ...others])];
    if (parties.length < 2) return;
    const first = passive ? this.#nounStart(object.first) : (subject?.first ?? at);
    this.#add(parties, parties, "agreed", object.instrument, sentence, [[first, stop]], undefined, "reached", [first, stop]);
  }

  #nounStart(at: number): number {
    return DETERMINERS.has(this.#article.tokens.at(at - 1).lower) ? at - 1 : at;
  }

  /** > | presented to both parties a bridging proposal that … */
  #proposed(at: number, sentence: number, end: number): void {
    const { tokens } = this.#article;
    if (DETERMINERS.has(tokens.at(at - 1).lower) || /^(?:was|were|been|be|is)$/.test(tokens.at(at - 1).lower)) return;
    const subject = this.#subject(at, sentence);
    if (!subject) return;
    const parties = this.#sides(this.#entities(subject));
    if (parties.length === 0) return;
    for (let next = at + 1; next < Math.min(end, at + MAX_OBJECT); next++) {
      const { lower, text } = tokens.at(next);
      if (/^[.;]$/.test(text) || CLAUSE_OPENERS.has(lower)) return;
      if (!PROPOSALS.has(lower)) continue;
      let first = next;
      while (
        first > at + 1 &&
        !PREPOSITIONS.has(tokens.at(first).lower) &&
        !DETERMINERS.has(tokens.at(first).lower) &&
        tokens.at(first).kind === "word"
      )
        first--;
      const stop = this.#clauseEnd(next, sentence, end);
      this.#add(parties, parties, "proposed", undefined, sentence, [[Math.max(first, at + 1), stop]], undefined, "proposed", [
        subject.first,
        stop,
      ]);
      return;
    }
  }

  /** > | Russia and the United States will hold regular consultations: beside what the two have agreed */
  #willed(at: number, sentence: number, end: number): void {
    const { tokens } = this.#article;
    const subject = this.#subjects.before(at, sentence);
    if (!subject || subject === "coordinated" || subject.mentions.length === 0) return;
    const sides = this.#sides(this.#entities(subject));
    if (sides.length < 2) return;
    let verb = at + 1;
    while (ADVERB.test(tokens.at(verb).lower)) verb++;
    if (/^(?:be|meet|discuss|have|visit|speak|attend|travel|arrive|likely|face)$/.test(tokens.at(verb).lower)) return;
    // > | will hold a meeting in Manila: one event, which is told as such
    if (tokens.at(verb).lower === "hold" && /^(?:a|an|the|another|their)$/.test(tokens.at(verb + 1).lower)) return;
    const had = this.#found.find((agreement) => agreement.status === "agreed" && sameParties(agreement.parties, sides));
    if (!had) return;
    const stop = this.#clauseEnd(at + 1, sentence, end);
    this.#add(sides, sides, "agreed", undefined, sentence, [[subject.first, stop]], "will", "joint-will", [subject.first, stop]);
  }

  #add(
    parties: readonly Entity[],
    obligors: readonly Entity[],
    status: AgreementStatus,
    instrument: Instrument | undefined,
    sentence: number,
    items: readonly (readonly [number, number])[],
    modality: Modality | undefined,
    rule: string,
    whole: readonly [number, number],
    consents: readonly Omit<FoundAction, "evidence">[] = [],
    into?: FoundAgreement,
  ): void {
    const { tokens, text } = this.#article;
    const stretch = ([first, last]: readonly [number, number]): Stretch => ({
      start: tokens.at(first).start,
      end: tokens.at(last - 1).end,
    });
    const utterance = this.#utterances.get(sentence);
    const assertedBy = (utterance?.speakers ?? []).filter((speaker) => !parties.includes(speaker));
    const commitments = items.flatMap((item): FoundCommitment[] => {
      const evidence = trimmed(text, stretch(item));
      if (evidence.end - evidence.start < 4) return [];
      const words = text.slice(evidence.start, evidence.end).toLowerCase().split(NO_WORD);
      const telling = words.find((word) => actions.has(word));
      const action = telling === undefined ? undefined : actions.get(telling);
      return [
        { evidence, action, obligors, modality, condition: conditionIn(text.slice(evidence.start, evidence.end)), assertedBy },
      ];
    });
    if (commitments.length === 0 && items.length > 0) return;
    const had =
      into ??
      this.#found.find(
        (agreement) =>
          agreement.status === status &&
          status === "agreed" &&
          instrument === undefined &&
          agreement.instrument === undefined &&
          sameParties(agreement.parties, parties),
      );
    if (had) {
      for (const commitment of commitments) {
        if (
          !had.commitments.some(
            (earlier) => earlier.evidence.start < commitment.evidence.end && commitment.evidence.start < earlier.evidence.end,
          )
        )
          had.commitments.push(commitment);
      }
      return;
    }
    const meeting = this.#meetings.findLast(
      (one) =>
        one.sentence <= sentence &&
        /^(?:talks|summit|negotiation|consultation)$/.test(one.kind) &&
        one.status === "concluded" &&
        parties.every((party) => one.sides.includes(party)),
    );
    this.#found.push({
      status,
      instrument,
      parties,
      meeting,
      evidence: trimmed(text, stretch(whole)),
      commitments,
      inForce: undefined,
      actions: consents.map((consent) => ({ ...consent, evidence: trimmed(text, stretch(whole)) })),
      confidence: rule === "proposed" ? 0.6 : 0.8,
      rule,
      sentence,
    });
  }
}

const actionsOf = (parties: readonly Entity[], action: TreatyActionType) => parties.map((party) => ({ party, action }));

function sameParties(a: readonly Entity[], b: readonly Entity[]): boolean {
  return a.length === b.length && a.every((party) => b.includes(party));
}

function trimmed(text: string, { start, end }: Stretch): Stretch {
  while (end > start && /[\s,;:]/.test(text[end - 1] ?? "")) end--;
  return { start, end };
}

/** What a commitment hangs on: "after both sides appoint negotiating teams", "once …", "if …". */
function conditionIn(commitment: string): string | undefined {
  const at = commitment.search(/\b(?:after|once|if|provided|unless)\b/);
  return at > 0 && commitment.length - at > 12 ? commitment.slice(at).trim() : undefined;
}
