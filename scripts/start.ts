// Reads the Riyadh article by rules, checks the dossier, prints it as a brief, and holds it against the one written by hand.
import type { CliIo, Output } from "../src/cli/io.js";
import { DEFAULT_COLUMNS, EXIT } from "../src/cli/io.js";
import { brief } from "../src/cli/commands/brief.js";
import { painter } from "../src/cli/paint.js";
import { MAX_BYTES } from "../src/cli/read-text.js";
import { wantsColour } from "../src/cli/wants-colour.js";
import { cellWidth } from "../src/core/cell-width.js";
import { printable } from "../src/core/printable.js";
import { parseArticle } from "../src/article/parse-article.js";
import { riyadhArticle } from "../src/fixtures/riyadh-article.js";
import { riyadhDossier } from "../src/fixtures/riyadh-dossier.js";
import { compareDossiers } from "./compare-dossiers.js";

const toOutput = (stream: NodeJS.WriteStream): Output => ({
  write: (text) => void stream.write(text),
  isTerminal: stream.isTTY,
  colour: wantsColour(stream.isTTY ? stream : undefined, process.env),
  columns: stream.columns,
});

const [source] = riyadhDossier.sources;
const parsed = parseArticle(riyadhArticle, source?.published === undefined ? {} : { published: source.published });
const dossier = { ...parsed, title: "The Riyadh article, read by rules alone" };

const stdout = toOutput(process.stdout);
const io: CliIo = {
  stdout,
  stderr: toOutput(process.stderr),
  stdin: (async function* () {
    yield Buffer.from(JSON.stringify(dossier));
  })(),
  openFile: () => {
    throw new Error("the dossier comes from standard input");
  },
};
process.exitCode = await brief(io, "-", MAX_BYTES);
if (process.exitCode === EXIT.sound) stdout.write(comparison());

/** How much of the dossier written by hand was found, and by name what was not, or was found otherwise. */
function comparison(): string {
  const paint = painter(stdout.colour);
  const width = Math.min(stdout.columns ?? DEFAULT_COLUMNS, DEFAULT_COLUMNS);
  const share = (some: number, all: number, columns = 0) =>
    paint(some === all ? "green" : "yellow", `${some} of ${all}`.padStart(columns));
  const short = (text: string) => {
    const line = printable(text);
    return cellWidth(line) <= width ? line : `${line.slice(0, width - 1).trimEnd()}…`;
  };
  const sorts = compareDossiers(riyadhDossier, dossier);
  const rows = sorts.map(({ sort, found, of, properties }) => {
    const same = properties.map((property) => `${property.name} ${share(property.same, found)}`);
    return `  ${sort.padEnd(12)}${share(found, of, 8)}   ${paint("dim", "same")} ${same.join(", ")}`;
  });
  const listed = (title: string, lines: readonly string[]) =>
    lines.length > 0 ? [`\n  ${paint("bold", title)}`, ...lines.map((line) => short(`    ${line}`))] : [`\n  ${title}: nothing`];
  return `${[
    `\n${paint(["bold", "underline"], "Held against the dossier written by hand")}\n`,
    ...rows,
    ...listed(
      "Missing",
      sorts.flatMap(({ missing }) => missing),
    ),
    ...listed(
      "Beyond it",
      sorts.flatMap(({ extra }) => extra),
    ),
    ...listed(
      "Otherwise than by hand",
      sorts.flatMap(({ different }) =>
        different.map(({ name, property, wanted, found }) => `${property} ${found}, by hand ${wanted}: ${name}`),
      ),
    ),
  ].join("\n")}\n`;
}
