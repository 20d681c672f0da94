import { fc } from "@fast-check/vitest";
import type * as z from "zod";
import { vocabularyOf } from "../../src/core/vocabulary.js";

type Schema = z.core.$ZodType;
interface Def {
  readonly type: string;
  readonly innerType: Schema;
  readonly element: Schema;
  readonly options: readonly Schema[];
  readonly shape: Readonly<Record<string, Schema>>;
  readonly catchall?: Schema;
  readonly keyType: Schema;
  readonly valueType: Schema;
  readonly values: readonly (string | number)[];
  readonly entries: Readonly<Record<string, string>>;
  readonly format?: string;
}

/** The bounds and the pattern that the checks of a schema set. */
function limitsOf(schema: Schema): {
  readonly pattern?: RegExp;
  readonly minLength?: number;
  readonly min?: number;
  readonly max?: number;
} {
  const limits: { pattern?: RegExp; minLength?: number; min?: number; max?: number } = {};
  for (const check of schema._zod.def.checks ?? []) {
    const def = check._zod.def as unknown as { check: string; pattern: RegExp; minimum: number; value: number };
    if (def.check === "string_format") limits.pattern = def.pattern;
    else if (def.check === "min_length") limits.minLength = def.minimum;
    else if (def.check === "greater_than") limits.min = def.value;
    else if (def.check === "less_than") limits.max = def.value;
    else throw new Error(`No limit is known for ${def.check}.`);
  }
  return limits;
}

const anything = fc.jsonValue({ maxDepth: 2 });

const text = fc.oneof(
  fc.string({ minLength: 1, maxLength: 12, unit: "grapheme" }),
  fc.constantFrom("met in Riyadh on Tuesday", "переговоры в Эр-Рияде", "محادثات", "cafe\u0301 \u{1F54A}\uFE0F\r\n", " "),
);

const arbitraries = new WeakMap<Schema, fc.Arbitrary<unknown>>();

/** Values of the shape that a schema asks for, read from the schema itself; optional fields come and go. */
export function arbitraryOf(schema: Schema): fc.Arbitrary<unknown> {
  let found = arbitraries.get(schema);
  if (!found) arbitraries.set(schema, (found = build(schema)));
  return found;
}

function build(schema: Schema): fc.Arbitrary<unknown> {
  const def = schema._zod.def as unknown as Def;
  const { pattern, minLength = 0, min = -1e6, max = 1e6 } = limitsOf(schema);
  const vocabulary = vocabularyOf(schema);
  if (vocabulary?.open)
    return fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...vocabulary.known) }, fc.constantFrom("new", "a-new-value", "2-x"));
  switch (def.type) {
    case "optional":
      return arbitraryOf(def.innerType);
    case "string":
      return pattern ? fc.stringMatching(pattern, { size: "-1" }) : text;
    case "number":
      return def.format === "safeint" ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true });
    case "boolean":
      return fc.boolean();
    case "literal":
      return fc.constantFrom(...def.values);
    case "enum":
      return fc.constantFrom(...Object.values(def.entries));
    case "union":
      return fc.oneof(...def.options.map(arbitraryOf));
    case "array":
      return fc.array(arbitraryOf(def.element), { minLength, maxLength: 2, size: "max" });
    case "record":
      return fc.dictionary(arbitraryOf(def.keyType) as fc.Arbitrary<string>, arbitraryOf(def.valueType), {
        maxKeys: 2,
        noNullPrototype: true,
      });
    case "unknown":
      return anything;
    case "object": {
      const fields = Object.entries(def.shape);
      return fc.record(Object.fromEntries(fields.map(([key, field]) => [key, arbitraryOf(field)])), {
        requiredKeys: fields.filter(([, field]) => field._zod.optin !== "optional").map(([key]) => key),
        noNullPrototype: true,
      });
    }
    default:
      throw new Error(`No arbitrary for ${def.type}.`);
  }
}
