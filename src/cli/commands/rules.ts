import type { Explanation } from "../../validate/explanation.js";
import { rules as allRules } from "../../rules/index.js";
import { EXIT, type CliIo } from "../io.js";
import { wrapText } from "../../view/wrap.js";
import { painter } from "../paint.js";

/** The forms in which lists are written. */
export type ListFormat = "pretty" | "json";

type CodeRow = Pick<Explanation, "code" | "severity" | "summary">;

const COLOURS = { error: "red", warning: "yellow", info: "cyan" } as const;

/** Writes codes with their severities and summaries, one a line where the output is not a terminal. */
export function writeCodes(io: CliIo, rows: readonly CodeRow[], format: ListFormat): number {
  if (format === "json") {
    const entries = rows.map(({ code, severity, summary }) => ({ code, severity, summary }));
    io.stdout.write(`${JSON.stringify(entries, null, 2)}\n`);
    return EXIT.sound;
  }
  const paint = painter(io.stdout.colour);
  const codeWidth = Math.max(...rows.map(({ code }) => code.length));
  const left = codeWidth + 2 + "warning".length + 2;
  for (const { code, severity, summary } of rows) {
    const lines = wrapText(summary, Math.max(20, (io.stdout.columns ?? Infinity) - left));
    const text = lines.join(`\n${" ".repeat(left)}`);
    io.stdout.write(`${paint("bold", code.padEnd(codeWidth))}  ${paint(COLOURS[severity], severity.padEnd(7))}  ${text}\n`);
  }
  return EXIT.sound;
}

/** Writes every rule with its usual severity. */
export function rules(io: CliIo, format: ListFormat): number {
  return writeCodes(io, allRules, format);
}
