import { countIssues, preview, type Issue, type IssueCounts, type Severity } from "../core/issue.js";
import { parseJson, placeIssues } from "../core/json-text.js";
import { nearest } from "../core/nearest.js";
import { DossierIndex, entriesOf } from "../derive/dossier-index.js";
import { isDiplomaticRecord } from "../guards/guards.js";
import { rules } from "../rules/index.js";
import type { Rule } from "../rules/rule.js";
import type { DiplomaticRecord, Dossier } from "../schema/interfaces.js";
import { recordSchemas } from "../schema/record.js";
import { checkSanity } from "./sanity.js";
import { checkShape, checkUnknowns } from "./shape.js";

/** The `type` of any record. */
export type RecordType = DiplomaticRecord["type"];

/** What {@link validate} looks at and how it weighs what it finds. */
export interface ValidateOptions {
  /**
   * Which rules run: all of them where this is absent, none for `false`, those listed for a list of codes. An object gives
   * single codes another severity, or turns them `"off"`; the codes of unknown fields and values may stand there too.
   */
  readonly rules?: false | readonly string[] | Readonly<Record<string, Severity | "off">>;
  /** Whether evidence is held against the text of its source; true where absent. */
  readonly evidence?: boolean;
  /** For writers: unknown fields and values are errors. */
  readonly strict?: boolean;
  /** How many issues the report lists, 1000 where absent; the counts count them all. */
  readonly maxIssues?: number;
}

/** What a check came to. */
export interface Report<T extends DiplomaticRecord = DiplomaticRecord> {
  /** Whether there is no error. */
  readonly ok: boolean;
  /** The value itself, where its shape is that of a record; unknown fields are kept. */
  readonly record?: T;
  readonly issues: readonly Issue[];
  readonly counts: IssueCounts;
}

const MAX_ISSUES = 1000;
const WEIGHT: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };
const UNKNOWN_CODES = ["schema/unknown-field", "schema/unknown-value"];

/**
 * Checks a record: first its shape, then whether it makes sense, then whether its sources say it. The schema is chosen by
 * `type`. Rules that need other records run within a dossier only. Never throws on data; throws a RangeError for options that
 * name a rule there is not.
 */
export function validate(value: unknown, options: ValidateOptions = {}): Report {
  return validateBy(value, planOf(options));
}

/** Like {@link validate}, with options read once for many records. */
export function validateBy(value: unknown, plan: Plan): Report {
  const issues = checkSanity(value);
  if (issues.length > 0) return report(issues, undefined, plan);
  const type: unknown =
    typeof value === "object" && value !== null && !Array.isArray(value) ? (value as { type?: unknown }).type : undefined;
  return typeof type === "string" && Object.hasOwn(recordSchemas, type)
    ? checkRecord(type as RecordType, value, plan)
    : report([unknownType(value, type)], undefined, plan);
}

function unknownType(value: unknown, type: unknown): Issue {
  const types = Object.keys(recordSchemas);
  const expected = `one of ${types.join(", ")}`;
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    const received = preview(value);
    return {
      code: "schema/wrong-type",
      severity: "error",
      message: `The record should be an object, but is ${received}.`,
      path: [],
      expected: "an object",
      received,
    };
  }
  const near = typeof type === "string" ? nearest(type, types) : undefined;
  const found = type === undefined ? "“type” is missing" : `There is no record type ${preview(type)}`;
  return {
    code: "schema/unknown-type",
    severity: "error",
    message: `${found}; it should be ${expected}${near === undefined ? "." : `; did you mean “${near}”?`}`,
    path: ["type"],
    expected,
    ...(type !== undefined && { received: preview(type) }),
  };
}

/** Checks a value as a record of one type; like {@link validate} otherwise. */
export function validateAs<T extends RecordType>(
  type: T,
  value: unknown,
  options: ValidateOptions = {},
): Report<Extract<DiplomaticRecord, { type: T }>> {
  const plan = planOf(options);
  const issues = checkSanity(value);
  if (issues.length > 0) return report<Extract<DiplomaticRecord, { type: T }>>(issues, undefined, plan);
  return checkRecord(type, value, plan);
}

