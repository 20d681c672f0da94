import { describe, expect, test } from "vitest";
import { vocabularyOf } from "../../src/core/vocabulary.js";
import { fieldsOf, deciding } from "../../src/core/schema-walk.js";
import { namedSchemas } from "../../src/json-schema/named-schemas.js";
import { DiplomaticRecordSchema, recordSchemas } from "../../src/schema/record.js";
import { bundle, published } from "../json-schema/compiled.js";
import { corpus } from "./corpus.js";

describe("the corpus has the verdict of its name from", () => {
  test.each(corpus)("Zod, ajv on 2020-12 and ajv on draft-07: $name", ({ text, type, valid }) => {
    const value: unknown = JSON.parse(text);
    expect({
      zod: recordSchemas[type].safeParse(value).success,
      zodUnion: DiplomaticRecordSchema.safeParse(value).success,
      ajv: published[type]!(value),
      ajvUnion: published["record"]!(value),
      draft07: bundle(value),
    }).toEqual({ zod: valid, zodUnion: valid, ajv: valid, ajvUnion: valid, draft07: valid });
  });
});

describe("the corpus is complete:", () => {
  test.each(Object.keys(recordSchemas))("at least 15 files for each record type: %s", (type) => {
    const files = corpus.filter((file) => file.type === type);
    expect(files.filter(({ valid }) => !valid).length).toBeGreaterThanOrEqual(5);
    expect(files.length).toBeGreaterThanOrEqual(15);
  });

  test("no two files hold the same", () => {
    const texts = new Map<string, string>();
    for (const { name, text } of corpus) {
      expect(texts.get(text), `${name} repeats another file`).toBeUndefined();
      texts.set(text, name);
    }
  });

  // what the valid files use of each schema: its fields, and the values given to its vocabularies
  const fields = new Set<string>();
  const values = new Map<string, Set<string>>();
  const nameOf = new Map([...namedSchemas].map(([name, schema]) => [schema, name]));
  type Schema = Parameters<typeof deciding>[0];

  function named(schema: Schema): string | undefined {
    for (let at: Schema | undefined = schema; at; at = at._zod.parent) if (nameOf.has(at)) return nameOf.get(at);
    return undefined;
  }

  function visit(schema: Schema, value: unknown): void {
    const decided = deciding(schema, value);
    const name = named(decided);
    if (vocabularyOf(decided) && name) values.set(name, (values.get(name) ?? new Set()).add(String(value)));
    if (Array.isArray(value)) {
      const { element } = decided._zod.def as unknown as { element: Schema };
      for (const item of value) visit(element, item);
      return;
    }
    const known = fieldsOf(decided);
    if (!known) return;
    for (const [key, child] of Object.entries(value as object)) {
      if (!Object.hasOwn(known, key)) continue;
      fields.add(`${name}.${key}`);
      visit(known[key]!, child);
    }
  }
  for (const { text, type, valid } of corpus) if (valid) visit(recordSchemas[type], JSON.parse(text));

  const objects = [...namedSchemas].filter(([, schema]) => fieldsOf(schema));
  test.each(objects)("every field of %s stands in some valid file", (name, schema) => {
    const wanted = Object.keys(fieldsOf(schema)!).map((field) => `${name}.${field}`);
    expect(wanted.filter((field) => !fields.has(field))).toEqual([]);
  });

  const vocabularies = [...namedSchemas].flatMap(([name, schema]) => {
    const vocabulary = vocabularyOf(schema);
    return vocabulary && name !== "ParticipantKind" ? [{ name, vocabulary }] : [];
  });
  test.each(vocabularies.filter(({ vocabulary }) => !vocabulary.open))(
    "the first and the last value of $name, a closed vocabulary, stand in valid files",
    ({ name, vocabulary }) => {
      expect([...values.get(name)!]).toEqual(expect.arrayContaining([vocabulary.known[0], vocabulary.known.at(-1)]));
    },
  );
  test.each(vocabularies.filter(({ vocabulary }) => vocabulary.open))(
    "a value that $name, an open vocabulary, does not know stands in a valid file",
    ({ name, vocabulary }) => {
      expect([...values.get(name)!].some((value) => !vocabulary.known.includes(value))).toBe(true);
    },
  );
});
