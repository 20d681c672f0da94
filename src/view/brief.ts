import { cellWidth } from "../core/cell-width.js";
import { LineIndex } from "../core/json-text.js";
import { printable } from "../core/printable.js";
import { DossierIndex } from "../derive/dossier-index.js";
import { tookPlace } from "../derive/took-place.js";
import type {
  Agreement,
  Commitment,
  CountryCode,
  Dossier,
  Evidence,
  Meeting,
  MeetingStatus,
  Office,
  Participant,
  ParticipantId,
  Participation,
  Place,
  Source,
  SourceId,
  Statement,
} from "../schema/interfaces.js";
import { dateInWords, whenInWords } from "./time-in-words.js";
import { wrap, type Run } from "./wrap.js";

/** What a stretch of a brief is, so that it can be painted. */
export type BriefStyle = "title" | "heading" | "name" | "place" | "quiet";

/** How a brief is written. */
export interface BriefOptions {
  /** Columns to wrap at; 100 where absent. */
  readonly width?: number;
  /** Paints a stretch of text, such as with the escape codes of a terminal; what it adds takes no room. */
  readonly paint?: (text: string, style: BriefStyle) => string;
}

interface Row {
  /** Where the source says it; stands in the margin. Undefined for rows that go across. */
  readonly place?: string;
  readonly indent?: number;
  readonly runs: readonly Run<BriefStyle>[];
}

/**
 * What a dossier holds, for people to read: who met, where, when and for how long; who was absent; what was agreed and who says
 * so; who said what. In the margin stands where the source says it, as line and column of its text. Control characters in the
 * dossier come out as escapes.
 */
export function toBrief(dossier: Dossier, options: BriefOptions = {}): string {
  const { width = 100, paint = (text) => text } = options;
  const rows = new BriefWriter(dossier).rows();
  const margin = rows.reduce((widest, { place }) => Math.max(widest, place ? cellWidth(place) + 4 : 0), 0);
  const lines = rows.flatMap(({ place, indent = 0, runs }) => {
    const left = (place === undefined ? 0 : margin) + indent;
    return wrap(runs, width - left, HANGING).map((line, at) => {
      const lead = at === 0 && place ? `  ${paint(place, "place")}${" ".repeat(left - cellWidth(place) - 2)}` : " ".repeat(left);
      return `${lead}${at > 0 ? " ".repeat(HANGING) : ""}${paintLine(line, paint)}`.trimEnd();
    });
  });
  return `${lines.join("\n")}\n`;
}

/** How far the second and later lines of a row are set in. */
const HANGING = 2;

function paintLine(line: readonly Run<BriefStyle>[], paint: (text: string, style: BriefStyle) => string): string {
  return line.map(({ text, style }) => (style ? paint(text, style) : text)).join("");
}

/** Who says that something is so, and who says that it is not. */
interface Accounts {
  readonly assertedBy?: readonly ParticipantId[] | undefined;
  readonly disputedBy?: readonly ParticipantId[] | undefined;
}

const SECTIONS: readonly { readonly title: string; readonly statuses: readonly MeetingStatus[] }[] = [
  { title: "Meetings that took place", statuses: ["in-progress", "suspended", "concluded"] },
  { title: "Meetings ahead", statuses: ["proposed", "announced", "scheduled", "rescheduled"] },
  { title: "Meetings put off or called off", statuses: ["postponed", "cancelled", "refused"] },
  { title: "Meetings in doubt", statuses: ["unclear"] },
];

const STATUS_WORDS: Readonly<Record<MeetingStatus, string>> = {
  proposed: "proposed",
  announced: "announced",
  scheduled: "scheduled",
  postponed: "postponed",
  rescheduled: "moved",
  "in-progress": "under way",
  suspended: "begun and interrupted",
  concluded: "took place",
  cancelled: "cancelled",
  refused: "refused",
  unclear: "accounts differ on whether it takes or took place",
};

const AWAY = new Set(["declined", "excluded", "not-invited", "absent", "withdrew"]);

