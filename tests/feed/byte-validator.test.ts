import { describe, expect, it } from "vitest";
import { RecordMaker } from "../../bench/random-record.js";
import { compareBytes, sureTypeIn } from "./comparisons.js";

const TYPES = ["source", "participant", "meeting", "statement", "agreement", "dossier"];
// npm run fuzz has more
const CASES = 6000;

function sure(text: string | Uint8Array): string | undefined {
  return sureTypeIn(typeof text === "string" ? new TextEncoder().encode(text) : text);
}

describe("sureType", () => {
  it.each(TYPES)("is sure of every valid %s in the usual order of keys", (type) => {
    const maker = new RecordMaker(7);
    for (let count = 0; count < 300; count++) {
      const text = JSON.stringify(maker.record(type));
      expect(sure(text), text).toBe(type);
    }
  });

  it("reads white space, sorted keys, escaped slashes and escaped characters", () => {
    const maker = new RecordMaker(8);
    for (let count = 0; count < 300; count++) {
      const record = maker.record();
      const sorted = Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
      expect(sure(JSON.stringify(sorted))).toBe(record["type"]);
      expect(sure(` ${JSON.stringify(record, null, 2)}\r\n`)).toBe(record["type"]);
      expect(sure(JSON.stringify(record).replaceAll("/", "\\/"))).toBe(record["type"]);
    }
  });

  it("is never sure of what the slow path finds fault with", () => {
    const maker = new RecordMaker(Number(process.env["FC_SEED"] ?? 1), 0.3);
    let sureOnes = 0;
    for (let count = 0; count < CASES; count++) {
      const { text, wrong, sound } = compareBytes(maker);
      expect(wrong, text).toBe(false);
      if (sound) sureOnes++;
    }
    // or the test would show nothing
    expect(sureOnes).toBeGreaterThan(CASES / 10);
  });

  it.each([
    ["a key twice", '{"type":"source","id":"source:a","kind":"other","kind":"other"}'],
    ["a key twice, once escaped", '{"type":"source","id":"source:a","kind":"other","kin\\u0064":"other"}'],
    ["a free key twice", '{"type":"source","id":"source:a","kind":"other","ids":{"x":"1","x":"2"}}'],
    ["a known scheme set off from its colon", '{"type":"source","id":"source:a","kind":"other","ids":{"wikidata" :"x"}}'],
    ["a key twice in a free part", '{"type":"source","id":"source:a","kind":"other","ext":{"org.a":{"x":1,"x":1}}}'],
    ["__proto__ in a free part", '{"type":"source","id":"source:a","kind":"other","ext":{"org.a":{"__proto__":1}}}'],
    ["__proto__ among identifiers", '{"type":"source","id":"source:a","kind":"other","ids":{"__proto__":"x"}}'],
    ["a lone surrogate", '{"type":"source","id":"source:a","kind":"other","title":"\\ud800"}'],
    ["a low surrogate first", '{"type":"source","id":"source:a","kind":"other","title":"\\udc00\\ud800"}'],
    ["an empty text", '{"type":"source","id":"source:a","kind":"other","title":""}'],
    ["an unknown field", '{"type":"source","id":"source:a","kind":"other","titel":"x"}'],
    ["an unknown value", '{"type":"source","id":"source:a","kind":"others"}'],
    ["a missing field", '{"type":"source","id":"source:a"}'],
    ["another option's field", '{"type":"participant","id":"participant:a","kind":"person","name":"x","country":"RU"}'],
    ["two records", '{"type":"source","id":"source:a","kind":"other"}{"type":"source","id":"source:a","kind":"other"}'],
    ["a control character", '{"type":"source","id":"source:a","kind":"other","title":"\u0001"}'],
    ["nothing", ""],
    ["a part of a word", '{"type":"s'],
  ])("is not sure of %s", (_, text) => {
    expect(sure(text)).toBeUndefined();
  });

  it("is not sure of overlong and broken UTF-8", () => {
    const [head, tail] = ['{"type":"source","id":"source:a","kind":"other","title":"', '"}'].map((part) => [
      ...new TextEncoder().encode(part),
    ]);
    const withBytes = (...bytes: number[]) => sure(Uint8Array.from([...head!, ...bytes, ...tail!]));
    expect(withBytes(0xc3, 0xa9)).toBe("source");
    expect(withBytes(0xf4, 0x8f, 0xbf, 0xbf)).toBe("source");
    for (const bad of [
      [0xc0, 0x80],
      [0xe0, 0x9f, 0x80],
      [0xed, 0xa0, 0x80],
      [0xf0, 0x8f, 0x80, 0x80],
      [0xf4, 0x90, 0x80, 0x80],
      [0xf5, 0x80, 0x80, 0x80],
      [0x80],
      [0xc3],
      [0xe2, 0x82],
    ])
      expect(withBytes(...bad)).toBeUndefined();
  });
});
