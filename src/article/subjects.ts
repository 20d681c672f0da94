import type { ArticleText } from "./document.js";
import { TEXT_NOUNS } from "./lexicon/speech-verbs.js";
import { AUXILIARIES, CLAUSE_OPENERS, DETERMINERS, PREPOSITIONS, WEEKDAYS } from "./lexicon/words.js";
import type { Mention } from "./mentions/mention.js";
import { isCapitalized } from "./tokens.js";

/** Who does what a verb says. */
export interface Subject {
  /** The mentions that make up the noun phrase: several where "and" joins them. */
  readonly mentions: readonly Mention[];
  /** The tokens of the noun phrase. */
  readonly first: number;
  readonly last: number;
}

const ADVERBS = new Set(
  "also then later further again already now still just never not once both themselves himself herself jointly each soon earlier today yesterday first meanwhile last however too personally all long only even".split(
    " ",
  ),
);
const HONOURS = new Set("His Her Majesty Excellency Highness Royal Holiness".split(" "));
const ADJECTIVE =
  /^(?:senior|top|visiting|opposition|ruling|governing|rival|several|many|some|new|main|two|three|four|all|other|unnamed|more|than|\p{L}+-led)$/u;
const MAX_REACH = 60;
const MAX_NOUNS = 6;

/** Finds subjects among the mentions of one text. */
export class SubjectFinder {
  readonly #article: ArticleText;
  readonly #endingAt = new Map<number, Mention>();
  readonly #startingAt = new Map<number, Mention>();
  readonly #bySentence: Mention[][];
  readonly #mains = new Map<number, Subject | undefined>();

  constructor(article: ArticleText, mentions: readonly Mention[]) {
    this.#article = article;
    this.#bySentence = article.sentences.map(() => []);
    for (const mention of mentions) {
      this.#endingAt.set(mention.last, mention);
      this.#startingAt.set(mention.first, mention);
      this.#bySentence[mention.sentence]?.push(mention);
    }
  }

  /** The mentions of a sentence in order. */
  inSentence(sentence: number): readonly Mention[] {
    return this.#bySentence[sentence] ?? [];
  }

  /** The mention that ends just before a token. */
  endingAt(token: number): Mention | undefined {
    return this.#endingAt.get(token);
  }

  /** The mention that begins at a token. */
  startingAt(token: number): Mention | undefined {
    return this.#startingAt.get(token);
  }

  /** Whether a mention is followed by a possessive ending. */
  isPossessive(mention: Mention): boolean {
    const { tokens } = this.#article;
    const next = tokens.at(mention.last);
    if (next.kind === "possessive") return true;
    return (
      (next.text === "'" || next.text === "’") &&
      next.start === tokens.at(mention.last - 1).end &&
      tokens.at(mention.last - 1).lower.endsWith("s")
    );
  }

  /** Where the noun phrase of a mention begins, with article, adjectives and words of honour. */
  phraseStart(mention: Mention): number {
    const { tokens, sentences } = this.#article;
    const floor = sentences[mention.sentence]?.first ?? 0;
    let first = mention.first;
    // > | and Paraguay's Hernán Duarte
    const owner =
      mention.kind === "person" && tokens.at(first - 1).kind === "possessive" ? this.#endingAt.get(first - 1) : undefined;
    if (owner?.kind === "state" && owner.first >= floor) first = owner.first;
    for (let step = 0; step < 4 && first > floor; step++) {
      const before = tokens.at(first - 1);
      if (DETERMINERS.has(before.lower)) {
        first--;
        break;
      }
      if (HONOURS.has(before.text)) {
        first--;
        continue;
      }
      const plainWord =
        before.kind === "word" &&
        !PREPOSITIONS.has(before.lower) &&
        !CLAUSE_OPENERS.has(before.lower) &&
        !AUXILIARIES.has(before.lower);
      // adjectives such as "senior" or "Kurdish-led"; verbs end in -ed or -s and are left out
      if (plainWord && ADJECTIVE.test(before.lower)) first--;
      else break;
    }
    return first;
  }

