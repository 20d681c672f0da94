/**
 * The published JSON Schemas, written from the Zod schemas.
 *
 * @module demarche/json-schema
 */
export {
  JSON_SCHEMA_TARGETS,
  SCHEMA_BASE,
  SCHEMA_VERSION,
  schemaNames,
  toJsonSchema,
  toJsonSchemaBundle,
  type JsonSchema,
  type JsonSchemaTarget,
} from "./emit.js";
