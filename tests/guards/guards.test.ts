import { describe, expect, it } from "vitest";
import { RecordMaker } from "../../bench/random-record.js";
import { namedSchemas } from "../../src/json-schema/named-schemas.js";
import * as guards from "../../src/guards/guards.js";
import { recordSchemas } from "../../src/schema/record.js";
import { compareGuards } from "../feed/comparisons.js";

// npm run fuzz has more
const CASES = 4000;

describe("guards", () => {
  it("stand for every schema of an object", () => {
    for (const name of Object.keys(guards)) expect(namedSchemas.has(name.slice(2)), name).toBe(true);
    for (const type of Object.keys(recordSchemas))
      expect(guards).toHaveProperty(`is${type.charAt(0).toUpperCase()}${type.slice(1)}`);
  });

  it("agree with the schemas", () => {
    const maker = new RecordMaker(Number(process.env["FC_SEED"] ?? 2), 0.3);
    let valid = 0;
    for (let count = 0; count < CASES; count++) {
      const { text, wrong, sound } = compareGuards(maker);
      expect(wrong, text).toBe(false);
      if (sound) valid++;
    }
    expect(Math.min(valid, CASES - valid)).toBeGreaterThan(CASES / 10);
  });

  it.each([
    ["no object", 5],
    ["null", null],
    ["a list", []],
    ["an unknown type", { type: "treaty" }],
    ["a field that is undefined, where it is required", { type: "source", id: undefined, kind: "other" }],
  ])("say no to %s", (_, value) => {
    expect(guards.isDiplomaticRecord(value)).toBe(false);
  });

  it("let optional fields be undefined, as the types do", () => {
    const source = { type: "source", id: "source:a", kind: "other", title: undefined };
    expect(guards.isSource(source)).toBe(recordSchemas.source.safeParse(source).success);
    expect(guards.isSource(source)).toBe(true);
  });

  it("pass over a key __proto__ and odd maps as Zod does", () => {
    for (const text of [
      '{"type":"source","id":"source:a","kind":"other","ids":{"__proto__":5}}',
      '{"type":"source","id":"source:a","kind":"other","ext":{"__proto__":5}}',
      '{"type":"source","id":"source:a","kind":"other","ext":{"1":5}}',
      '{"type":"source","id":"source:a","kind":"other","ext":{"constructor":5}}',
      '{"type":"source","id":"source:a","kind":"other","ext":[]}',
    ]) {
      const value = JSON.parse(text) as unknown;
      expect(guards.isSource(value), text).toBe(recordSchemas.source.safeParse(value).success);
    }
    for (const ext of [new Map(), new (class Own {})(), Object.create(null), { [Symbol("a")]: 1 }]) {
      const value = { type: "source", id: "source:a", kind: "other", ext: ext as object };
      expect(guards.isSource(value)).toBe(recordSchemas.source.safeParse(value).success);
    }
  });
});
