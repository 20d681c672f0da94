import { explainArticle, type SpanLabel } from "../../article/explain-article.js";
import { parseArticle } from "../../article/parse-article.js";
import type { ArticleOptions } from "../../article/dossier.js";
import { countIssues } from "../../core/issue.js";
import { printable } from "../../core/printable.js";
import { validate } from "../../validate/validate.js";
import { countOf } from "../formats/reporter.js";
import { createOutput, EXIT, UsageError, type CliIo } from "../io.js";
import { painter, type Paint } from "../paint.js";
import { readText } from "../read-text.js";

/** What `demarche article` was asked for. */
export interface ArticleFlags extends ArticleOptions {
  readonly maxBytes: number;
  /** Show what was read in the text instead of the dossier. */
  readonly explain?: boolean;
  /** The file to write to; standard output where absent. */
  readonly output?: string;
}

/** The labels that are shown over the text; the others hold several of them. */
const STYLES: Partial<Record<SpanLabel, Parameters<Paint>[0]>> = {
  person: "cyan",
  state: "yellow",
  organization: "magenta",
  delegation: "yellow",
  group: "yellow",
  place: "blue",
  cue: ["bold", "underline"],
  quote: "green",
  dateline: "dim",
};

/** Parses an article and writes its dossier, or with `explain` the text with what was read in it. */
export async function article(
  io: CliIo,
  name: string,
  { maxBytes, explain = false, output = "-", ...options }: ArticleFlags,
): Promise<number> {
  refuseWrong(options);
  const reading = await readText(io, name, maxBytes);
  if ("unreadable" in reading) {
    io.stderr.write(`${name === "-" ? "standard input" : printable(name)}: ${reading.unreadable}\n`);
    return EXIT.unreadable;
  }
  const { text } = reading;
  if (explain) {
    write(io, output, explained(text, options, painter(output === "-" && io.stdout.colour)));
    return EXIT.sound;
  }
  const dossier = parseArticle(text, options);
  write(io, output, `${JSON.stringify(dossier, null, 2)}\n`);
  const { error } = countIssues(validate(dossier).issues);
  if (error === 0) return EXIT.sound;
  io.stderr.write(`The dossier has ${countOf(error, "error")}: run it through “demarche check”.\n`);
  return EXIT.errors;
}

/** What is said of an article must fit a source, or the dossier would not be sound. */
function refuseWrong(options: ArticleOptions): void {
  const { issues } = validate({ type: "source", id: "source:article", kind: "news-article", ...options });
  const wrong = issues.find(({ severity }) => severity === "error");
  if (wrong) throw new UsageError(wrong.message);
}

function write(io: CliIo, output: string, text: string): void {
  if (output === "-") return io.stdout.write(text);
  const file = createOutput(io, output);
  try {
    file.write(new TextEncoder().encode(text));
  } finally {
    file.close();
  }
}

/** Text in its own lines, without anything that a terminal obeys. */
const lines = (text: string) => text.split("\n").map(printable).join("\n");

/** The text with its names, cues and quotes in colour, then one line for each span. */
function explained(text: string, options: ArticleOptions, paint: Paint): string {
  const { spans } = explainArticle(text, options);
  let written = "";
  let at = 0;
  for (const { start, end, label } of spans) {
    const style = STYLES[label];
    if (style === undefined || start < at) continue;
    written += lines(text.slice(at, start)) + paint(style, lines(text.slice(start, end)));
    at = end;
  }
  written += lines(text.slice(at));
  const rows = spans.map(({ start, end, label, rule, means = "" }) => {
    const style = STYLES[label] ?? "bold";
    return `${`${start}-${end}`.padEnd(12)}${paint(style, label.padEnd(13))}${rule.padEnd(22)}${printable(means)}\n`;
  });
  return `${written.trimEnd()}\n\n${rows.join("")}`;
}
