import { printable } from "../../core/printable.js";
import { codes, explain as explainCode, type Explanation } from "../../validate/explain.js";
import { DEFAULT_COLUMNS, EXIT, UsageError, type CliIo } from "../io.js";
import { painter } from "../paint.js";
import { writeCodes, type ListFormat } from "./rules.js";

function explanationOf(code: string): Explanation {
  try {
    return explainCode(code);
  } catch (error) {
    throw error instanceof RangeError ? new UsageError(error.message) : error;
  }
}

/** Writes what an issue code means and how to mend what bears it; without a code, every code with its summary. */
export function explain(io: CliIo, code: string | undefined, format: ListFormat): number {
  if (code === undefined) return writeCodes(io, codes.map(explainCode), format);
  const explanation = explanationOf(code);
  if (format === "json") {
    io.stdout.write(`${JSON.stringify(explanation, null, 2)}\n`);
    return EXIT.sound;
  }
  const paint = painter(io.stdout.colour);
  const columns = io.stdout.columns ?? DEFAULT_COLUMNS;
  const { severity, summary, mend, example } = explanation;
  const block = (title: string, text: string) => {
    const lines = text.split("\n").map((line) => `  ${line.length > 4 * columns ? `${line.slice(0, columns - 3)}…` : line}`);
    return `${paint("bold", title)}\n${lines.map(printable).join("\n")}\n`;
  };
  io.stdout.write(
    [
      `${paint("bold", code)}  ${severity}\n${summary}\n`,
      block("To mend it", mend),
      block("Fails", example.fails),
      block("Passes", example.passes),
    ].join("\n"),
  );
  return EXIT.sound;
}
