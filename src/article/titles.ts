import type { CountryCode, Rank } from "../schema/interfaces.js";
import { BODY_HEADS } from "./lexicon/organizations.js";
import { PORTFOLIO, RANK_OF_TITLE, TITLE_COUNTRIES, TITLE_HEADS, TITLE_MODIFIERS } from "./lexicon/titles.js";
import type { Known, NameMention } from "./names.js";
import { isCapitalized, type TokenList } from "./tokens.js";

/** Whom an office serves: a country, an organization, or both. */
export interface Affiliation {
  readonly country?: CountryCode | undefined;
  readonly organization?: Extract<Known, { type: "organization" }> | undefined;
}

/** A title as it stands in a text: `Russian Foreign Minister`, `the Kremlin's foreign affairs adviser`. */
export interface Title {
  readonly first: number;
  /** Just after its last token, complement included. */
  readonly last: number;
  /** Its words without the country, singular: `Foreign Minister`. */
  readonly text: string;
  /** The noun that heads it, singular, in lower case. */
  readonly head: string;
  readonly plural: boolean;
  readonly rank: Rank | undefined;
  readonly former: boolean;
  readonly affiliation: Affiliation;
  /** Countries beside the first: `the Presidents of Ukraine and the United States`. */
  readonly also: readonly CountryCode[];
}

const MAX_BODY = 6;
const NO_COUNTRY_MODIFIERS = new Set([
  "former",
  "then",
  "late",
  "top",
  "outgoing",
  "incoming",
  "newly",
  "appointed",
  "newly-appointed",
  "longtime",
]);

/** The singular head of a title that a word is, if it is one. */
export function titleHead(lower: string): { readonly head: string; readonly plural: boolean } | undefined {
  return heads.get(lower);
}

function* headForms(): Generator<[string, { readonly head: string; readonly plural: boolean }]> {
  for (const head of Object.keys(TITLE_HEADS)) {
    yield [head.endsWith("man") ? head.replace(/man$/, "men") : head.replace(/y$/, "ie") + "s", { head, plural: true }];
  }
  yield ["secretaries-general", { head: "secretary-general", plural: true }];
  for (const head of Object.keys(TITLE_HEADS)) yield [head, { head, plural: false }];
}
const heads = new Map(headForms());

/** All forms of the nouns that head a title, singular and plural. */
export function titleHeadForms(): Iterable<string> {
  return heads.keys();
}

/** The rank that a title gives. */
function rankOf(text: string, head: string): Rank | undefined {
  const lower = text.toLowerCase();
  for (const { phrase, asLast, asFirst, rank } of RANKED) {
    if (lower === phrase || lower.endsWith(asLast) || lower.startsWith(asFirst)) {
      return rank === "foreign-minister" && /\b(?:deputy|vice|assistant|under)\b/.test(lower)
        ? "deputy-minister"
        : (rank as Rank);
    }
  }
  if (/\b(?:deputy|vice|assistant)\b/.test(lower) && (head === "minister" || head === "secretary")) return "deputy-minister";
  if (/\b(?:security|foreign policy)\b/.test(lower) && /advis/.test(head)) return "adviser";
  const rank = TITLE_HEADS[head];
  return rank ? (rank as Rank) : undefined;
}

const titleCountries = new Map(Object.entries(TITLE_COUNTRIES));
const RANKED = Object.entries(RANK_OF_TITLE).map(([phrase, rank]) => ({
  phrase,
  asLast: ` ${phrase}`,
  asFirst: `${phrase} `,
  rank,
}));

/** Reads titles in one text. */
export class TitleReader {
  readonly #text: string;
  readonly #tokens: TokenList;
  readonly #nameAt: readonly (NameMention | undefined)[];
  /** The ranks of the titles read so far: texts repeat them. */
  readonly #ranks = new Map<string, Rank | undefined>();
  #britain: boolean | undefined;

  /** `nameAt` has the known name that begins at each token. */
  constructor(text: string, tokens: TokenList, nameAt: readonly (NameMention | undefined)[]) {
    this.#text = text;
    this.#tokens = tokens;
    this.#nameAt = nameAt;
  }

