import { schemaNames, SCHEMA_VERSION, toJsonSchema, toJsonSchemaBundle } from "../../src/json-schema/emit.js";
import type { GeneratedFile } from "../generate.js";

/** The published JSON Schema files. */
export function jsonSchemas(): GeneratedFile[] {
  const file = (name: string, schema: object): GeneratedFile => ({
    path: `schemas/${SCHEMA_VERSION}/${name}.json`,
    content: `${JSON.stringify(schema, null, 2)}\n`,
  });
  return [...schemaNames.map((name) => file(name, toJsonSchema(name))), file("bundle.draft-07", toJsonSchemaBundle())];
}
