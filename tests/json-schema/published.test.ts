import { readdirSync } from "node:fs";
import { Ajv } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { schemaNames, toJsonSchema, toJsonSchemaBundle } from "../../src/json-schema/emit.js";
import { bundle, published, publishedSchema } from "./compiled.js";

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Schema = { [keyword: string]: Json };

const files = readdirSync(new URL("../../schemas/1.0/", import.meta.url))
  .filter((file) => file.endsWith(".json"))
  .sort();
const schemas = files.map((file) => ({ file, schema: publishedSchema(file) as Schema }));

/** Every schema in a schema, with the way to it; what stands in `examples` is none. */
function* subschemas(schema: Json, path: string): Generator<{ readonly path: string; readonly schema: Schema }> {
  if (typeof schema !== "object" || schema === null || Array.isArray(schema)) return;
  yield { path, schema };
  for (const [keyword, value] of Object.entries(schema)) {
    const below = `${path}/${keyword}`;
    if (["properties", "$defs", "definitions"].includes(keyword)) {
      for (const [name, part] of Object.entries(value as Schema)) yield* subschemas(part, `${below}/${name}`);
    } else if (Array.isArray(value)) {
      if (keyword !== "examples") for (const [at, part] of value.entries()) yield* subschemas(part, `${below}/${at}`);
    } else yield* subschemas(value, below);
  }
}

test("there is a file for each record type, for any record, and a bundle", () => {
  expect(files).toEqual([
    "agreement.json",
    "bundle.draft-07.json",
    "dossier.json",
    "meeting.json",
    "participant.json",
    "record.json",
    "source.json",
    "statement.json",
  ]);
  expect(schemaNames.map((name) => `${name}.json`).sort()).toEqual(files.filter((file) => !file.startsWith("bundle")));
});

describe.each(schemas)("$file", ({ file, schema }) => {
  const parts = [...subschemas(schema, "#")];
  const definitions = file.startsWith("bundle") ? "definitions" : "$defs";

  test("says what it is", () => {
    expect(schema).toMatchObject({
      $schema: file.startsWith("bundle")
        ? "http://json-schema.org/draft-07/schema#"
        : "https://json-schema.org/draft/2020-12/schema",
      $id: `https://unpkg.com/demarche/schemas/1.0/${file}`,
      title: expect.stringMatching(/^[A-Z][A-Za-z]+$/) as string,
      description: expect.stringMatching(/^[A-Z].*\.$/) as string,
    });
  });

  test("has examples that are valid", () => {
    const validate = file.startsWith("bundle") ? bundle : published[file.replace(".json", "")]!;
    const examples = schema["examples"] as Json[];
    expect(examples.length).toBeGreaterThan(0);
    for (const example of examples) expect(validate(example), JSON.stringify(validate.errors)).toBe(true);
  });

  test("describes every field and every part", () => {
    const fields = parts.flatMap(({ path, schema: part }) =>
      Object.entries((part["properties"] ?? {}) as Record<string, Schema>).map(
        ([name, field]) => [`${path}/${name}`, field["description"]] as const,
      ),
    );
    const named = Object.entries(schema[definitions] as Record<string, Schema>).map(
      ([name, part]) => [name, part["description"]] as const,
    );
    expect(fields.length).toBeGreaterThan(20);
    expect([...fields, ...named].filter(([, text]) => !/^[A-Z“].*[.]$/s.test(String(text)))).toEqual([]);
  });

  test("refers to its own parts only, and has none that nothing refers to", () => {
    const refs = parts.flatMap(({ schema: part }) => (typeof part["$ref"] === "string" ? [part["$ref"]] : []));
    const names = Object.keys(schema[definitions] as object).map((name) => `#/${definitions}/${name}`);
    expect(refs.filter((ref) => !names.includes(ref))).toEqual([]);
    // the bundle has parts for all to use
    if (!file.startsWith("bundle")) expect(names.filter((name) => !refs.includes(name))).toEqual([]);
  });

  test("keeps unknown fields, and says nothing that other languages read otherwise", () => {
    for (const { path, schema: part } of parts) {
      if (part["additionalProperties"] !== undefined)
        expect(part["additionalProperties"], path).toMatchObject({ type: "string", minLength: 1 });
      expect(part, path).not.toHaveProperty("format");
      expect(part, path).not.toHaveProperty("default");
      expect(part, path).not.toHaveProperty("unevaluatedProperties");
      const pattern = part["pattern"];
      if (typeof pattern === "string") expect(pattern, path).toMatch(/^\^(?!.*(?:\\[dDwWsSbBpPkuU]|\(\?[=!<])).*\$$/s);
    }
    expect(parts.some(({ schema: part }) => part["pattern"] !== undefined)).toBe(true);
  });

  test("compiles in ajv's strict mode, and is what its dialect allows", () => {
    const ajv = file.startsWith("bundle") ? new Ajv({ strict: true }) : new Ajv2020({ strict: true });
    expect(ajv.validateSchema(schema)).toBe(true);
    expect(() => ajv.compile(schema)).not.toThrow();
  });

  test("is what the schemas give, twice over, to the byte", () => {
    const made = () => (file.startsWith("bundle") ? toJsonSchemaBundle() : toJsonSchema(file.replace(".json", "")));
    expect(JSON.stringify(made())).toBe(JSON.stringify(schema));
    expect(JSON.stringify(made())).toBe(JSON.stringify(made()));
  });

  test("keeps its keywords in one order", () => {
    const order = [
      "$schema",
      "$id",
      "$ref",
      "$comment",
      "title",
      "description",
      "examples",
      "type",
      "const",
      "enum",
      "required",
      "properties",
    ];
    for (const { path, schema: part } of parts) {
      const known = Object.keys(part).filter((keyword) => order.includes(keyword));
      expect(known, path).toEqual(known.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)));
      const rest = Object.keys(part).filter((keyword) => !order.includes(keyword) && keyword !== definitions);
      expect(rest, path).toEqual(rest.toSorted());
    }
  });
});

describe("toJsonSchema", () => {
  test.each(schemaNames)("%s in draft-07 compiles too, and takes the examples", (name) => {
    const schema = toJsonSchema(name, { target: "draft-07" }) as Schema;
    expect(schema["$id"]).toBe(`https://unpkg.com/demarche/schemas/1.0/${name}.draft-07.json`);
    const validate = new Ajv({ strict: true }).compile(schema);
    for (const example of schema["examples"] as Json[]) expect(validate(example)).toBe(true);
    expect(validate({})).toBe(false);
  });

  test.each(["treaty", "constructor", "Meeting", ""])("throws for %j", (name) => {
    expect(() => toJsonSchema(name)).toThrow(
      new RangeError(
        `No schema is called “${name}”; there are source, participant, meeting, statement, agreement, dossier, record.`,
      ),
    );
  });
});
