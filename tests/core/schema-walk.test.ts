import * as z from "zod";
import { describe, expect, test } from "vitest";
import { openObject } from "../../src/core/open-object.js";
import { childOf, deciding, fieldsOf, hasFreeKeys } from "../../src/core/schema-walk.js";
import { closedEnum, KEBAB, openEnum, vocabularyOf } from "../../src/core/vocabulary.js";

const text = z.string();
const a = openObject({ kind: z.literal("a"), name: text.optional() });
const b = openObject({ kind: z.literal("b"), list: z.array(text), map: z.record(z.string(), text) });
const union = z.discriminatedUnion("kind", [a, b]);
const free = z.object({ known: text.optional() }).catchall(z.string());

describe("deciding", () => {
  test("takes off optional wrappers and follows the discriminator", () => {
    expect(deciding(text.optional(), undefined)).toBe(text);
    expect(deciding(union.optional(), { kind: "b" })).toBe(b);
    expect(deciding(z.discriminatedUnion("kind", [union, openObject({ kind: z.literal("c") })]), { kind: "a" })).toBe(a);
  });

  test.each([[{ kind: "constructor" }], [{ kind: "toString" }], [{}], [null], ["a"], [[{ kind: "a" }]]])(
    "stays at the union for %j",
    (value) => {
      expect(deciding(union, value)).toBe(union);
    },
  );

  test("stays at a union without a discriminator", () => {
    const plain = z.union([text, z.number()]);
    expect(deciding(plain, 1)).toBe(plain);
  });
});

test("fieldsOf lists the fields of objects only", () => {
  expect(Object.keys(fieldsOf(a)!)).toEqual(["kind", "name"]);
  expect(fieldsOf(text)).toBeUndefined();
});

test("hasFreeKeys tells a record of free keys from an object that keeps unknown ones", () => {
  expect([hasFreeKeys(free), hasFreeKeys(a), hasFreeKeys(z.object({}))]).toEqual([true, false, false]);
});

test("childOf goes one step down", () => {
  expect(childOf(b, {}, "map")).toBe(b.shape.map);
  expect(childOf(union, { kind: "b" }, "list")).toBe(b.shape.list);
  expect(childOf(b.shape.list, [], 3)).toBe(text);
  expect(childOf(b.shape.map, {}, "any")).toBe(text);
  expect(childOf(free, {}, "toString")!._zod.def.type).toBe("string");
  expect(childOf(a, {}, "toString")!._zod.def.type).toBe("unknown");
  expect(childOf(z.object({}), {}, "x")).toBeUndefined();
  expect(childOf(text, "x", 0)).toBeUndefined();
});

describe("vocabularies", () => {
  const open = openEnum(["talks", "press-conference"]);
  const closed = closedEnum(["yes", "no"]);

  test("an open one takes its values and any other of its form", () => {
    expect(["talks", "press-conference", "quad-1-plus-3"].every((value) => open.safeParse(value).success)).toBe(true);
    expect(["Talks", "", "a--b", "-a", "a-", "a b", "ä", 1, null].some((value) => open.safeParse(value).success)).toBe(false);
  });

  test("a closed one takes its values only", () => {
    expect(["yes", "no", "maybe", "Yes", 1].map((value) => closed.safeParse(value).success)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  test("each is known by its schema, described or not, and by no other", () => {
    expect(vocabularyOf(open)).toEqual({ known: ["talks", "press-conference"], open: true });
    expect(vocabularyOf(closed.describe("once").describe("twice"))).toEqual({ known: ["yes", "no"], open: false });
    expect(vocabularyOf(z.enum(["yes", "no"]))).toBeUndefined();
  });

  test("the form has an end", () => {
    expect([32, 33].map((words) => KEBAB.test(Array.from({ length: words }, () => "a").join("-")))).toEqual([true, false]);
  });
});

test("openObject keeps unknown fields and gives back its shape", () => {
  expect(a.parse({ kind: "a", more: [1] })).toEqual({ kind: "a", more: [1] });
  expect(Object.keys(a.shape)).toEqual(["kind", "name"]);
  expect(a.extend({ more: text }).safeParse({ kind: "a", more: 1 }).success).toBe(false);
});
