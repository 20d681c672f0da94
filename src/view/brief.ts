import { cellWidth } from "../core/cell-width.js";
import { groupBy } from "../core/group-by.js";
import { LineIndex } from "../core/json-text.js";
import { printable } from "../core/printable.js";
import { DossierIndex } from "../derive/dossier-index.js";
import type {
  Agreement,
  Commitment,
  Dossier,
  Evidence,
  Meeting,
  MeetingStatus,
  Source,
  SourceId,
  Statement,
} from "../schema/interfaces.js";
import { dossierTitle } from "./dossier-title.js";
import { capitalised, joined, listed, plural, words } from "./phrases.js";
import { isGone, RecordWords } from "./record-words.js";
import { dateInWords } from "./time-in-words.js";
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

const SECTIONS: readonly { readonly title: string; readonly statuses: readonly MeetingStatus[] }[] = [
  { title: "Meetings that took place", statuses: ["in-progress", "suspended", "concluded"] },
  { title: "Meetings ahead", statuses: ["proposed", "announced", "scheduled", "rescheduled"] },
  { title: "Meetings put off or called off", statuses: ["postponed", "cancelled", "refused"] },
  { title: "Meetings in doubt", statuses: ["unclear"] },
];

/** Text as one line that is safe to print. */
function line(text: string): string {
  return printable(text.replaceAll(/\s+/g, " "));
}

class BriefWriter {
  readonly #dossier: Dossier;
  readonly #index: DossierIndex;
  readonly #words: RecordWords;
  readonly #sourceNumbers: ReadonlyMap<SourceId, number>;
  readonly #lineIndexes = new Map<Source, LineIndex>();
  readonly #rows: Row[] = [];

  constructor(dossier: Dossier) {
    this.#dossier = dossier;
    this.#index = new DossierIndex(dossier);
    this.#words = new RecordWords(this.#index);
    this.#sourceNumbers = new Map(dossier.sources.map(({ id }, at) => [id, at + 1]));
  }

  rows(): readonly Row[] {
    const { meetings, agreements, statements } = this.#dossier;
    this.#across(dossierTitle(this.#index), "title");
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
    const { kind, visitType, participation, outcome, topics, relations, evidence } = meeting;
    this.#name(evidence, this.#words.meetingTitle(meeting));
    const what = capitalised(joined([meeting.recurring && "regular", visitType && words(visitType), words(kind)], " "));
    this.#row([], `${what}: ${this.#words.courseOf(meeting)}`, this.#words.accounts(meeting));
    const there = participation.filter((entry) => !isGone(entry));
    for (const [role, entries] of groupBy(there, ({ role }) => words(role))) {
      const names = entries.map((entry) => this.#words.participation(entry, meeting)).join(", ");
      this.#row(entries[0]!.evidence, `${capitalised(entries.length > 1 ? plural(role) : role)}: ${names}`);
    }
    for (const entry of participation.filter(isGone)) this.#row(entry.evidence, this.#words.absence(entry, meeting));
    if (outcome) {
      const summary = joined([words(outcome.result), outcome.summary], ": ");
      this.#row(outcome.evidence, `Outcome: ${summary}`, this.#words.accounts(outcome));
    }
    if (topics && topics.length > 0) this.#row([], `On: ${topics.map(({ label }) => label).join("; ")}`);
    for (const { type, target } of relations ?? [])
      this.#row([], `${capitalised(words(type))}: ${this.#words.meetingTitle(target)}`);
  }

  #agreement(agreement: Agreement): void {
    const { actions, commitments, evidence } = agreement;
    this.#name(evidence, this.#words.agreementTitle(agreement));
    this.#row([], this.#words.agreement(agreement), this.#words.accounts(agreement));
    for (const role of ["guarantors", "witnesses"] as const) {
      const names = agreement[role];
      if (names && names.length > 0) this.#row([], `${capitalised(role)}: ${this.#words.names(names)}`);
    }
    for (const { party, action, date, by, evidence } of actions ?? []) {
      const facts = [words(action), date && this.#words.when({ start: date }), by && `by ${this.#words.name(by)}`];
      this.#row(evidence, `${this.#words.name(party)}: ${joined(facts, " ")}`);
    }
    for (const commitment of commitments) this.#commitment(commitment, agreement);
  }

  #commitment(commitment: Commitment, agreement: Agreement): void {
    const { text, evidence, assertedBy = agreement.assertedBy, disputedBy = agreement.disputedBy } = commitment;
    const facts = this.#words.commitment(commitment, agreement);
    const says = this.#words.accounts({ assertedBy, disputedBy }) || "— says the source itself";
    this.#row(evidence, `• ${text}${facts && ` (${facts})`}`, says);
  }

  #statements(group: readonly Statement[]): void {
    this.#name([], listed(group[0]!.speakers.map((id) => this.#words.nameInFull(id))));
    for (const statement of group) {
      this.#row(statement.evidence, `• ${statement.text}`);
      const facts = joined([this.#words.statement(statement), this.#words.accounts(statement)], " ");
      if (facts) this.#rows.push({ place: "", indent: 2, runs: [{ text: line(facts), style: "quiet" }] });
    }
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