function checkRecord<T extends RecordType>(type: T, value: unknown, plan: Plan): Report<Extract<DiplomaticRecord, { type: T }>> {
  const schema = recordSchemas[type];
  // the guard agrees with the schema and is several times as fast; the schema alone says what is wrong
  const issues = isDiplomaticRecord(value) && value.type === type ? [] : checkShape(schema, value);
  const record = issues.length === 0 ? (value as Extract<DiplomaticRecord, { type: T }>) : undefined;
  for (const issue of checkUnknowns(schema, value)) {
    const severity = plan.severityOf(issue.code, plan.strict ? "error" : issue.severity);
    if (severity !== "off") issues.push({ ...issue, severity });
  }
  if (record) for (const issue of runRules(record, plan)) issues.push(issue);
  return report(issues, record, plan);
}

/**
 * Checks a record in a JSON text; every issue has its line and column. What is no JSON, repeats a key or nests too deep is an
 * issue like any other.
 */
export function validateText(text: string, options: ValidateOptions = {}): Report {
  const reading = parseJson(text);
  if (!reading.ok) return report(reading.issues, undefined, planOf(options));
  const found = validate(reading.value, options);
  return { ...found, issues: placeIssues(found.issues, text) };
}

/** Options read: what runs and how it counts. */
export interface Plan {
  readonly rules: readonly Rule[];
  readonly strict: boolean;
  readonly maxIssues: number;
  severityOf(code: string, usual: Severity): Severity | "off";
}

/** Reads options; throws a RangeError where they name a rule there is not. */
export function planOf({ rules: choice, evidence = true, strict = false, maxIssues = MAX_ISSUES }: ValidateOptions): Plan {
  const codes = rules.map((rule) => rule.code);
  const listed = Array.isArray(choice) ? (choice as readonly string[]) : undefined;
  const severities = choice && !listed ? (choice as Readonly<Record<string, Severity | "off">>) : {};
  const allowed = listed ? codes : [...codes, ...UNKNOWN_CODES];
  for (const code of listed ?? Object.keys(severities)) {
    if (allowed.includes(code)) continue;
    const near = nearest(code, allowed);
    throw new RangeError(`There is no rule ${preview(code)}${near === undefined ? "." : `; did you mean “${near}”?`}`);
  }
  const severityOf = (code: string, usual: Severity) => (Object.hasOwn(severities, code) ? severities[code]! : usual);
  const chosen = rules.filter(
    ({ code, severity }) =>
      choice !== false &&
      (!listed || listed.includes(code)) &&
      (evidence || !code.startsWith("ground/")) &&
      severityOf(code, severity) !== "off",
  );
  return { rules: chosen, strict, maxIssues, severityOf };
}

/** What the rules of a plan find in a record of sound shape. */
export function runRules(record: DiplomaticRecord, plan: Plan): Issue[] {
  const issues: Issue[] = [];
  const index = record.type === "dossier" ? new DossierIndex(record) : undefined;
  const subjects = subjectsOf(record);
  for (const rule of plan.rules) {
    if (rule.needsDossier && !index) continue;
    for (const { entry, path } of subjects) {
      if (!rule.on.includes(entry.type)) continue;
      for (const finding of rule.check(entry, index)) {
        const severity = plan.severityOf(rule.code, rule.severity) as Severity;
        issues.push({ code: rule.code, severity, ...finding, path: [...path, ...finding.path] });
      }
    }
  }
  return issues;
}

/** What rules look at: the record, and for a dossier every record in it. */
function subjectsOf(record: DiplomaticRecord): { entry: DiplomaticRecord; path: readonly PropertyKey[] }[] {
  const self = { entry: record, path: [] };
  return record.type === "dossier" ? [self, ...entriesOf(record as Dossier)] : [self];
}

function report<T extends DiplomaticRecord>(issues: readonly Issue[], record: T | undefined, { maxIssues }: Plan): Report<T> {
  const counts = countIssues(issues);
  return { ok: counts.error === 0, ...(record && { record }), issues: capped(issues, maxIssues), counts };
}

function capped(issues: readonly Issue[], maxIssues: number): readonly Issue[] {
  if (issues.length <= maxIssues) return issues;
  const shown = issues.toSorted((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity]).slice(0, maxIssues);
  const left = issues.length - maxIssues;
  return [
    ...shown,
    {
      code: "schema/more-issues",
      severity: "info",
      message: `${left} more ${left === 1 ? "issue is" : "issues are"} not listed.`,
      path: [],
    },
  ];
}
