import type { Issue } from "../../core/issue.js";
import { Chunks } from "../../feed/chunks.js";
import { planOf, validateText, type ValidateOptions } from "../../validate/validate.js";
import { reporters } from "../formats/reporters.js";
import { STDIN_NAME, type FileResult, type Format } from "../formats/reporter.js";
import { asAsked, createOutput, EXIT, type CliIo } from "../io.js";
import { readText, unreadable } from "../read-text.js";
import { checkFeed, isFeed, type FeedFlags } from "./check-feed.js";

/** What `demarche check` was asked for. */
export interface CheckOptions extends ValidateOptions {
  readonly format: Format;
  readonly maxBytes: number;
  /** List errors only. */
  readonly quiet?: boolean;
  readonly shapeOnly?: boolean;
  readonly failFast?: boolean;
  readonly workers?: number;
  /** Paths of files for the valid and the invalid records of feeds. */
  readonly valid?: string;
  readonly invalid?: string;
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

/** Checks a file, be it a record or a feed; tells whether the user broke off. */
async function checkAny(
  io: CliIo,
  name: string,
  options: ValidateOptions & FeedFlags & { readonly maxBytes: number },
): Promise<{ readonly result: FileResult; readonly interrupted: boolean }> {
  const file = name === "-" ? STDIN_NAME : name;
  const chunks = new Chunks(name === "-" ? io.stdin : io.openFile(name));
  try {
    if (await isFeed(chunks)) {
      const { maxBytes: _maxBytes, ...rest } = options;
      const size = name === "-" ? undefined : io.sizeOf?.(name);
      return await checkFeed(io, { file, chunks, ...(size !== undefined && { path: name, size }) }, rest);
    }
    const { shapeOnly = false, failFast: _, valid: _valid, invalid: _invalid, workers: _workers, ...rest } = options;
    // what has been looked at is read from here
    const reopened: CliIo = { ...io, stdin: chunks.from(0), openFile: () => chunks.from(0) };
    const result = await checkFile(reopened, name, { ...rest, ...(shapeOnly && { rules: false }) });
    return { result, interrupted: false };
  } catch (error) {
    return { result: { file, unreadable: unreadable(error) }, interrupted: false };
  }
}

/** Checks all files and writes what it finds; gives back the worst of their exit codes. */
export async function check(io: CliIo, files: readonly string[], options: CheckOptions): Promise<number> {
  const { format, quiet = false, valid, invalid, ...rest } = options;
  // an option that names a rule there is not is refused before any file is read
  asAsked(() => planOf(rest));
  const reporter = reporters[format](io.stdout);
  const outputs = {
    ...(valid !== undefined && { valid: createOutput(io, valid) }),
    ...(invalid !== undefined && { invalid: createOutput(io, invalid) }),
  };
  let worst: number = EXIT.sound;
  try {
    for (const name of files) {
      const { result, interrupted } = await checkAny(io, name, { ...rest, ...outputs });
      worst = Math.max(worst, interrupted ? EXIT.interrupted : exitCodeOf(result));
      io.stdout.write(reporter.file(quiet ? errorsOnly(result) : result));
      if (interrupted) break;
    }
  } finally {
    for (const output of Object.values(outputs)) output.close();
  }
  io.stdout.write(reporter.end());
  return worst;
}

function errorsOnly(result: FileResult): FileResult {
  if ("unreadable" in result) return result;
  const { report } = result;
  return { ...result, report: { ...report, issues: report.issues.filter(({ severity }) => severity === "error") } };
}
