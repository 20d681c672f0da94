import type { Issue } from "../core/issue.js";
import { MAX_DEPTH } from "../core/json-text.js";

/**
 * What no record may hold, whatever its schema: the key `__proto__`, which would reach into prototypes when records are
 * copied; nesting beyond 128; and lone surrogates, which no UTF-8 file can carry.
 */
export function checkSanity(value: unknown): Issue[] {
  const issues: Issue[] = [];
  const seen = new Set<object>();
  const stack: { value: unknown; path: readonly PropertyKey[] }[] = [{ value, path: [] }];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { value: at, path } = next;
    if (typeof at === "string") {
      if (!at.isWellFormed()) {
        issues.push({
          code: "schema/lone-surrogate",
          severity: "error",
          message: `${subject(path)} holds half a character (a lone surrogate), which no file can carry.`,
          path,
        });
      }
      continue;
    }
    if (typeof at !== "object" || at === null || seen.has(at)) continue;
    seen.add(at);
    if (path.length >= MAX_DEPTH) {
      issues.push({
        code: "schema/too-deep",
        severity: "error",
        message: `Objects and lists nest more than ${MAX_DEPTH} deep.`,
        path,
      });
      continue;
    }
    if (Array.isArray(at)) {
      for (let i = at.length - 1; i >= 0; i--) stack.push({ value: at[i] as unknown, path: [...path, i] });
      continue;
    }
    for (const key of Object.keys(at).reverse()) {
      if (key === "__proto__") {
        issues.push({
          code: "schema/forbidden-key",
          severity: "error",
          message: "The key “__proto__” is not allowed anywhere.",
          path: [...path, key],
        });
      } else stack.push({ value: (at as Record<string, unknown>)[key], path: [...path, key] });
    }
  }
  return issues;
}

function subject(path: readonly PropertyKey[]): string {
  const name = path.findLast((key) => typeof key === "string");
  return name === undefined ? "The value" : `“${String(name)}”`;
}
