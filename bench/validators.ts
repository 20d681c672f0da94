import { Ajv2020 } from "ajv/dist/2020.js";
import * as v from "valibot";
import * as z from "zod";
import { shapeOf } from "../scripts/generators/schema-shape.js";
import { isDiplomaticRecord } from "../src/guards/guards.js";
import { toJsonSchema, type JsonSchema } from "../src/json-schema/emit.js";
import { DiplomaticRecordSchema } from "../src/schema/record.js";
import { valibotSchema } from "./valibot-schema.js";

type Validator = (value: unknown) => boolean;

/** Says which option of a union to look at by its mark, as Zod's unions do; without it ajv tries one after the other. */
function withDiscriminators(schema: JsonSchema): JsonSchema {
  const { oneOf, $defs } = schema as { readonly oneOf: readonly JsonSchema[]; readonly $defs: Record<string, JsonSchema> };
  const { Participant: participant, ...parts } = $defs;
  return {
    ...schema,
    // without it, all that is no object would pass
    type: "object",
    discriminator: { propertyName: "type" },
    // ajv asks that the mark stand in the option itself
    oneOf: oneOf.map((option) =>
      option["$ref"] === "#/$defs/Participant"
        ? { type: "object", properties: { type: { const: "participant" } }, required: ["type"], allOf: [option] }
        : option,
    ),
    $defs: { ...parts, Participant: { ...participant, discriminator: { propertyName: "kind" } } },
  };
}

/** Validators of any record, made when they are asked for. What ajv compiles here is what its standalone mode would print. */
export const validators = {
  zod: (): Validator => (value) => DiplomaticRecordSchema.safeParse(value).success,
  "z.compile"(): Validator {
    const compiled = z.compile(DiplomaticRecordSchema);
    return (value) => compiled.safeParse(value).success;
  },
  ajv: (): Validator => new Ajv2020({ strict: false }).compile(toJsonSchema("record")),
  "ajv, told the discriminators": (): Validator =>
    new Ajv2020({ strict: false, discriminator: true }).compile(withDiscriminators(toJsonSchema("record"))),
  valibot(): Validator {
    const schema = valibotSchema(shapeOf(DiplomaticRecordSchema, "DiplomaticRecord"));
    return (value) => v.safeParse(schema, value).success;
  },
  "our guard": (): Validator => isDiplomaticRecord,
} as const;
