import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { namedSchemas } from "../../src/json-schema/named-schemas.js";

const read = (path: string) => readFileSync(new URL(path, import.meta.url), "utf8");

test("every generated type and every named schema stands in the type test", () => {
  const compared = [...read("interfaces.test-d.ts").matchAll(/Check<typeof \w+\.(\w+)Schema, \1>>\(\)\.toEqualTypeOf<Both>/g)];
  const names = compared.map(([, name]) => name).sort();
  const generated = [...read("../../src/schema/interfaces.ts").matchAll(/^export (?:interface|type) (\w+)/gm)];
  expect(names).toEqual([...namedSchemas.keys()].sort());
  expect(names).toEqual(generated.map(([, name]) => name).sort());
});
