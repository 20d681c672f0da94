import type { CountryCode, OrganizationCategory, Rank } from "../schema/interfaces.js";
import type { Cue } from "./cues.js";
import type { ArticleText } from "./document.js";
import { BODY_HEADS, BODY_NOUNS } from "./lexicon/organizations.js";
import { TEXT_NOUNS } from "./lexicon/speech-verbs.js";
import { NAME_PARTICLES, PREPOSITIONS } from "./lexicon/words.js";
import type { Mention } from "./mentions.js";
import { isSpellingVariant, plainName } from "./person-names.js";
import { countryAdjective, countryName, knownCity, knownName, titleCase, type Known } from "./names.js";
import type { Subject, SubjectFinder } from "./subjects.js";
import type { Title } from "./titles.js";

/** An office that a person holds, as the text gives it. */
export interface HeldOffice {
  readonly title: string;
  readonly head: string;
  readonly rank: Rank | undefined;
  readonly former: boolean;
  country: CountryCode | undefined;
  organization: Entity | undefined;
  /** Whether it was worked out: "his Turkish counterpart". */
  readonly resolved: boolean;
}

/** Somebody or something that acts. */
export interface Entity {
  readonly kind: "person" | "state" | "organization" | "delegation" | "group";
  name: string;
  readonly aliases: Set<string>;
  country: CountryCode | undefined;
  readonly mentions: Mention[];
  readonly offices: HeldOffice[];
  readonly category?: OrganizationCategory;
  readonly acronym?: string;
  /** Who leads a delegation. */
  head?: Entity;
  /** Whom a group or delegation consists of or represents. */
  readonly members: readonly Entity[];
}

/** Who each mention is. */
export interface Who {
  readonly entities: readonly Entity[];
  /** Several for "both sides", none where it is not known. */
  readonly of: ReadonlyMap<Mention, readonly Entity[]>;
  /** Who speaks or acts where a subject has only common nouns; made on demand. */
  entitiesOf(subject: Subject): readonly Entity[];
  /** The two who talk to each other in a text, where it has two. */
  pairAt(sentence: number): readonly Entity[];
  stateOf(country: CountryCode): Entity;
}

const STATE_RANKS = new Set<Rank | undefined>([
  "head-of-state",
  "head-of-government",
  "deputy-head",
  "foreign-minister",
  "minister",
  "deputy-minister",
  "special-envoy",
  "ambassador",
  "adviser",
]);
const NO_DEFAULT = new Set([
  "commissioner",
  "constable",
  "councillor",
  "mayor",
  "governor",
  "professor",
  "analyst",
  "expert",
  "economist",
  "sheikh",
  "archbishop",
  "cardinal",
  "pope",
]);
const MAX_VARIANTS = 100;
const MAX_RECENT = 40;
const ONE_HOLDER = new Set<Rank | undefined>(["head-of-state", "head-of-government", "foreign-minister"]);
const ORDINAL = /^(?:II|III|IV|V|VI|VII|VIII|XIV|XVI|Jr\.?|Sr\.?)$/;

/** Finds out who each mention is: persons by their names, offices, pronouns and sides by what was said before. */
export function resolveMentions(
  article: ArticleText,
  mentions: readonly Mention[],
  subjects: SubjectFinder,
  cues: readonly Cue[],
): Who {
  const resolver = new Resolver(article, mentions, subjects, cues);
  resolver.resolve();
  return resolver;
}

class Resolver implements Who {
  readonly entities: Entity[] = [];
  readonly of = new Map<Mention, readonly Entity[]>();
  readonly #article: ArticleText;
  readonly #mentions: readonly Mention[];
  readonly #subjects: SubjectFinder;
  readonly #cuesOf: Cue[][];
  readonly #states = new Map<CountryCode, Entity>();
  readonly #bodies = new Map<string, Entity>();
  readonly #groups = new Map<string, Entity>();
  readonly #persons: Entity[] = [];
  readonly #bySurname = new Map<string, Entity[]>();
  /** Surnames by their first two letters. */
  readonly #byInitial = new Map<string, string[]>();
  readonly #gender = new Map<Entity, "he" | "she">();
  readonly #pairs: (readonly Entity[])[] = [];
  readonly #recent: Entity[] = [];
  /** Who holds an office of which a country has one. */
  readonly #holders = new Map<string, Entity>();
  #named: CountryCode[] | undefined;
  #lastBody: Entity | undefined;
  #lastPlural: readonly Entity[] = [];
  /** Who last issued a text: several for a joint statement. */
  #issuerLast: readonly Entity[] = [];
  /** Who speaks where a subject has only common nouns, by its first token. */
  readonly #common = new Map<number, readonly Entity[]>();
  #focus: Entity | undefined;
  #pair: readonly Entity[] = [];
  /** The two persons who last acted together or met. */
  #duo: readonly Entity[] = [];

  constructor(article: ArticleText, mentions: readonly Mention[], subjects: SubjectFinder, cues: readonly Cue[]) {
    this.#article = article;
    this.#mentions = mentions;
    this.#subjects = subjects;
    this.#cuesOf = article.sentences.map(() => []);
    for (const cue of cues) this.#cuesOf[cue.sentence]?.push(cue);
  }

