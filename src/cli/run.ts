import { Argument, Command, CommanderError, InvalidArgumentError, Option } from "commander";
import type { Severity } from "../core/issue.js";
import { printable } from "../core/printable.js";
import { VERSION } from "../core/version.js";
import type { JsonSchemaTarget } from "../json-schema/emit.js";
import { MERMAID_DIAGRAMS } from "../view/mermaid-diagrams.js";
import { FORMATS, SEVERITIES, type Format } from "./formats/reporter.js";
import type { ArticleFlags } from "./commands/article.js";
import type { ViewFlags } from "./commands/view.js";
import type { ListFormat } from "./commands/rules.js";
import { FROM_FORMATS, TO_FORMATS, type ConvertFlags } from "./commands/convert-formats.js";
import { DEFAULT_COLUMNS, EXIT, UsageError, type CliIo } from "./io.js";
import { MAX_BYTES } from "./read-text.js";

type Severities = Readonly<Record<string, Severity | "off">>;

const LEVELS = ["off", ...SEVERITIES];
const LIST_FORMATS = ["pretty", "json"] satisfies ListFormat[];
const TARGETS = ["draft-2020-12", "draft-07"] satisfies JsonSchemaTarget[];

function wholeNumber(text: string): number {
  const value = /^[0-9]{1,15}$/.test(text) ? Number(text) : 0;
  if (value === 0) throw new InvalidArgumentError("It should be a whole number above 0.");
  return value;
}

function countOrNone(text: string): number {
  return text === "0" ? 0 : wholeNumber(text);
}

function severity(text: string, before: Severities = {}): Severities {
  const [code = "", level = "", ...more] = text.split("=");
  if (code === "" || more.length > 0 || !LEVELS.includes(level)) {
    throw new InvalidArgumentError(`It should be CODE=LEVEL, where LEVEL is one of ${LEVELS.join(", ")}.`);
  }
  return { ...before, [code]: level as Severity | "off" };
}

function maxBytesOption(): Option {
  return new Option("--max-bytes <n>", "refuse larger files").argParser(wholeNumber).default(MAX_BYTES, "64 MiB");
}

function listFormatOption(): Option {
  return new Option("--format <format>", "form of the output").choices(LIST_FORMATS).default("pretty");
}

interface CheckFlags {
  readonly format: Format;
  readonly severity?: Severities;
  readonly evidence: boolean;
  readonly strict?: boolean;
  readonly maxIssues?: number;
  readonly maxBytes: number;
  readonly quiet?: boolean;
  readonly shapeOnly?: boolean;
  readonly workers?: number;
  readonly failFast?: boolean;
  readonly valid?: string;
  readonly invalid?: string;
}

