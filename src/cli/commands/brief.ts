import { DOSSIER_LISTS, entriesOf } from "../../derive/dossier-index.js";
import { referencesOf } from "../../derive/references.js";
import { verify, type EvidenceCheck } from "../../ground/verify.js";
import { rules } from "../../rules/index.js";
import type { Dossier } from "../../schema/interfaces.js";
import type { Report } from "../../validate/validate.js";
import { toBrief, type BriefStyle } from "../../view/brief.js";
import { wrapText } from "../../view/wrap.js";
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
  const facts = checked(record, result.report).map((fact) => `  ${wrapText(fact, width - 2, 2).join("\n    ")}\n`);
  io.stdout.write(toBrief(record, { width, paint: (text, style) => paint(STYLES[style], text) }));
  io.stdout.write(`\n${paint(STYLES.heading, "What was checked")}\n\n${facts.join("")}`);
  return code;
}

/** What a check went through, a line each. */
function checked(dossier: Dossier, { counts }: Report): string[] {
  const lists = DOSSIER_LISTS.map((list) => countOf(dossier[list].length, list.slice(0, -1)));
  const entries = [...entriesOf(dossier)];
  const references = entries.reduce((sum, { entry }) => sum + [...referencesOf(entry)].length, 0);
  const { checks } = verify(dossier);
  const found = SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) => countOf(counts[severity], severity));
  return [
    `${countOf(entries.length, "record")}: ${lists.join(", ")}`,
    `${countOf(references, "reference")} from one record to another`,
    countOf(rules.length, "rule"),
    `${shareOf(checks)} passages of evidence stand word for word in their sources`,
    `${shareOf(checks.filter(({ owner }) => owner === "quote"))} quotes stand there too`,
    found.length > 0 ? `Found: ${found.join(", ")}` : "Nothing is wrong.",
  ];
}

/** How many of some evidence was found word for word: `105 of 105`. */
function shareOf(checks: readonly EvidenceCheck[]): string {
  return `${checks.filter(({ match }) => match === "exact").length} of ${checks.length}`;
}
