import { expect, test } from "vitest";
import type { Issue } from "../../src/core/issue.js";
import { readCloudEvents } from "../../src/interop/cloudevents.js";
import { parseGdeltMentions } from "../../src/interop/gdelt.js";
import { readNinjs } from "../../src/interop/ninjs.js";
import { parsePolecat } from "../../src/interop/polecat.js";
import { readSchemaOrg } from "../../src/interop/schema-org.js";
import { readWebAnnotations } from "../../src/interop/web-annotation.js";
import { codes, explain } from "../../src/validate/explain.js";

type Read = (text: string) => { readonly issues: readonly Issue[] };
const document =
  (read: (value: unknown) => { readonly issues: readonly Issue[] }): Read =>
  (text) =>
    read(JSON.parse(text));

const readers: Readonly<Record<string, Read>> = {
  "interop/columns": parseGdeltMentions,
  "interop/value": parseGdeltMentions,
  "interop/json": parsePolecat,
  "interop/no-record": document(readCloudEvents),
  "interop/no-thing": document(readSchemaOrg),
  "interop/no-item": document(readNinjs),
  "interop/no-event": document(readCloudEvents),
  "interop/no-annotation": document(readWebAnnotations),
};

test("there is a reader for the example of every code, but for a line that would be too long to show", () => {
  const own = codes.filter((code) => code.startsWith("interop/"));
  expect([...Object.keys(readers), "interop/too-long"].sort()).toEqual(own.toSorted());
});

test.each(Object.entries(readers))("the examples of %s", (code, read) => {
  const { example, severity } = explain(code);
  expect(read(example.fails).issues).toMatchObject([{ code, severity }]);
  expect(read(example.passes).issues).toEqual([]);
});
