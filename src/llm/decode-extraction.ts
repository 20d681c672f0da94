import { preview, type Issue, type Severity } from "../core/issue.js";
import { nearest } from "../core/nearest.js";
import { slugOf } from "../core/slug.js";
import { type DossierEntry, DossierIndex } from "../derive/dossier-index.js";
import { tookPlace } from "../derive/took-place.js";
import { textDigest } from "../ground/text-digest.js";
import { isQuoted } from "../ground/quoted-runs.js";
import type {
  Agreement,
  Coder,
  Commitment,
  CountryCode,
  Dossier,
  Meeting,
  MeetingId,
  Office,
  Participant,
  ParticipantId,
  Participation,
  Source,
  SourceKind,
  Span,
  Statement,
  When,
} from "../schema/interfaces.js";
import { checkShape } from "../validate/shape.js";
import { COUNTRY_CODES } from "../vocab/country-codes.js";
import { knownName } from "../article/names.js";
import {
  AGREEMENT_STATUSES,
  COMMITMENT_ACTIONS,
  INSTRUMENTS,
  MEETING_FORMATS,
  MEETING_KINDS,
  MEETING_ROLES,
  MEETING_STATUSES,
  MODALITIES,
  ORGANIZATION_CATEGORIES,
  PARTICIPANT_KINDS,
  PRESENCES,
  RANKS,
  SPEECH_ACTS,
  STATEMENT_CHANNELS,
} from "../vocab/values.js";
import { answerSchema, UNSTATED, type Answer } from "./answer-schema.js";
import { isNamedIn } from "./named-in.js";
import { keepSound } from "./keep-sound.js";
import { readAnswer } from "./read-answer.js";
import { SourceWords, type Fault, type FindOptions } from "./source-words.js";
import { speakerFault } from "./speaker-fault.js";

/** What is known beside the text and the answer. */
export interface ExtractionMeta {
  /** Date of publication, EDTF: without it “on Tuesday” is no date. */
  readonly published?: string;
  readonly url?: string;
  readonly publisher?: string;
  readonly title?: string;
  /** BCP 47 tag of the text's language; English where absent. In English more can be checked: who speaks, countries, dates. */
  readonly language?: string;
  /** What kind of document it is; a news article where absent. */
  readonly kind?: SourceKind;
  /** The model that gave the answer, for `codedBy`. */
  readonly model?: { readonly name: string; readonly version?: string };
}

/** What an answer came to. */
export interface DecodedExtraction {
  /** What the answer says and the text bears out; passes `validate` without an error. */
  readonly dossier: Dossier;
  /** What the text does not bear out, what could not be read, what does not make sense; paths start at the answer. */
  readonly issues: readonly Issue[];
}

const SOURCE_ID = "source:article";
const LISTS = ["participants", "meetings", "statements", "agreements"] as const;
type List = (typeof LISTS)[number];
type Path = readonly PropertyKey[];

/**
 * Turns a model's answer, as text or read already, into a dossier in which every record stands on words of the text. Quotes and other
 * words are found in the text and taken from there; what it does not say is left out and comes back as issues, with the nearest
 * passage in `expected`. Of an answer that breaks off, what is complete is kept. Never throws.
 */
export function decodeExtraction(output: unknown, text: string, meta: ExtractionMeta = {}): DecodedExtraction {
  return new Decoder(text.toWellFormed(), meta).decode(output);
}

const { parts: SHAPES } = answerSchema("any");
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A text that says something; models write “null” too. */
function said(value: string | null | undefined): string | undefined {
  const text = value?.trim() ?? "";
  return text === "" || text === UNSTATED || text === "null" ? undefined : text.toWellFormed();
}

function hull(spans: readonly Span[]): Span {
  return { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) };
}

