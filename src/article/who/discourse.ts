import { union } from "../../core/union.js";
import type { CountryCode, OrganizationCategory } from "../../schema/interfaces.js";
import type { Cue } from "../cues.js";
import type { ArticleText } from "../document.js";
import { type Entity, sideOf } from "./entity.js";
import type { Mention } from "../mentions/mention.js";
import { type Known, countryName } from "../names.js";
import type { Subject, SubjectFinder } from "../subjects.js";
import { unnamedOf } from "./unnamed.js";
import type { Who } from "./who.js";

const TWO_LETTERS = /\p{L}{2}/u;

/** A person's name as it is held against others. */
export interface NameWords {
  readonly plain: readonly string[];
  readonly ordinal: boolean;
}

/** What is known at one point of a text: who was named, who spoke last, which two sides are at hand. */
export class Discourse implements Who {
  readonly entities: Entity[] = [];
  readonly of = new Map<Mention, readonly Entity[]>();
  readonly article: ArticleText;
  readonly mentions: readonly Mention[];
  readonly subjects: SubjectFinder;
  readonly cuesOf: Cue[][];
  readonly states = new Map<CountryCode, Entity>();
  readonly bodies = new Map<string, Entity>();
  readonly groups = new Map<string, Entity>();
  readonly persons: Entity[] = [];
  readonly bySurname = new Map<string, Entity[]>();
  /** Surnames by their first two letters. */
  readonly byInitial = new Map<string, string[]>();
  /** The words of the persons' names, which every later name is held against. */
  readonly nameWords = new Map<string, NameWords>();
  readonly gender = new Map<Entity, "he" | "she">();
  readonly pairs: (readonly Entity[])[] = [];
  readonly recent: Entity[] = [];
  /** Who holds an office of which a country has one. */
  readonly holders = new Map<string, Entity>();
  named: CountryCode[] | undefined;
  /** The countries named most whose leaders are not. */
  leaderless: CountryCode[] | undefined;
  lastBody: Entity | undefined;
  lastPlural: readonly Entity[] = [];
  /** Who last issued a text: several for a joint statement. */
  issuerLast: readonly Entity[] = [];
  /** Who speaks where a subject has only common nouns, by its first token. */
  readonly common = new Map<number, readonly Entity[]>();
  focus: Entity | undefined;
  /** Single office-holders without a name: "a senior official", "the Secretary-General". */
  readonly unnamed = new Set<Entity>();
  /** Who issued a text in which they say "we". */
  issuers: readonly Entity[] = [];
  pair: readonly Entity[] = [];
  /** The two persons who last acted together or met. */
  duo: readonly Entity[] = [];

  constructor(article: ArticleText, mentions: readonly Mention[], subjects: SubjectFinder, cues: readonly Cue[]) {
    this.article = article;
    this.mentions = mentions;
    this.subjects = subjects;
    this.cuesOf = article.sentences.map(() => []);
    for (const cue of cues) this.cuesOf[cue.sentence]?.push(cue);
  }

  stateOf(country: CountryCode): Entity {
    let state = this.states.get(country);
    if (!state) {
      state = this.make({ kind: "state", name: countryName(country), country });
      this.states.set(country, state);
    }
    return state;
  }

  pairAt(sentence: number): readonly Entity[] {
    return this.pairs[sentence] ?? [];
  }

  entitiesOf(subject: Subject): readonly Entity[] {
    if (subject.mentions.length > 0) return this.entitiesOfKnown(subject);
    const text = this.textOf(subject.first, subject.last).replace(/^(?:the|a|an)\s+/i, "");
    if (!TWO_LETTERS.test(text) || text.length > 120) return [];
    let known = this.common.get(subject.first);
    if (!known) this.common.set(subject.first, (known = unnamedOf(this, text)));
    return known;
  }

  entitiesOfKnown(subject: Subject): readonly Entity[] {
    const [only] = subject.mentions;
    if (only && subject.mentions.length === 1) return this.of.get(only) ?? [];
    return union(subject.mentions, (mention) => this.of.get(mention));
  }

  /** The states or bodies that a mention stands for. */
  sidesOf(mention: Mention): readonly Entity[] {
    return union(this.of.get(mention) ?? [], (entity) => sideOf(entity, (country) => this.stateOf(country)));
  }

  make(
    part: Pick<Entity, "kind" | "name"> & {
      readonly [field in "country" | "category" | "acronym" | "members"]?: Entity[field] | undefined;
    },
  ): Entity {
    const { kind, name, country, category, acronym, members = [] } = part;
    const entity: Entity = {
      kind,
      name,
      aliases: new Set(),
      country,
      mentions: [],
      offices: [],
      category,
      acronym,
      head: undefined,
      members,
    };
    this.entities.push(entity);
    return entity;
  }

  textOf(first: number, last: number): string {
    const { text, tokens } = this.article;
    return last - first === 1
      ? tokens.at(first).text
      : text.slice(tokens.at(first).start, tokens.at(last - 1).end).replace(/\s+/g, " ");
  }

  group(name: string, members: readonly Entity[], country: CountryCode | undefined): Entity {
    const key = `${name.toLowerCase()}|${members.map((member) => `${member.kind}:${member.name}`).join()}`;
    let group = this.groups.get(key);
    if (!group) {
      group = this.make({ kind: "group", name, members, country });
      this.groups.set(key, group);
    }
    return group;
  }

  known(known: Extract<Known, { type: "organization" }>): Entity {
    return this.bodyNamed(known.name, known.category, known.country, known.acronym);
  }

  bodyNamed(name: string, category: OrganizationCategory, country: CountryCode | undefined, acronym?: string): Entity {
    const key = name.toLowerCase();
    let body = this.bodies.get(key);
    if (!body) {
      body = this.make({ kind: "organization", name, category, country, acronym });
      this.bodies.set(key, body);
    }
    return body;
  }
}
