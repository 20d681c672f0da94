import type { Explanation } from "../../validate/explain.js";
import { rules as allRules } from "../../rules/index.js";
import { EXIT, type CliIo } from "../io.js";
import { painter } from "../paint.js";

/** The forms in which lists are written. */
export const LIST_FORMATS = ["pretty", "json"] as const;
export type ListFormat = (typeof LIST_FORMATS)[number];

type CodeRow = Pick<Explanation, "code" | "severity" | "summary">;

const COLOURS = { error: "red", warning: "yellow", info: "cyan" } as const;

/** Writes codes with their severities and summaries. */
export function writeCodes(io: CliIo, rows: readonly CodeRow[], format: ListFormat): number {
  const paint = painter(io.stdout.colour);
  const codeWidth = Math.max(...rows.map(({ code }) => code.length));
  io.stdout.write(
    format === "json"
      ? `${JSON.stringify(
          rows.map(({ code, severity, summary }) => ({ code, severity, summary })),
          null,
          2,
        )}\n`
      : rows
          .map(
            ({ code, severity, summary }) =>
              `${paint("bold", code.padEnd(codeWidth))}  ${paint(COLOURS[severity], severity.padEnd(7))}  ${summary}\n`,
          )
          .join(""),
  );
  return EXIT.sound;
}

/** Writes every rule with its usual severity. */
export function rules(io: CliIo, format: ListFormat): number {
  return writeCodes(io, allRules, format);
}
