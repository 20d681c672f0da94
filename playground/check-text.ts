import { parseArticle } from "../src/article/parse-article.js";
import { countIssues, formatPath, type Issue, type IssueCounts, type Severity } from "../src/core/issue.js";
import { DOSSIER_LISTS } from "../src/derive/dossier-index.js";
import { assembleDossier } from "../src/feed/assemble-dossier.js";
import { formatOf, PEEK_BYTES } from "../src/feed/format.js";
import { readFeed } from "../src/feed/read-feed.js";
import type { DiplomaticRecord, Dossier } from "../src/schema/interfaces.js";
import { validate, validateText } from "../src/validate/validate.js";
import { toHtml } from "../src/view/page.js";

/** A text to look at. */
export interface Input {
  readonly text: string;
  /** For articles: the date of publication, EDTF. */
  readonly published?: string | undefined;
}

/** An issue, and the stretch of the input that it is about, where there is one. */
export interface Mark {
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
  /** Where in the record, as people write it. */
  readonly path: string;
  /** Line of the input, counted from 1. */
  readonly line?: number;
  readonly from?: number;
  readonly to?: number;
}

/** What a text was taken for. */
export type InputKind = "article" | "record" | "feed" | "nothing";

/** What came of a text. */
export interface Checked {
  readonly kind: InputKind;
  readonly records: number;
  readonly counts: IssueCounts;
  /** The first {@link MOST_MARKS}. */
  readonly marks: readonly Mark[];
  /** The dossier as JSON, where there is one. */
  readonly json?: string;
  /** The dossier as a page, where there is one of at most {@link MOST_ON_PAGE} records. */
  readonly page?: string;
}

/** So many issues are listed. */
export const MOST_MARKS = 500;

/** A page of more records is not made while somebody types. */
export const MOST_ON_PAGE = 2000;

/** Tells articles from records and feeds by how they start, and checks them. */
export async function checkText(input: Input): Promise<Checked> {
  const { text } = input;
  const start = text.trimStart().charAt(0);
  if (start === "") return { kind: "nothing", records: 0, counts: countIssues([]), marks: [] };
  if (!["{", "[", "\u001e"].includes(start)) return checkArticle(input);
  const whole = text.length <= PEEK_BYTES;
  return formatOf(whole ? text : text.slice(0, PEEK_BYTES), whole) === "record" ? checkRecord(text) : checkFeed(text);
}

function checkArticle({ text, published }: Input): Checked {
  const dossier = parseArticle(text, published ? { published } : {});
  const { issues } = validate(dossier);
  const lines = new Lines(text);
  return shown(
    "article",
    issues,
    issues.map((issue) => lines.mark(issue, spanAt(dossier, issue.path))),
    dossier,
  );
}

async function checkRecord(text: string): Promise<Checked> {
  const { record, issues } = validateText(text);
  const lines = new Lines(text);
  const dossier = record && (record.type === "dossier" ? record : (await assembleDossier([record])).dossier);
  return shown(
    "record",
    issues,
    issues.map((issue) => lines.mark(issue, lines.tokenAt(issue.place))),
    dossier,
  );
}

async function checkFeed(text: string): Promise<Checked> {
  const lines = new Lines(text);
  const issues: Issue[] = [];
  const records: DiplomaticRecord[] = [];
  const startOf = new Map<string, number>();
  const known = new Set<string>();
  for await (const { record, place, issues: found } of readFeed([text])) {
    issues.push(...found);
    if (!record) continue;
    records.push(record);
    startOf.set(record.id, place.line);
    for (const { code } of found) known.add(`${code} ${record.id}`);
  }
  const { dossier, report } = await assembleDossier(records);
  // what only the records together show
  for (const issue of report.issues) {
    const [list, at] = issue.path;
    const id = (dossier as unknown as Record<PropertyKey, { id: string }[]>)[list!]?.[at as number]?.id;
    if (id !== undefined && known.has(`${issue.code} ${id}`)) continue;
    const line = id === undefined ? undefined : startOf.get(id);
    issues.push({ ...issue, ...(line !== undefined && { place: { line } }) });
  }
  return shown(
    "feed",
    issues,
    issues.map((issue) => lines.mark(issue, lines.tokenAt(issue.place))),
    dossier,
  );
}

function shown(kind: InputKind, issues: readonly Issue[], marks: readonly Mark[], dossier: Dossier | undefined): Checked {
  const records = dossier ? DOSSIER_LISTS.reduce((sum, list) => sum + dossier[list].length, 0) : 0;
  return {
    kind,
    records,
    counts: countIssues(issues),
    marks: marks.slice(0, MOST_MARKS),
    ...(dossier && { json: JSON.stringify(dossier, null, 2) }),
    ...(dossier && records <= MOST_ON_PAGE && { page: toHtml(dossier, { issues }) }),
  };
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The words that the nearest part of a record on the way to an issue rests on. */
function spanAt(dossier: Dossier, path: readonly PropertyKey[]): Stretch | undefined {
  let found: Stretch | undefined;
  let value: unknown = dossier;
  for (const key of path) {
    if (typeof value !== "object" || value === null) break;
    value = (value as Record<PropertyKey, unknown>)[key];
    const part = value as
      { span?: { start: number; end: number }; evidence?: { span?: { start: number; end: number } }[] } | undefined;
    const span = part?.span ?? part?.evidence?.[0]?.span;
    if (span) found = { from: span.start, to: span.end };
  }
  return found;
}

class Lines {
  readonly #text: string;
  readonly #starts = [0];

  constructor(text: string) {
    this.#text = text;
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) this.#starts.push(at + 1);
  }

  mark({ severity, code, message, path, place }: Issue, stretch: Stretch | undefined): Mark {
    const line = stretch ? this.#lineOf(stretch.from) : place?.line;
    return { severity, code, message, path: formatPath(path), ...(line !== undefined && { line }), ...stretch };
  }

  /** The string, number or sign that stands at a place of a JSON text; without a column the start of the line. */
  tokenAt(place: Issue["place"]): Stretch | undefined {
    if (!place) return undefined;
    const from = Math.min((this.#starts[place.line - 1] ?? 0) + (place.column ?? 1) - 1, this.#text.length);
    let to = from + 1;
    if (this.#text[from] === '"') {
      while (to < this.#text.length && this.#text[to] !== '"' && this.#text[to] !== "\n") to += this.#text[to] === "\\" ? 2 : 1;
      to++;
    } else {
      while (to < this.#text.length && /[\w.+-]/.test(this.#text[to]!)) to++;
    }
    return { from, to: Math.min(to, this.#text.length) };
  }

  #lineOf(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  }
}
