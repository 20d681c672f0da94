import { readFileSync } from "node:fs";
import { Ajv, type ValidateFunction } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import { schemaNames } from "../../src/json-schema/emit.js";

const folder = new URL("../../schemas/1.0/", import.meta.url);

/** A published schema file. */
export function publishedSchema(file: string): Record<string, unknown> {
  return JSON.parse(readFileSync(new URL(file, folder), "utf8")) as Record<string, unknown>;
}

/** The 2020-12 files through ajv in strict mode, by their names. */
export const published: Readonly<Record<string, ValidateFunction>> = Object.fromEntries(
  schemaNames.map((name) => [name, new Ajv2020({ strict: true }).compile(publishedSchema(`${name}.json`))]),
);

/** The draft-07 bundle through ajv in strict mode. */
export const bundle: ValidateFunction = new Ajv({ strict: true }).compile(publishedSchema("bundle.draft-07.json"));