/** A code as words: `press-conference` is “press conference”. */
function words(code: string): string {
  return code.replaceAll("-", " ");
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function plural(noun: string): string {
  if (noun.endsWith("y")) return `${noun.slice(0, -1)}ies`;
  return noun.endsWith("s") ? `${noun}es` : `${noun}s`;
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

/** Joins what there is of some clauses. */
function joined(clauses: readonly (string | false | undefined)[], separator: string): string {
  return clauses.filter(Boolean).join(separator);
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** Text as one line that is safe to print. */
function line(text: string): string {
  return printable(text.replaceAll(/\s+/g, " "));
}

class BriefWriter {
  readonly #dossier: Dossier;
  readonly #index: DossierIndex;
  readonly #sourceNumbers: ReadonlyMap<SourceId, number>;
  readonly #lineIndexes = new Map<Source, LineIndex>();
  readonly #rows: Row[] = [];

  constructor(dossier: Dossier) {
    this.#dossier = dossier;
    this.#index = new DossierIndex(dossier);
    this.#sourceNumbers = new Map(dossier.sources.map(({ id }, at) => [id, at + 1]));
  }

  rows(): readonly Row[] {
    const { title, id, meetings, agreements, statements } = this.#dossier;
    this.#across(title ?? id, "title");
    this.#sources();
    for (const section of SECTIONS) {
      const held = meetings.filter(({ status }) => section.statuses.includes(status));
      this.#section(section.title, held, (meeting) => this.#meeting(meeting));
    }
    this.#section("What was agreed", agreements, (agreement) => this.#agreement(agreement));
    const bySpeakers = groupBy(statements, ({ speakers }) => speakers.join(" "));
    this.#section("Who said what", [...bySpeakers.values()], (group) => this.#statements(group));
    return this.#rows;
  }

  #across(text: string, style?: BriefStyle): void {
    this.#rows.push({ runs: [{ text: line(text), style }] });
  }

  #name(evidence: readonly Evidence[] | undefined, text: string): void {
    this.#rows.push({ place: this.#placeOf(evidence), runs: [{ text: line(text), style: "name" }] });
  }

  #row(evidence: readonly Evidence[] | undefined, text: string, quiet = ""): void {
    this.#rows.push({
      place: this.#placeOf(evidence),
      runs: [{ text: line(text) }, { text: ` ${line(quiet)}`, style: "quiet" }],
    });
  }

  #blank(): void {
    this.#rows.push({ runs: [] });
  }

  #section<T>(title: string, items: readonly T[], write: (item: T) => void): void {
    if (items.length === 0) return;
    this.#blank();
    this.#across(title, "heading");
    for (const item of items) {
      this.#blank();
      write(item);
    }
  }

  #sources(): void {
    const { sources } = this.#dossier;
    for (const [at, source] of sources.entries()) {
      const { title, publisher, kind, published, url } = source;
      const number = sources.length > 1 ? `[${at + 1}] ` : "";
      const facts = joined([title, publisher, capitalised(words(kind)), published && dateInWords(published), url], ", ");
      this.#across(`${number}${facts}`);
    }
    if (sources.some(({ text }) => text !== undefined)) {
      this.#across(
        sources.length > 1
          ? "In the margin: the source, line and column of its text."
          : "In the margin: line and column of the source's text.",
        "quiet",
      );
    }
  }

  #meeting(meeting: Meeting): void {
    const { kind, visitType, title, participation, outcome, topics, relations, evidence } = meeting;
    this.#name(evidence, title ?? this.#untitled(meeting));
    const what = capitalised(joined([meeting.recurring && "regular", visitType && words(visitType), words(kind)], " "));
    this.#row([], `${what}: ${this.#courseOf(meeting)}`, this.#accounts(meeting));
    const there = participation.filter(({ presence }) => presence === undefined || !AWAY.has(presence));
    for (const [role, entries] of groupBy(there, ({ role }) => words(role))) {
      const names = entries.map((entry) => this.#participation(entry, meeting)).join(", ");
      this.#row(entries[0]!.evidence, `${capitalised(entries.length > 1 ? plural(role) : role)}: ${names}`);
    }
    for (const { participant, role, presence, evidence } of participation) {
      if (presence === undefined || !AWAY.has(presence)) continue;
      const label = presence === "withdrew" ? "Walked out" : tookPlace(meeting) ? "Not there" : "Not to be there";
      const notes = joined([presence !== "withdrew" && words(presence), role !== "party" && words(role)], ", ");
      this.#row(evidence, `${label}: ${this.#nameOf(participant)}${notes && ` (${notes})`}`);
    }
    if (outcome) {
      const summary = joined([words(outcome.result), outcome.summary], ": ");
      this.#row(outcome.evidence, `Outcome: ${summary}`, this.#accounts(outcome));
    }
    if (topics && topics.length > 0) this.#row([], `On: ${topics.map(({ label }) => label).join("; ")}`);
    for (const { type, target } of relations ?? []) this.#row([], `${capitalised(words(type))}: ${this.#meetingTitle(target)}`);
  }

  /** Whether, when and where: `took place on 2025-02-18, for more than 4 hours, in Riyadh, Saudi Arabia`. */
  #courseOf(meeting: Meeting): string {
    const { status, statusBy, format, when, originallyPlanned, place } = meeting;
    const preposition = tookPlace(meeting) || status === "unclear" ? undefined : status === "rescheduled" ? "to" : "for";
    const where = [
      place && this.#placeInWords(place),
      format && format !== "in-person" && (format === "hybrid" ? "partly at a distance" : `by ${format}`),
    ];
    const course = [STATUS_WORDS[status], statusBy && `by ${this.#names(statusBy)}`, when && whenInWords(when, preposition)];
    const plan = originallyPlanned && `had been due ${whenInWords(originallyPlanned)}`;
    // the place belongs to the time that holds, or else to the one that was planned
    return plan === undefined || when !== undefined
      ? joined([joined([joined(course, " "), ...where], ", "), plan], "; ")
      : joined([joined(course, " "), joined([plan, ...where], ", ")], "; ");
  }

  #participation({ participant, presence, onBehalfOf }: Participation, meeting: Meeting): string {
    // what goes without saying is not said
    const usual = tookPlace(meeting) ? "attended" : "expected";
    const notes = joined(
      [
        this.#descriptionOf(participant),
        presence && presence !== usual && words(presence),
        onBehalfOf && `for ${this.#names(onBehalfOf)}`,
      ],
      "; ",
    );
    return `${this.#nameOf(participant)}${notes && ` (${notes})`}`;
  }

  #agreement(agreement: Agreement): void {
    const { title, instrument, bindingness, status, parties, meeting, when, inForce, actions, commitments, evidence } = agreement;
    const form = capitalised(words(instrument ?? "agreement"));
    this.#name(evidence, title ?? `${form} of ${this.#names(parties)}`);
    const facts = joined(
      [
        `${form} of ${this.#names(parties)}: ${words(status)}`,
        bindingness && bindingness !== "unclear" && words(bindingness),
        when && whenInWords(when),
        meeting && `at “${this.#meetingTitle(meeting)}”`,
        inForce && `in force ${whenInWords(inForce)}`,
      ],
      ", ",
    );
    this.#row([], facts, this.#accounts(agreement));
    for (const role of ["guarantors", "witnesses"] as const) {
      const names = agreement[role];
      if (names && names.length > 0) this.#row([], `${capitalised(role)}: ${this.#names(names)}`);
    }
    for (const { party, action, date, by, evidence } of actions ?? []) {
      const facts = [words(action), date && whenInWords({ start: date }), by && `by ${this.#nameOf(by)}`];
      this.#row(evidence, `${this.#nameOf(party)}: ${joined(facts, " ")}`);
    }
    for (const commitment of commitments) this.#commitment(commitment, agreement);
  }

  #commitment({ text, condition, obligors, due, status, evidence, ...accounts }: Commitment, agreement: Agreement): void {
    const all = obligors === undefined || agreement.parties.every((party) => obligors.includes(party));
    const facts = joined(
      [
        !all && `owed by ${this.#names(obligors)}`,
        condition && !text.includes(condition) && `on condition: ${condition}`,
        due && `due ${whenInWords(due)}`,
        status && status !== "pending" && words(status),
      ],
      "; ",
    );
    const { assertedBy = agreement.assertedBy, disputedBy = agreement.disputedBy } = accounts;
    const says = this.#accounts({ assertedBy, disputedBy }) || "— says the source itself";
    this.#row(evidence, `• ${text}${facts && ` (${facts})`}`, says);
  }

  #statements(group: readonly Statement[]): void {
    const { speakers } = group[0]!;
    const names = speakers.map((id) => {
      const description = this.#descriptionOf(id);
      return `${this.#nameOf(id)}${description && `, ${description}`}`;
    });
    this.#name([], listed(names));
    for (const statement of group) {
      const { text, act, channel, when, occasion, onBehalfOf, addressees, relayedBy, stances, evidence } = statement;
      this.#row(evidence, `• ${text}`);
      const facts = joined(
        [
          act && words(act),
          onBehalfOf && `on behalf of ${this.#names(onBehalfOf)}`,
          addressees && `to ${this.#names(addressees)}`,
          occasion ? `at “${this.#meetingTitle(occasion)}”` : channel && words(channel),
          when && whenInWords(when),
          relayedBy && `passed on by ${this.#names(relayedBy)}`,
          ...(stances ?? []).map(({ position, target }) => `${words(position)}: ${target.label}`),
        ],
        "; ",
      );
      const accounts = this.#accounts(statement);
      if (facts || accounts)
        this.#rows.push({ place: "", indent: 2, runs: [{ text: line(joined([facts, accounts], " ")), style: "quiet" }] });
    }
  }

  /** Who vouches for something and who disputes it. */
  #accounts({ assertedBy = [], disputedBy = [] }: Accounts): string {
    const accounts = [
      assertedBy.length > 0 && `${assertedBy.length > 1 ? "say" : "says"} ${this.#names(assertedBy)}`,
      disputedBy.length > 0 && `disputed by ${this.#names(disputedBy)}`,
    ];
    const text = joined(accounts, "; ");
    return text && `— ${text}`;
  }

  #untitled({ kind, participation }: Meeting): string {
    const names = participation.map(({ participant }) => this.#nameOf(participant));
    return `${capitalised(words(kind))}${names.length > 0 ? `: ${listed([...new Set(names)])}` : ""}`;
  }

  #meetingTitle(id: Meeting["id"]): string {
    const meeting = this.#index.meeting(id);
    return meeting ? (meeting.title ?? this.#untitled(meeting)) : id;
  }

  #nameOf(id: ParticipantId): string {
    return this.#index.participant(id)?.name ?? id;
  }

  #names(ids: readonly ParticipantId[]): string {
    return listed(ids.map((id) => this.#nameOf(id)));
  }

  /** What a reader wants to know of somebody beside the name: an office, or who leads a delegation. */
  #descriptionOf(id: ParticipantId): string {
    const participant = this.#index.participant(id);
    if (participant?.kind !== "delegation" || !participant.head) return this.#officeOf(participant);
    const office = this.#officeOf(this.#index.participant(participant.head));
    return `led by ${joined([this.#nameOf(participant.head), office], ", ")}`;
  }

  #officeOf(participant: Participant | undefined): string {
    const office = participant?.kind === "person" ? participant.offices?.[0] : undefined;
    return office ? this.#officeInWords(office) : "";
  }

  #officeInWords({ title, tenure, organization, country }: Office): string {
    const held = joined(
      [tenure && tenure !== "incumbent" && tenure !== "elect" && tenure, title, tenure === "elect" && "elect"],
      " ",
    );
    return joined([held, organization ? this.#nameOf(organization) : country && this.#countryName(country)], ", ");
  }

  #placeInWords({ venue, city, name, country, basis }: Place): string {
    const parts = [venue, city, name !== city && name, country && this.#countryName(country)];
    const place = joined(parts, ", ");
    return place && `in ${place}${basis === "inferred" ? " (inferred)" : ""}`;
  }

  #countryName(code: CountryCode): string {
    const [state] = this.#index.statesOf(code);
    if (state) return state.name;
    // codes of former states have four letters and are unknown to ECMA-402
    return code.length === 2 ? (new Intl.DisplayNames("en", { type: "region" }).of(code) ?? code) : code;
  }

  /** Where the first of some passages stands: `1:11`, or `[2] 1:11` where there are several sources. */
  #placeOf([evidence]: readonly Evidence[] = []): string {
    const source = evidence && this.#index.source(evidence.source);
    if (!source) return "";
    const number = this.#sourceNumbers.size > 1 ? `[${this.#sourceNumbers.get(source.id)}]` : "";
    const at = evidence.span?.start ?? source.text?.indexOf(evidence.exact) ?? -1;
    if (source.text === undefined || at < 0) return number;
    let lines = this.#lineIndexes.get(source);
    if (!lines) this.#lineIndexes.set(source, (lines = new LineIndex(source.text)));
    const place = lines.placeAt(at);
    return joined([number, `${place.line}:${place.column}`], " ");
  }
}
