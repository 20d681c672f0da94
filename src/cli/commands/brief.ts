import { DOSSIER_LISTS, entriesOf } from "../../derive/dossier-index.js";
import { referencesOf } from "../../derive/references.js";
import { rules } from "../../rules/index.js";
import type { Dossier } from "../../schema/interfaces.js";
import type { Report } from "../../validate/validate.js";
import { toBrief, type BriefStyle } from "../../view/brief.js";
import { prettyReporter } from "../formats/pretty.js";
import { countOf, SEVERITIES } from "../formats/reporter.js";
import { DEFAULT_COLUMNS, EXIT, UsageError, type CliIo } from "../io.js";
import { painter, type Paint } from "../paint.js";
import { checkFile, exitCodeOf } from "./check.js";

/** A brief is text to read: lines longer than this tire. */
const MAX_COLUMNS = 100;

const STYLES = {
  title: "bold",
  heading: ["bold", "underline"],
  name: "bold",
  place: "cyan",
  quiet: "dim",
} as const satisfies Record<BriefStyle, Parameters<Paint>[0]>;

/** Checks a dossier; where it is sound, writes what it holds and what was checked, otherwise what is wrong with it. */
export async function brief(io: CliIo, name: string, maxBytes: number): Promise<number> {
  const result = await checkFile(io, name, { maxBytes });
  const code = exitCodeOf(result);
  if ("unreadable" in result || !result.report.record || code !== EXIT.sound) {
    const reporter = prettyReporter(io.stderr);
    io.stderr.write(reporter.file(result) + reporter.end());
    return code;
  }
  const { record } = result.report;
  if (record.type !== "dossier") throw new UsageError(`A brief is made of a dossier; ${result.file} holds a ${record.type}.`);
  const paint = painter(io.stdout.colour);
  const width = Math.min(MAX_COLUMNS, io.stdout.columns ?? DEFAULT_COLUMNS);
  io.stdout.write(toBrief(record, { width, paint: (text, style) => paint(STYLES[style], text) }));
  io.stdout.write(`\n${paint(STYLES.heading, "What was checked")}\n\n${checked(record, result.report).join("\n")}\n`);
  return code;
}

/** What a check went through, a line each. */
function checked(dossier: Dossier, { counts }: Report): string[] {
  const lists = DOSSIER_LISTS.map((list) => countOf(dossier[list].length, list.slice(0, -1)));
  let records = 0;
  let references = 0;
  for (const { entry } of entriesOf(dossier)) {
    records++;
    for (const _reference of referencesOf(entry)) references++;
  }
  const found = SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) => countOf(counts[severity], severity));
  return [
    `  ${countOf(records, "record")}: ${lists.join(", ")}`,
    `  ${countOf(references, "reference")} between them`,
    `  ${countOf(rules.length, "rule")}`,
    `  ${found.length > 0 ? found.join(", ") : "Nothing is wrong."}`,
  ];
}
