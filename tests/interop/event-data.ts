import { expect } from "vitest";
import { formatPath } from "../../src/core/issue.js";
import type { InteropRecord, Loss } from "../../src/interop/loss.js";
import type { Dossier } from "../../src/schema/interfaces.js";

/** Records gathered in a dossier. */
export function dossierOf(records: readonly InteropRecord[]): Dossier {
  const of = <T extends InteropRecord["type"]>(type: T) => records.filter((record) => record.type === type) as never[];
  return {
    type: "dossier",
    model: 1,
    id: "dossier:read",
    sources: of("source"),
    participants: of("participant"),
    meetings: of("meeting"),
    statements: of("statement"),
    agreements: of("agreement"),
  };
}

function* leaves(value: unknown, path: readonly PropertyKey[] = []): Generator<readonly [readonly PropertyKey[], unknown]> {
  if (typeof value !== "object" || value === null) yield [path, value];
  else for (const [key, part] of Object.entries(value)) yield* leaves(part, [...path, Array.isArray(value) ? Number(key) : key]);
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key], value);
}

/** Whether every value of a record that no loss names stands in one and the same record that was read back. */
export function notLost(records: readonly InteropRecord[], losses: readonly Loss[], back: readonly InteropRecord[]): void {
  expect(records.length).toBeGreaterThan(0);
  for (const record of records) {
    const lost = losses.filter((loss) => loss.record === record.id).map(({ field }) => field);
    if (lost.includes("")) continue;
    const isLost = (path: readonly PropertyKey[]) => path.some((_, at) => lost.includes(formatPath(path.slice(0, at + 1))));
    const kept = [...leaves(record)].filter(([path]) => !isLost(path));
    expect(kept.length, record.id).toBeGreaterThan(1);
    const found = back.some(
      (other) => other.type === record.type && kept.every(([path, value]) => valueAt(other, path) === value),
    );
    expect(found, `${record.id}: ${kept.map(([path]) => formatPath(path)).join(", ")}`).toBe(true);
  }
}
