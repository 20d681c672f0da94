import { printable } from "../../core/printable.js";
import { codes, explain as explainCode } from "../../validate/explain.js";
import { asAsked, DEFAULT_COLUMNS, EXIT, type CliIo } from "../io.js";
import { wrapText } from "../../view/wrap.js";
import { painter } from "../paint.js";
import { writeCodes, type ListFormat } from "./rules.js";

/** Longest line of an example. */
const LONGEST = 240;

/** Writes what an issue code means and how to mend what bears it; without a code, every code with its summary. */
export function explain(io: CliIo, code: string | undefined, format: ListFormat): number {
  if (code === undefined) return writeCodes(io, codes.map(explainCode), format);
  const explanation = asAsked(() => explainCode(code));
  if (format === "json") {
    io.stdout.write(`${JSON.stringify(explanation, null, 2)}\n`);
    return EXIT.sound;
  }
  const paint = painter(io.stdout.colour);
  const columns = io.stdout.columns ?? DEFAULT_COLUMNS;
  const { severity, summary, mend, example: examples } = explanation;
  const section = (title: string, lines: readonly string[]) =>
    `${paint("bold", title)}\n${lines.map((line) => `  ${printable(line)}\n`).join("")}`;
  // the examples are cut rather than wrapped: some are a single line of brackets
  const example = (json: string) => json.split("\n").map((line) => (line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line));
  io.stdout.write(
    [
      `${paint("bold", code)}  ${severity}\n${wrapText(summary, columns).join("\n")}\n`,
      section("To mend it", wrapText(mend, columns - 2)),
      section("Fails", example(examples.fails)),
      section("Passes", example(examples.passes)),
    ].join("\n"),
  );
  return EXIT.sound;
}
