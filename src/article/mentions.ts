import type { CountryCode } from "../schema/interfaces.js";
import type { ArticleText } from "./document.js";
import { BODY_HEADS, BODY_NOUNS } from "./lexicon/organizations.js";
import { HONORIFICS, TITLE_MODIFIERS } from "./lexicon/titles.js";
import { OTHER_WORDS } from "./lexicon/words.js";
import type { Known } from "./names.js";
import { isGivenName, isSpellingVariant, PersonNameReader, plainName } from "./person-names.js";
import { titleHead, titleHeadForms, TitleReader, type Title } from "./titles.js";
import { isCapitalized } from "./tokens.js";

/** What a stretch of text names, before it is known who that is. */
export interface Mention {
  /** Index of its first token, without article, and just after its last. */
  readonly first: number;
  readonly last: number;
  readonly kind:
    | "person"
    | "role"
    | "counterpart"
    | "state"
    | "demonym"
    | "city"
    | "organization"
    | "body"
    | "delegation"
    | "sides"
    | "pronoun";
  /** Index of its sentence. */
  readonly sentence: number;
  readonly plural: boolean;
  /** The countries that it names. */
  readonly countries: readonly CountryCode[];
  /** The tokens of a person's or a body's name. */
  readonly name?: { readonly first: number; readonly last: number };
  readonly title?: Title;
  readonly organization?: Extract<Known, { type: "organization" }>;
  /** The lower-case noun that heads a body or the two sides. */
  readonly noun?: string;
  readonly rule: string;
}

const SIDES = new Set(
  "sides countries nations parties teams governments states delegations neighbours neighbors capitals".split(" "),
);
const PAIR_WORDS = new Set("both two three four".split(" "));
const DELEGATIONS = new Set(
  "delegation delegations team teams negotiators mediators officials representatives diplomats envoys".split(" "),
);
/** Lower-case words with which a mention can begin. */
const STARTERS = new Set([
  ...TITLE_MODIFIERS,
  ...titleHeadForms(),
  ...Object.keys(BODY_NOUNS),
  ...SIDES,
  ...PAIR_WORDS,
  ..."he she they it him them counterpart counterparts human women arms crime bin el d'".split(" "),
]);
const RIGHT_OF_BODY = new Set("of for and the on in de".split(" "));
const MAX_BODY = 12;
const MAX_NAMES = 50;

/** Everybody and everything in a text that may act: persons, offices, states, bodies, delegations, sides and pronouns. */
export function findMentions(article: ArticleText): Mention[] {
  return new MentionFinder(article).find();
}

class MentionFinder {
  readonly #article: ArticleText;
  readonly #titles: TitleReader;
  readonly #names: PersonNameReader;
  readonly #found: Mention[] = [];
  readonly #acronyms = new Map<string, Mention>();
  readonly #surnames = new Set<string>();
  #longNames: string[] | undefined;

  constructor(article: ArticleText) {
    this.#article = article;
    this.#titles = new TitleReader(article.text, article.tokens, article.nameAt);
    this.#names = new PersonNameReader(article.tokens, article.nameAt);
  }

  find(): Mention[] {
    const { sentences, dateline } = this.#article;
    for (const [index, sentence] of sentences.entries()) {
      for (let at = sentence.first; at < sentence.last;) {
        const inDateline = dateline !== undefined && this.#article.tokens.at(at).start < dateline.end;
        const next =
          inDateline && this.#article.tokens.at(at).start >= dateline.start ? at + 1 : this.#step(at, sentence.last, index);
        at = Math.max(next, at + 1);
      }
    }
    return this.#found;
  }

