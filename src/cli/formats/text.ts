import { printable } from "../../core/printable.js";
import type { Reporter } from "./reporter.js";

/** One line an issue: `file:line:column severity code message`. */
export function textReporter(): Reporter {
  return {
    file(result) {
      const file = printable(result.file);
      if ("unreadable" in result) return `${file} error unreadable ${printable(result.unreadable)}\n`;
      return result.report.issues
        .map(({ code, severity, message, place }) => {
          const at = place ? `:${place.line}:${place.column ?? 1}` : "";
          return `${file}${at} ${severity} ${code} ${printable(message)}\n`;
        })
        .join("");
    },
    end: () => "",
  };
}