  /** The title that begins at a token, its country or body first where it has one. */
  read(from: number, end: number): Title | undefined {
    // > | the Kremlin's foreign affairs adviser     AU trade and industry commissioner    top U.S. diplomat
    //         ^^^^^^^ body ^^^^^^^^^^^^^^^^^^^^^^^^
    const tokens = this.#tokens;
    let country: CountryCode | undefined;
    let organization: Affiliation["organization"];
    const also: CountryCode[] = [];
    const words: number[] = [];
    let head: { head: string; plural: boolean } | undefined;
    let headAt = -1;
    let at = from;
    let joined = false;
    while (at < end) {
      const token = tokens.at(at);
      const name = this.#nameAt[at];
      // > | Chile's and Argentina's presidents
      if (
        token.lower === "and" &&
        words.length === 0 &&
        country &&
        !joined &&
        tokens.at(at - 1).kind === "possessive" &&
        this.#nameAt[at + 1]
      ) {
        joined = true;
        at++;
        continue;
      }
      if (name && name.last <= end) {
        if (headAt >= 0 || (words.length > 0 && !words.every((word) => NO_COUNTRY_MODIFIERS.has(tokens.at(word).lower)))) break;
        const known = name.known;
        if (known.type === "organization") organization = known;
        else if (known.type !== "city") {
          if (country) also.push(known.country);
          else country = known.country;
        } else break;
        at = name.last;
        if (tokens.at(at).kind === "possessive") at++;
        else if (tokens.at(at).text === "'" || tokens.at(at).text === "’") at++;
        else if (tokens.at(at).text === "(" && tokens.at(at + 2).text === ")") at += 3;
        continue;
      }
      const { lower } = token;
      const headHere = titleHead(lower);
      // > | Prime Minister Sheikh Khalid: a word of address, not an office
      if (headHere && headAt >= 0 && /^(?:sheikha?|prince|princess)$/.test(lower)) break;
      if (headHere) {
        head = headHere;
        headAt = at;
        words.push(at++);
      } else if (TITLE_MODIFIERS.has(lower) || PORTFOLIO.has(lower)) {
        words.push(at++);
      } else if ((lower === "and" || lower === "&") && words.length > 0 && this.#isTitleWord(at + 1)) {
        words.push(at++);
      } else break;
    }
    if (!head || (headAt === from && !isCapitalized(tokens.at(from)) && PORTFOLIO.has(tokens.at(from).lower))) return undefined;
    if (joined && !head.plural) return undefined;
    let last = headAt + 1;
    const kept = words.filter((word) => word <= headAt && !/^(?:former|then|late)$/.test(tokens.at(word).lower));
    const former = words.some((word) => word <= headAt && /^(?:former|ex)$/.test(tokens.at(word).lower));
    // a role in running text begins with its first title word, not with a capital that opens the sentence
    while (kept.length > 1 && tokens.at(kept[0] ?? 0).lower === "and") kept.shift();
    let text = this.#join(kept);
    if (head.plural) text = text.replace(/ies$/, "y").replace(/men$/, "man").replace(/s$/, "");
    const complement = this.#complement(last, end, head.plural);
    if (complement) {
      last = complement.last;
      if (complement.countries.length > 0 && complement.bare) {
        const [first, ...others] = complement.countries;
        if (first && /^(?:of|from)$/.test(complement.preposition)) {
          country = country ?? first;
          also.push(...others);
        } else text += ` ${this.#text.slice(tokens.at(complement.first).start, tokens.at(last - 1).end)}`;
      } else if (complement.organization && complement.bare && complement.preposition === "of")
        organization ??= complement.organization;
      else {
        text += ` ${this.#text.slice(tokens.at(complement.first).start, tokens.at(complement.told - 1).end)}`;
        country ??= complement.served;
        if (/^(?:of|at)$/.test(complement.preposition) && complement.countries[0]) country ??= complement.countries[0];
        // > | State Councilor and Foreign Minister     Secretary of State and National Security Advisor
        if (tokens.at(last).lower === "and" && this.#isTitleWord(last + 1)) {
          const second = this.read(last + 1, end);
          if (second && !second.affiliation.country && isCapitalized(tokens.at(last + 1))) {
            text += ` and ${second.text}`;
            last = second.last;
          }
        }
      }
    }
    const usual = titleCountries.get(text.toLowerCase()) as CountryCode | undefined;
    country ??= organization?.country ?? (usual === "GB" && !this.#namesBritain() ? undefined : usual);
    if (complement) text = text.replace(/\s+/g, " ");
    return {
      first: from,
      last,
      text,
      head: head.head,
      plural: head.plural,
      rank: this.#rankOf(text, head.head),
      former,
      affiliation: { country, organization },
      also,
    };
  }

  /** Whether a text names Britain, or no country at all: other countries have a Foreign Secretary as well. */
  #namesBritain(): boolean {
    if (this.#britain === undefined) {
      const countries = this.#nameAt.flatMap((name) => (name && name.known.type !== "organization" ? [name.known.country] : []));
      this.#britain = countries.length === 0 || countries.includes("GB");
    }
    return this.#britain;
  }

