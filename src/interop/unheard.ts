import { formatPath } from "../core/issue.js";

/** Every value in some, that is no object and no list, as text, with the way to it. */
function* leavesOf(
  value: unknown,
  path: readonly PropertyKey[] = [],
): Generator<{ readonly path: readonly PropertyKey[]; readonly value: unknown }> {
  if (typeof value !== "object" || value === null) yield { path, value };
  else if (Array.isArray(value)) for (const [at, item] of value.entries()) yield* leavesOf(item, [...path, at]);
  else for (const [key, item] of Object.entries(value)) yield* leavesOf(item, [...path, key]);
}

/** What an address or an id ends with. */
const endOf = (text: string): string => text.slice(Math.max(text.lastIndexOf("/"), text.lastIndexOf(":")) + 1);

/** The values that records have, as texts, for {@link unheard}. */
export function heardIn(records: readonly object[]): Set<string> {
  const heard = new Set<string>();
  for (const record of records) {
    for (const { value } of leavesOf(record)) {
      heard.add(String(value));
      heard.add(endOf(String(value)));
    }
  }
  return heard;
}

/**
 * The values in a property of a document that none of the records made of it has, with their paths: what a reader has passed over
 * without a word. Keys in `ignored` hold codes that were translated, or types.
 */
export function unheard(
  field: string,
  value: unknown,
  heard: ReadonlySet<string>,
  ignored: ReadonlySet<string>,
): { readonly field: string; readonly value: unknown }[] {
  return [...leavesOf(value, [field])].flatMap(({ path, value: leaf }) => {
    const key = path.findLast((step) => typeof step === "string") as string;
    const text = String(leaf);
    if (ignored.has(key) || leaf === null || text === "" || heard.has(text) || heard.has(endOf(text))) return [];
    return [{ field: formatPath(path), value: leaf }];
  });
}