class Decoder {
  readonly #source: SourceWords;
  readonly #meta: ExtractionMeta;
  readonly #coder: Coder;
  readonly #issues: Issue[] = [];
  readonly #origins = new Map<DossierEntry, Path>();
  readonly #participants: Participant[] = [];
  readonly #meetings: Meeting[] = [];
  readonly #participantIds = new Map<string, ParticipantId>();
  readonly #meetingIds = new Map<string, MeetingId>();
  readonly #taken = new Set<string>();
  #index: DossierIndex | undefined;

  constructor(text: string, meta: ExtractionMeta) {
    this.#source = new SourceWords(text, meta.language ?? "en", SOURCE_ID);
    this.#meta = meta;
    this.#coder = { ...(meta.model ?? { name: "a language model" }), method: "model" };
  }

  decode(output: unknown): DecodedExtraction {
    const { value, issues } = typeof output === "string" ? readAnswer(output) : { value: output, issues: [] };
    this.#issues.push(...issues);
    if (!isObject(value)) {
      if (issues.length === 0) this.#report("llm/no-answer", [], `The answer should be an object, but is ${preview(value)}.`);
      return { dossier: this.#dossier([], []), issues: this.#issues };
    }
    // a delegation may stand before those whom it represents: ids first, then records
    const participants = this.#read("participants", value);
    const named = participants.filter(({ answer, path }) => this.#admit(answer, path));
    for (const { answer, path } of named) this.#keep(this.#participants, this.#participant(answer, path), path);
    this.#index = new DossierIndex(this.#dossier([], []));
    const meetings = this.#read("meetings", value);
    for (const [at, { answer, path }] of meetings.entries()) {
      const id = this.#name(answer.id, `meeting:${at + 1}`, this.#meetingIds, path);
      const meeting = id && this.#meeting(answer, id, path);
      if (meeting) this.#keep(this.#meetings, meeting, path);
      else if (id) this.#meetingIds.delete(answer.id);
    }
    const statements: Statement[] = [];
    for (const { answer, path } of this.#read("statements", value))
      this.#keep(statements, this.#statement(answer, `statement:${statements.length + 1}`, path), path);
    const agreements: Agreement[] = [];
    for (const { answer, path } of this.#read("agreements", value))
      this.#keep(agreements, this.#agreement(answer, `agreement:${agreements.length + 1}`, path), path);
    const dossier = this.#dossier(statements, agreements);
    for (const { record, issue } of keepSound(dossier)) this.#issues.push({ ...issue, path: this.#origins.get(record) ?? [] });
    return { dossier, issues: this.#issues };
  }

  #dossier(statements: Statement[], agreements: Agreement[]): Dossier {
    const { text } = this.#source;
    const { published, url, publisher, title, language = "en", kind = "news-article" } = this.#meta;
    const source: Source = {
      type: "source",
      id: SOURCE_ID,
      kind,
      ...(title && { title }),
      ...(publisher && { publisher }),
      ...(url && { url }),
      language,
      ...(published && { published }),
      ...(text && { text, sha256: textDigest(text) }),
    };
    return {
      type: "dossier",
      model: 1,
      id: "dossier:article",
      ...(title && { title }),
      generator: "demarche/llm",
      sources: [source],
      participants: this.#participants,
      meetings: this.#meetings,
      statements,
      agreements,
    };
  }

  // reporting

  #report(code: string, path: Path, message: string, expected?: string, severity: Severity = "error"): undefined {
    this.#issues.push({ code, severity, message, path, ...(expected !== undefined && { expected }) });
  }

  #fault({ code, message, expected }: Fault, path: Path, severity?: Severity): undefined {
    return this.#report(code, path, message, expected, severity);
  }

  #keep<T extends DossierEntry>(list: T[], record: T | undefined, path: Path): void {
    if (!record) return;
    list.push(record);
    this.#origins.set(record, path);
  }

  // reading the answer

  /** The entries of a list that have the shape that was asked for. */
  #read<T extends List>(list: T, holder: Record<string, unknown>): { answer: Answer<T>; path: Path }[] {
    const value = holder[list];
    if (value === undefined || value === null) return [];
    if (!Array.isArray(value)) {
      this.#report("llm/wrong-shape", [list], `“${list}” should be a list, but is ${preview(value)}.`);
      return [];
    }
    return value.flatMap((entry: unknown, at): { answer: Answer<T>; path: Path }[] => {
      const path = [list, at];
      const issues = checkShape(SHAPES[list], entry);
      for (const issue of issues) this.#report("llm/wrong-shape", [...path, ...issue.path], issue.message);
      return issues.length === 0 ? [{ answer: entry as Answer<T>, path }] : [];
    });
  }