  #rankOf(text: string, head: string): Rank | undefined {
    const key = `${head}|${text}`;
    if (!this.#ranks.has(key)) this.#ranks.set(key, rankOf(text, head));
    return this.#ranks.get(key);
  }

  #join(words: readonly number[]): string {
    return words.map((word) => this.#tokens.at(word).text).join(" ");
  }

  #isTitleWord(at: number): boolean {
    const { lower } = this.#tokens.at(at);
    return TITLE_MODIFIERS.has(lower) || PORTFOLIO.has(lower) || titleHead(lower) !== undefined;
  }

  /** Just after the capitalized words from a token on that end with the head of a body's name; the token itself where none do. */
  #bodyRun(from: number, end: number): number {
    const tokens = this.#tokens;
    for (let at = from; at < Math.min(end, from + MAX_BODY) && isCapitalized(tokens.at(at)) && !this.#nameAt[at]; at++)
      if (BODY_HEADS.has(tokens.at(at).text)) return at + 1;
    return from;
  }

  /** What follows the head: "of State", "for Arms Control and International Security", "to the United Nations". */
  #complement(from: number, end: number, plural: boolean) {
    const tokens = this.#tokens;
    const preposition = tokens.at(from).lower;
    if (!/^(?:of|for|to|on|at)$/.test(preposition) && !(preposition === "from" && plural)) return undefined;
    const countries: CountryCode[] = [];
    let organization: Affiliation["organization"];
    let bare = true;
    let at = from + 1;
    let last = at;
    let served: CountryCode | undefined;
    let told: number | undefined;
    while (at < end) {
      const token = tokens.at(at);
      const name = this.#nameAt[at];
      if (name && name.last <= end && (name.known.type !== "city" || preposition !== "of")) {
        // > | a spokesman for M23 leader Bertrand Sultani: the name begins another's title
        if (!plural && name.known.type !== "city" && titleHead(tokens.at(name.last).lower) && at === from + 1) break;
        if (name.known.type === "organization") organization ??= name.known;
        else countries.push(name.known.country);
        if (name.known.type === "demonym") bare = false;
        at = last = name.last;
        continue;
      }
      const { lower } = token;
      if (
        PORTFOLIO.has(lower) ||
        BODY_HEADS.has(token.text) ||
        /^(?:state|delegation|mission|department|ministry)$/.test(lower)
      ) {
        if (!isCapitalized(token) && isCapitalized(tokens.at(from - 1)) && bare && countries.length === 0) break;
        bare = false;
        last = ++at;
        continue;
      }
      if (
        /^(?:the|its|his|her)$/.test(lower) ||
        token.text === "," ||
        lower === "and" ||
        lower === "of" ||
        lower === "&" ||
        token.kind === "possessive"
      ) {
        let next = at + 1;
        // > | the leader of the rival Rapid Support Forces
        while (/^(?:and|the|,|rival|main|powerful)$/.test(tokens.at(next).lower)) next++;
        const { lower: then } = tokens.at(next);
        const known = this.#nameAt[next];
        // > | Minister of Foreign Affairs of the Republic of Chile Rosa Ibáñez
        if (lower === "of" && !bare && preposition === "of" && known?.known.type === "state" && countries.length === 0) {
          served = known.known.country;
          told = last;
          last = known.last;
          break;
        }
        const joins =
          PORTFOLIO.has(then) ||
          BODY_HEADS.has(tokens.at(next).text) ||
          then === "delegation" ||
          ((token.kind === "possessive" || at === from + 1) && this.#bodyRun(next, end) > next);
        // a name joins only where the list so far is one of names: "of Ukraine and the United States"
        const joinsName =
          known !== undefined &&
          known.known.type !== "city" &&
          (last === from + 1 ||
            (bare && known.known.type === "state" && (lower !== "," || plural) && tokens.at(known.last).kind !== "possessive"));
        if (joins ? lower !== "," || isCapitalized(tokens.at(next)) : joinsName) {
          at = next;
          continue;
        }
        break;
      }
      // > | head of Yemen's Presidential Leadership Council
      const body = last > from + 1 || at === from + 1 ? this.#bodyRun(at, end) : at;
      if (body > at) {
        bare = false;
        at = last = body;
        continue;
      }
      break;
    }
    return last > from + 1
      ? { first: from, last, told: told ?? last, served, preposition, countries, organization, bare }
      : undefined;
  }
}
