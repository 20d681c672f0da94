import { cellWidth } from "../../core/cell-width.js";
import { formatPath, type Issue, type Severity } from "../../core/issue.js";
import { printable } from "../../core/printable.js";
import { DEFAULT_COLUMNS, type Output } from "../io.js";
import { painter, type Paint } from "../paint.js";
import { excerptAround, type Excerpt } from "./excerpt.js";
import { countOf, SEVERITIES, type FileResult, type Reporter } from "./reporter.js";

const COLOURS = { error: "red", warning: "yellow", info: "cyan" } as const satisfies Record<Severity, string>;
const INDENT = "    │ ";

const JSON_TOKEN = /"(?:[^"\\\n]|\\.)*"?|[^\s"{}[\],:]+|[{[]/y;

/** Where the JSON value ends that starts at an offset, or its first character for an object or a list. */
function endOfToken(text: string, offset: number): number {
  JSON_TOKEN.lastIndex = offset;
  return JSON_TOKEN.test(text) ? JSON_TOKEN.lastIndex : offset + 1;
}

function drawExcerpt({ before, marked, after }: Excerpt, severity: Severity, paint: Paint): string {
  const bar = paint("dim", INDENT.trimEnd());
  const marks = "~".repeat(Math.max(1, cellWidth(marked)));
  return [
    `${bar} ${before}${paint(["bold", COLOURS[severity]], marked)}${after}`,
    `${bar} ${" ".repeat(cellWidth(before))}${paint(COLOURS[severity], marks)}`,
    "",
  ].join("\n");
}

function drawIssue(file: string, text: string, issue: Issue, columns: number, paint: Paint): string {
  const { code, severity, message, place, path } = issue;
  const at = place ? `:${place.line}:${place.column ?? 1}` : "";
  const head = `${paint("bold", `${file}${at}`)}  ${paint(COLOURS[severity], severity)}  ${paint("dim", code)}\n  ${printable(message)}\n`;
  const where = path.length > 0 ? `${paint("dim", `  ${printable(formatPath(path))}`)}\n` : "";
  if (place?.offset === undefined) return head + where;
  const excerpt = excerptAround(text, place.offset, endOfToken(text, place.offset), columns - INDENT.length);
  return head + drawExcerpt(excerpt, severity, paint) + where;
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
      return result.report.issues.map((issue) => `${drawIssue(file, result.text, issue, columns, paint)}\n`).join("");
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