  /** A code among the choices; undefined where the text does not tell or the code is none, which is reported. */
  #code<const T extends string>(
    value: string | null | undefined,
    known: readonly T[],
    path: Path,
    severity: Severity,
  ): T | undefined {
    const code = said(value);
    if (code === undefined || (known as readonly string[]).includes(code)) return code as T | undefined;
    const near = nearest(code, known);
    const message = `${preview(code)} is none of the choices${near === undefined ? "." : `; did you mean “${near}”?`}`;
    return this.#report("llm/unknown-value", path, message, near, severity);
  }

  /** A code without which a record says nothing. */
  #needed<const T extends string>(value: string | null | undefined, known: readonly T[], path: Path): T | undefined {
    if (said(value) !== undefined) return this.#code(value, known, path, "error");
    return this.#report(
      "llm/unknown-value",
      path,
      `“${String(path.at(-1))}” is not said; it should be one of ${known.join(", ")}.`,
    );
  }

  /** Gives a model's id its own in the dossier, or reports that it has one. */
  #name<T extends string>(key: string, id: T, ids: Map<string, T>, path: Path): T | undefined {
    if (ids.has(key))
      return this.#report("llm/duplicate-id", [...path, "id"], `The id ${preview(key)} is taken by an earlier record.`);
    ids.set(key, id);
    return id;
  }

  #ref<T extends string>(
    key: string | null | undefined,
    ids: ReadonlyMap<string, T>,
    path: Path,
    severity: Severity = "warning",
  ): T | undefined {
    const name = said(key);
    if (name === undefined) return undefined;
    const id = ids.get(name);
    if (id) return id;
    const near = nearest(name, [...ids.keys()]);
    const message = `The id ${preview(name)} leads to no record that was kept${near === undefined ? "." : `; did you mean “${near}”?`}`;
    return this.#report("llm/unknown-reference", path, message, undefined, severity);
  }

  #refs(keys: readonly string[] | null | undefined, path: Path, severity?: Severity): ParticipantId[] {
    const found = (keys ?? []).map((key, at) => this.#ref(key, this.#participantIds, [...path, at], severity));
    return [...new Set(found.filter((id) => id !== undefined))];
  }

  /** Who tells something; undefined where they were all left out, since it would then pass for the text's own voice. */
  #tellers(keys: readonly string[] | null | undefined, path: Path): ParticipantId[] | undefined {
    const found = this.#refs(keys, [...path, "assertedBy"], "error");
    return found.length > 0 || (keys ?? []).every((key) => said(key) === undefined) ? found : undefined;
  }

  /** Where words stand; what does not stand is reported. */
  #find(
    words: string | null | undefined,
    path: Path,
    options?: FindOptions,
    severity?: Severity,
  ): readonly [Span, ...Span[]] | undefined {
    const claimed = said(words);
    if (claimed === undefined)
      return this.#report("llm/not-found", path, "The words of the text are not given.", undefined, severity);
    const found = this.#source.find(claimed, options);
    return "fault" in found ? this.#fault(found.fault, path, severity) : found.spans;
  }

  #when(
    answer: { readonly time?: string | null | undefined; readonly start?: string | null | undefined },
    near: Span,
    path: Path,
  ): When | undefined {
    const { when, fault } = this.#source.when(said(answer.time), said(answer.start), near, this.#meta.published);
    if (fault) this.#fault(fault, [...path, fault.code === "llm/wrong-date" ? "start" : "time"], "warning");
    return when;
  }

  /** A country that the text names. */
  #country(value: string | null | undefined, path: Path, severity: Severity = "warning"): CountryCode | undefined {
    const code = said(value)?.toUpperCase();
    if (code === undefined) return undefined;
    const known = COUNTRY_CODES.find((country) => country === code);
    if (!known) return this.#report("llm/wrong-country", path, `${preview(code)} is no code of a country.`, undefined, severity);
    if (this.#source.countries?.has(known) ?? true) return known;
    return this.#report("llm/wrong-country", path, `The text does not name the country ${code}.`, undefined, severity);
  }

  // participants

  /** Whether a participant is named in the text: gives it an id if it is. */
  #admit(answer: Answer<"participants">, path: Path): boolean {
    const spans = this.#find(answer.words, [...path, "words"], { negation: false });
    if (!spans) return false;
    const kind = this.#needed(answer.kind, PARTICIPANT_KINDS, [...path, "kind"]);
    if (!kind) return false;
    const words = spans.map((span) => this.#source.slice(span)).join(" ");
    const aliases = [...(answer.aliases ?? [])];
    if (!isNamedIn(words, { kind, name: answer.name, aliases })) {
      this.#report("llm/not-named", [...path, "name"], `The words ${preview(words)} do not name ${preview(answer.name)}.`, words);
      return false;
    }
    const name = this.#nameInText(answer);
    if (name === undefined) {
      const found = this.#source.find(answer.name, { negation: false });
      const message = `The text does not name ${preview(answer.name)}.`;
      this.#report("llm/not-named", [...path, "name"], message, "fault" in found ? found.fault.expected : undefined);
      return false;
    }
    return this.#name(answer.id, this.#newParticipantId(name), this.#participantIds, path) !== undefined;
  }

  #stands(name: string): boolean {
    return said(name) !== undefined && "spans" in this.#source.find(name, { whole: true, negation: false });
  }

  /** The name if it stands in the text or is a state's usual one, else the longest alias that does; delegations and groups may be described. */
  #nameInText({ kind, name, aliases, country }: Answer<"participants">): string | undefined {
    if (kind === "delegation" || kind === "group" || this.#stands(name)) return said(name);
    const known = knownName(name);
    if (kind === "state" && known?.type === "state" && known.country === said(country)?.toUpperCase()) return name;
    return (aliases ?? []).filter((alias) => this.#stands(alias)).toSorted((a, b) => b.length - a.length)[0];
  }

  #newParticipantId(name: string): ParticipantId {
    const slug = slugOf(name);
    let id = slug;
    for (let count = 2; this.#taken.has(id); count++) id = `${slug}-${count}`;
    this.#taken.add(id);
    return `participant:${id}`;
  }

  #participant(answer: Answer<"participants">, path: Path): Participant | undefined {
    const spans = this.#find(answer.words, [...path, "words"], { negation: false })!;
    const name = this.#nameInText(answer)!;
    const aliases = (answer.aliases ?? []).flatMap((alias, at) => {
      if (said(alias) === undefined || alias === name) return [];
      if (this.#stands(alias)) return [alias.trim()];
      this.#report(
        "llm/not-named",
        [...path, "aliases", at],
        `The text does not have the name ${preview(alias)}.`,
        undefined,
        "warning",
      );
      return [];
    });
    const base = {
      type: "participant",
      id: this.#participantIds.get(answer.id)!,
      name,
      ...(aliases.length > 0 && { aliases: [...new Set(aliases)] }),
      evidence: this.#source.evidence(spans),
    } as const;
    const members = (): ParticipantId[] => this.#refs(answer.members, [...path, "members"]);
    const country = (severity?: Severity) => this.#country(answer.country, [...path, "country"], severity);
    const dropped = (): undefined => void this.#participantIds.delete(answer.id);
    switch (answer.kind) {
      case "person": {
        const office = this.#office(answer, spans, path);
        return { ...base, kind: "person", ...(office && { offices: [office] }) };
      }
      case "state": {
        const code = country("error");
        if (code === undefined) return dropped();
        const other = [name, ...aliases].map((one) => knownName(one)).find((known) => known?.type === "state");
        if (other?.type === "state" && other.country !== code) {
          this.#report("llm/wrong-country", [...path, "country"], `${preview(name)} is not ${code}.`, other.country);
          return dropped();
        }
        return { ...base, kind: "state", country: code };
      }
      case "organization": {
        const category = this.#code(answer.category, ORGANIZATION_CATEGORIES, [...path, "category"], "warning");
        const code = country();
        return { ...base, kind: "organization", ...(category && { category }), ...(code && { country: code }) };
      }
      case "delegation": {
        const represents = this.#refs(answer.represents, [...path, "represents"], "error");
        const head = this.#ref(answer.head, this.#participantIds, [...path, "head"]);
        const listed = members();
        if (represents.length === 0) return dropped();
        const people = head && !listed.includes(head) ? [head, ...listed] : listed;
        return { ...base, kind: "delegation", represents, ...(head && { head }), ...(people.length > 0 && { members: people }) };
      }
      default: {
        const listed = members();
        const code = country();
        return { ...base, kind: "group", ...(listed.length > 0 && { members: listed }), ...(code && { country: code }) };
      }
    }
  }

  /** The office of a person, if the text has its title. */
  #office(answer: Answer<"participants">, near: readonly Span[], path: Path): Office | undefined {
    const title = said(answer.title);
    if (title === undefined) return undefined;
    const around = hull(near);
    const [span] = this.#find(title, [...path, "title"], { near: around, whole: true, negation: false }, "warning") ?? [];
    if (!span) return undefined;
    const rank = this.#code(answer.rank, RANKS, [...path, "rank"], "warning");
    const organization = this.#ref(answer.organization, this.#participantIds, [...path, "organization"]);
    const country = this.#country(answer.country, [...path, "country"]);
    return {
      title: this.#source.slice(span),
      ...(rank && { rank }),
      ...(organization && { organization }),
      ...(country && { country }),
      basis: around.start <= span.start && span.end <= around.end ? "stated" : "resolved",
    };
  }

  // meetings

  #meeting(answer: Answer<"meetings">, id: MeetingId, path: Path): Meeting | undefined {
    const spans = this.#find(answer.words, [...path, "words"]);
    const kind = this.#needed(answer.kind, MEETING_KINDS, [...path, "kind"]);
    const status = this.#needed(answer.status, MEETING_STATUSES, [...path, "status"]);
    if (!spans || !kind || !status) return undefined;
    const near = hull(spans);
    const format = this.#code(answer.format, MEETING_FORMATS, [...path, "format"], "warning");
    const when = this.#when(answer, near, path);
    const off = ["cancelled", "refused", "postponed"].includes(status);
    const place = this.#place(answer, near, path);
    const participation = (answer.participation ?? []).flatMap((entry, at) =>
      this.#participation(entry, near, [...path, "participation", at]),
    );
    const statusBy = this.#refs(answer.statusBy, [...path, "statusBy"]);
    const assertedBy = this.#tellers(answer.assertedBy, path);
    if (!assertedBy) return undefined;
    return {
      type: "meeting",
      id,
      kind,
      status,
      ...(statusBy.length > 0 && { statusBy }),
      ...(format && { format }),
      ...(when && (off ? { originallyPlanned: when } : { when })),
      ...(place && { place }),
      participation,
      evidence: this.#source.evidence(spans),
      ...(assertedBy.length > 0 && { assertedBy }),
      codedBy: this.#coder,
    };
  }

  #place({ city, country }: Answer<"meetings">, near: Span, path: Path): Meeting["place"] {
    const code = this.#country(country, [...path, "country"]);
    const name = said(city);
    const [span] =
      (name === undefined ? undefined : this.#find(name, [...path, "city"], { near, whole: true, negation: false }, "warning")) ??
      [];
    if (!span && !code) return undefined;
    const stated = span !== undefined && near.start <= span.start && span.end <= near.end;
    return {
      ...(span && { city: this.#source.slice(span) }),
      ...(code && { country: code }),
      basis: stated ? "stated" : "inferred",
    };
  }

  #participation(entry: Answer<"participation">, near: Span, path: Path): Participation[] {
    const spans = this.#find(entry.words, [...path, "words"], { near, negation: false });
    const participant = this.#ref(entry.participant, this.#participantIds, [...path, "participant"], "error");
    const role = this.#needed(entry.role, MEETING_ROLES, [...path, "role"]);
    const presence = this.#code(entry.presence, PRESENCES, [...path, "presence"], "warning");
    if (!spans || !participant || !role) return [];
    const words = spans.map((span) => this.#source.slice(span)).join(" ");
    const somebody = this.#index?.participant(participant);
    if (!somebody || !isNamedIn(words, somebody)) {
      const name = preview(somebody?.name ?? participant);
      this.#report("llm/not-named", [...path, "words"], `The words ${preview(words)} do not name ${name}.`, words);
      return [];
    }
    if (this.#source.negates(words) && ["attended", "represented", "remote"].includes(presence ?? "")) {
      const message = `The words ${preview(words)} deny what “${presence}” says.`;
      this.#report("llm/negated", [...path, "presence"], message, words);
      return [];
    }
    return [{ participant, role, ...(presence && { presence }), evidence: this.#source.evidence(spans) }];
  }

  // statements

  #statement(answer: Answer<"statements">, id: Statement["id"], path: Path): Statement | undefined {
    const content = this.#find(answer.text, [...path, "text"], { negation: false });
    const near = content && hull(content);
    const cues = this.#find(answer.cue, [...path, "cue"], { near, negation: false });
    const speakers = this.#refs(answer.speakers, [...path, "speakers"], "error");
    // a negation in the cue, as in “denied that”, is told by it
    if (!content || !near || !cues || !this.#find(answer.text, [...path, "text"], { near, negation: hull(cues) }))
      return undefined;
    if (speakers.length === 0) {
      if ((answer.speakers ?? []).length === 0)
        this.#report("llm/wrong-speaker", [...path, "speakers"], "No speaker is given.", this.#source.slice(cues[0]));
      return undefined;
    }
    const cue = hull(cues);
    const wrong = speakerFault({ speakers, cue, content }, this.#source, this.#index!);
    if (wrong) return this.#fault(wrong, [...path, "speakers"]);
    const parts = content.map((span) => this.#source.withMarks(span));
    const quotes = this.#quotes(answer.quotes ?? [], parts, path);
    const whole = parts.every((span) => isQuoted(this.#source.text, span, this.#source.runs));
    if (whole && quotes.length === 0) quotes.push(...content);
    const addressees = this.#refs(answer.addressees, [...path, "addressees"]);
    const act = this.#code(answer.act, SPEECH_ACTS, [...path, "act"], "warning");
    const channel = this.#code(answer.channel, STATEMENT_CHANNELS, [...path, "channel"], "warning");
    const when = this.#when(answer, near, path);
    const occasion = this.#ref(answer.occasion, this.#meetingIds, [...path, "occasion"]);
    const topics = new Map<string, ParticipantId | MeetingId>([...this.#participantIds, ...this.#meetingIds]);
    const about = (answer.about ?? []).flatMap((key, at) => this.#ref(key, topics, [...path, "about", at]) ?? []);
    return {
      type: "statement",
      id,
      speakers,
      ...(addressees.length > 0 && { addressees }),
      text: parts.map((span) => this.#source.slice(span)).join(" … "),
      mode: whole ? "direct" : quotes.length > 0 ? "mixed" : "indirect",
      ...(quotes.length > 0 && {
        quotes: quotes.map((span) => ({ text: this.#source.slice(span), evidence: this.#source.evidence([span]) })),
      }),
      ...(act && { act }),
      ...(channel && { channel }),
      ...(when && { when }),
      ...(occasion && { occasion }),
      ...(about.length > 0 && { about: [...new Set(about)] }),
      evidence: this.#source.evidence(this.#joined([cue, ...parts])),
      codedBy: this.#coder,
    };
  }

  #quotes(answers: readonly string[], parts: readonly Span[], path: Path): Span[] {
    return answers.flatMap((answer, at) => {
      const words = said(answer);
      if (words === undefined) return [];
      const found = this.#source.findQuote(words, parts);
      if ("span" in found) return [found.span];
      this.#fault(found.fault, [...path, "quotes", at]);
      return [];
    });
  }

  /** Stretches that touch or stand in one sentence as one. */
  #joined(spans: readonly Span[]): Span[] {
    const sentences = this.#source.article?.sentences ?? [];
    const joined: Span[] = [];
    for (const span of spans.toSorted((a, b) => a.start - b.start)) {
      const last = joined.at(-1);
      const inOne = last && sentences.some(({ start, end }) => start <= last.start && span.end <= end);
      if (last && (inOne || span.start <= last.end + 2)) joined[joined.length - 1] = hull([last, span]);
      else joined.push(span);
    }
    return joined;
  }

  // agreements

  #agreement(answer: Answer<"agreements">, id: Agreement["id"], path: Path): Agreement | undefined {
    const spans = this.#find(answer.words, [...path, "words"]);
    const status = this.#needed(answer.status, AGREEMENT_STATUSES, [...path, "status"]);
    const parties = this.#refs(answer.parties, [...path, "parties"], "error");
    if (!spans || !status) return undefined;
    if (parties.length === 0) {
      if ((answer.parties ?? []).length === 0)
        this.#report("llm/not-named", [...path, "parties"], "An agreement needs at least one party.");
      return undefined;
    }
    const near = hull(spans);
    const instrument = this.#code(answer.instrument, INSTRUMENTS, [...path, "instrument"], "warning");
    const meetingId = this.#ref(answer.meeting, this.#meetingIds, [...path, "meeting"]);
    const meeting = this.#meetings.find((record) => record.id === meetingId && tookPlace(record));
    const when = this.#when(answer, near, path);
    const commitments = (answer.commitments ?? []).flatMap((entry, at) =>
      this.#commitment(entry, near, [...path, "commitments", at]),
    );
    return {
      type: "agreement",
      id,
      ...(instrument && { instrument }),
      status,
      parties,
      ...(meeting && { meeting: meeting.id }),
      ...(when && { when }),
      commitments: commitments.map((commitment, at) => ({ id: `c${at + 1}`, ...commitment })),
      evidence: this.#source.evidence(spans),
      codedBy: this.#coder,
    };
  }

  #commitment(entry: Answer<"commitment">, near: Span, path: Path): Omit<Commitment, "id">[] {
    const spans = this.#find(entry.words, [...path, "words"], { near });
    if (!spans) return [];
    const condition = said(entry.condition);
    const conditionSpans =
      condition === undefined
        ? undefined
        : this.#find(condition, [...path, "condition"], { near: hull(spans), negation: false }, "warning");
    const obligors = this.#refs(entry.obligors, [...path, "obligors"]);
    const action = this.#code(entry.action, COMMITMENT_ACTIONS, [...path, "action"], "warning");
    const modality = this.#code(entry.modality, MODALITIES, [...path, "modality"], "warning");
    const assertedBy = this.#tellers(entry.assertedBy, path);
    if (!assertedBy) return [];
    const words = (list: readonly Span[]) => list.map((span) => this.#source.slice(span)).join(" … ");
    return [
      {
        text: words(spans),
        ...(action && { action }),
        ...(obligors.length > 0 && { obligors }),
        ...(modality && { modality }),
        ...(conditionSpans && { condition: words(conditionSpans) }),
        ...(assertedBy.length > 0 && { assertedBy }),
        evidence: this.#source.evidence(spans),
      },
    ];
  }
}
