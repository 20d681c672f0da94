import { isCertainlyBefore } from "../core/edtf.js";
import { slugOf } from "../core/slug.js";
import { union } from "../core/union.js";
import { VERSION } from "../core/version.js";
import type {
  Agreement,
  Coder,
  Delegation,
  Dossier,
  Evidence,
  Group as GroupRecord,
  Meeting,
  Office,
  Organization,
  Outcome,
  Participant,
  ParticipantId,
  Person,
  Source,
  Stance,
  Statement,
} from "../schema/interfaces.js";
import type { ArticleAnalysis } from "./analyze-article.js";
import type { FoundAgreement } from "./agreements.js";
import type { ArticleText } from "./document.js";
import { PREPOSITIONS } from "./lexicon/words.js";
import type { FoundOutcome } from "./meetings/meeting-outcome.js";
import type { FoundMeeting } from "./meetings/found-meeting.js";
import { knownCity, titleCase } from "./names.js";
import type { Stretch, Utterance } from "./speech.js";
import type { Entity } from "./who/entity.js";
import type { Who } from "./who/who.js";

/** What is known of an article beside its text. */
export interface ArticleOptions {
  /** Date of publication, EDTF; weekdays and "yesterday" are resolved against it. */
  readonly published?: string;
  readonly url?: string;
  readonly publisher?: string;
  readonly title?: string;
  /** BCP 47 tag of the text's language. */
  readonly language?: string;
}

/** Who made the records: this parser. */
const CODER: Coder = { name: "demarche/article", version: VERSION, method: "rules" };

/** Categories of the bodies that are organs of a state. */
const ORGANS = new Set<string | undefined>([
  "ministry",
  "presidency",
  "government-body",
  "diplomatic-mission",
  "legislature",
  "military",
]);
const SOURCE_ID = "source:article";

/** Puts what was found into records with ids and evidence. */
export function buildDossier(
  { article, who, utterances, meetings, agreements }: ArticleAnalysis,
  options: ArticleOptions,
): Dossier {
  return new DossierBuilder(article, options, who).build(utterances, meetings, agreements);
}

class DossierBuilder {
  readonly #article: ArticleText;
  readonly #options: ArticleOptions;
  readonly #who: Who;
  readonly #participants: Participant[] = [];
  readonly #ids = new Map<Entity, ParticipantId>();
  readonly #taken = new Set<string>();
  /** How far the ids of one name are counted. */
  readonly #counts = new Map<string, number>();

  constructor(article: ArticleText, options: ArticleOptions, who: Who) {
    this.#article = article;
    this.#options = options;
    this.#who = who;
  }

