import type { CountryCode } from "../../schema/interfaces.js";
import type { ArticleText } from "../document.js";
import type { Mention } from "./mention.js";
import { PersonNameReader, isSpellingVariant, plainName } from "../person-names.js";
import { speaksAsWe } from "./first-person.js";
import { SPEECH_TAGS } from "../cues.js";
import { BODY_HEADS } from "../lexicon/organizations.js";
import { OTHER_WORDS } from "../lexicon/words.js";
import { TitleReader, titleHead } from "../titles.js";
import { isCapitalized, type Token } from "../tokens.js";

const MAX_NAMES = 50;

const isName = (token: Token) =>
  token.kind === "word" &&
  token.text.length > 2 &&
  isCapitalized(token) &&
  token.text !== token.text.toUpperCase() &&
  !OTHER_WORDS.has(token.lower) &&
  !BODY_HEADS.has(token.text) &&
  titleHead(token.lower) === undefined;

/** One text in which mentions are looked for, with those found so far. */
export class MentionContext {
  readonly article: ArticleText;
  readonly titles: TitleReader;
  readonly names: PersonNameReader;
  readonly found: Mention[] = [];
  /** Whether those who issued the text say "we" in it. */
  readonly asWe: boolean;
  readonly acronyms = new Map<string, Mention>();
  readonly surnames = new Set<string>();
  /** Words that speak on their own somewhere in the text, as only a person's surname does: "Wamba said", "said Wamba". */
  readonly speakingNames = new Set<string>();
  longNames: string[] | undefined;

  constructor(article: ArticleText) {
    this.article = article;
    this.titles = new TitleReader(article.text, article.tokens, article.nameAt);
    this.names = new PersonNameReader(article.tokens, article.nameAt);
    this.asWe = speaksAsWe(article);
    this.#findSpeakingNames();
  }

  #findSpeakingNames(): void {
    const { tokens, nameAt, quoteAt } = this.article;
    for (let at = 0; at < tokens.length; at++) {
      if (quoteAt[at] !== -1 || !SPEECH_TAGS.has(tokens.at(at).lower)) continue;
      const before = tokens.at(at - 1);
      const after = tokens.at(at + 1);
      const alone = !isCapitalized(tokens.at(at - 2)) && !/^(?:the|a|an|in|at)$/.test(tokens.at(at - 2).lower);
      if (alone && isName(before) && !nameAt[at - 1]) this.speakingNames.add(before.text);
      else if (isName(after) && !nameAt[at + 1] && tokens.at(at + 2).kind === "mark") this.speakingNames.add(after.text);
    }
  }

  add(mention: Mention): number {
    const { first, last, kind, sentence, plural, countries, name, title, organization, nth, noun, rule } = mention;
    // all of one shape: the engine reads objects of many shapes several times slower, and mentions are read most of all
    this.found.push({ first, last, kind, sentence, plural, countries, name, title, organization, nth, noun, rule });
    if (mention.kind !== "body" && mention.name) {
      for (let at = mention.name.first; at < mention.name.last; at++) this.surnames.add(this.article.tokens.at(at).text);
      this.longNames = undefined;
    }
    return mention.last;
  }

  /** Whether a word is another spelling of a name that was read before. */
  isVariant(word: string): boolean {
    if (word.length < 6) return false;
    this.longNames ??= [...this.surnames]
      .filter((name) => name.length >= 6)
      .slice(-MAX_NAMES)
      .map((name) => plainName(name));
    const plain = plainName(word);
    return this.longNames.some((name) => isSpellingVariant(name, plain));
  }

  /** Names in a row, parted by commas and "and". */
  nameList(from: number, end: number, most: number): { first: number; last: number }[] {
    const { tokens } = this.article;
    const names: { first: number; last: number }[] = [];
    let at = from;
    while (names.length < most) {
      const last = this.names.read(at, end);
      if (last === at) break;
      names.push({ first: at, last });
      at = last;
      let joined = at;
      if (tokens.at(joined).text === ",") joined++;
      if (tokens.at(joined).lower === "and") joined++;
      if (joined === at) break;
      at = joined;
    }
    return names;
  }

  /** A title that follows the name just read: the name's mention takes it when it has none. */
  apposition(at: number, end: number): number | undefined {
    const { tokens } = this.article;
    const mention = this.found.at(-1);
    if (!mention?.name || tokens.at(at).text !== ",") return undefined;
    const from = this.afterArticle(at + 1);
    const title = this.titles.read(from, end);
    if (!title || title.plural) return undefined;
    // the title of the next one in a list is not this one's
    if (this.names.read(title.last, end) > title.last) return undefined;
    if (!mention.title) {
      const country = title.affiliation.country ?? mention.countries[0];
      this.found[this.found.length - 1] = {
        ...mention,
        title,
        countries: country ? [country] : [],
        kind: "person",
        rule: "name-title",
      };
    } else if (mention.countries.length === 0 && !mention.title.affiliation.organization && title.affiliation.country) {
      // > | Lt. Gen. Adam Crowe, a Pentagon spokesman: the second title tells whom he serves
      this.found[this.found.length - 1] = { ...mention, countries: [title.affiliation.country] };
    }
    return title.last;
  }

  /** > | Osama Barhoum, a Beirut-based official: where a title after a comma begins */
  afterArticle(at: number): number {
    const { tokens } = this.article;
    let from = /^(?:the|a|an|his|her)$/.test(tokens.at(at).lower) ? at + 1 : at;
    while (/-(?:based|born|backed|led)$/.test(tokens.at(from).lower)) from++;
    return from;
  }

  /** "of Jordan" after a name. */
  ofCountry(at: number): { last: number; country?: CountryCode } {
    const { tokens, nameAt } = this.article;
    if (tokens.at(at).lower !== "of") return { last: at };
    const from = tokens.at(at + 1).lower === "the" ? at + 2 : at + 1;
    const name = nameAt[from];
    return name?.known.type === "state" ? { last: name.last, country: name.known.country } : { last: at };
  }
}
