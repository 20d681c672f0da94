import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { fieldsOf, hasFreeKeys } from "../../src/core/schema-walk.js";
import { vocabularyOf } from "../../src/core/vocabulary.js";
import { SCHEMA_BASE, SCHEMA_VERSION, schemaNames, toJsonSchema } from "../../src/json-schema/emit.js";
import { namedSchemas } from "../../src/json-schema/named-schemas.js";
import { codes, explain } from "../../src/validate/explain.js";
import { exportsOf } from "./surface.js";

const read = (path: string) => JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8")) as unknown;

/** What is public, by hand: a change here is a change for users and belongs into CHANGELOG. */
const surface = read("surface.json") as {
  readonly exports: Readonly<Record<string, { readonly values: string[]; readonly types: string[] }>>;
  readonly codes: Readonly<Record<string, string>>;
  readonly vocabularies: Readonly<Record<string, { readonly open: boolean; readonly values: string[] }>>;
  /** Fields of each object; `?` marks the optional ones, `*` an object of free keys. */
  readonly fields: Readonly<Record<string, string[]>>;
};
const manifest = read("../../package.json") as { readonly exports: Readonly<Record<string, string>> };

const subpaths = Object.entries(manifest.exports).filter(([, target]) => target.endsWith(".js"));
const sources = subpaths.map(
  ([subpath, target]) => [subpath, target.replace("./dist/", "src/").replace(/\.js$/, ".ts")] as const,
);

describe("exports", () => {
  const found = exportsOf(sources.map(([, source]) => source));

  test("subpaths", () => {
    expect(manifest.exports).toMatchObject({ "./schemas/*": "./schemas/*", "./package.json": "./package.json" });
    expect(Object.keys(manifest.exports).filter((subpath) => !["./schemas/*", "./package.json"].includes(subpath))).toEqual(
      Object.keys(surface.exports),
    );
  });

  test.each(sources)("%s", async (subpath, source) => {
    const values = Object.keys((await import(/* @vite-ignore */ `../../${source}`)) as object).sort();
    expect({ values, types: found[source]!.filter((name) => !values.includes(name)) }).toEqual(surface.exports[subpath]);
  });
});

test("issue codes and their severities", () => {
  expect(Object.fromEntries(codes.map((code) => [code, explain(code).severity]))).toEqual(surface.codes);
});

test("published schemas", () => {
  expect([SCHEMA_VERSION, SCHEMA_BASE]).toEqual(["1.0", "https://unpkg.com/demarche/schemas/1.0/"]);
  expect(schemaNames.map((name) => toJsonSchema(name)["$id"])).toEqual([
    "https://unpkg.com/demarche/schemas/1.0/source.json",
    "https://unpkg.com/demarche/schemas/1.0/participant.json",
    "https://unpkg.com/demarche/schemas/1.0/meeting.json",
    "https://unpkg.com/demarche/schemas/1.0/statement.json",
    "https://unpkg.com/demarche/schemas/1.0/agreement.json",
    "https://unpkg.com/demarche/schemas/1.0/dossier.json",
    "https://unpkg.com/demarche/schemas/1.0/record.json",
  ]);
});

test("vocabularies, open and closed, each value in its order", () => {
  const found = [...namedSchemas].flatMap(([name, schema]) => {
    const vocabulary = vocabularyOf(schema);
    return vocabulary ? [[name, { open: vocabulary.open, values: vocabulary.known }] as const] : [];
  });
  expect(Object.fromEntries(found)).toEqual(surface.vocabularies);
});

test("fields, required and optional, and objects of free keys", () => {
  const found = [...namedSchemas].flatMap(([name, schema]) => {
    const fields = fieldsOf(schema);
    if (!fields) return [];
    const names = Object.entries(fields).map(([field, part]) => (part._zod.optin === "optional" ? `${field}?` : field));
    return [[name, hasFreeKeys(schema) ? [...names, "*"] : names] as const];
  });
  expect(Object.fromEntries(found)).toEqual(surface.fields);
});

test("names of all schemas", () => {
  const others = [
    "AgreementId",
    "CommitmentId",
    "CountryCode",
    "DateTime",
    "DiplomaticEvent",
    "DiplomaticRecord",
    "DossierId",
    "Duration",
  ];
  others.push(
    "EdtfDate",
    "Extensions",
    "LanguageTag",
    "MeetingId",
    "ModelVersion",
    "Participant",
    "ParticipantId",
    "SourceId",
    "StatementId",
    "Uri",
  );
  expect([...namedSchemas.keys()]).toEqual(
    [...others, ...Object.keys(surface.vocabularies), ...Object.keys(surface.fields)].sort(),
  );
});
