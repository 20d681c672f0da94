import { countIssues, formatPath } from "../../core/issue.js";
import type { FileResult, Reporter } from "./reporter.js";

function toEntry(result: FileResult): object {
  const { file } = result;
  if ("unreadable" in result) return { file, ok: false, unreadable: result.unreadable, counts: countIssues([]), issues: [] };
  const { ok, record, counts, issues } = result.report;
  return {
    file,
    ok,
    ...(record && { type: record.type, id: record.id }),
    counts,
    issues: issues.map((issue) => ({ ...issue, at: formatPath(issue.path) })),
  };
}

/** One JSON object at the end: `{ ok, files: [{ file, ok, counts, issues }] }`. */
export function jsonReporter(): Reporter {
  const files: FileResult[] = [];
  return {
    file(result) {
      files.push(result);
      return "";
    },
    end() {
      const ok = files.every((result) => "report" in result && result.report.ok);
      return `${JSON.stringify({ ok, files: files.map(toEntry) }, null, 2)}\n`;
    },
  };
}
