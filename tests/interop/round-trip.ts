import { fc } from "@fast-check/vitest";
import { expect } from "vitest";
import type { Conversion, InteropRecord, Loss } from "../../src/interop/loss.js";
import { makeDossier } from "../../src/fixtures/makers.js";
import type { Dossier, Meeting, Participation } from "../../src/schema/interfaces.js";
import { recordSchemas } from "../../src/schema/record.js";
import { arbitraryOf } from "../schema/arbitrary.js";

const types = ["source", "participant", "meeting", "statement", "agreement"] as const;

/** Random records, each id once. */
export const anyRecords = fc.uniqueArray(
  fc.oneof(...types.map((type) => arbitraryOf(recordSchemas[type]))) as fc.Arbitrary<InteropRecord>,
  { selector: ({ id }) => id, minLength: 1, maxLength: 4 },
);

/** Every value in a record that is no object or list, or an empty one, by its path. */
export function leaves(value: unknown, path = "", found = new Map<string, unknown>()): Map<string, unknown> {
  const entries = typeof value === "object" && value !== null ? Object.entries(value) : [];
  if (entries.length === 0) found.set(path, value);
  for (const [key, child] of entries) {
    const step = Array.isArray(value)
      ? `[${key}]`
      : /^[A-Za-z_$][A-Za-z0-9_$]*$/.test(key)
        ? `${path === "" ? "" : "."}${key}`
        : `[${JSON.stringify(key)}]`;
    leaves(child, `${path}${step}`, found);
  }
  return found;
}

/** Whether a path leads into a field. */
export const isBelow = (path: string, field: string): boolean =>
  field === "" || path === field || path.startsWith(`${field}.`) || path.startsWith(`${field}[`);

/** A meeting read back with those who took part in the order of another; who took part may stand in any. */
export function inOrderOf(record: InteropRecord, found: object): object {
  if (record.type !== "meeting" || !("participation" in found)) return found;
  const left = [...(found as Meeting).participation];
  const take = (is: (entry: Participation) => boolean): Participation[] => {
    const at = left.findIndex(is);
    return at < 0 ? [] : left.splice(at, 1);
  };
  const same = record.participation.map(
    (part) => take((entry) => entry.participant === part.participant && entry.role === part.role)[0],
  );
  const participation = record.participation.map(
    (part, at) => same[at] ?? take((entry) => entry.participant === part.participant)[0] ?? {},
  );
  return { ...found, participation: [...participation, ...left] };
}

/** A dossier of the makers with all that a dossier says of itself. */
export const anyDossier: fc.Arbitrary<Dossier> = fc.nat().map((seed) => ({
  ...makeDossier(seed),
  title: "A title",
  created: "2025-02-19T08:00:00Z",
  generator: "desk 1.2",
  ext: { "org.example.desk": { shelf: seed } },
  extra: true,
}));

/** What was written and read back has all that the losses do not name, and nothing that was not there. */
export function expectRoundTrip(records: readonly InteropRecord[], losses: readonly Loss[], back: Conversion): void {
  expect(back.issues).toEqual([]);
  for (const record of records) {
    const own = losses.filter((loss) => loss.record === record.id).map(({ field }) => field);
    const found = back.records.find(({ id }) => id === record.id) ?? {};
    const [before, after] = [leaves(record), leaves(inOrderOf(record, found))];
    for (const [path, value] of before) {
      if (own.some((field) => isBelow(path, field))) continue;
      expect(after.has(path), `${record.id} ${path}`).toBe(true);
      expect(JSON.stringify(after.get(path)), path).toBe(JSON.stringify(value));
    }
    for (const path of after.keys()) {
      if (path === "" || own.some((field) => isBelow(path, field) || isBelow(field, path))) continue;
      expect(before.has(path), `${record.id} ${path} was not there`).toBe(true);
    }
  }
  expect(back.records.filter(({ id }) => !records.some((record) => record.id === id))).toEqual([]);
}
