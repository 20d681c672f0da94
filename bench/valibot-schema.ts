import * as v from "valibot";
import type { Shape } from "../scripts/generators/schema-shape.js";

type Schema = v.GenericSchema;

/** The valibot schema of a shape: what somebody would write by hand who wanted the same from valibot. */
export function valibotSchema(shape: Shape): Schema {
  switch (shape.kind) {
    case "unknown":
      return v.unknown();
    case "boolean":
      return v.boolean();
    case "literal":
      return v.literal(shape.value);
    case "text":
      return shape.min === 0 ? v.string() : v.pipe(v.string(), v.nonEmpty());
    case "pattern": {
      const patterns = shape.anyOf.map((pattern) => v.pipe(v.string(), v.regex(pattern)));
      return patterns.length === 1 ? patterns[0]! : v.union(patterns);
    }
    case "choice":
      return shape.open ? v.pipe(v.string(), v.regex(shape.open)) : v.picklist(shape.values);
    case "number": {
      const number = shape.integer ? v.pipe(v.number(), v.safeInteger()) : v.number();
      return v.pipe(number, v.minValue(shape.min ?? -Infinity), v.maxValue(shape.max ?? Infinity));
    }
    case "list":
      return v.pipe(v.array(valibotSchema(shape.item)), v.minLength(shape.min));
    case "map":
      return v.record(v.pipe(v.string(), v.regex(shape.key)), v.unknown());
    case "union":
      return v.variant(
        shape.discriminator,
        shape.options.map((option) => valibotSchema(option.shape) as v.LooseObjectSchema<v.ObjectEntries, undefined>),
      );
    case "object": {
      const entries = Object.fromEntries(
        shape.fields.map((field) => {
          const schema = valibotSchema(field.shape);
          return [field.key, field.optional ? v.optional(schema) : schema];
        }),
      );
      return shape.rest.kind === "unknown" ? v.looseObject(entries) : v.objectWithRest(entries, valibotSchema(shape.rest));
    }
  }
}
