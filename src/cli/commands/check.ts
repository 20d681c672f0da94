import type { Issue } from "../../core/issue.js";
import { validate, validateText, type ValidateOptions } from "../../validate/validate.js";
import { loadReporter, STDIN_NAME, type FileResult, type Format } from "../formats/reporter.js";
import { asAsked, EXIT, type CliIo } from "../io.js";
import { readText } from "../read-text.js";

/** What `demarche check` was asked for. */
export interface CheckOptions extends ValidateOptions {
  readonly format: Format;
  readonly maxBytes: number;
  /** List errors only. */
  readonly quiet?: boolean;
}

/** Reads and checks one file. */
export async function checkFile(
  io: CliIo,
  name: string,
  { maxBytes, ...options }: ValidateOptions & { readonly maxBytes: number },
): Promise<FileResult> {
  const file = name === "-" ? STDIN_NAME : name;
  const reading = await readText(io, name, maxBytes);
  if ("unreadable" in reading) return { file, unreadable: reading.unreadable };
  const report = validateText(reading.text, options);
  return { file, text: reading.text, report: { ...report, issues: inOrder(report.issues) } };
}

/** Issues in the order of the text; the note that some are not listed stays last. */
function inOrder(issues: readonly Issue[]): Issue[] {
  const rank = ({ code, place }: Issue) => (code === "schema/more-issues" ? Infinity : (place?.offset ?? 0));
  return issues.toSorted((a, b) => rank(a) - rank(b));
}

/** The exit code of one result. */
export function exitCodeOf(result: FileResult): number {
  if ("unreadable" in result) return EXIT.unreadable;
  return result.report.ok ? EXIT.sound : EXIT.errors;
}

/** Checks all files and writes what it finds; gives back the worst of their exit codes. */
export async function check(io: CliIo, files: readonly string[], options: CheckOptions): Promise<number> {
  const { format, quiet = false, ...rest } = options;
  // an option that names a rule there is not is refused before any file is read
  asAsked(() => validate({ type: "source" }, rest));
  const reporter = await loadReporter(format, io.stdout);
  let worst: number = EXIT.sound;
  for (const name of files) {
    const result = await checkFile(io, name, rest);
    worst = Math.max(worst, exitCodeOf(result));
    io.stdout.write(reporter.file(quiet ? errorsOnly(result) : result));
  }
  io.stdout.write(reporter.end());
  return worst;
}

function errorsOnly(result: FileResult): FileResult {
  if ("unreadable" in result) return result;
  const { report } = result;
  return { ...result, report: { ...report, issues: report.issues.filter(({ severity }) => severity === "error") } };
}