  /** Whether a word is another spelling of a name that was read before. */
  #isVariant(word: string): boolean {
    if (word.length < 6) return false;
    this.#longNames ??= [...this.#surnames].filter((name) => name.length >= 6).slice(-MAX_NAMES);
    return this.#longNames.some((name) => isSpellingVariant(plainName(name), plainName(word)));
  }

  #add(mention: Mention): number {
    this.#found.push(mention);
    if (mention.kind !== "body" && mention.name) {
      for (let at = mention.name.first; at < mention.name.last; at++) this.#surnames.add(this.#article.tokens.at(at).text);
      this.#longNames = undefined;
    }
    return mention.last;
  }

  /** Reads what begins at a token; returns the token after it, or the same where nothing does. */
  #step(at: number, end: number, sentence: number): number {
    const { tokens, nameAt } = this.#article;
    const token = tokens.at(at);
    if (token.kind === "mark" || token.kind === "possessive") return at;
    const code = token.text.charCodeAt(0);
    if (code >= 97 && code <= 122 && !nameAt[at] && !STARTERS.has(token.lower) && !token.lower.startsWith("al")) return at;
    return (
      this.#counterpart(at, end, sentence) ??
      this.#titled(at, end, sentence) ??
      this.#honoured(at, end, sentence) ??
      this.#delegation(at, end, sentence) ??
      this.#body(at, end, sentence) ??
      this.#sides(at, end, sentence) ??
      this.#known(at, sentence) ??
      this.#pronoun(at, sentence) ??
      (nameAt[at] ? undefined : this.#untitled(at, end, sentence)) ??
      at
    );
  }

  /** > | his Greek, Cypriot and French counterparts, Eleni Petrou, Andreas Markou and Luc Le Moreau, respectively */
  #counterpart(at: number, end: number, sentence: number): number | undefined {
    const { tokens, nameAt } = this.#article;
    let next = at;
    const countries: CountryCode[] = [];
    while (next < end && next - at < 16) {
      const name = nameAt[next];
      if (name && name.known.type !== "organization") {
        countries.push(name.known.country);
        next = name.last;
        if (tokens.at(next).kind === "possessive") next++;
      } else if (countries.length > 0 && (tokens.at(next).text === "," || tokens.at(next).lower === "and")) next++;
      else break;
    }
    if (
      !/^counterparts?$/.test(tokens.at(next).lower) ||
      (countries.length === 0 && !/^(?:his|her|their)$/.test(tokens.at(at - 1).lower))
    )
      return undefined;
    const plural = tokens.at(next).lower.endsWith("s");
    const last = next + 1;
    let from = tokens.at(last).text === "," ? last + 1 : last;
    while (HONORIFICS.has(tokens.at(from).text)) from++;
    const names = this.#nameList(from, end, plural ? Math.max(2, countries.length) : 1);
    if (names.length === 0) {
      this.#add({ first: at, last, kind: "counterpart", sentence, plural, countries, rule: "counterpart" });
      return last;
    }
    for (const [index, name] of names.entries()) {
      const country = countries[plural ? index : 0];
      this.#add({
        first: index === 0 ? at : name.first,
        last: name.last,
        kind: "counterpart",
        sentence,
        plural: false,
        countries: country ? [country] : [],
        name,
        rule: "counterpart-name",
      });
    }
    return names.at(-1)?.last ?? last;
  }

  /** Names in a row, parted by commas and "and". */
  #nameList(from: number, end: number, most: number): { first: number; last: number }[] {
    const { tokens } = this.#article;
    const names: { first: number; last: number }[] = [];
    let at = from;
    while (names.length < most) {
      const last = this.#names.read(at, end);
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

  #titled(at: number, end: number, sentence: number): number | undefined {
    const { tokens, nameAt } = this.#article;
    const { lower } = tokens.at(at);
    if (!nameAt[at] && !TITLE_MODIFIERS.has(lower) && !titleHead(lower) && !/^(?:human|women|arms|crime)$/.test(lower)) {
      return undefined;
    }
    let title = this.#titles.read(at, end);
    if (!title) return undefined;
    // > | The Deputy Secretary and State Councilor Liu: after an article, two offices of two persons
    if (tokens.at(at - 1).lower === "the" && / and /.test(title.text) && this.#names.read(title.last, end) > title.last) {
      for (let joint = at + 1; joint < title.last; joint++) {
        if (tokens.at(joint).lower !== "and" || !titleHead(tokens.at(joint - 1).lower)) continue;
        title = this.#titles.read(at, joint) ?? title;
        break;
      }
    }
    if (!title.affiliation.organization && !title.affiliation.country) title = this.#withBodyBefore(title, at);
    let from = title.last;
    let comma = false;
    if (tokens.at(from).text === ",") {
      comma = true;
      from++;
    }
    while (
      HONORIFICS.has(tokens.at(from).text) ||
      /^(?:His|Her|Their|Majesty|Excellency|Highness|Royal|Holiness|Sheikha?|Prince|Princess)$/.test(tokens.at(from).text)
    )
      from++;
    const names = this.#nameList(from, end, title.plural ? 12 : 1);
    // a surname that is also a common word is known by its first mention: "Special Representative West"
    if (names.length === 0 && !comma && isCapitalized(tokens.at(from)) && this.#surnames.has(tokens.at(from).text))
      names.push({ first: from, last: from + 1 });
    const [first] = names;
    if (first && comma && (first.last - first.first < 2 || (title.plural && names.length < 2))) names.length = 0;
    const each = [...(title.affiliation.country ? [title.affiliation.country] : []), ...title.also];
    if (first && names.length > 0) {
      for (const [index, name] of names.entries()) {
        const { last, country } = this.#ofCountry(name.last);
        const next = names[index + 1];
        // > | The foreign ministers of Chile and Finland, Rosa Ibáñez and Mikko Lehtonen, respectively
        const own = country ?? (each.length === names.length ? each[index] : each[0]);
        const countries = own ? [own] : [];
        this.#add({
          first: index === 0 ? at : name.first,
          last: next ? name.last : last,
          kind: "person",
          sentence,
          plural: false,
          countries,
          name,
          title,
          rule: "title-name",
        });
        // "Presidents A of X and B of Y": the list goes on after the country
        if (!next && title.plural && country && tokens.at(last).lower === "and") {
          const more = this.#names.read(last + 1, end);
          if (more > last + 1) names.push({ first: last + 1, last: more });
        }
      }
      const final = this.#found.at(-1)?.last ?? title.last;
      return this.#apposition(final, end) ?? final;
    }
    // > | Sudan's army chief, General Omar Idris
    if (comma && !title.plural) {
      const second = this.#titles.read(from, end);
      const last = second && !second.plural && !second.affiliation.country ? this.#names.read(second.last, end) : from;
      if (second && last > second.last) {
        const countries = title.affiliation.country ? [title.affiliation.country] : [];
        return this.#add({
          first: at,
          last,
          kind: "person",
          sentence,
          plural: false,
          countries,
          name: { first: second.last, last },
          title,
          rule: "title-title-name",
        });
      }
    }
    return this.#role(at, end, sentence, title);
  }

  /** > | Northern Export–Import Bank president Ama Boateng */
  #withBodyBefore(title: Title, at: number): Title {
    const body = this.#found.at(-1);
    const { tokens, text } = this.#article;
    const owned = body && (body.last === at || (body.last === at - 1 && tokens.at(at - 1).kind === "possessive"));
    if (!owned || body.kind !== "body" || !body.name) return title;
    const name = text.slice(tokens.at(body.first).start, tokens.at(body.last - 1).end);
    const [country] = body.countries;
    const category = BODY_HEADS[body.noun ?? ""] ?? BODY_NOUNS[body.noun ?? ""] ?? "other";
    return {
      ...title,
      affiliation: {
        organization: { type: "organization", name, category, ...(country ? { country } : {}) },
        ...(country ? { country } : {}),
      },
    };
  }

  /** "of Jordan" after a name. */
  #ofCountry(at: number): { last: number; country?: CountryCode } {
    const { tokens, nameAt } = this.#article;
    if (tokens.at(at).lower !== "of") return { last: at };
    const from = tokens.at(at + 1).lower === "the" ? at + 2 : at + 1;
    const name = nameAt[from];
    return name?.known.type === "state" ? { last: name.last, country: name.known.country } : { last: at };
  }

  /** A title that follows the name just read: the name's mention takes it when it has none. */
  #apposition(at: number, end: number): number | undefined {
    const { tokens } = this.#article;
    const mention = this.#found.at(-1);
    if (!mention?.name || tokens.at(at).text !== ",") return undefined;
    const from = /^(?:the|a|an|his|her)$/.test(tokens.at(at + 1).lower) ? at + 2 : at + 1;
    const title = this.#titles.read(from, end);
    if (!title || title.plural) return undefined;
    // the title of the next one in a list is not this one's
    if (this.#names.read(title.last, end) > title.last) return undefined;
    if (!mention.title) {
      const country = title.affiliation.country ?? mention.countries[0];
      this.#found[this.#found.length - 1] = {
        ...mention,
        title,
        countries: country ? [country] : [],
        kind: "person",
        rule: "name-title",
      };
    }
    return title.last;
  }

  #role(at: number, end: number, sentence: number, title: Title): number | undefined {
    const { tokens } = this.#article;
    // lower-case nouns such as "head" or "general" name an office only after an article or a country
    const before = tokens.at(at - 1).lower;
    const determined =
      /^(?:the|a|an|this|that|his|her|its|their|our|two|three|several|senior|both|some|many|top|other|more)$/.test(before);
    const affiliated = title.affiliation.country !== undefined || title.affiliation.organization !== undefined;
    const capital = isCapitalized(tokens.at(title.first));
    if (!determined && !affiliated && !title.plural && !capital) return undefined;
    if (/^(?:general|chief|head|executive|expert|chair|deputy|director)$/.test(title.text.toLowerCase()) && !affiliated)
      return undefined;
    // "the State Department", "the Foreign Ministry": the title's words go on into a body
    if (isCapitalized(tokens.at(title.last)) && Object.hasOwn(BODY_HEADS, tokens.at(title.last).text)) return undefined;
    if (/^(?:ministry|department|office|council|palace|committee)$/.test(tokens.at(title.last).lower)) return undefined;
    const { country } = title.affiliation;
    const { last, noun } = title.plural ? this.#ofSides(title.last) : { last: title.last, noun: undefined };
    this.#add({
      first: at,
      last: Math.min(last, end),
      kind: "role",
      sentence,
      plural: title.plural,
      countries: country ? [country, ...title.also] : [],
      title,
      ...(noun ? { noun } : {}),
      rule: "role",
    });
    return last;
  }

  /** > | leaders of the three countries     officials from both nations     Leaders of African Union (AU) member states */
  #ofSides(from: number): { last: number; noun?: string } {
    const { tokens } = this.#article;
    let at = from;
    if (/^(?:of|from)$/.test(tokens.at(at).lower)) {
      at++;
      const some = at;
      while (
        at - some < 4 &&
        (PAIR_WORDS.has(tokens.at(at).lower) ||
          /^(?:the|our|their|more|than|over|about|all|other)$/.test(tokens.at(at).lower) ||
          tokens.at(at).kind === "number")
      )
        at++;
      if (at > some && SIDES.has(tokens.at(at).lower)) return { last: at + 1, noun: tokens.at(at).lower };
      return { last: from };
    }
    if (tokens.at(at).text === "(" && tokens.at(at + 2).text === ")") at += 3;
    if (tokens.at(at).lower === "member" && /^(?:states|countries|nations)$/.test(tokens.at(at + 1).lower))
      return { last: at + 2 };
    return { last: from };
  }

  /** > | Dr. C.S. Martin Hale, the Senior Official for …     Hon. Kwaku Boateng Mensah */
  #honoured(at: number, end: number, sentence: number): number | undefined {
    const { tokens } = this.#article;
    let from = at;
    while (HONORIFICS.has(tokens.at(from).text)) from++;
    if (from === at) return undefined;
    if (tokens.at(from).text === ".") from++;
    const last = this.#names.read(from, end);
    if (last === from) return undefined;
    this.#add({
      first: from,
      last,
      kind: "person",
      sentence,
      plural: false,
      countries: [],
      name: { first: from, last },
      rule: "honorific",
    });
    return this.#apposition(last, end) ?? last;
  }

  /** > | Russian and US delegations     the Ukrainian delegation     U.S. officials     the Ukrainian and American teams */
  #delegation(at: number, end: number, sentence: number): number | undefined {
    const { tokens, nameAt } = this.#article;
    const countries: CountryCode[] = [];
    let organization: Mention["organization"];
    let next = at;
    while (next < end && next - at < 16) {
      const name = nameAt[next];
      if (name && (name.known.type === "demonym" || name.known.type === "state")) {
        countries.push(name.known.country, ...(name.also ?? []));
        next = name.last;
        if (tokens.at(next).kind === "possessive") next++;
        // the name of a state stands before a noun only as an acronym or a possessive
        else if (name.known.type === "state" && !/^[A-Z.]+$/.test(tokens.at(next - 1).text)) return undefined;
      } else if (name?.known.type === "organization") {
        organization = name.known;
        if (name.known.country) countries.push(name.known.country);
        next = name.last;
      } else if (
        (countries.length > 0 || organization) &&
        (tokens.at(next).lower === "and" || tokens.at(next).text === ",") &&
        nameAt[next + 1]
      )
        next++;
      else if (
        (countries.length > 0 || organization) &&
        /^(?:senior|top|negotiating|technical|government|high-level|working|interagency|and)$/.test(tokens.at(next).lower)
      )
        next++;
      else break;
    }
    const noun = tokens.at(next).lower;
    if ((countries.length === 0 && !organization) || !DELEGATIONS.has(noun)) return undefined;
    // "US officials" who are named next are no delegation
    if (this.#names.read(next + 1, end) > next + 1) return undefined;
    return this.#add({
      first: at,
      last: next + 1,
      kind: "delegation",
      sentence,
      plural: noun.endsWith("s"),
      countries,
      noun,
      ...(organization ? { organization } : {}),
      rule: "delegation",
    });
  }

  /** A body by the noun that heads its name: `Turkish Ministry of Foreign Affairs`, `the foreign ministry`, `Northamptonshire police`. */
  #body(at: number, end: number, sentence: number): number | undefined {
    const { tokens, nameAt } = this.#article;
    const countries: CountryCode[] = [];
    let next = at;
    let head: string | undefined;
    let headAt = -1;
    let last = at;
    let organization: Mention["organization"];
    while (next < end && next - at < MAX_BODY) {
      const token = tokens.at(next);
      const name = nameAt[next];
      if (name && name.last <= end) {
        if (name.known.type === "organization") {
          if (head === undefined && next > at) break;
          organization ??= name.known;
          if (name.known.country && head === undefined) countries.push(name.known.country);
        } else if (head === undefined) countries.push(name.known.country);
        next = name.last;
        if (tokens.at(next).kind === "possessive" && head === undefined) next++;
        if (head !== undefined) last = next;
        continue;
      }
      const noun = head === undefined && Object.hasOwn(BODY_NOUNS, token.lower) && !isCapitalized(token);
      if (noun) {
        const word = tokens.at(next);
        head = word.lower;
        headAt = next;
        last = ++next;
        // > | embassy in Tehran
        if (
          /^(?:embassy|consulate|mission)$/.test(head) &&
          tokens.at(next).lower === "in" &&
          nameAt[next + 1]?.known.type === "city"
        )
          last = nameAt[next + 1]?.last ?? last;
        // > | government of Syria
        if (tokens.at(next).lower === "of") {
          const of = nameAt[tokens.at(next + 1).lower === "the" ? next + 2 : next + 1];
          if (of && of.known.type === "state") {
            countries.push(of.known.country);
            last = of.last;
          }
        }
        break;
      }
      if (isCapitalized(token) && token.kind === "word") {
        if (
          next === at &&
          OTHER_WORDS.has(token.lower) &&
          !Object.hasOwn(BODY_HEADS, token.text) &&
          !/^(?:high|central|national)$/.test(token.lower)
        )
          return undefined;
        if (Object.hasOwn(BODY_HEADS, token.text)) {
          head = token.text;
          headAt = next;
        }
        next++;
        last = head === undefined ? last : next;
        continue;
      }
      if (head !== undefined && RIGHT_OF_BODY.has(token.lower) && next > headAt) {
        let after = next + 1;
        while (RIGHT_OF_BODY.has(tokens.at(after).lower) && after - next < 3) after++;
        const follows = tokens.at(after);
        const embassy = /^(?:Embassy|Consulate|Mission)$/.test(head);
        if (token.lower === "in" && !embassy) break;
        if (token.lower === "and" && next === headAt + 1) break;
        if (!isCapitalized(follows) || follows.kind !== "word" || titleHead(follows.lower)) break;
        next = after;
        continue;
      }
      if (
        /^[–-]$/.test(token.text) &&
        head === undefined &&
        next > at &&
        isCapitalized(tokens.at(next + 1)) &&
        token.start === tokens.at(next - 1).end &&
        !nameAt[next + 1]
      ) {
        next++;
        continue;
      }
      // > | foreign ministry     state media     defence ministry
      if (
        head === undefined &&
        TITLE_MODIFIERS.has(token.lower) &&
        (next > at || tokens.at(at - 1).lower === "the" || isCapitalized(token))
      ) {
        next++;
        continue;
      }
      if (token.lower === "and" && head === undefined && next > at && isCapitalized(tokens.at(next + 1)) && !nameAt[next + 1]) {
        next++;
        continue;
      }
      if (/^['’]$/.test(token.text) && head === undefined && next > at && isCapitalized(tokens.at(next + 1))) {
        next++;
        continue;
      }
      break;
    }
    if (head === undefined || last <= at) return undefined;
    const bare = last - at === 1;
    if (
      bare &&
      !this.#isOwned(at) &&
      (head === "office" || !/^(?:the|its|said|that)$/.test(tokens.at(at - 1).lower)) &&
      !/^(?:police|parliament|authorities|opposition)$/.test(head)
    )
      return undefined;
    const mention: Mention = {
      first: at,
      last,
      kind: "body",
      sentence,
      plural: /^(?:authorities|police|media)$/.test(head) || /(?:Forces|Units)$/.test(head),
      countries,
      name: { first: at, last },
      noun: head,
      ...(organization ? { organization } : {}),
      rule: "body",
    };
    this.#add(mention);
    // > | Syrian Democratic Forces (SDF)
    const acronym = tokens.at(last + 1).text;
    if (
      tokens.at(last).text === "(" &&
      tokens.at(last + 2).text === ")" &&
      /^[A-Z][A-Za-z&-]{1,9}$/.test(acronym) &&
      acronym.replace(/[^A-Z]/g, "").length > 1
    ) {
      this.#acronyms.set(acronym, mention);
      return last + 3;
    }
    return last;
  }

  /** > | Mehta's office     her ministry */
  #isOwned(at: number): boolean {
    const before = this.#article.tokens.at(at - 1);
    const owner = before.kind === "possessive" ? this.#found.at(-1) : undefined;
    return /^(?:his|her)$/.test(before.lower) || (owner?.name !== undefined && owner.kind === "person" && owner.last === at - 1);
  }

  /** > | both sides     the two countries     the parties */
  #sides(at: number, end: number, sentence: number): number | undefined {
    const { tokens } = this.#article;
    let next = at;
    if (PAIR_WORDS.has(tokens.at(next).lower)) next++;
    else if (!/^(?:the|our)$/.test(tokens.at(at - 1).lower)) return undefined;
    const noun = tokens.at(next).lower;
    // > | The two also discussed …
    if (tokens.at(at).lower === "two" && tokens.at(at - 1).lower === "the" && next === at + 1) {
      const verb = /^(?:also|then|have|had|will|are|were|met|spoke|held|\p{Ll}+ed)$/u.test(tokens.at(next).text);
      if (verb && next < end && (titleHead(tokens.at(next + 1).lower) === undefined || noun === "also"))
        return this.#add({
          first: at,
          last: next,
          kind: "sides",
          sentence,
          plural: true,
          countries: [],
          noun: "two",
          rule: "sides",
        });
    }
    if (next >= end || !SIDES.has(noun)) return undefined;
    return this.#add({ first: at, last: next + 1, kind: "sides", sentence, plural: true, countries: [], noun, rule: "sides" });
  }

  #known(at: number, sentence: number): number | undefined {
    const name = this.#article.nameAt[at];
    if (!name) {
      const acronym = this.#acronyms.get(this.#article.tokens.at(at).text);
      if (!acronym) return undefined;
      return this.#add({ ...acronym, first: at, last: at + 1, sentence, rule: "acronym" });
    }
    const { known } = name;
    if (known.type === "organization") {
      return this.#add({
        first: name.first,
        last: name.last,
        kind: "organization",
        sentence,
        plural: false,
        countries: known.country ? [known.country] : [],
        organization: known,
        rule: "known-organization",
      });
    }
    return this.#add({
      first: name.first,
      last: name.last,
      kind: known.type,
      sentence,
      plural: false,
      countries: [known.country, ...(name.also ?? [])],
      rule: `known-${known.type}`,
    });
  }

  #pronoun(at: number, sentence: number): number | undefined {
    const { lower, text } = this.#article.tokens.at(at);
    // > | "…," He told reporters: a capital where the pronoun would have none
    if (text === "He" && this.#surnames.has("He") && this.#article.tokens.at(at - 2).text === ",") return undefined;
    if (!/^(?:he|she|they|it|him|them)$/.test(lower)) return undefined;
    return this.#add({
      first: at,
      last: at + 1,
      kind: "pronoun",
      sentence,
      plural: lower === "they" || lower === "them",
      countries: [],
      rule: "pronoun",
    });
  }

  /** A person's name without a title before it. */
  #untitled(at: number, end: number, sentence: number): number | undefined {
    const { tokens } = this.#article;
    const token = tokens.at(at);
    if (!isCapitalized(token) || token.kind !== "word") return undefined;
    let last = this.#names.read(at, end);
    if (last === at && this.#surnames.has(token.text) && !(at > 0 && tokens.at(at - 1).text === ".") && !this.#article.nameAt[at])
      last = at + 1;
    if (last === at) return undefined;
    const size = last - at;
    const add = (rule: string) => {
      this.#add({ first: at, last, kind: "person", sentence, plural: false, countries: [], name: { first: at, last }, rule });
      return this.#apposition(last, end) ?? last;
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
    if (size === 1) return !insideName && (this.#surnames.has(token.text) || this.#isVariant(token.text)) ? add("surname") : at;
    if (insideName && next.kind === "word" && isCapitalized(next)) return last;
    if (/^(?:the|in|at|near|from|an|a)$/.test(before.lower)) return last;
    if (isGivenName(token)) return add("given-name");
    if (this.#surnames.has(tokens.at(last - 1).text) && !OTHER_WORDS.has(token.lower)) return add("known-surname");
    // a title in apposition makes any name a person's: "Ama Boateng, president of …"
    if (next.text === ",") {
      const from = /^(?:the|a|an)$/.test(tokens.at(last + 1).lower) ? last + 2 : last + 1;
      const title = this.#titles.read(from, end);
      if (title && !title.plural && this.#names.read(title.last, end) === title.last) return add("name-title");
      if (tokens.at(last + 1).lower === "who" || (tokens.at(last + 1).kind === "number" && tokens.at(last + 2).text === ","))
        return add("name-who");
    }
    return last;
  }
}
