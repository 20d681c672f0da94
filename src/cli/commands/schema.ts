import { toJsonSchema, type JsonSchemaTarget } from "../../json-schema/emit.js";
import { EXIT, UsageError, type CliIo } from "../io.js";

/** Writes the JSON Schema of a record type. */
export function schema(io: CliIo, name: string, target: JsonSchemaTarget): number {
  try {
    io.stdout.write(`${JSON.stringify(toJsonSchema(name, { target }), null, 2)}\n`);
    return EXIT.sound;
  } catch (error) {
    throw error instanceof RangeError ? new UsageError(error.message) : error;
  }
}
