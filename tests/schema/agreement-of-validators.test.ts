import { fc } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { DiplomaticRecordSchema, recordSchemas } from "../../src/schema/record.js";
import { validate, type RecordType } from "../../src/validate/validate.js";
import { bundle, published } from "../json-schema/compiled.js";
import { arbitraryOf } from "./arbitrary.js";
import { draw, hasProtoKey, mutate, mutationNames } from "./mutation.js";

// in all; MUTATIONS asks for more
const MUTATIONS = Number(process.env["MUTATIONS"] ?? 20_000);
const A_RECORD = 8;
const types = Object.keys(recordSchemas) as RecordType[];
const runs = Math.ceil(MUTATIONS / types.length / A_RECORD);

describe.each(types)("Zod and ajv agree on every %s", (type) => {
  const schema = recordSchemas[type];

  test("that is valid", () => {
    fc.assert(
      fc.property(arbitraryOf(schema), (record) => {
        expect(schema.safeParse(record).error?.issues ?? []).toEqual([]);
        expect(published[type]!(record), JSON.stringify(published[type]!.errors)).toBe(true);
        expect(bundle(record)).toBe(true);
      }),
    );
  });

  test(`with one thing changed, ${runs * A_RECORD} times`, () => {
    const verdicts = { valid: 0, invalid: 0 };
    const changes = fc.array(fc.tuple(fc.constantFrom(...mutationNames), draw), { minLength: A_RECORD, maxLength: A_RECORD });
    fc.assert(
      fc.property(arbitraryOf(schema), changes, (record, list) => {
        const text = JSON.stringify(record);
        for (const [name, drawn] of list) {
          const mutant = mutate(text, name, drawn);
          const zod = schema.safeParse(mutant).success;
          verdicts[zod ? "valid" : "invalid"]++;
          const verdict = { own: published[type]!(mutant), any: bundle(mutant) };
          // docs/reference/differences.md: Zod passes over this key, JSON Schema may refuse it, and `validate` always does
          if (hasProtoKey(mutant)) {
            expect([validate(mutant).ok, zod || !verdict.own]).toEqual([false, true]);
            continue;
          }
          const any = (mutant as { type?: unknown }).type === type ? zod : DiplomaticRecordSchema.safeParse(mutant).success;
          if (verdict.own !== zod || verdict.any !== any)
            expect.fail(`${name}: Zod says ${zod}, ajv ${JSON.stringify(verdict)} on ${JSON.stringify(mutant)}`);
        }
      }),
      { numRuns: runs },
    );
    expect(verdicts.valid + verdicts.invalid).toBeGreaterThanOrEqual(MUTATIONS / types.length);
    // both verdicts come up often, or the test would show little
    expect(Math.min(verdicts.valid, verdicts.invalid)).toBeGreaterThan((runs * A_RECORD) / 10);
  });
});
