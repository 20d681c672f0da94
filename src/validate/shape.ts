import type * as z from "zod";
import { preview, type Issue } from "../core/issue.js";
import { nearest } from "../core/nearest.js";
import { childOf, deciding, fieldsOf, hasFreeKeys } from "../core/schema-walk.js";
import { KEBAB, vocabularyOf } from "../core/vocabulary.js";

/** Lists in messages stop here; country codes would fill a page. */
const LISTED = 40;

/** What is wrong with a value's shape, in the order of its fields. */
export function checkShape(schema: z.core.$ZodType & z.ZodType, value: unknown): Issue[] {
  const result = schema.safeParse(value);
  return result.success ? [] : result.error.issues.map((issue) => toIssue(issue, schema, value));
}

function toIssue(issue: z.core.$ZodIssue, root: z.core.$ZodType, value: unknown): Issue {
  // a record's key is named by the path, not a value in it
  if (issue.code === "invalid_key") {
    const key = String(issue.path.at(-1));
    return shapeIssue(
      "wrong-value",
      issue.path.slice(0, -1),
      `a key that is ${issue.issues[0]!.message}`,
      preview(key),
      undefined,
    );
  }
  let at: unknown = value;
  let schema: z.core.$ZodType | undefined = root;
  let absent = false;
  for (const key of issue.path) {
    schema = schema && childOf(schema, at, key);
    absent = typeof at === "object" && at !== null && !Object.hasOwn(at, key);
    at = (at as Record<PropertyKey, unknown> | undefined)?.[key];
  }
  const known = knownValues(issue, schema);
  const expected = known && known.length <= LISTED ? oneOf(known, schema) : expectationOf(issue);
  if (absent || at === undefined) return shapeIssue("missing", issue.path, expected, undefined, undefined);
  if (isWrongType(issue, at)) {
    const type = !known ? "" : issue.code === "invalid_value" && typeof issue.values[0] === "number" ? "the number " : "text, ";
    return shapeIssue("wrong-type", issue.path, type + expected, preview(at), undefined);
  }
  const suggestion = known && nearest(String(at), known);
  return shapeIssue("wrong-value", issue.path, expected, preview(at), suggestion);
}

function oneOf(known: readonly string[], schema: z.core.$ZodType | undefined): string {
  const listed = known.length === 1 ? known[0]! : `one of ${known.join(", ")}`;
  return schema && vocabularyOf(deciding(schema, undefined))?.open
    ? `${listed}, or another name of lower-case words joined by hyphens`
    : listed;
}

function shapeIssue(
  kind: "missing" | "wrong-type" | "wrong-value",
  path: readonly PropertyKey[],
  expected: string,
  received: string | undefined,
  suggestion: string | undefined,
): Issue {
  const last = path.at(-1);
  const subject =
    last === undefined
      ? "The record"
      : typeof last === "number"
        ? `Entry ${last + 1} of “${String(path.at(-2))}”`
        : `“${String(last)}”`;
  const message =
    kind === "missing"
      ? `${subject} is missing; it should be ${expected}.`
      : `${subject} should be ${expected}, but is ${received}${suggestion === undefined ? "." : `; did you mean “${suggestion}”?`}`;
  return {
    code: `schema/${kind}`,
    severity: "error",
    message,
    path,
    expected,
    ...(received !== undefined && { received }),
  };
}

/** The values that a vocabulary, an enumeration or a union's discriminator knows at an issue's place. */
function knownValues(issue: z.core.$ZodIssue, schema: z.core.$ZodType | undefined): readonly string[] | undefined {
  const vocabulary = schema && vocabularyOf(deciding(schema, undefined));
  if (vocabulary && !vocabulary.open) return vocabulary.known;
  if (issue.code === "invalid_value") return issue.values.map(String);
  if (issue.code === "invalid_union" && "options" in issue && Array.isArray(issue.options)) return issue.options.map(String);
  if (vocabulary) return vocabulary.known;
  return undefined;
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: "text",
  array: "a list",
  object: "an object",
  record: "an object",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
};

function expectationOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return TYPE_NAMES[issue.expected] ?? issue.expected;
    case "invalid_format":
      // the schemas give each pattern its phrase
      return issue.message;
    case "too_small":
      if (issue.origin === "string") return "text that is not empty";
      if (issue.origin === "array") return "a list of at least one";
      return `a number of at least ${issue.minimum}`;
    case "too_big":
      return `a number of at most ${issue.maximum}`;
    case "invalid_value":
      return `one of ${issue.values.length} codes`;
    case "invalid_union":
      return [...new Set(issue.errors.flat().map(expectationOf))].join(" or ");
    default:
      return issue.message;
  }
}

function isWrongType(issue: z.core.$ZodIssue, value: unknown): boolean {
  if (issue.code === "invalid_type") return !(issue.expected === "int" && typeof value === "number");
  if (issue.code === "invalid_value") return issue.values.every((allowed) => typeof allowed !== typeof value);
  return issue.code === "invalid_union" && typeof value !== "string";
}

/** Fields and values of open vocabularies that the model does not know: kept, and worth a warning. */
export function checkUnknowns(schema: z.core.$ZodType, value: unknown): Issue[] {
  const issues: Issue[] = [];
  walk(schema, value, [], issues);
  return issues;
}

function walk(schema: z.core.$ZodType, value: unknown, path: readonly PropertyKey[], issues: Issue[]): void {
  const decided = deciding(schema, value);
  const vocabulary = vocabularyOf(decided);
  if (vocabulary) {
    // a value that is not even lower-kebab is an error of shape already
    if (vocabulary.open && typeof value === "string" && KEBAB.test(value) && !vocabulary.known.includes(value))
      issues.push(unknownValue(value, vocabulary.known, path));
    return;
  }
  if (Array.isArray(value)) {
    const element = childOf(decided, value, 0);
    if (element) for (const [at, item] of value.entries()) walk(element, item, [...path, at], issues);
    return;
  }
  if (typeof value !== "object" || value === null) return;
  const fields = fieldsOf(decided);
  if (!fields) return;
  for (const [key, child] of Object.entries(value) as [string, unknown][]) {
    if (Object.hasOwn(fields, key)) walk(fields[key]!, child, [...path, key], issues);
    else if (!hasFreeKeys(decided)) issues.push(unknownField(key, Object.keys(fields), value, path));
  }
}

function unknownField(key: string, fields: readonly string[], holder: object, path: readonly PropertyKey[]): Issue {
  // a field that is there already is not what a stray one beside it means
  const near = nearest(
    key,
    fields.filter((field) => !Object.hasOwn(holder, field)),
  );
  return {
    code: "schema/unknown-field",
    severity: "warning",
    message: `${preview(key)} is no field of the model${near === undefined ? "; what you add belongs into “ext”." : `; did you mean “${near}”?`}`,
    path: [...path, key],
    ...(near !== undefined && { expected: near }),
    received: preview(key),
  };
}

function unknownValue(value: string, known: readonly string[], path: readonly PropertyKey[]): Issue {
  const near = nearest(value, known);
  return {
    code: "schema/unknown-value",
    severity: "warning",
    message: `${preview(value)} is not among the values that the model knows for “${String(path.findLast((key) => typeof key === "string"))}”${near === undefined ? "." : `; did you mean “${near}”?`}`,
    path,
    ...(near !== undefined && { expected: near }),
    received: preview(value),
  };
}
