import { cellWidth } from "../../core/cell-width.js";
import { formatPath, type Issue, type Severity } from "../../core/issue.js";
import { printable } from "../../core/printable.js";
import { DEFAULT_COLUMNS, type Output } from "../io.js";
import { painter, type Paint } from "../paint.js";
import type { DiplomaticRecord, Span } from "../../schema/interfaces.js";
import { wrapText } from "../../view/wrap.js";
import { excerptAround, type Excerpt } from "./excerpt.js";
import { PassageFinder, type Passage } from "./passage-finder.js";
import { countOf, SEVERITIES, type FileResult, type Reporter } from "./reporter.js";

const COLOURS = { error: "red", warning: "yellow", info: "cyan" } as const satisfies Record<Severity, string>;
const MARGIN = "    │";

const JSON_TOKEN = /"(?:[^"\\\n]|\\.)*"?|[^\s"{}[\],:]+|[{[]/y;

/** Where the JSON value ends that starts at an offset, or its first character for an object or a list. */
function endOfToken(text: string, offset: number): number {
  JSON_TOKEN.lastIndex = offset;
  return JSON_TOKEN.test(text) ? JSON_TOKEN.lastIndex : offset + 1;
}

/** The part of the text at fault: a value, or the name of a field that should not be there. */
function faultAt(text: string, offset: number, { code, path }: Issue): Span {
  if (code === "schema/unknown-field") {
    const key = JSON.stringify(path.at(-1));
    // at most so much white space between a key and its value is looked past
    const from = Math.max(0, offset - key.length - 20);
    const at = text.slice(from, offset).lastIndexOf(key);
    if (at >= 0) return { start: from + at, end: from + at + key.length };
  }
  return { start: offset, end: endOfToken(text, offset) };
}

class IssueDrawer {
  readonly #file: string;
  readonly #text: string;
  readonly #columns: number;
  readonly #paint: Paint;
  readonly #passages: PassageFinder | undefined;

  constructor(file: string, text: string, record: DiplomaticRecord | undefined, columns: number, paint: Paint) {
    this.#file = file;
    this.#text = text;
    this.#columns = columns;
    this.#paint = paint;
    this.#passages = record?.type === "dossier" ? new PassageFinder(record) : undefined;
  }

  draw(issue: Issue): string {
    const { code, severity, message, place, path } = issue;
    const at = place ? `:${place.line}:${place.column ?? 1}` : "";
    const passage = this.#passages?.find(issue);
    const where = [printable(formatPath(path)), passage && `${passage.source.id} ${passage.line}:${passage.column}`];
    return [
      `${this.#paint("bold", `${this.#file}${at}`)}  ${this.#paint(COLOURS[severity], severity)}  ${this.#paint("dim", code)}`,
      ...wrapText(printable(message), this.#columns - 2).map((line) => `  ${line}`),
      ...this.#excerpt(issue, passage),
      ...(path.length > 0 ? [this.#paint("dim", `  ${where.filter(Boolean).join(" · ")}`)] : []),
      "\n",
    ].join("\n");
  }

  #excerpt(issue: Issue, passage: Passage | undefined): string[] {
    const offset = issue.place?.offset;
    const columns = this.#columns - MARGIN.length - 1;
    if (passage) return this.#mark(excerptAround(passage.text, passage.span, columns), issue.severity);
    if (offset === undefined) return [];
    return this.#mark(excerptAround(this.#text, faultAt(this.#text, offset, issue), columns), issue.severity);
  }

  #mark({ before, marked, after }: Excerpt, severity: Severity): string[] {
    if (before + marked + after === "") return [];
    const bar = this.#paint("dim", MARGIN);
    const marks = "~".repeat(Math.max(1, cellWidth(marked)));
    return [
      `${bar} ${before}${this.#paint(["bold", COLOURS[severity]], marked)}${after}`,
      `${bar} ${" ".repeat(cellWidth(before))}${this.#paint(COLOURS[severity], marks)}`,
    ];
  }
}

/** For people: each issue with the words that it is about marked, and a line of counts at the end. */
export function prettyReporter(output: Output): Reporter {
  const paint = painter(output.colour);
  const columns = Math.max(40, output.columns ?? DEFAULT_COLUMNS);
  const started = performance.now();
  const totals = { files: 0, unreadable: 0, error: 0, warning: 0, info: 0 };

  return {
    file(result: FileResult) {
      totals.files++;
      const file = printable(result.file);
      if ("unreadable" in result) {
        totals.unreadable++;
        return `${paint("bold", file)}  ${paint("red", "unreadable")}\n  ${printable(result.unreadable)}\n\n`;
      }
      for (const severity of SEVERITIES) totals[severity] += result.report.counts[severity];
      const drawer = new IssueDrawer(file, result.text, result.report.record, columns, paint);
      return result.report.issues.map((issue) => drawer.draw(issue)).join("");
    },
    end() {
      const { files, unreadable, error, warning, info } = totals;
      const counts = [
        countOf(files, "file"),
        ...(unreadable > 0 ? [`${unreadable} unreadable`] : []),
        countOf(error, "error"),
        ...(warning > 0 ? [countOf(warning, "warning")] : []),
        ...(info > 0 ? [`${info} info`] : []),
      ].join(", ");
      const time = output.isTerminal ? ` in ${((performance.now() - started) / 1000).toFixed(1)} s` : "";
      const colour = error + unreadable > 0 ? "red" : warning > 0 ? "yellow" : "green";
      return `${paint(colour, counts)}${time}\n`;
    },
  };
}
