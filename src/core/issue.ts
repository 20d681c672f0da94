/** How much an issue weighs: an `error` makes a record unsound, a `warning` deserves a look, an `info` is a hint. */
export type Severity = "error" | "warning" | "info";

/** Where something stands in the input text. */
export interface TextPlace {
  /** Line, counted from 1. */
  readonly line: number;
  /** Column in UTF-16 code units, counted from 1. */
  readonly column?: number;
  /** Offset from the start of the text in UTF-16 code units, counted from 0. */
  readonly offset?: number;
  /** Offset from the start of a feed in bytes, counted from 0. */
  readonly byteOffset?: number;
}

/** One finding: the single form in which everything in this library reports what is wrong. Assignable to a Standard Schema issue. */
export interface Issue {
  /** Stable name of the kind of finding, `area/name`, such as `schema/missing` or `rule/time-order`. */
  readonly code: string;
  /** How much it weighs. */
  readonly severity: Severity;
  /** One sentence: the field, what was expected, what was found. */
  readonly message: string;
  /** The way from the checked value to the place of the finding. */
  readonly path: readonly PropertyKey[];
  /** What would have been right. */
  readonly expected?: string;
  /** What was found, previewed to 60 characters. */
  readonly received?: string;
  /** Where the finding stands in the input text, where that is known. */
  readonly place?: TextPlace;
}

/** How many issues of each severity. */
export interface IssueCounts {
  readonly error: number;
  readonly warning: number;
  readonly info: number;
}

/** Counts issues by severity. */
export function countIssues(issues: readonly Issue[]): IssueCounts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const issue of issues) counts[issue.severity]++;
  return counts;
}

const PREVIEW_LENGTH = 60;

/** A value as one line of at most 60 characters, for `received`. Looks no deeper than it prints. */
export function preview(value: unknown): string {
  if (typeof value === "string") {
    return clip(JSON.stringify(value.length > PREVIEW_LENGTH ? value.slice(0, PREVIEW_LENGTH + 1) : value), '"');
  }
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : `a list of ${value.length}`;
  if (value === null) return "null";
  if (typeof value === "object") {
    const keys = Object.keys(value);
    return keys.length === 0 ? "an empty object" : clip(`an object with ${keys.slice(0, 8).join(", ")}`);
  }
  return clip(String(value));
}

function clip(text: string, close = ""): string {
  if (text.length <= PREVIEW_LENGTH) return text;
  return `${text.slice(0, PREVIEW_LENGTH - 1 - close.length).toWellFormed()}…${close}`;
}

/** A path as people write it: `meetings[2].when.start`; the root is the empty string. */
export function formatPath(path: readonly PropertyKey[]): string {
  let text = "";
  for (const key of path) {
    if (typeof key === "number") text += `[${key}]`;
    else if (typeof key === "string" && /^[A-Za-z_$][A-Za-z0-9_$]*$/.test(key)) text += text === "" ? key : `.${key}`;
    else text += `[${JSON.stringify(String(key))}]`;
  }
  return text;
}