  /** Adds to a mention those that "and" and commas join to it on the left. */
  #withCoordinated(mention: Mention): Subject {
    const { tokens } = this.#article;
    const mentions = [mention];
    let first = this.phraseStart(mention);
    for (let step = 0; step < 12; step++) {
      const joint = tokens.at(first - 1);
      let before: Mention | undefined;
      if (joint.lower === "and" || joint.lower === "&") {
        before = this.#endingAt.get(first - 1) ?? (tokens.at(first - 2).text === "," ? this.#endingAt.get(first - 2) : undefined);
      } else if (joint.text === "," && mentions.length > 1) before = this.#endingAt.get(first - 1);
      // > | shuttling between the two delegations, state media and an official said: those before the comma are no subject
      if (before && joint.text === ",") {
        const governor = tokens.at(this.phraseStart(before) - 1).lower;
        if (PREPOSITIONS.has(governor) && !/^(?:of|from)$/.test(governor)) break;
      }
      if (!before || before.kind === "demonym" || before.sentence !== mention.sentence || this.isPossessive(before)) break;
      if (this.#article.quoteAt[before.first] !== this.#article.quoteAt[mention.first]) break;
      mentions.unshift(before);
      first = this.phraseStart(before);
    }
    return { mentions, first, last: mention.last };
  }

  /** The noun phrase that stands just before a verb, over adverbs, auxiliaries, appositions and relative clauses. */
  before(verb: number, sentence: number): Subject | "coordinated" | undefined {
    const { tokens, sentences, quoteAt } = this.#article;
    const floor = Math.max(sentences[sentence]?.first ?? 0, verb - MAX_REACH);
    const verbQuote = quoteAt[verb];
    let at = verb - 1;
    let fallback: Subject | undefined;
    while (at >= floor) {
      const token = tokens.at(at);
      if (quoteAt[at] !== verbQuote) {
        // a quoted word between subject and verb is passed over
        const quote = quoteAt[at];
        while (at >= floor && quoteAt[at] === quote) at--;
        if (tokens.at(at).text === ",") {
          const aside = this.#beforeAside(at, floor, verbQuote);
          if (aside) return aside;
        }
        continue;
      }
      const mention = this.#endingAt.get(at + 1);
      // > | A U.S. statement added: the text speaks for whom it is named after
      const author = TEXT_NOUNS.has(token.lower) ? this.#endingAt.get(at) : undefined;
      if (author && author.kind !== "pronoun" && author.kind !== "city")
        return { mentions: [author], first: this.phraseStart(author), last: at + 1 };
      if (mention && mention.first >= floor) {
        if (/^(?:demonym|city)$/.test(mention.kind) && !this.#isActor(mention, verb)) {
          at = this.phraseStart(mention) - 1;
          if (!PREPOSITIONS.has(tokens.at(at).lower)) return fallback ?? this.#unknown(mention.last - 1, floor);
          at--;
          continue;
        }
        const subject = this.#withCoordinated(mention);
        const governor = tokens.at(subject.first - 1).lower;
        if (PREPOSITIONS.has(governor) && subject.first > floor) {
          // > | The main rebel coalition in Syria has said     representatives of the United States and Ukraine met
          if (/^(?:of|from)$/.test(governor)) fallback ??= subject;
          at = subject.first - 2;
          continue;
        }
        return subject;
      }
      const { lower } = token;
      if (ADVERBS.has(lower) || AUXILIARIES.has(lower) || WEEKDAYS.has(lower) || (lower.endsWith("ly") && lower.length > 4)) {
        at--;
        continue;
      }
      if (lower === "on" && WEEKDAYS.has(tokens.at(at + 1).lower)) {
        at--;
        continue;
      }
      if (token.text === ")") {
        while (at > floor && tokens.at(at).text !== "(") at--;
        at--;
        continue;
      }
      if (lower === "and" || lower === "but" || lower === "then" || lower === "or") return fallback ?? "coordinated";
      if (lower === "who" || lower === "which") {
        const antecedent = this.#endingAt.get(at) ?? (tokens.at(at - 1).text === "," ? this.#endingAt.get(at - 1) : undefined);
        return antecedent ? this.#withCoordinated(antecedent) : fallback;
      }
      // > | Afghanistan's acting foreign minister, Abdul Karimi, confirmed
      const titled = token.text === "," ? this.#endingAt.get(at) : undefined;
      const apposed =
        titled?.name &&
        ((titled.title && titled.name.first > titled.title.last) || tokens.at(titled.name.first - 1).text === ",");
      if (titled && apposed) return this.#withCoordinated(titled);
      if (token.text === "," || /^(?:--|[—–-])$/.test(token.text)) {
        return (
          this.#beforeAside(at, floor, verbQuote) ?? fallback ?? (token.text === "," ? this.#opening(at, sentence) : undefined)
        );
      }
      if (token.kind === "mark") return fallback;
      if (fallback) {
        // > | an assembly of several foreign ministers in Cairo denounced
        return fallback;
      }
      return this.#unknown(at, floor) ?? this.#modified(at, floor, verbQuote);
    }
    return fallback;
  }

