import { expect } from "vitest";
import { formatPath } from "../../src/core/issue.js";
import type { InteropRecord, Loss } from "../../src/interop/loss.js";
import type { Dossier } from "../../src/schema/interfaces.js";
import { inOrderOf } from "./round-trip.js";

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

/**
 * Whether every value of a record that no loss names stands in one and the same record that was read back, and every event in another
 * one: what two events say does not come back in one.
 */
export function notLost(records: readonly InteropRecord[], losses: readonly Loss[], back: readonly InteropRecord[]): void {
  expect(records.length).toBeGreaterThan(0);
  const claims = records.flatMap((record) => {
    const lost = new Set(losses.filter((loss) => loss.record === record.id).map(({ field }) => field));
    if (lost.has("")) return [];
    const isLost = (path: readonly PropertyKey[]) => path.some((_, at) => lost.has(formatPath(path.slice(0, at + 1))));
    const kept = [...leaves(record)].filter(([path]) => !isLost(path));
    expect(kept.length, record.id).toBeGreaterThan(1);
    const fits = back.filter((other) => {
      const ordered = other.type === record.type ? inOrderOf(record, other) : undefined;
      return ordered && kept.every(([path, value]) => valueAt(ordered, path) === value);
    });
    const named = kept.map(([path]) => formatPath(path)).join(", ");
    expect(fits.length, `${record.id}: ${named}`).toBeGreaterThan(0);
    return record.type === "source" || record.type === "participant" ? [] : [{ id: record.id, fits }];
  });
  const owners = new Map<InteropRecord, (typeof claims)[number]>();
  const settle = (claim: (typeof claims)[number], tried: Set<InteropRecord>): boolean =>
    claim.fits.some((one) => {
      if (tried.has(one)) return false;
      tried.add(one);
      const owner = owners.get(one);
      if (owner && !settle(owner, tried)) return false;
      owners.set(one, claim);
      return true;
    });
  for (const claim of claims) expect(settle(claim, new Set()), `${claim.id} came back in another's record`).toBe(true);
}
