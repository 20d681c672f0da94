import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { referencesOf } from "../../src/derive/references.js";
import type { DossierEntry } from "../../src/derive/dossier-index.js";
import { riyadhDossier } from "../../src/fixtures/riyadh-dossier.js";
import { statement } from "../rules/records.js";

interface Schema {
  $ref?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  pattern?: string;
  const?: unknown;
}

const bundle = JSON.parse(readFileSync("schemas/1.0/dossier.json", "utf8")) as Schema & { $defs: Record<string, Schema> };
const bodyOf = (name: string) => bundle.$defs[name]!;

/** The ids that a schema asks for somewhere below it, each with a way to it; list items are `0`. */
function* idsIn(schema: Schema, path: readonly PropertyKey[]): Generator<{ path: readonly PropertyKey[]; type: string }> {
  const { $ref, properties = {}, items, anyOf = [], oneOf = [], allOf = [], pattern } = schema;
  const type = /^\^(?:\(\?:)?(source|participant|meeting|statement|agreement)[:|]/.exec(pattern ?? "")?.[1];
  if (type) yield { path, type };
  if ($ref) yield* idsIn(bodyOf($ref.replace("#/$defs/", "")), path);
  for (const branch of [...anyOf, ...oneOf, ...allOf]) yield* idsIn(branch, path);
  if (items) yield* idsIn(items, [...path, 0]);
  for (const [key, child] of Object.entries(properties)) yield* idsIn(child, [...path, key]);
}

/** A record with one id in it, at a path. */
function recordWith(base: object, path: readonly PropertyKey[], id: string): DossierEntry {
  const build = ([key, ...rest]: readonly PropertyKey[]): unknown =>
    key === undefined ? id : typeof key === "number" ? [build(rest)] : { [key]: build(rest) };
  const [key, ...rest] = path;
  return { ...base, [key!]: build(rest) } as unknown as DossierEntry;
}

const subjects: [string, object][] = [
  ["Source", { type: "source" }],
  ["Person", { type: "participant", kind: "person" }],
  ["State", { type: "participant", kind: "state" }],
  ["Organization", { type: "participant", kind: "organization" }],
  ["Delegation", { type: "participant", kind: "delegation" }],
  ["Group", { type: "participant", kind: "group" }],
  ["Meeting", { type: "meeting" }],
  ["Statement", { type: "statement" }],
  ["Agreement", { type: "agreement" }],
];

test.each(subjects)(
  "of a %s, every field that holds an id by the published schema is a reference, and leads where the id says",
  (name, base) => {
    const ids = [...idsIn(bodyOf(name), [])].filter(({ path }) => path.length > 1 || path[0] !== "id");
    expect(ids.length).toBeGreaterThanOrEqual(name === "Source" ? 0 : 1);
    for (const { path, type } of ids) {
      const commitmentOrAgreement = { commitments: [], ...base };
      const [reference, ...others] = referencesOf(recordWith(commitmentOrAgreement, path, `${type}:x`));
      expect(reference, path.join(".")).toMatchObject({ id: `${type}:x`, path });
      expect(reference!.target.types).toContain(type);
      expect(others).toEqual([]);
    }
  },
);

test("of the Riyadh dossier every id that is written in a record but its own is found", () => {
  for (const entry of [
    ...riyadhDossier.participants,
    ...riyadhDossier.meetings,
    ...riyadhDossier.statements,
    ...riyadhDossier.agreements,
  ]) {
    const written = JSON.stringify(entry)
      .match(/"(?:source|participant|meeting|statement|agreement):[^"]+"/g)!
      .slice(1);
    expect([...referencesOf(entry)].map(({ id }) => JSON.stringify(id))).toEqual(written);
  }
});

test("relations lead to records of their owner's type, quotes and stances to what they cite", () => {
  const found = [
    ...referencesOf(
      statement("s", {
        quotes: [{ text: "x", evidence: [{ source: "source:q", exact: "x" }] }],
        stances: [{ position: "opposes", target: { label: "x", ref: "meeting:y" } }],
        document: "source:d",
      }),
    ),
  ];
  expect(found.map(({ id, path }) => [id, path.join(".")])).toEqual([
    ["participant:a", "speakers.0"],
    ["source:q", "quotes.0.evidence.0.source"],
    ["meeting:y", "stances.0.target.ref"],
    ["source:d", "document"],
  ]);
});

test("nulls, numbers and unknown fields are passed over", () => {
  const odd = {
    ...statement("s"),
    occasion: null,
    about: [null, 3],
    evidence: [null],
    speakers: 7,
    source: "source:x",
    toString: "x",
  };
  expect([...referencesOf(odd as never)]).toEqual([]);
});