  /** The subject that opens a sentence, where a comma parts it from its verb: `the United States, with support from Egypt, presented`. */
  #opening(comma: number, sentence: number): Subject | undefined {
    const main = this.main(sentence);
    if (!main || main.last > comma) return undefined;
    const next = this.#article.tokens.at(main.last);
    return PREPOSITIONS.has(next.lower) && comma - main.last < 12 ? main : undefined;
  }

  /** A mention that a participle or "and others" carries on: `Eleni Petrou speaking to a think tank called`. */
  #modified(from: number, floor: number, quote: number | undefined): Subject | undefined {
    const { tokens, quoteAt } = this.#article;
    for (let at = from; at > floor; at--) {
      if (quoteAt[at] !== quote || /^[;:.]$/.test(tokens.at(at).text)) return undefined;
      const mention = this.#endingAt.get(at);
      if (!mention || mention.kind === "demonym" || mention.kind === "city" || this.isPossessive(mention)) continue;
      const next = tokens.at(at);
      const carried =
        (next.lower.endsWith("ing") && next.text === next.lower) ||
        (next.lower === "and" && /^(?:others|other|several|some|many)$/.test(tokens.at(at + 1).lower)) ||
        /^(?:known|based|led|backed|accompanied)$/.test(next.lower);
      if (!carried) continue;
      const subject = this.#withCoordinated(mention);
      const before = tokens.at(subject.first - 1);
      if (subject.first <= floor || before.kind === "mark" || CLAUSE_OPENERS.has(before.lower) || WEEKDAYS.has(before.lower))
        return subject;
    }
    return undefined;
  }

  /** A capital or a nationality in the plural acts where no preposition governs it. */
  #isActor(mention: Mention, verb: number): boolean {
    const { tokens } = this.#article;
    const before = tokens.at(this.phraseStart(mention) - 1).lower;
    if (PREPOSITIONS.has(before)) return false;
    if (mention.kind === "demonym") return false;
    return verb - mention.last <= 3;
  }

  /** The mention before an aside that ends at a comma or dash: `Hale, speaking in Jordan Sunday, said`. */
  #beforeAside(close: number, floor: number, quote: number | undefined): Subject | undefined {
    const { tokens, quoteAt } = this.#article;
    const mark = tokens.at(close).text;
    for (let at = close - 1; at > floor; at--) {
      if (quoteAt[at] !== quote || tokens.at(at).text !== mark) continue;
      const mention = this.#endingAt.get(at);
      const next = tokens.at(at + 1).lower;
      if (
        mention &&
        !/^(?:and|but|or)$/.test(next) &&
        (mention.kind !== "city" || next === "which") &&
        mention.kind !== "demonym"
      ) {
        const subject = this.#withCoordinated(mention);
        if (PREPOSITIONS.has(tokens.at(subject.first - 1).lower) && subject.first > floor) return undefined;
        return subject;
      }
    }
    return undefined;
  }

  /** A noun phrase of common nouns that ends at a token. */
  #unknown(at: number, floor: number): Subject | undefined {
    const { tokens } = this.#article;
    let first = at + 1;
    for (let step = 0; step < MAX_NOUNS && first > floor; step++) {
      const token = tokens.at(first - 1);
      const mention = this.#endingAt.get(first);
      if (mention && mention.kind === "demonym") {
        first = mention.first;
        continue;
      }
      if (token.kind === "possessive") {
        first--;
        continue;
      }
      if (
        token.kind !== "word" ||
        PREPOSITIONS.has(token.lower) ||
        CLAUSE_OPENERS.has(token.lower) ||
        AUXILIARIES.has(token.lower)
      )
        break;
      if (DETERMINERS.has(token.lower)) {
        return first <= at ? { mentions: [], first, last: at + 1 } : undefined;
      }
      first--;
    }
    if (first > at) return undefined;
    const opener = tokens.at(first - 1);
    const opens = first === floor || opener.kind === "mark" || CLAUSE_OPENERS.has(opener.lower);
    return opens ? { mentions: [], first, last: at + 1 } : undefined;
  }

  /** The noun phrase that begins at a token, after its article: for "said X" and "according to X". */
  after(from: number, sentence: number): Subject | undefined {
    const { tokens, sentences } = this.#article;
    const end = sentences[sentence]?.last ?? tokens.length;
    let at = from;
    while (
      at < end &&
      (DETERMINERS.has(tokens.at(at).lower) ||
        /^(?:senior|top|His|Her|Majesty|two|three|several)$/.test(tokens.at(at).text) ||
        (/^(?:officials|members)$/.test(tokens.at(at).lower) && /^(?:of|from)$/.test(tokens.at(at + 1).lower)) ||
        (tokens.at(at).lower === "of" && at > from) ||
        /^(?:Mr|Mrs|Ms|Dr|Hon|Sir)\.?$/.test(tokens.at(at).text) ||
        (tokens.at(at).text === "." && at > from))
    )
      at++;
    const begun = this.#startingAt.get(at);
    if (!begun) return undefined;
    // > | according to a readout from Mehta's office
    const owned = begun.kind === "person" && this.isPossessive(begun) ? this.#startingAt.get(begun.last + 1) : undefined;
    const mention = owned?.kind === "body" ? owned : begun;
    const mentions = [mention];
    let last = mention.last;
    while (/^(?:and|&)$/.test(tokens.at(last).lower)) {
      let next = last + 1;
      while (DETERMINERS.has(tokens.at(next).lower)) next++;
      const more = this.#startingAt.get(next);
      if (!more || more.kind === "demonym" || more.kind === "city") break;
      mentions.push(more);
      last = more.last;
    }
    return { mentions, first: from, last };
  }

  /** The first noun phrase of a sentence that can be its subject. */
  main(sentence: number): Subject | undefined {
    if (!this.#mains.has(sentence)) this.#mains.set(sentence, this.#findMain(sentence));
    return this.#mains.get(sentence);
  }

  /** Whether a list that "by" opens after "was …ed" goes on to a token. */
  #isAgent(start: number, floor: number): boolean {
    const { tokens, quoteAt } = this.#article;
    for (let at = start - 1; at > Math.max(floor + 1, start - MAX_REACH); at--) {
      if (quoteAt[at] !== -1 || /^[.;:]$/.test(tokens.at(at).text)) return false;
      if (tokens.at(at).lower !== "by") continue;
      return /(?:ed|en|ld)$/.test(tokens.at(at - 1).lower) && /^(?:was|were|been|be|is|are)$/.test(tokens.at(at - 2).lower);
    }
    return false;
  }

  #findMain(sentence: number): Subject | undefined {
    const { tokens, quoteAt, sentences } = this.#article;
    const floor = sentences[sentence]?.first ?? 0;
    for (const mention of this.inSentence(sentence)) {
      if (quoteAt[mention.first] !== -1 || mention.kind === "demonym" || this.isPossessive(mention)) continue;
      const start = this.phraseStart(mention);
      const before = tokens.at(start - 1);
      if (start > floor) {
        if (PREPOSITIONS.has(before.lower) && !(before.lower === "of" && tokens.at(start - 2).lower === "leaders")) continue;
        // an object follows a verb directly; a subject follows a mark, a conjunction or an adverb
        if (
          before.kind === "word" &&
          !CLAUSE_OPENERS.has(before.lower) &&
          !ADVERBS.has(before.lower) &&
          !WEEKDAYS.has(before.lower) &&
          !before.lower.endsWith("ly")
        )
          continue;
        if (before.lower.endsWith("ing")) continue;
        // > | was attended by officers from both sides, envoy Maria Lund and …: one of those by whom it was
        if (/^(?:,|and)$/.test(before.text) && this.#isAgent(start, floor)) continue;
      }
      if (mention.kind === "city") {
        const next = tokens.at(mention.last);
        if (next.kind !== "word" || PREPOSITIONS.has(next.lower) || isCapitalized(next)) continue;
      }
      // take the whole list that it opens
      const mentions = [mention];
      let last = mention.last;
      while (tokens.at(last).lower === "and" || tokens.at(last).text === ",") {
        const comma = tokens.at(last).text === ",";
        let next = last + (comma && tokens.at(last + 1).lower === "and" ? 2 : 1);
        while (
          DETERMINERS.has(tokens.at(next).lower) ||
          /^(?:His|Her|Majesty|Excellency|visiting|senior|top)$/.test(tokens.at(next).text)
        )
          next++;
        const more = this.#startingAt.get(next);
        if (!more || more.kind === "demonym" || more.kind === "city") break;
        // a comma joins only where the list goes on: "A, B and C"
        if (comma && next === last + 1 && !/^(?:and|,)$/.test(tokens.at(more.last).lower)) break;
        if (comma && (more.kind === "role" || this.isPossessive(more))) break;
        mentions.push(more);
        last = more.last;
      }
      return { mentions, first: start, last };
    }
    return undefined;
  }
}