  resolve(): void {
    for (const mention of this.#mentions) if (mention.name && mention.kind !== "body") this.#person(mention);
    this.#settleCountries();
    for (let sentence = 0; sentence < this.#article.sentences.length; sentence++) this.#sentence(sentence);
  }

  stateOf(country: CountryCode): Entity {
    let state = this.#states.get(country);
    if (!state) {
      state = this.#make({ kind: "state", name: countryName(country), country });
      this.#states.set(country, state);
    }
    return state;
  }

  pairAt(sentence: number): readonly Entity[] {
    return this.#pairs[sentence] ?? [];
  }

  entitiesOf(subject: Subject): readonly Entity[] {
    if (subject.mentions.length > 0) return [...new Set(subject.mentions.flatMap((mention) => this.of.get(mention) ?? []))];
    const text = this.#textOf(subject.first, subject.last).replace(/^(?:the|a|an)\s+/i, "");
    if (!/\p{L}{2}/u.test(text) || text.length > 120) return [];
    let known = this.#common.get(subject.first);
    if (!known) this.#common.set(subject.first, (known = this.#unnamed(text)));
    return known;
  }

  /** Who speaks where a subject has only common nouns, by what was said so far. */
  #unnamed(text: string): readonly Entity[] {
    // > | "…," the statement reads: whoever issued it
    const noun = text.split(" ").at(-1)?.toLowerCase() ?? "";
    if (TEXT_NOUNS.has(noun)) {
      if (/^joint /i.test(text) && this.#pair.length > 1) return this.#pair;
      if (this.#issuerLast.length > 0) return this.#issuerLast;
      const before = this.#recent.findLast((entity) => entity.kind === "organization");
      return before ? [before] : this.#pair.length > 1 ? this.#pair : [];
    }
    return [this.#group(text, [], undefined)];
  }

  #make(part: Partial<Entity> & Pick<Entity, "kind" | "name">): Entity {
    const entity: Entity = { aliases: new Set(), country: undefined, mentions: [], offices: [], members: [], ...part };
    this.entities.push(entity);
    return entity;
  }

  #textOf(first: number, last: number): string {
    const { text, tokens } = this.#article;
    return text.slice(tokens.at(first).start, tokens.at(last - 1).end).replace(/\s+/g, " ");
  }

  #group(name: string, members: readonly Entity[], country: CountryCode | undefined): Entity {
    const key = `${name.toLowerCase()}|${members.map((member) => `${member.kind}:${member.name}`).join()}`;
    let group = this.#groups.get(key);
    if (!group) {
      group = this.#make({ kind: "group", name, members, country });
      this.#groups.set(key, group);
    }
    return group;
  }

  #known(known: Extract<Known, { type: "organization" }>): Entity {
    return this.#bodyNamed(known.name, known.category, known.country, known.acronym);
  }

