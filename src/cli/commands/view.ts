import { countIssues } from "../../core/issue.js";
import { printable } from "../../core/printable.js";
import { toMermaid } from "../../view/mermaid.js";
import type { MermaidDiagram } from "../../view/mermaid-diagrams.js";
import { toHtml } from "../../view/page.js";
import { prettyReporter } from "../formats/pretty.js";
import { countOf } from "../formats/reporter.js";
import { createOutput, UsageError, type CliIo } from "../io.js";
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

/** Checks a dossier and writes it as a page with what the check found; where its shape is wrong, writes that alone. */
export async function view(io: CliIo, name: string, { maxBytes, output, open = false, mermaid }: ViewFlags): Promise<number> {
  if (open && mermaid !== undefined) throw new UsageError("A diagram's text cannot be opened in a browser; leave out “--open”.");
  const result = await checkFile(io, name, { maxBytes });
  const code = exitCodeOf(result);
  if ("unreadable" in result || !result.report.record) {
    const reporter = prettyReporter(io.stderr);
    io.stderr.write(reporter.file(result) + reporter.end());
    return code;
  }
  const { record, issues } = result.report;
  if (record.type !== "dossier") throw new UsageError(`A page is made of a dossier; ${result.file} holds a ${record.type}.`);
  const text = mermaid === undefined ? toHtml(record, { issues }) : toMermaid(record, mermaid);
  const path = output ?? (open ? io.temporaryPath?.(`${record.id.replace(":", "-")}.html`) : undefined);
  if (path === undefined) io.stdout.write(text);
  else {
    const file = createOutput(io, path);
    file.write(new TextEncoder().encode(text));
    file.close();
    io.stderr.write(`wrote ${printable(path)}\n`);
  }
  const { error } = countIssues(issues);
  if (error > 0) io.stderr.write(`The dossier has ${countOf(error, "error")}: run it through “demarche check”.\n`);
  if (open && path !== undefined) io.openInBrowser?.(path);
  return code;
}
