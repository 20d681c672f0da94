import type { Issue } from "../core/issue.js";
import { MAX_DEPTH } from "../core/json-text.js";

/** A value on the way through a record, with the way to it. */
interface Node {
  readonly value: unknown;
  readonly key: PropertyKey | undefined;
  readonly parent: Node | undefined;
  readonly depth: number;
}

function pathOf(node: Node): PropertyKey[] {
  const path: PropertyKey[] = [];
  for (let at: Node | undefined = node; at?.key !== undefined; at = at.parent) path.unshift(at.key);
  return path;
}

function holdsItself(node: Node): boolean {
  for (let at = node.parent; at; at = at.parent) if (at.value === node.value) return true;
  return false;
}

function subject(path: readonly PropertyKey[]): string {
  const name = path.findLast((key) => typeof key === "string");
  return name === undefined ? "The value" : `“${name}”`;
}

/**
 * What no record may hold, whatever its schema: the key `__proto__`, which would reach into prototypes when records are
 * copied; nesting beyond 128, or without end; lone surrogates, which no UTF-8 file can carry; and what only JavaScript knows,
 * properties that throw when they are read and lists with holes.
 */
export function checkSanity(value: unknown): Issue[] {
  const issues: Issue[] = [];
  const seen = new Set<object>();
  const stack: Node[] = [{ value, key: undefined, parent: undefined, depth: 0 }];
  const add = (code: string, node: Node, key: PropertyKey | undefined, message: (subject: string) => string) => {
    const path = key === undefined ? pathOf(node) : [...pathOf(node), key];
    issues.push({ code, severity: "error", message: message(subject(path)), path });
  };
  for (let node = stack.pop(); node; node = stack.pop()) {
    const at = node.value;
    if (typeof at === "string") {
      if (!at.isWellFormed()) {
        add(
          "schema/lone-surrogate",
          node,
          undefined,
          (name) => `${name} holds half a character (a lone surrogate), which no file can carry.`,
        );
      }
      continue;
    }
    if (typeof at !== "object" || at === null) continue;
    if (seen.has(at)) {
      if (holdsItself(node))
        add("schema/too-deep", node, undefined, (name) => `${name} holds itself, so that it nests without end.`);
      continue;
    }
    seen.add(at);
    if (node.depth >= MAX_DEPTH) {
      add("schema/too-deep", node, undefined, () => `Objects and lists nest more than ${MAX_DEPTH} deep.`);
      continue;
    }
    const children: Node[] = [];
    let step: PropertyKey | undefined;
    try {
      const hole = Array.isArray(at) ? firstHole(at) : -1;
      if (hole >= 0) {
        add("schema/missing", node, hole, (name) => `Entry ${hole + 1} of ${name} is missing; the list has a hole there.`);
        continue;
      }
      for (const key of Object.keys(at)) {
        step = Array.isArray(at) ? Number(key) : key;
        if (key === "__proto__") add("schema/forbidden-key", node, key, () => "The key “__proto__” is not allowed anywhere.");
        else children.push({ value: (at as Record<PropertyKey, unknown>)[step], key: step, parent: node, depth: node.depth + 1 });
      }
    } catch {
      add("schema/wrong-type", node, step, (name) => `${name} should be plain data, but throws when it is read.`);
    }
    // the last in is the first out
    for (let child = children.pop(); child; child = children.pop()) stack.push(child);
  }
  return issues;
}

/** Where a list has no entry; -1 for a list that is whole. Stops at the first, so that a length of millions costs nothing. */
function firstHole(list: readonly unknown[]): number {
  for (let at = 0; at < list.length; at++) if (!Object.hasOwn(list, at)) return at;
  return -1;
}
