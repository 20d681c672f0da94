import type { Severity } from "../../core/issue.js";
import { printable } from "../../core/printable.js";
import type { Reporter } from "./reporter.js";

const COMMANDS: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "notice" };

function escapeMessage(text: string): string {
  return printable(text).replaceAll("%", "%25");
}

function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

/** Workflow commands of GitHub Actions, which show issues beside the lines of a pull request. */
export function githubReporter(): Reporter {
  return {
    file(result) {
      const file = escapeProperty(result.file);
      if ("unreadable" in result) return `::error file=${file},title=unreadable::${escapeMessage(result.unreadable)}\n`;
      return result.report.issues
        .map(({ code, severity, message, place }) => {
          const at = place ? `,line=${place.line},col=${place.column ?? 1}` : "";
          return `::${COMMANDS[severity]} file=${file}${at},title=${escapeProperty(code)}::${escapeMessage(message)}\n`;
        })
        .join("");
    },
    end: () => "",
  };
}
