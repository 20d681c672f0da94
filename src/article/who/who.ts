import type { CountryCode } from "../../schema/interfaces.js";
import { bodyOf, isMetonym, issuerOf, unionMeant } from "./bodies.js";
import type { Cue } from "../cues.js";
import { delegationOf } from "./delegations.js";
import { Discourse } from "./discourse.js";
import type { ArticleText } from "../document.js";
import type { Entity } from "./entity.js";
import type { Known } from "../names.js";
import { TEXT_NOUNS } from "../lexicon/speech-verbs.js";
import type { Mention } from "../mentions/mention.js";
import { updatePair } from "./pair.js";
import { settleCountries } from "./person-countries.js";
import { addPerson } from "./person-register.js";
import { pronounMeans } from "./pronouns.js";
import { roleMeans } from "./roles.js";
import { sidesMeant } from "./sides.js";
import type { Subject, SubjectFinder } from "../subjects.js";

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
  known(known: Extract<Known, { type: "organization" }>): Entity;
}

const MAX_RECENT = 40;

/** Finds out who each mention is: persons by their names, offices, pronouns and sides by what was said before. */
export function resolveMentions(
  article: ArticleText,
  mentions: readonly Mention[],
  subjects: SubjectFinder,
  cues: readonly Cue[],
): Who {
  const discourse = new Discourse(article, mentions, subjects, cues);
  for (const mention of discourse.mentions) if (mention.name && mention.kind !== "body") addPerson(discourse, mention);
  settleCountries(discourse);
  for (let sentence = 0; sentence < discourse.article.sentences.length; sentence++) readSentence(discourse, sentence);
  return discourse;
}

function readSentence(discourse: Discourse, sentence: number): void {
  const inSentence = discourse.subjects.inSentence(sentence);
  const cues = discourse.cuesOf[sentence] ?? [];
  for (const mention of inSentence) {
    if (discourse.of.has(mention)) {
      remember(discourse, mention);
      continue;
    }
    const found = meansOf(discourse, mention, cues);
    if (found.length > 0) {
      discourse.of.set(mention, found);
      for (const entity of found) entity.mentions.push(mention);
    }
    remember(discourse, mention);
  }
  discourse.pairs[sentence] = updatePair(discourse, sentence, inSentence);
  // whom the next pronoun means: who spoke last, else who acted
  const main = discourse.subjects.main(sentence);
  const speakers = cues
    .filter((cue) => !cue.continues)
    .map((cue) => cue.subject)
    .filter((subject) => subject !== undefined);
  const acting = [...speakers, ...(main ? [main] : [])];
  for (const subject of acting) {
    const entities = discourse.entitiesOfKnown(subject);
    const [only] = entities;
    if (only && entities.length === 1 && (only.kind === "person" || discourse.unnamed.has(only))) {
      discourse.focus = only;
      break;
    }
  }
  for (const subject of speakers) {
    const issuers = discourse.entitiesOf(subject);
    const [issuer] = issuers;
    // > | the two countries said in a joint communique
    if (issuers.length > 1 && saysJointly(discourse, sentence)) discourse.issuerLast = issuers;
    else if (issuer && (issuer.kind === "organization" || (issuer.kind === "group" && subject.mentions.length === 0)))
      discourse.issuerLast = [issuer];
  }
  const first = acting[0] && discourse.entitiesOfKnown(acting[0]);
  if (first && first.length > 0) {
    if (first.length > 1 || first[0]?.kind === "group") discourse.lastPlural = first;
    else if (first[0]?.kind === "organization") discourse.lastPlural = first;
    if (first.length === 1 && first[0] && first[0].kind !== "person") discourse.lastBody = first[0];
  }
}

function saysJointly(discourse: Discourse, sentence: number): boolean {
  const { tokens, sentences } = discourse.article;
  const bounds = sentences[sentence];
  for (let at = bounds?.first ?? 0; at < (bounds?.last ?? 0); at++)
    if (tokens.at(at).lower === "joint" && TEXT_NOUNS.has(tokens.at(at + 1).lower)) return true;
  return false;
}

function remember(discourse: Discourse, mention: Mention): void {
  for (const entity of discourse.of.get(mention) ?? []) {
    const at = discourse.recent.indexOf(entity);
    if (at >= 0) discourse.recent.splice(at, 1);
    discourse.recent.push(entity);
    if (discourse.recent.length > MAX_RECENT) discourse.recent.shift();
  }
}

function meansOf(discourse: Discourse, mention: Mention, cues: readonly Cue[]): readonly Entity[] {
  switch (mention.kind) {
    case "state":
    case "demonym":
      return issuerOf(discourse, mention) ?? [...new Set(mention.countries)].map((country) => discourse.stateOf(country));
    case "city": {
      const [country] = mention.countries;
      const union = unionMeant(discourse, mention);
      if (union) return [union];
      return country && isMetonym(discourse, mention) ? [discourse.stateOf(country)] : [];
    }
    case "organization":
      return mention.organization ? [discourse.known(mention.organization)] : [];
    case "body":
      return [bodyOf(discourse, mention)];
    case "delegation":
      return delegationOf(discourse, mention);
    case "sides":
      return sidesMeant(discourse, mention);
    case "pronoun":
      return pronounMeans(discourse, mention, cues);
    case "role":
      return roleMeans(discourse, mention);
    case "counterpart":
      return mention.countries.map((country) => discourse.stateOf(country));
    case "person":
      return [];
  }
}
