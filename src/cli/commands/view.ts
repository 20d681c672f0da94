import { countIssues, type Issue } from "../../core/issue.js";
import { printable } from "../../core/printable.js";
import { assembleDossier } from "../../feed/assemble-dossier.js";
import { formatOf, PEEK_BYTES } from "../../feed/format.js";
import { readFeed } from "../../feed/read-feed.js";
import type { DiplomaticRecord, Dossier } from "../../schema/interfaces.js";
import { toMermaid } from "../../view/mermaid.js";
import type { MermaidDiagram } from "../../view/mermaid-diagrams.js";
import { toHtml } from "../../view/page.js";
import { prettyReporter } from "../formats/pretty.js";
import { countOf } from "../formats/reporter.js";
import { createOutput, EXIT, UsageError, type CliIo } from "../io.js";
import type { FileResult } from "../formats/reporter.js";
import { checkFile, exitCodeOf } from "./check.js";

/** What `demarche view` was asked for. */
export interface ViewFlags {
  readonly maxBytes: number;
  /** Where to write; standard output where absent. */
  readonly output?: string;
  /** Show the page in the user's browser. */
  readonly open?: boolean;
  /** A Mermaid diagram instead of the page. */
  readonly mermaid?: MermaidDiagram;
}

/** A dossier to be shown, and what is wrong with it. */
interface Shown {
  readonly dossier: Dossier;
  readonly issues: readonly Issue[];
  /** How many records of a feed are left out, since their shape is wrong. */
  readonly leftOut: number;
}

/** The dossier of a file; of a feed, its records put together. */
async function shownOf(result: FileResult): Promise<Shown | undefined> {
  if ("unreadable" in result) return undefined;
  const { text, file, report } = result;
  if (!report.record) return fromFeed(text);
  const { record, issues } = report;
  if (record.type !== "dossier") throw new UsageError(`A page is made of a dossier; ${file} holds a ${record.type}.`);
  return { dossier: record, issues, leftOut: 0 };
}

async function fromFeed(text: string): Promise<Shown | undefined> {
  const isJson = ["{", "[", "\u001e"].includes(text.trimStart().charAt(0));
  if (!isJson || formatOf(text.slice(0, PEEK_BYTES), text.length <= PEEK_BYTES) === "record") return undefined;
  const records: DiplomaticRecord[] = [];
  let leftOut = 0;
  for await (const { record } of readFeed([text])) {
    if (record) records.push(record);
    else leftOut++;
  }
  if (records.length === 0) return undefined;
  const { dossier, report } = await assembleDossier(records);
  return { dossier, issues: report.issues, leftOut };
}

/**
 * Checks a dossier, or a feed as one, and writes it as a page with what the check found; where there is no sound shape, writes what is
 * wrong alone.
 */
export async function view(io: CliIo, name: string, { maxBytes, output, open = false, mermaid }: ViewFlags): Promise<number> {
  if (open && mermaid !== undefined) throw new UsageError("A diagram's text cannot be opened in a browser; leave out “--open”.");
  const result = await checkFile(io, name, { maxBytes });
  const shown = await shownOf(result);
  if (!shown) {
    const reporter = prettyReporter(io.stderr);
    io.stderr.write(reporter.file(result) + reporter.end());
    return exitCodeOf(result);
  }
  const { dossier, issues, leftOut } = shown;
  const text = mermaid === undefined ? toHtml(dossier, { issues }) : toMermaid(dossier, mermaid);
  const path = output ?? (open ? io.temporaryPath?.(`${dossier.id.replace(":", "-")}.html`) : undefined);
  if (path === undefined) io.stdout.write(text);
  else {
    const file = createOutput(io, path);
    file.write(new TextEncoder().encode(text));
    file.close();
    io.stderr.write(`wrote ${printable(path)}\n`);
  }
  const { error } = countIssues(issues);
  if (error > 0) io.stderr.write(`The dossier has ${countOf(error, "error")}: run it through “demarche check”.\n`);
  if (leftOut > 0)
    io.stderr.write(`${countOf(leftOut, "record")} of no sound shape left out: run the feed through “demarche check”.\n`);
  if (open && path !== undefined) io.openInBrowser?.(path);
  return error + leftOut > 0 ? EXIT.errors : EXIT.sound;
}
