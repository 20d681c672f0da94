import type { Severity } from "../../core/issue.js";
import type { Report } from "../../validate/validate.js";

/** A file as it was named, with what its check came to or why it could not be read. */
export type FileResult =
  | { readonly file: string; readonly text: string; readonly report: Report }
  | { readonly file: string; readonly unreadable: string };

/** Writes results in one format: something for each file, something at the end. */
export interface Reporter {
  file(result: FileResult): string;
  end(): string;
}

/** The forms in which results are written. */
export const FORMATS = ["pretty", "text", "json", "sarif", "github"] as const;
export type Format = (typeof FORMATS)[number];

/** How standard input is called in what is written. */
export const STDIN_NAME = "stdin";

/** One count in words: `1 error`, `2 warnings`, `no files`. */
export function countOf(count: number, noun: string, plural = `${noun}s`): string {
  return `${count === 0 ? "no" : count} ${count === 1 ? noun : plural}`;
}

/** Severities, the gravest first. */
export const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];
