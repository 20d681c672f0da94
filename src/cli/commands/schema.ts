import { toJsonSchema, type JsonSchemaTarget } from "../../json-schema/emit.js";
import { asAsked, EXIT, type CliIo } from "../io.js";

/** Writes the JSON Schema of a record type. */
export function schema(io: CliIo, name: string, target: JsonSchemaTarget): number {
  const document = asAsked(() => toJsonSchema(name, { target }));
  io.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
  return EXIT.sound;
}
