import type * as z from "zod";

type Def = z.core.$ZodTypeDef & Record<string, unknown>;

function defOf(schema: z.core.$ZodType): Def {
  return schema._zod.def as Def;
}

/** The schema that decides about a value: optional wrappers taken off, and of a discriminated union the branch that the value chose. */
export function deciding(schema: z.core.$ZodType, value: unknown): z.core.$ZodType {
  const def = defOf(schema);
  if (def.type === "optional") return deciding(def["innerType"] as z.core.$ZodType, value);
  const discriminator = def["discriminator"] as string | undefined;
  if (def.type === "union" && discriminator !== undefined && typeof value === "object" && value !== null) {
    const chosen = (value as Record<string, unknown>)[discriminator];
    const branch = (def["options"] as z.core.$ZodType[]).find((option) =>
      option._zod.propValues?.[discriminator]?.has(chosen as never),
    );
    return branch ? deciding(branch, value) : schema;
  }
  return schema;
}

/** The fields that an object schema knows; undefined for a schema of anything else. */
export function fieldsOf(schema: z.core.$ZodType): Readonly<Record<string, z.core.$ZodType>> | undefined {
  const def = defOf(schema);
  return def.type === "object" ? (def["shape"] as Record<string, z.core.$ZodType>) : undefined;
}

/** Whether an object schema gives unknown fields a meaning of their own, as a record of free keys does. */
export function hasFreeKeys(schema: z.core.$ZodType): boolean {
  const catchall = defOf(schema)["catchall"] as z.core.$ZodType | undefined;
  return catchall !== undefined && defOf(catchall).type !== "unknown";
}

/** The schema of what lies below a value at a key; undefined where the schema says nothing of it. */
export function childOf(schema: z.core.$ZodType, value: unknown, key: PropertyKey): z.core.$ZodType | undefined {
  const decided = deciding(schema, value);
  const def = defOf(decided);
  switch (def.type) {
    case "object": {
      const fields = fieldsOf(decided)!;
      if (typeof key === "string" && Object.hasOwn(fields, key)) return fields[key];
      return def["catchall"] as z.core.$ZodType | undefined;
    }
    case "array":
      return def["element"] as z.core.$ZodType;
    case "record":
      return def["valueType"] as z.core.$ZodType;
    default:
      return undefined;
  }
}