/** The commands with their arguments and options; `done` is told the exit code. */
export function buildProgram(io: CliIo, done: (code: number) => void): Command {
  const program = new Command("demarche")
    .description("Typed records of diplomacy, each assertion checked against the words of its source.")
    .version(VERSION, "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .helpCommand(false)
    .showHelpAfterError("Run it with --help to see what it takes.")
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      getOutHelpWidth: () => io.stdout.columns ?? DEFAULT_COLUMNS,
      getErrHelpWidth: () => io.stderr.columns ?? DEFAULT_COLUMNS,
      getOutHasColors: () => io.stdout.colour,
      getErrHasColors: () => io.stderr.colour,
    })
    .addHelpText("after", "\nExit codes: 0 sound, 1 errors found, 2 wrong usage, 3 unreadable input.");

  program
    .command("check")
    .description("check dossiers, single records and feeds: their shape, their sense, their evidence")
    .argument("<file...>", "JSON files or feeds (NDJSON, JSON sequences, arrays, JSON Feed, gzip); - is standard input")
    .addOption(new Option("-f, --format <format>", "form of the output").choices(FORMATS).default("pretty"))
    .addOption(
      new Option("--severity <code=level>", `weigh a rule differently: ${LEVELS.join(", ")}; may be repeated`).argParser(
        severity,
      ),
    )
    .option("--no-evidence", "leave the texts of sources aside")
    .option("--strict", "unknown fields and values are errors")
    .addOption(new Option("--max-issues <n>", "list at most so many issues a file (default: 1000)").argParser(wholeNumber))
    .addOption(maxBytesOption())
    .option("-q, --quiet", "list errors only")
    .option("--shape-only", "check shapes, no rules; feeds are several times as fast")
    .addOption(
      new Option(
        "--workers <n>",
        "check feeds on so many threads beside the first, 0 for none (default: as many as pay off)",
      ).argParser(countOrNone),
    )
    .option("--fail-fast", "in a feed, stop at the first invalid record")
    .option("--valid <file>", "write the valid records of feeds there, as they stand")
    .option("--invalid <file>", "write the invalid records of feeds there, with their issues")
    .action(async (files: string[], { severity: severities, maxIssues, ...flags }: CheckFlags) => {
      const { check } = await import("./commands.js");
      const options = { ...flags, ...(severities && { rules: severities }), ...(maxIssues !== undefined && { maxIssues }) };
      done(await check(io, files, options));
    });

  program
    .command("brief")
    .description("check a dossier, then print what it holds as a brief to read")
    .argument("<file>", "a dossier; - is standard input")
    .addOption(maxBytesOption())
    .action(async (file: string, { maxBytes }: { maxBytes: number }) => {
      const { brief } = await import("./commands.js");
      done(await brief(io, file, maxBytes));
    });

  program
    .command("view")
    .description("check a dossier or a feed, then write it as one HTML page, its evidence marked in the text")
    .argument("<file>", "a dossier or a feed; - is standard input")
    .option("-o, --output <file>", "write there instead of to standard output")
    .option("--open", "show the page in the browser")
    .addOption(new Option("--mermaid <diagram>", "write a Mermaid diagram instead").choices(MERMAID_DIAGRAMS))
    .addOption(maxBytesOption())
    .action(async (file: string, flags: ViewFlags) => {
      const { view } = await import("./commands/view.js");
      done(await view(io, file, flags));
    });

  program
    .command("article")
    .description("turn an English news article, readout or press release into a dossier, by rules alone")
    .argument("<file>", "the text; - is standard input")
    .option("--published <date>", "date of publication, EDTF; weekdays are resolved against it")
    .option("--url <url>", "where the text was published")
    .option("--publisher <name>", "who published it")
    .option("--title <title>", "its headline")
    .option("-o, --output <file>", "write there; - is standard output")
    .option("--explain", "show what was read in the text, and by which rule")
    .addOption(maxBytesOption())
    .action(async (file: string, flags: ArticleFlags) => {
      const { article } = await import("./commands/article.js");
      done(await article(io, file, flags));
    });

  program
    .command("convert")
    .description(
      "turn tables of event data and documents of other standards into records and back; what is lost on the way is counted",
    )
    .argument("<file>", "a table, a document, a feed or a dossier; - is standard input")
    .addOption(new Option("--from <format>", "what it holds").choices(FROM_FORMATS).makeOptionMandatory())
    .addOption(new Option("--to <format>", "what to write").choices(TO_FORMATS).default("records"))
    .option("-o, --output <file>", "write there instead of to standard output")
    .option("--mentions <file>", "for GDELT: the table of mentions, whose rows become sources")
    .option("--sources <file>", "for Web Annotation: records with the sources whose texts the positions count in")
    .option("--losses <file>", "write every loss there, one JSON object a line")
    .option("--invalid <file>", "write the rows or records that cannot be read there, with their issues")
    .action(async (file: string, flags: ConvertFlags) => {
      const { convert } = await import("./commands/convert.js");
      done(await convert(io, file, flags));
    });

  program
    .command("schema")
    .description("print a JSON Schema")
    .addArgument(
      new Argument("[name]", "source, participant, meeting, statement, agreement, dossier, or record for any of them").default(
        "record",
      ),
    )
    .addOption(new Option("--target <draft>", "dialect").choices(TARGETS).default(TARGETS[0]))
    .action(async (name: string, { target }: { target: JsonSchemaTarget }) => {
      const { schema } = await import("./commands.js");
      done(schema(io, name, target));
    });

  program
    .command("explain")
    .description("say what an issue code means and how to mend what bears it; without a code, list all codes")
    .argument("[code]", "such as rule/time-order")
    .addOption(listFormatOption())
    .action(async (code: string | undefined, { format }: { format: ListFormat }) => {
      const { explain } = await import("./commands.js");
      done(explain(io, code, format));
    });

  program
    .command("rules")
    .description("list the rules with their usual severities")
    .addOption(listFormatOption())
    .action(async ({ format }: { format: ListFormat }) => {
      const { rules } = await import("./commands.js");
      done(rules(io, format));
    });

  return program;
}

/** Runs the command line on arguments, those after the program's name; gives back the exit code. */
export async function run(argv: readonly string[], io: CliIo): Promise<number> {
  let code: number = EXIT.sound;
  try {
    await buildProgram(io, (result) => (code = result)).parseAsync(argv, { from: "user" });
    return code;
  } catch (error) {
    // help and version end this way too, with 0
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.sound : EXIT.usage;
    if (error instanceof UsageError) {
      io.stderr.write(`error: ${printable(error.message)}\n`);
      return EXIT.usage;
    }
    throw error;
  }
}