  #bodyNamed(name: string, category: OrganizationCategory, country: CountryCode | undefined, acronym?: string): Entity {
    const key = name.toLowerCase();
    let body = this.#bodies.get(key);
    if (!body) {
      body = this.#make({ kind: "organization", name, category, country, ...(acronym ? { acronym } : {}) });
      this.#bodies.set(key, body);
    }
    return body;
  }

  // ---- persons

  #person(mention: Mention): Entity {
    const { tokens } = this.#article;
    const name = mention.name ?? mention;
    const words: string[] = [];
    for (let at = name.first; at < name.last; at++) words.push(tokens.at(at).text);
    const text = this.#textOf(name.first, name.last);
    const person = this.#personNamed(words) ?? this.#newPerson(text, words);
    if (text.length > person.name.length && words.length > person.name.split(" ").length) {
      person.aliases.add(person.name);
      person.name = text;
      this.#index(person, words);
    } else if (text !== person.name) person.aliases.add(text);
    person.mentions.push(mention);
    this.of.set(mention, [person]);
    const office =
      mention.kind === "counterpart"
        ? this.#counterpartOffice(mention)
        : mention.title && this.#officeOf(mention.title, mention.countries[0]);
    if (office) this.#addOffice(person, office);
    const honorific = tokens.at(name.first - 1).text;
    if (/^(?:Mr|Sir|Lord|King|Prince)\.?$/.test(honorific)) this.#gender.set(person, "he");
    if (/^(?:Mrs|Ms|Miss|Dame|Lady|Queen|Princess)\.?$/.test(honorific)) this.#gender.set(person, "she");
    if (mention.countries[0] && !person.country) person.country = mention.countries[0];
    return person;
  }

  #newPerson(name: string, words: readonly string[]): Entity {
    const person = this.#make({ kind: "person", name });
    this.#persons.push(person);
    this.#index(person, words);
    return person;
  }

  #index(person: Entity, words: readonly string[]): void {
    for (const word of words) {
      const key = plainName(word);
      const listed = this.#bySurname.get(key) ?? [];
      if (!listed.includes(person)) listed.push(person);
      if (!this.#bySurname.has(key)) {
        const initial = this.#byInitial.get(key.slice(0, 2)) ?? [];
        initial.push(key);
        this.#byInitial.set(key.slice(0, 2), initial);
      }
      this.#bySurname.set(key, listed);
    }
  }

  /** The person whom a name means: the same surname, and no other first name. */
  #personNamed(words: readonly string[]): Entity | undefined {
    const named = words.filter((word) => !ORDINAL.test(word));
    // > | Van der Meer     Al Harthy: a surname with its particles
    let from = 0;
    while (from < named.length - 1 && NAME_PARTICLES.has((named[from] ?? "").toLowerCase())) from++;
    const own = named.slice(from);
    const last = plainName(own.at(-1) ?? "");
    let candidates = this.#bySurname.get(last) ?? [];
    if (candidates.length === 0 && last.length >= 5) {
      candidates =
        this.#byInitial
          .get(last.slice(0, 2))
          ?.slice(-MAX_VARIANTS)
          .flatMap((key) => (isSpellingVariant(key, last) ? (this.#bySurname.get(key) ?? []) : [])) ?? [];
    }
    const matches = candidates.filter((person) => {
      const theirs = person.name
        .split(/\s+/)
        .filter((word) => !ORDINAL.test(word))
        .map(plainName);
      // a king's number tells him from another of the same name
      if (named.length < words.length && theirs.length > 1 && !person.name.split(/\s+/).some((word) => ORDINAL.test(word)))
        return false;
      if (own.length === 1) return isSpellingVariant(theirs.at(-1) ?? "", last) || theirs[0] === last;
      if (theirs.length === 1) return isSpellingVariant(theirs[0] ?? "", last) || theirs[0] === plainName(own[0] ?? "");
      if (!isSpellingVariant(theirs.at(-1) ?? "", last)) return false;
      const first = plainName(own[0] ?? "");
      const their = theirs[0] ?? "";
      return (
        first === their ||
        first.startsWith(their.replace(".", "")) ||
        their.startsWith(first.replace(".", "")) ||
        isSpellingVariant(first, their)
      );
    });
    // the one whose surname it is comes before one who only has it among the first names
    return (
      matches.findLast((person) =>
        isSpellingVariant(
          plainName(
            person.name
              .split(/\s+/)
              .filter((word) => !ORDINAL.test(word))
              .at(-1) ?? "",
          ),
          last,
        ),
      ) ?? matches.at(-1)
    );
  }

  #officeOf(title: Title, country: CountryCode | undefined): HeldOffice {
    const organization = title.affiliation.organization && this.#known(title.affiliation.organization);
    return {
      title: title.text,
      head: title.head,
      rank: title.rank,
      former: title.former,
      country: organization && organization.country === undefined ? undefined : (country ?? title.affiliation.country),
      organization,
      resolved: false,
    };
  }

  /** The office of a counterpart is that of the person whose counterpart it is, in another country. */
  #counterpartOffice(mention: Mention): HeldOffice | undefined {
    const earlier = this.#subjects
      .inSentence(mention.sentence)
      .filter((other) => other.first < mention.first && other.kind !== "counterpart");
    let owner = earlier.findLast((other) => other.kind === "person" && other.name);
    for (let back = 1; back <= 3 && !owner; back++)
      owner = this.#subjects.inSentence(mention.sentence - back).findLast((other) => other.kind === "person" && other.name);
    const office = owner && this.of.get(owner)?.[0]?.offices.find((held) => !held.former);
    const country = mention.countries[0];
    if (!office)
      return country
        ? {
            title: "counterpart",
            head: "counterpart",
            rank: undefined,
            former: false,
            country,
            organization: undefined,
            resolved: true,
          }
        : undefined;
    return { ...office, country, organization: undefined, resolved: true };
  }

  #addOffice(person: Entity, office: HeldOffice): void {
    const same = person.offices.find((held) => held.title.toLowerCase() === office.title.toLowerCase());
    if (same) {
      same.country ??= office.country;
      same.organization ??= office.organization;
      return;
    }
    const counterpart = person.offices.findIndex((held) => held.resolved);
    if (counterpart >= 0 && !office.resolved && !/^(?:minister|secretary)$/i.test(office.title))
      person.offices.splice(counterpart, 1);
    // a shorter form of the same title adds nothing: "Secretary" after "Secretary of State"
    if (counterpart >= 0 && /^(?:minister|secretary)$/i.test(office.title)) return;
    const shorter = person.offices.some((held) => held.title.toLowerCase().includes(office.title.toLowerCase()));
    if (shorter || (office.resolved && person.offices.length > 0)) return;
    const longer = person.offices.findIndex((held) => office.title.toLowerCase().includes(held.title.toLowerCase()));
    if (longer >= 0) person.offices.splice(longer, 1, { ...office, country: office.country ?? person.offices[longer]?.country });
    else person.offices.push(office);
  }

  // ---- countries of those whose title names none

  #settleCountries(): void {
    const issuer = this.#issuer();
    const counts = new Map<CountryCode, number>();
    for (const mention of this.#mentions)
      for (const country of mention.countries)
        counts.set(country, (counts.get(country) ?? 0) + (mention.kind === "city" ? 0.5 : 1));
    for (const person of this.#persons) {
      for (const held of person.offices)
        if (held.country && !held.former && held.rank) this.#holders.set(`${held.country}|${held.rank}`, person);
    }
    const frequent = [...counts].sort((a, b) => b[1] - a[1]).map(([country]) => country);
    for (const person of this.#persons) {
      const office = person.offices[0];
      if (!office || office.organization || office.country) {
        person.country ??= office?.country;
        continue;
      }
      const known = person.country ?? this.#signedFor(person);
      if (known) {
        office.country = person.country = known;
        continue;
      }
      if (office.title === "Secretary") office.country = person.country = "US";
      const wanted = STATE_RANKS.has(office.rank) && !NO_DEFAULT.has(office.head);
      const country = office.country ?? this.#countryFromContext(person, office, issuer, wanted ? frequent : []);
      if (country) office.country = person.country = country;
    }
  }

  /** > | Hon. Kwaku Boateng Mensah, Deputy Minister …, signed for Ghana */
  #signedFor(person: Entity): CountryCode | undefined {
    const { tokens, nameAt, sentences } = this.#article;
    for (const mention of person.mentions) {
      const stop = sentences[mention.sentence]?.last ?? 0;
      for (let at = mention.last; at < stop; at++) {
        if (!/^(?:signed|represented|representing)$/.test(tokens.at(at).lower)) continue;
        let next = at + 1;
        while (/^(?:it|for|on|behalf|of|the)$/.test(tokens.at(next).lower)) next++;
        const name = nameAt[next];
        if (name?.known.type === "state") return name.known.country;
        break;
      }
    }
    return undefined;
  }

  /** The country whose office put the text out, where its head says so. */
  #issuer(): CountryCode | undefined {
    const { paragraphs, text } = this.#article;
    for (const { start, end } of paragraphs.slice(0, 3)) {
      if (
        /\bDepartment Spokesperson\b|\bOffice of the Spokesperson\b|\battributable to (?:Department )?Spokesperson\b/.test(
          text.slice(start, Math.min(end, start + 200)),
        )
      )
        return "US";
    }
    return undefined;
  }

  #countryFromContext(
    person: Entity,
    office: HeldOffice,
    issuer: CountryCode | undefined,
    frequent: readonly CountryCode[],
  ): CountryCode | undefined {
    const mention = person.mentions.find((one) => one.title) ?? person.mentions[0];
    if (!mention) return undefined;
    const inSentence = this.#subjects.inSentence(mention.sentence);
    const main = this.#subjects.main(mention.sentence);
    const isMain = main?.mentions.includes(mention) === true;
    const { tokens } = this.#article;
    const taken = (country: CountryCode) => {
      const holder = ONE_HOLDER.has(office.rank) ? this.#holders.get(`${country}|${office.rank ?? ""}`) : undefined;
      return holder !== undefined && holder !== person;
    };
    // > | In Bangkok, Thailand, Secretary Hale will meet with Prime Minister Somchai Rattana
    if (!isMain && STATE_RANKS.has(office.rank)) {
      const located = inSentence.find(
        (other) => (other.kind === "city" || other.kind === "state") && tokens.at(other.first - 1).text === "In",
      );
      if (located?.countries[0] && !taken(located.countries[0])) return located.countries[0];
    }
    // > | traveled to the People's Republic of China for meetings with State Councilor and Foreign Minister Liu Wenhao
    if (!isMain && STATE_RANKS.has(office.rank)) {
      const goal = inSentence.find((other) => {
        const before = tokens.at(other.first - 1).lower === "the" ? other.first - 2 : other.first - 1;
        const verb = tokens.at(before - 1).lower;
        const visited = /^(?:visit|visited|visiting|visits)$/.test(tokens.at(before).lower);
        const went =
          tokens.at(before).lower === "to" &&
          /^(?:travel|travels|traveled|travelled|traveling|travelling|flew|fly|flies|trip|visit|visited|went|go|heads|headed)$/.test(
            verb,
          );
        return other.last < mention.first && (other.kind === "state" || other.kind === "city") && (visited || went);
      });
      if (goal?.countries[0] && !taken(goal.countries[0])) return goal.countries[0];
      // > | Liu Wenhao and other PRC officials
      if (tokens.at(mention.last).lower === "and" && tokens.at(mention.last + 1).lower === "other") {
        const others = inSentence.find((other) => other.first === mention.last + 2);
        if (others?.countries[0]) return others.countries[0];
      }
    }
    // one of a list of colleagues: "Secretary Hale, National Security Advisor Wells"
    const neighbour = inSentence.findLast(
      (other) => other.kind === "person" && other.last <= mention.first && mention.first - other.last <= 3,
    );
    if (neighbour && neighbour !== mention) {
      const between = this.#textOf(neighbour.last, mention.first).trim();
      const country = this.of.get(neighbour)?.[0]?.country;
      if (country && /^(?:,|and|, and)$/.test(between) && !taken(country) && neighbour.countries.length === 0) return country;
    }
    if (issuer && !taken(issuer)) return issuer;
    // a spokesperson speaks for the body named last
    if (office.head.startsWith("spokes")) {
      const near = [
        ...this.#subjects.inSentence(mention.sentence - 1),
        ...inSentence.filter((other) => other.first < mention.first),
      ];
      const body = near.findLast(
        (other) => (other.kind === "body" || other.kind === "organization") && other.countries.length > 0,
      );
      if (body?.countries[0]) return body.countries[0];
    }
    // > | The White House welcomed the step. President Whitmore praised …
    if (office.rank === "head-of-state" || office.rank === "head-of-government") {
      const house = [...this.#subjects.inSentence(mention.sentence - 1), ...inSentence].findLast(
        (other) => other.organization?.category === "presidency",
      );
      if (house?.countries[0] && !taken(house.countries[0])) return house.countries[0];
    }
    // somebody who meets another is not of the other's country
    const theirs = new Set(inSentence.flatMap((other) => (other.kind === "person" && other !== mention ? other.countries : [])));
    if (frequent.length === 0) return undefined;
    const mainCountry = main?.mentions.find((one) => one.kind === "state" || one.kind === "organization" || one.kind === "body")
      ?.countries[0];
    if (!isMain && mainCountry && !taken(mainCountry)) return mainCountry;
    let best: { country: CountryCode; distance: number } | undefined;
    for (const other of inSentence) {
      const country = other.countries[0];
      if (
        !country ||
        other === mention ||
        other.kind === "person" ||
        other.kind === "counterpart" ||
        taken(country) ||
        theirs.has(country)
      )
        continue;
      // > | King Nasser congratulated Thailand: the object of a verb is another's country
      const governor = tokens.at(this.#subjects.phraseStart(other) - 1);
      if (
        isMain &&
        other.kind === "state" &&
        governor.kind === "word" &&
        /(?:ed|s)$/.test(governor.lower) &&
        !PREPOSITIONS.has(governor.lower)
      )
        continue;
      const distance = Math.abs(other.first - mention.first);
      if (!best || distance < best.distance) best = { country, distance };
    }
    if (best) return best.country;
    const city = this.#article.dateline && knownCity(titleCase(this.#article.dateline.city));
    if (city && !taken(city.country) && !theirs.has(city.country)) return city.country;
    return frequent.find((country) => !taken(country) && !theirs.has(country));
  }

  // ---- one sentence after the other

  #sentence(sentence: number): void {
    const inSentence = this.#subjects.inSentence(sentence);
    const cues = this.#cuesOf[sentence] ?? [];
    for (const mention of inSentence) {
      if (this.of.has(mention)) {
        this.#remember(mention);
        continue;
      }
      const found = this.#resolve(mention, cues);
      if (found.length > 0) {
        this.of.set(mention, found);
        for (const entity of found) entity.mentions.push(mention);
      }
      this.#remember(mention);
    }
    this.#pairs[sentence] = this.#updatePair(sentence, inSentence);
    // whom the next pronoun means: who spoke last, else who acted
    const main = this.#subjects.main(sentence);
    const speakers = cues
      .filter((cue) => !cue.continues)
      .map((cue) => cue.subject)
      .filter((subject) => subject !== undefined);
    const acting = [...speakers, ...(main ? [main] : [])];
    for (const subject of acting) {
      const entities = this.entitiesOfKnown(subject);
      const [only] = entities;
      if (entities.length === 1 && only?.kind === "person") {
        this.#focus = only;
        break;
      }
    }
    for (const subject of speakers) {
      const issuers = this.entitiesOf(subject);
      const [issuer] = issuers;
      // > | the two countries said in a joint communique
      if (issuers.length > 1 && this.#saysJointly(sentence)) this.#issuerLast = issuers;
      else if (issuer && (issuer.kind === "organization" || (issuer.kind === "group" && subject.mentions.length === 0)))
        this.#issuerLast = [issuer];
    }
    const first = acting[0] && this.entitiesOfKnown(acting[0]);
    if (first && first.length > 0) {
      if (first.length > 1 || first[0]?.kind === "group") this.#lastPlural = first;
      else if (first[0]?.kind === "organization") this.#lastPlural = first;
      if (first.length === 1 && first[0] && first[0].kind !== "person") this.#lastBody = first[0];
    }
  }

  #saysJointly(sentence: number): boolean {
    const { tokens, sentences } = this.#article;
    const bounds = sentences[sentence];
    for (let at = bounds?.first ?? 0; at < (bounds?.last ?? 0); at++)
      if (tokens.at(at).lower === "joint" && TEXT_NOUNS.has(tokens.at(at + 1).lower)) return true;
    return false;
  }

  entitiesOfKnown(subject: Subject): readonly Entity[] {
    return [...new Set(subject.mentions.flatMap((mention) => this.of.get(mention) ?? []))];
  }

  #remember(mention: Mention): void {
    for (const entity of this.of.get(mention) ?? []) {
      const at = this.#recent.indexOf(entity);
      if (at >= 0) this.#recent.splice(at, 1);
      this.#recent.push(entity);
      if (this.#recent.length > MAX_RECENT) this.#recent.shift();
    }
  }

  /** The two sides: two who share a subject, or who met; else the first two of different countries. */
  #updatePair(sentence: number, inSentence: readonly Mention[]): readonly Entity[] {
    const main = this.#subjects.main(sentence);
    const sides = (mentions: readonly Mention[]) => [...new Set(mentions.flatMap((mention) => this.sidesOf(mention)))];
    const delegation = inSentence.find((mention) => mention.kind === "delegation" && new Set(mention.countries).size === 2);
    if (delegation) this.#pair = sides([delegation]);
    else if (main) {
      const acting = sides(main.mentions);
      if (acting.length >= 2) this.#pair = acting;
      else if (acting.length === 1 || this.#pair.length === 0) {
        const { tokens } = this.#article;
        const met = inSentence.find((mention) => {
          const before = tokens.at(this.#subjects.phraseStart(mention) - 1).lower;
          return (
            mention.first > main.last &&
            (before === "with" || /^(?:met|meets|received|hosted|phoned|telephoned)$/.test(before)) &&
            (mention.kind === "person" ||
              mention.kind === "state" ||
              mention.kind === "delegation" ||
              mention.kind === "counterpart")
          );
        });
        // two who are named as they meet are the new pair
        const [actor] = main.mentions;
        const named =
          main.mentions.length === 1 && actor?.kind === "person" && met?.name !== undefined && this.#isDirect(main.last, met);
        const other = met && (named || this.#pair.length < 2) ? sides([met]) : [];
        const both = [...new Set([...acting, ...other])];
        if (both.length === 2) this.#pair = both;
        if (both.length === 2 && named)
          this.#lastPlural = this.#duo = [...this.entitiesOfKnown(main), ...(this.of.get(met) ?? [])];
      }
      const persons = this.entitiesOfKnown(main);
      if (persons.length === 2 && acting.length === 2 && persons.every((entity) => entity.kind === "person")) this.#duo = persons;
    }
    if (this.#pair.length < 2) {
      const named = sides(inSentence.filter((mention) => mention.kind !== "city" && mention.kind !== "demonym"));
      if (named.length === 2) this.#pair = named;
    }
    return this.#pair;
  }

  /** Whether a subject meets whom "with" names, and does not only talk about another's meeting: `briefed him on his call with`. */
  #isDirect(from: number, met: Mention): boolean {
    const { tokens } = this.#article;
    for (let at = from; at < met.first; at++) {
      const { lower, kind } = tokens.at(at);
      // the comma that closes an apposition
      if (at === from && kind === "mark") continue;
      if (kind === "mark" || /^(?:about|regarding|after|before|following|that|his|her|their)$/.test(lower)) return false;
    }
    return true;
  }

  /** The states or bodies that a mention stands for. */
  sidesOf(mention: Mention): readonly Entity[] {
    return (this.of.get(mention) ?? []).flatMap((entity) => sideOf(entity, (country) => this.stateOf(country)));
  }

  #resolve(mention: Mention, cues: readonly Cue[]): readonly Entity[] {
    switch (mention.kind) {
      case "state":
      case "demonym":
        return this.#issuerOf(mention) ?? [...new Set(mention.countries)].map((country) => this.stateOf(country));
      case "city": {
        const [country] = mention.countries;
        return country && this.#isMetonym(mention) ? [this.stateOf(country)] : [];
      }
      case "organization":
        return mention.organization ? [this.#known(mention.organization)] : [];
      case "body":
        return [this.#body(mention)];
      case "delegation":
        return this.#delegation(mention);
      case "sides":
        return this.#sidesMeant(mention);
      case "pronoun":
        return this.#pronoun(mention, cues);
      case "role":
        return this.#role(mention);
      case "counterpart":
        return mention.countries.map((country) => this.stateOf(country));
      case "person":
        return [];
    }
  }

  /** > | said the US statement: the body that issued it, where it was named before */
  #issuerOf(mention: Mention): readonly Entity[] | undefined {
    if (!TEXT_NOUNS.has(this.#article.tokens.at(mention.last).lower)) return undefined;
    const [country] = mention.countries;
    const issuer = this.#recent.findLast((entity) => entity.kind === "organization" && entity.country === country);
    return issuer && [issuer];
  }

  /** "both sides" are the pair at hand; "the three countries" and "our governments" are all states that the text names as actors. */
  #sidesMeant(mention: Mention): readonly Entity[] {
    const { tokens } = this.#article;
    let many = tokens.at(mention.first - 1).lower === "our";
    for (let at = mention.first; at < mention.last; at++) many ||= /^(?:our|three|four)$/.test(tokens.at(at).lower);
    if (many) {
      this.#named ??= [
        ...new Set(this.#mentions.flatMap((one) => (one.kind === "state" || one.kind === "person" ? one.countries : []))),
      ];
      const states = this.#named;
      if (states.length >= 2 && states.length <= 4) return states.map((country) => this.stateOf(country));
    }
    if (this.#pair.length < 2) {
      this.#updatePair(
        mention.sentence,
        this.#subjects.inSentence(mention.sentence).filter((other) => other.first < mention.first),
      );
    }
    return this.#pair.length >= 2 ? this.#pair : [];
  }

  /** A capital acts where it is a subject or owns something, and is no place there. */
  #isMetonym(mention: Mention): boolean {
    const { tokens } = this.#article;
    const name = this.#textOf(mention.first, mention.last);
    const known = knownName(name);
    if (known?.type !== "city" || !known.capital) return false;
    const before = tokens.at(mention.first - 1).lower;
    const after = tokens.at(mention.last);
    if (/^(?:in|at|from|near|around|outside|capital|the|visit|visited|left|reached)$/.test(before)) return false;
    if (after.text === "," || (after.kind === "mark" && after.text !== "." && after.text !== "’"))
      return before === "and" || before === "with" || before === "between";
    if (after.kind === "possessive" || /^[’']$/.test(after.text)) return true;
    if (/^(?:to|with|between|against|by|for|of|on)$/.test(before)) return /^(?:with|between|against|by)$/.test(before);
    return after.kind === "word" && !PREPOSITIONS.has(after.lower) && after.text === after.lower;
  }

  #body(mention: Mention): Entity {
    const noun = mention.noun ?? "";
    let text = this.#textOf(mention.first, mention.last);
    const generic = mention.last - mention.first === 1 || (mention.countries.length === 0 && text.toLowerCase() === text);
    const owner = generic ? this.#ownerOf(mention) : undefined;
    if (owner) return this.#bodyNamed(`${owner.name}'s ${text.toLowerCase()}`, BODY_NOUNS[noun] ?? "other", owner.country);
    if (generic) {
      const last = this.#recent.findLast(
        (entity) => entity.kind === "organization" && entity.name.toLowerCase().includes(text.toLowerCase()),
      );
      if (last) return last;
    }
    const category = BODY_HEADS[noun] ?? BODY_NOUNS[noun] ?? "other";
    let country = mention.countries[0];
    // > | SEOUL -- … the foreign ministry said: that of the country whose capital it is told from
    if (generic && noun === "ministry") country ??= this.#capitalOf();
    if (mention.organization && mention.organization.category === "intergovernmental") country = undefined;
    // "Russia's foreign ministry" and "the Russian foreign ministry" are one body
    if (country) text = text.replace(/^[^\s]+(?:['’]s?)\s+(?=\p{Ll})/u, `${countryAdjective(country)} `);
    const known = knownName(text);
    if (known?.type === "organization") return this.#known(known);
    const body = this.#bodyNamed(text, category, country);
    return body;
  }

  #capitalOf(): CountryCode | undefined {
    const city = this.#article.dateline && knownCity(titleCase(this.#article.dateline.city));
    return city?.capital ? city.country : undefined;
  }

  /** > | Mehta's office     her ministry: whose it is */
  #ownerOf(mention: Mention): Entity | undefined {
    const { tokens } = this.#article;
    const before = tokens.at(mention.first - 1);
    const named = before.kind === "possessive" ? this.#subjects.endingAt(mention.first - 1) : undefined;
    if (named) return this.of.get(named)?.find((entity) => entity.kind === "person");
    if (!/^(?:his|her)$/.test(before.lower)) return undefined;
    const main = this.#subjects.main(mention.sentence);
    const [person] = main && main.last <= mention.first ? this.entitiesOfKnown(main) : [];
    return person?.kind === "person" ? person : this.#focus;
  }

  #delegation(mention: Mention): readonly Entity[] {
    const states = [...new Set(mention.countries)].map((country) => this.stateOf(country));
    const { tokens } = this.#article;
    let joined = false;
    for (let at = mention.first; at < mention.last; at++) joined ||= tokens.at(at).lower === "and";
    const { organization } = mention;
    // > | Israeli and Hamas negotiators
    const principals = organization
      ? [...(joined ? states.filter((state) => state.country !== organization.country) : []), this.#known(organization)]
      : states;
    const noun = mention.noun ?? "";
    if (/^(?:delegations?|teams?)$/.test(noun)) {
      const heads = this.#headsOf(mention);
      return principals.map((principal) => {
        const adjective = principal.country && principal.kind === "state" ? countryAdjective(principal.country) : principal.name;
        const name = `${adjective} ${noun.replace(/s$/, "")}`;
        const key = `delegation|${name}`;
        let entity = this.#groups.get(key);
        if (!entity) {
          entity = this.#make({ kind: "delegation", name, members: [principal] });
          this.#groups.set(key, entity);
        }
        const head = heads.find((person) => principals.length === 1 || person.country === principal.country);
        if (head) entity.head ??= head;
        return entity;
      });
    }
    const [only] = principals;
    return [this.#group(this.#textOf(mention.first, mention.last), principals, only?.country)];
  }

  /** > | delegations led by Russian Foreign Minister Sergey Lavrov and US Secretary of State Marco Rubio */
  #headsOf(mention: Mention): readonly Entity[] {
    const { tokens } = this.#article;
    if (!/^(?:led|headed)$/.test(tokens.at(mention.last).lower) || tokens.at(mention.last + 1).lower !== "by") return [];
    const listed = this.#subjects.after(mention.last + 2, mention.sentence);
    return listed?.mentions.flatMap((one) => this.of.get(one) ?? []).filter((entity) => entity.kind === "person") ?? [];
  }

  #pronoun(mention: Mention, cues: readonly Cue[]): readonly Entity[] {
    const { tokens } = this.#article;
    const lower = tokens.at(mention.first).lower;
    const word = lower === "him" ? "he" : lower === "them" ? "they" : lower;
    // an earlier speaker of the same sentence, unless the pronoun is who speaks after a clause
    const earlier = cues
      .filter((cue) => cue.last <= mention.first && cue.subject && !cue.subject.mentions.includes(mention))
      .at(-1);
    const speakers = earlier?.subject ? this.entitiesOfKnown(earlier.subject) : [];
    if (word === "he" || word === "she") {
      const fits = (entity: Entity | undefined) => entity?.kind === "person" && (this.#gender.get(entity) ?? word) === word;
      // > | Darwish flew to Doha, where he is due to meet …
      const main = this.#subjects.main(mention.sentence);
      const acting = main && main.last <= mention.first ? this.entitiesOfKnown(main) : [];
      const [actor] = acting.length === 1 ? acting : [];
      const person =
        [speakers[0], actor, this.#focus].find((entity) => fits(entity)) ?? this.#recent.findLast((entity) => fits(entity));
      if (!person) return [];
      this.#gender.set(person, word);
      return [person];
    }
    if (word === "they") {
      if (speakers.length > 1) return speakers;
      if (this.#lastPlural.length > 2) return [this.#colleagues(this.#lastPlural)];
      if (this.#lastPlural.length > 0) return this.#lastPlural;
      return this.#pair.length === 2 ? this.#pair : [];
    }
    const [speaker] = speakers;
    if (speaker && speaker.kind !== "person") return [speaker];
    // > | The ministry summoned the envoy over what it called …
    const main = this.#subjects.main(mention.sentence);
    const [acting, ...more] = main && main.last <= mention.first ? this.entitiesOfKnown(main) : [];
    if (acting && more.length === 0 && (acting.kind === "organization" || acting.kind === "state")) return [acting];
    return this.#lastBody ? [this.#lastBody] : [];
  }

  /** Several persons as a group, by the title that they share. */
  #colleagues(persons: readonly Entity[]): Entity {
    const [first] = persons;
    const shared = first?.offices.find((office) =>
      persons.every((person) => person.offices.some((held) => held.title === office.title)),
    );
    const names = persons.map((person) => person.name);
    return this.#group(
      shared ? `${shared.title}s` : `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`,
      persons,
      undefined,
    );
  }

  #role(mention: Mention): readonly Entity[] {
    const { title } = mention;
    if (!title) return [];
    const { tokens } = this.#article;
    const wanted = title.text.toLowerCase();
    const text = this.#textOf(this.#subjects.phraseStart(mention), mention.last).replace(
      /^(?:the|a|an|his|her|their|our)\s+/i,
      "",
    );
    const inCountry = (entity: Entity) =>
      mention.countries.length === 0 || (entity.country !== undefined && mention.countries.includes(entity.country));
    const holds = (entity: Entity) =>
      entity.kind === "person" &&
      inCountry(entity) &&
      entity.offices.some((office) => {
        const held = office.title.toLowerCase();
        return (
          held === wanted ||
          held.endsWith(` ${wanted}`) ||
          held.startsWith(`${wanted} `) ||
          (held.includes(wanted) && wanted.length > 8)
        );
      });
    const article = tokens.at(mention.first - 1).lower;
    const recentFirst = [...this.#recent].reverse();
    if (title.plural) {
      if (mention.noun !== undefined) {
        const numbered = /\d|\bmore\b|\ball\b/.test(text);
        return [this.#group(text, numbered ? [] : this.#sidesMeant(mention), undefined)];
      }
      const { organization } = title.affiliation;
      if (organization && organization.country === undefined) return [this.#group(text, [this.#known(organization)], undefined)];
      // > | The two leaders     both ministers     the leaders: the two who were last named together
      const definite = /^(?:the|both|two)$/.test(tokens.at(mention.first - 1).lower) && mention.countries.length === 0;
      const fits = (person: Entity) =>
        wanted === "leader" || person.offices.some((held) => held.title.toLowerCase().includes(wanted));
      if (definite && this.#duo.length === 2 && this.#duo.every((person) => fits(person)))
        return [this.#group(text, this.#duo, undefined)];
      const members = this.#recent.filter((entity) => holds(entity));
      if (members.length > 1) return [this.#group(text, members, undefined)];
      const bare = wanted === title.head;
      const paired = /^(?:both|two)$/.test(tokens.at(mention.first - 1).lower);
      if ((bare && /^(?:leader|president|premier)$/.test(title.head)) || /^head of (?:state|government)/i.test(title.text)) {
        const leaders = this.#leaders();
        if (leaders.length > 1) return [this.#group(text, leaders, undefined)];
      }
      if (paired && this.#pair.length === 2) return [this.#group(text, this.#pair, undefined)];
      const countries = mention.countries.map((country) => this.stateOf(country));
      return [this.#group(text, countries, mention.countries.length === 1 ? mention.countries[0] : undefined)];
    }
    if (article === "its" && mention.countries.length === 0) {
      const owner = this.#subjects
        .inSentence(mention.sentence)
        .find((other) => other.last < mention.first && other.kind !== "person" && (this.of.get(other)?.length ?? 0) > 0);
      const state = (owner && this.of.get(owner)?.[0]) ?? this.#lastBody;
      if (state?.country) return [this.#group(text, [], state.country)];
    }
    if (article === "a" || article === "an") return [this.#group(text, [], mention.countries[0])];
    let person = this.#focus && holds(this.#focus) ? this.#focus : recentFirst.find(holds);
    // > | The top U.S. diplomat     the Russian leader
    if (
      !person &&
      /^(?:diplomat|leader|envoy|official|ruler|monarch)$/.test(title.head) &&
      (mention.countries.length > 0 || /^(?:leader|monarch)$/.test(title.head))
    ) {
      const ranks: readonly (Rank | undefined)[] =
        title.head === "diplomat"
          ? ["foreign-minister"]
          : title.head === "envoy"
            ? ["special-envoy", "ambassador"]
            : ["head-of-state", "head-of-government"];
      person = recentFirst.find(
        (entity) => entity.kind === "person" && inCountry(entity) && entity.offices.some((office) => ranks.includes(office.rank)),
      );
    }
    if (!person && mention.countries.length > 0) {
      person = recentFirst.find(
        (entity) => entity.kind === "person" && inCountry(entity) && entity.offices.some((office) => office.head === title.head),
      );
    }
    if (person) return [person];
    return [this.#group(text, [], mention.countries[0])];
  }

  /** The persons who stand for the two sides. */
  #leaders(): readonly Entity[] {
    const found: Entity[] = [];
    for (const side of this.#pair) {
      const leader = this.#recent.find(
        (person) =>
          person.kind === "person" &&
          person.country === side.country &&
          side.country !== undefined &&
          person.offices.some(
            (office) =>
              office.rank === "head-of-state" || office.rank === "head-of-government" || office.rank === "foreign-minister",
          ),
      );
      if (leader) found.push(leader);
    }
    return found;
  }
}

/** The state or body for which somebody acts: a person's country, a group's members. */
export function sideOf(entity: Entity, stateOf: (country: CountryCode) => Entity): readonly Entity[] {
  switch (entity.kind) {
    case "state":
      return [entity];
    case "organization":
      return [
        entity.country && entity.category !== "armed-group" && entity.category !== "de-facto-authority"
          ? stateOf(entity.country)
          : entity,
      ];
    case "person": {
      const office = entity.offices.find((held) => held.country ?? held.organization);
      if (office?.country) return [stateOf(office.country)];
      if (office?.organization) return sideOf(office.organization, stateOf);
      if (entity.country) return [stateOf(entity.country)];
      // for whom a minister acts may not be said; that he acts for somebody is
      return entity.offices.some((held) => ONE_HOLDER.has(held.rank)) ? [entity] : [];
    }
    case "delegation":
      return entity.members.flatMap((member) => sideOf(member, stateOf));
    case "group":
      return entity.members.length > 0
        ? [...new Set(entity.members.flatMap((member) => sideOf(member, stateOf)))]
        : entity.country
          ? [stateOf(entity.country)]
          : [];
  }
}
