import { formatPath } from "../core/issue.js";
import type { InteropRecord, Loss } from "./loss.js";

/** Why a field is lost; `field` is its path. */
export type Why = (field: string, record: InteropRecord) => string;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isPart = (value: unknown): boolean => isObject(value) && typeof value["participant"] === "string";

/** The items of a list that answer to those of another: who took part may stand in any order, all else in its own. */
function paired(list: readonly unknown[], others: readonly unknown[]): readonly unknown[] {
  if (!list.every(isPart)) return others;
  const left = [...others];
  const take = (is: (other: Record<string, unknown>) => boolean): unknown => {
    const at = left.findIndex((other) => isObject(other) && is(other));
    return at < 0 ? undefined : left.splice(at, 1)[0];
  };
  const items = list as readonly Record<string, unknown>[];
  const same = items.map(({ participant, role }) =>
    take((other) => other["participant"] === participant && other["role"] === role),
  );
  return items.map(({ participant }, at) => same[at] ?? take((other) => other["participant"] === participant));
}

/**
 * What of a record is not there any more, or not the same, in what was read back of it. Writers of documents find their losses so: by
 * reading what they wrote. A record of which nothing came back is lost as a whole, its field being the empty path.
 */
export function lossesBetween(record: InteropRecord, back: object | undefined, why: Why): Loss[] {
  const losses: Loss[] = [];
  const compare = (value: unknown, other: unknown, path: readonly PropertyKey[]): void => {
    if (value === other || value === undefined) return;
    if (Array.isArray(value) && Array.isArray(other) && (value.length === other.length || value.every(isPart)))
      for (const [at, item] of paired(value, other).entries()) compare(value[at], item, [...path, at]);
    else if (isObject(value) && isObject(other))
      for (const key of Object.keys(value)) compare(value[key], other[key], [...path, key]);
    else {
      const field = formatPath(path);
      losses.push({ record: record.id, field, value, why: why(field, record) });
    }
  };
  compare(record, back, []);
  return losses;
}

/** The losses of several records, each held against the one of its id among those read back. */
export function lossesOfAll(records: Iterable<InteropRecord>, back: readonly InteropRecord[], why: Why): Loss[] {
  const byId = new Map(back.map((record) => [record.id, record]));
  return Array.from(records, (record) => lossesBetween(record, byId.get(record.id), why)).flat();
}