  build(utterances: readonly Utterance[], meetings: readonly FoundMeeting[], agreements: readonly FoundAgreement[]): Dossier {
    for (const entity of [...this.#who.entities]) if (this.#stands(entity)) this.#id(entity);
    const meetingRecords = meetings.map((meeting, index) => this.#meeting(meeting, index, meetings, utterances));
    const statementRecords = utterances.map((utterance, index) => this.#statement(utterance, index, meetings));
    const agreementRecords = agreements.map((agreement, index) => this.#agreement(agreement, index, meetings));
    const { title } = this.#options;
    return {
      type: "dossier",
      model: 1,
      id: "dossier:article",
      ...(title && { title }),
      generator: `${CODER.name} ${CODER.version}`,
      sources: [this.#source()],
      participants: this.#participants,
      meetings: meetingRecords,
      statements: statementRecords,
      agreements: agreementRecords,
    };
  }

  /** Persons stand for themselves; states where the text has them act and not only as a place. */
  #stands(entity: Entity): boolean {
    if (entity.kind === "person") return true;
    const { tokens } = this.#article;
    const nominal = () =>
      entity.mentions.some((mention) => {
        if (mention.kind === "demonym") return false;
        const before =
          tokens.at(mention.first - 1).lower === "the" ? tokens.at(mention.first - 2).lower : tokens.at(mention.first - 1).lower;
        return !(PREPOSITIONS.has(before) && /^(?:in|at|near|into|across|outside|inside|around|throughout)$/.test(before));
      });
    return (entity.kind === "state" || entity.category === "intergovernmental") && nominal();
  }

  #evidence({ start, end }: Stretch): Evidence {
    return { source: SOURCE_ID, exact: this.#article.text.slice(start, end), span: { start, end } };
  }

  #source(): Source {
    const { text, dateline, paragraphs } = this.#article;
    const { published, url, publisher, title, language } = this.#options;
    const city = dateline && titleCase(dateline.city);
    const country = city === undefined ? undefined : knownCity(city)?.country;
    const head = text.slice(paragraphs[0]?.start ?? 0, (paragraphs[0]?.start ?? 0) + 400);
    const kind = /\b(?:Office of the Spokesperson|Department Spokesperson|attributable to Spokesperson)\b/.test(head)
      ? "readout"
      : "news-article";
    return {
      type: "source",
      id: SOURCE_ID,
      kind,
      ...(title && { title }),
      ...(publisher && { publisher }),
      ...(url && { url }),
      language: language ?? "en",
      ...(published && { published }),
      ...(city && { dateline: { place: { city, ...(country ? { country } : {}) } } }),
      ...(text && { text }),
    };
  }

  #newId(name: string): ParticipantId {
    const slug = slugOf(name);
    let id = slug;
    let count = this.#counts.get(slug) ?? 1;
    while (this.#taken.has(id)) id = `${slug}-${++count}`;
    this.#taken.add(id);
    this.#counts.set(slug, count);
    return `participant:${id}`;
  }

  #idsOf(entities: readonly Entity[]): ParticipantId[] {
    return union(entities, (entity) => [this.#id(entity)]);
  }

  /** The id of an entity, whose record is made on first use. */
  #id(entity: Entity): ParticipantId {
    const known = this.#ids.get(entity);
    if (known) return known;
    const id = this.#newId(entity.name);
    this.#ids.set(entity, id);
    this.#participants.push(this.#participant(entity, id));
    return id;
  }

  #participant(entity: Entity, id: ParticipantId): Participant {
    const { tokens } = this.#article;
    const aliases = [...entity.aliases].filter((alias) => alias !== entity.name);
    const [first] = entity.mentions;
    const base: Pick<Participant, "type" | "id" | "name" | "aliases" | "evidence"> = {
      type: "participant",
      id,
      name: entity.name,
    };
    if (aliases.length > 0) base.aliases = aliases;
    if (first) base.evidence = [this.#evidence({ start: tokens.at(first.first).start, end: tokens.at(first.last - 1).end })];
    switch (entity.kind) {
      case "person": {
        const offices = entity.offices.map((held): Office => {
          const office: Office = { title: held.title };
          if (held.rank) office.rank = held.rank;
          if (held.organization) office.organization = this.#id(held.organization);
          if (held.country) office.country = held.country;
          if (held.former) office.tenure = "former";
          office.basis = held.resolved ? "resolved" : "stated";
          return office;
        });
        for (const { country } of offices) if (country) this.#id(this.#who.stateOf(country));
        const person: Person = Object.assign(base, { kind: "person" as const });
        if (offices.length > 0) person.offices = offices;
        return person;
      }
      case "state":
        return Object.assign(base, { kind: "state" as const, country: entity.country ?? "US" });
      case "organization": {
        // an acronym that is also a country's code would be read as that country
        const acronym = entity.acronym === "AU" ? undefined : entity.acronym;
        if (entity.acronym && !acronym) base.aliases = [...aliases, entity.acronym];
        const organization: Organization = Object.assign(base, { kind: "organization" as const });
        if (entity.category) organization.category = entity.category;
        if (acronym) organization.acronym = acronym;
        if (entity.country) organization.country = entity.country;
        if (entity.country && ORGANS.has(entity.category)) organization.partOf = this.#id(this.#who.stateOf(entity.country));
        return organization;
      }
      case "delegation": {
        const represents = this.#idsOf(entity.members);
        const delegation: Delegation = Object.assign(base, { kind: "delegation" as const, represents });
        if (entity.head) delegation.head = this.#id(entity.head);
        return delegation;
      }
      case "group": {
        const members = this.#idsOf(entity.members);
        const group: GroupRecord = Object.assign(base, { kind: "group" as const });
        if (members.length > 0) group.members = members;
        if (entity.country) group.country = entity.country;
        return group;
      }
    }
  }

  #statement(utterance: Utterance, index: number, meetings: readonly FoundMeeting[]): Statement {
    const { text } = this.#article;
    const addressees = this.#idsOf(utterance.addressees);
    const relayedBy = this.#idsOf(utterance.relayedBy);
    const occasion =
      utterance.channel === "press-conference"
        ? meetings.findIndex(
            (meeting) =>
              meeting.kind === "press-conference" && meeting.status === "concluded" && meeting.sentence === utterance.sentence,
          )
        : -1;
    const stances = utterance.stances.map(({ position, target, condition, evidence }): Stance => ({
      position,
      target: { label: text.slice(target.start, target.end) },
      ...(condition && { condition: text.slice(condition.start, condition.end) }),
      evidence: [this.#evidence(evidence)],
    }));
    const quotes = utterance.quotes.map((stretch) => ({
      text: text.slice(stretch.start, stretch.end),
      evidence: [this.#evidence(stretch)],
    }));
    // assigned one by one in the order in which they are written: spreads in a literal take ten times as long
    const statement = {
      type: "statement",
      id: `statement:${index + 1}`,
      speakers: this.#idsOf(utterance.speakers),
    } as Statement;
    if (addressees.length > 0) statement.addressees = addressees;
    statement.text = utterance.text;
    statement.mode = utterance.mode;
    if (quotes.length > 0) statement.quotes = quotes;
    statement.act = utterance.act;
    if (stances.length > 0) statement.stances = stances;
    if (utterance.channel) statement.channel = utterance.channel;
    if (relayedBy.length > 0) statement.relayedBy = relayedBy;
    if (utterance.when) statement.when = utterance.when;
    if (occasion >= 0) statement.occasion = `meeting:${occasion + 1}`;
    statement.evidence = [utterance.evidence, ...utterance.more].map((stretch) => this.#evidence(stretch));
    statement.confidence = utterance.confidence;
    statement.codedBy = CODER;
    return statement;
  }

  #meeting(meeting: FoundMeeting, index: number, meetings: readonly FoundMeeting[], utterances: readonly Utterance[]): Meeting {
    const { published } = this.#options;
    const took = /^(?:in-progress|suspended|concluded)$/.test(meeting.status);
    let { when } = meeting;
    // what took place did not start after the report of it
    if (took && when?.start && published && isCertainlyBefore(published, when.start))
      when = when.phrase ? { phrase: when.phrase } : undefined;
    const { place, outcome } = meeting;
    const relations = meeting.relations.map(({ type, target }) => ({
      type,
      target: `meeting:${meetings.indexOf(target) + 1}` as const,
    }));
    return {
      type: "meeting",
      id: `meeting:${index + 1}`,
      kind: meeting.kind,
      status: meeting.status,
      ...(meeting.format && { format: meeting.format }),
      ...(meeting.recurring && { recurring: true }),
      ...(when && (/^(?:cancelled|refused|postponed)$/.test(meeting.status) ? { originallyPlanned: when } : { when })),
      ...(place && { place }),
      ...(meeting.visitType && { visitType: meeting.visitType }),
      participation: meeting.participation.map(({ entity, role, presence }) => ({
        participant: this.#id(entity),
        role,
        ...(presence && { presence }),
      })),
      ...(outcome && took && { outcome: this.#outcome(outcome, utterances) }),
      ...(relations.length > 0 && { relations }),
      ...(meeting.topics.length > 0 && { topics: meeting.topics.map((label) => ({ label })) }),
      evidence: meeting.evidence.map((stretch) => this.#evidence(stretch)),
      confidence: meeting.confidence,
      codedBy: CODER,
    };
  }

  /** What a meeting came to; where somebody says so, it is that speaker's word. */
  #outcome({ result, evidence }: FoundOutcome, utterances: readonly Utterance[]): Outcome {
    const told = utterances.find((one) => one.evidence.start <= evidence.start && evidence.end <= one.evidence.end);
    return {
      result,
      ...(told && { assertedBy: this.#idsOf(told.speakers) }),
      evidence: [this.#evidence(evidence)],
    };
  }

  #agreement(agreement: FoundAgreement, index: number, meetings: readonly FoundMeeting[]): Agreement {
    const meeting =
      agreement.meeting && /^(?:in-progress|suspended|concluded)$/.test(agreement.meeting.status)
        ? meetings.indexOf(agreement.meeting)
        : -1;
    return {
      type: "agreement",
      id: `agreement:${index + 1}`,
      ...(agreement.instrument && { instrument: agreement.instrument }),
      status: agreement.status,
      parties: this.#idsOf(agreement.parties),
      ...(agreement.actions.length > 0 && {
        actions: agreement.actions.map(({ party, action, evidence }) => ({
          party: this.#id(party),
          action,
          evidence: [this.#evidence(evidence)],
        })),
      }),
      ...(agreement.inForce && { inForce: agreement.inForce }),
      ...(meeting >= 0 && { meeting: `meeting:${meeting + 1}` as const }),
      commitments: agreement.commitments.map((commitment, at) => {
        const assertedBy = this.#idsOf(commitment.assertedBy);
        return {
          id: `c${at + 1}`,
          text: this.#article.text.slice(commitment.evidence.start, commitment.evidence.end),
          ...(commitment.action && { action: commitment.action }),
          obligors: this.#idsOf(commitment.obligors),
          ...(commitment.modality && { modality: commitment.modality }),
          ...(commitment.condition && { condition: commitment.condition }),
          ...(assertedBy.length > 0 && { assertedBy }),
          evidence: [this.#evidence(commitment.evidence)],
        };
      }),
      evidence: [this.#evidence(agreement.evidence)],
      confidence: agreement.confidence,
      codedBy: CODER,
    };
  }
}
