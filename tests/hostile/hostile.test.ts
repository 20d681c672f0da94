import { afterEach, describe, expect, test } from "vitest";
import { recordSchemas } from "../../src/schema/record.js";
import { completeDossier } from "../../src/validate/explain.js";
import { isDiplomaticRecord } from "../../src/guards/guards.js";
import { validate, validateText } from "../../src/validate/validate.js";
import { corpus } from "../corpus/corpus.js";

const source = { type: "source", id: "source:a", kind: "other" };
const under = (value: unknown) => ({ ...source, ext: { "org.example": value } });
const issuesOf = (value: unknown) => validate(value).issues.map(({ code, path }) => [code, path.join(".")]);

const untouched = (holder: object) => Reflect.ownKeys(holder).map((key) => [key, Object.getOwnPropertyDescriptor(holder, key)]);
const prototypes = [Object.prototype, Array.prototype, String.prototype, Function.prototype];
const before = prototypes.map(untouched);

afterEach(() => {
  expect(prototypes.map(untouched), "a prototype was changed").toEqual(before);
});

/** Lists that nest as deep as asked, with nothing in the innermost. */
function nested(depth: number, wrap: (inner: unknown) => unknown = (inner) => [inner]): unknown {
  let value: unknown = wrap(null);
  for (let at = 1; at < depth; at++) value = wrap(value);
  return value;
}

describe("keys that reach into prototypes,", () => {
  const valid = corpus.filter((file) => file.valid && file.name.endsWith("complete.json"));

  /** The text with a key added to every object in it, one at a time. */
  function* withKey(text: string, member: string): Generator<string> {
    for (let at = text.indexOf("{"); at >= 0; at = text.indexOf("{", at + 1))
      yield `${text.slice(0, at + 1)}${member},${text.slice(at + 1)}`;
  }

  test.each(valid)("__proto__ in any object of $name is refused", ({ text }) => {
    for (const hostile of withKey(text, '"__proto__":{"polluted":true}')) {
      const report = validateText(hostile);
      expect(report.issues.map(({ code }) => code)).toEqual(["schema/forbidden-key"]);
      expect(report.issues[0]!.path.at(-1)).toBe("__proto__");
      expect(report.issues[0]!.place!.offset).toBe(hostile.indexOf('{"polluted"'));
    }
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  test.each(["constructor", "toString", "hasOwnProperty", "valueOf", "prototype", "length", "then"])(
    "%s in any object is an unknown field at most",
    (key) => {
      for (const { text } of valid) {
        for (const hostile of withKey(text, `"${key}":"x"`)) {
          const codes = new Set(validateText(hostile, { rules: false }).issues.map(({ code }) => code));
          // as a key of “ext” it is no reverse-DNS name
          expect([[], ["schema/unknown-field"], ["schema/wrong-value"]]).toContainEqual([...codes]);
        }
      }
    },
  );

  test.each(["__proto__", "constructor", "toString"])("%s as a value of type, kind, status or id is a wrong value", (value) => {
    for (const record of [
      { ...source, type: value },
      { ...source, id: value },
      { type: "participant", id: "participant:a", kind: value, name: "A" },
    ])
      expect(validate(record).ok).toBe(false);
    expect(validate({ ...source, kind: value }).counts.error + validate({ ...source, kind: value }).counts.warning).toBe(1);
  });

  test("ids named so find nothing that is not there", () => {
    const ids = ["constructor", "toString", "hasOwnProperty"].map((name) => `participant:${name}` as const);
    const dossier = completeDossier({
      statements: [{ type: "statement", id: "statement:a", speakers: ids as [`participant:${string}`], text: "x" }],
    });
    expect(validate(dossier).issues.filter(({ code }) => code === "rule/ref-exists")).toHaveLength(3);
  });
});

describe("nesting", () => {
  test.each([100, 126])("of %i levels under ext is fine", (depth) => {
    expect(issuesOf(under(nested(depth)))).toEqual([]);
    expect(validateText(JSON.stringify(under(nested(depth)))).issues).toEqual([]);
  });

  test.each([127, 10_000])("of %i levels under ext is refused, as a value and as a text", (depth) => {
    expect(issuesOf(under(nested(depth))).map(([code]) => code)).toEqual(["schema/too-deep"]);
    expect(issuesOf(under(nested(depth, (inner) => ({ a: inner })))).map(([code]) => code)).toEqual(["schema/too-deep"]);
    const text = `{"type":"source","id":"source:a","kind":"other","ext":{"org.example":${"[".repeat(depth)}${"]".repeat(depth)}}}`;
    expect(validateText(text).issues.map(({ code }) => code)).toEqual(["feed/too-deep"]);
  });

  test("of 10,000 levels in an unknown field, or in a field that wants something else, is refused", () => {
    for (const value of [{ ...source, own: nested(10_000) }, { ...source, title: nested(10_000) }, nested(10_000)])
      expect(issuesOf(value).map(([code]) => code)).toEqual(["schema/too-deep"]);
  });

  test("of an unclosed text of a million brackets is refused", () => {
    expect(validateText("[".repeat(1_000_000)).issues.map(({ code }) => code)).toEqual(["feed/too-deep"]);
    expect(validateText('{"a":'.repeat(1_000_000)).issues.map(({ code }) => code)).toEqual(["feed/too-deep"]);
  });

  test("without end is refused", () => {
    const own: Record<string, unknown> = { ...source };
    own["self"] = own;
    expect(issuesOf(own)).toEqual([["schema/too-deep", "self"]]);
    const list: unknown[] = [];
    list.push([list]);
    expect(issuesOf(under(list))).toEqual([["schema/too-deep", "ext.org.example.0.0"]]);
  });

  test("of one value in many places is no nesting without end, and takes no time", () => {
    let value: unknown = { leaf: true };
    for (let at = 0; at < 60; at++) value = [value, value];
    expect(issuesOf(under(value))).toEqual([]);
  });
});

describe("size:", () => {
  test("a string of 50 MB", () => {
    const text = "“Да”, he said. ".repeat(3_500_000);
    expect(text.length).toBeGreaterThan(50_000_000);
    expect(validate({ ...source, text }).ok).toBe(true);
    expect(validateText(JSON.stringify({ ...source, text })).ok).toBe(true);
    const { issues } = validate({ ...source, url: text });
    expect(issues).toMatchObject([{ code: "schema/wrong-value", path: ["url"] }]);
    expect(issues[0]!.message.length).toBeLessThan(200);
  });

  test.each(["id", "url", "language", "sha256", "kind", "published"])("20 MB in %s, where a pattern looks at it", (field) => {
    for (const value of [
      "a".repeat(20_000_000),
      `source:${"a".repeat(20_000_000)}`,
      "a-".repeat(10_000_000),
      "2025-".repeat(4_000_000),
    ]) {
      const report = validate({ ...source, [field]: value }, { rules: false });
      expect(report.issues.every(({ message }) => message.length < 600)).toBe(true);
    }
  });

  test("a key of 10 MB", () => {
    const { issues } = validate({ ...source, ["x".repeat(10_000_000)]: 1 });
    expect(issues).toMatchObject([{ code: "schema/unknown-field" }]);
    expect(issues[0]!.message.length).toBeLessThan(200);
  });

  test("100,000 wrong entries give 1000 issues and a count of all", () => {
    const report = validate({
      type: "statement",
      id: "statement:a",
      text: "x",
      speakers: Array.from({ length: 100_000 }, () => null),
    });
    expect(report.issues).toHaveLength(1001);
    expect(report.counts.error).toBe(100_000);
  });

  test("20,000 unknown fields", () => {
    const fields = Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`field${at}`, at]));
    expect(validate({ ...source, ...fields }).counts.warning).toBe(20_000);
  });
});

describe("half a character", () => {
  test.each([
    ["in a text", { ...source, title: "A \ud83c" }, "title"],
    ["the wrong way round", { ...source, title: "\udf0d\ud83c" }, "title"],
    ["deep under ext", under([{ a: "\udc00" }]), "ext.org.example.0.a"],
    ["in an unknown field", { ...source, own: "\ud800" }, "own"],
  ])("%s is refused", (_, value, path) => {
    expect(issuesOf(value)).toEqual([["schema/lone-surrogate", path]]);
  });

  test("escaped in a text is refused, a whole one is not", () => {
    const text = (title: string) => `{"type":"source","id":"source:a","kind":"other","title":"${title}"}`;
    expect(validateText(text("\\ud83c")).issues).toMatchObject([
      { code: "schema/lone-surrogate", place: { line: 1, offset: 56 } },
    ]);
    expect(validateText(text("\\ud83c\\udf0d")).ok).toBe(true);
  });
});

describe("text that is no JSON", () => {
  test.each([
    "NaN",
    "Infinity",
    "-Infinity",
    "undefined",
    "01",
    "+1",
    ".5",
    "1.",
    "0x10",
    "'x'",
    "1e",
    "nul",
    "\u0000",
    "\uFEFF\uFEFF1",
  ])("%j as a value", (value) => {
    expect(
      validateText(`{"type":"source","id":"source:a","kind":"other","model":${value}}`).issues.map(({ code }) => code),
    ).toEqual(["feed/bad-json"]);
  });

  test("a number beyond a double's range is no number", () => {
    const text = '{"type":"meeting","id":"meeting:a","kind":"talks","status":"concluded","participation":[],"confidence":1e400}';
    expect(validateText(text).issues).toMatchObject([
      { code: "schema/wrong-type", message: "“confidence” should be a number, but is Infinity." },
    ]);
  });

  test("every key that stands twice is reported, at any depth", () => {
    const text = '{"type":"source","id":"source:a","kind":"other","ext":{"org.example":[{"a":1,"a":2}]},"kind":"other"}';
    expect(validateText(text).issues.map(({ code, path }) => [code, path.join(".")])).toEqual([
      ["feed/duplicate-key", "ext.org.example.0.a"],
      ["feed/duplicate-key", "kind"],
    ]);
  });
});

describe("values that no JSON text gives", () => {
  test("a property that throws", () => {
    const value = { ...source };
    Object.defineProperty(value, "title", {
      enumerable: true,
      get: () => {
        throw new Error("no");
      },
    });
    expect(validate(value).issues).toEqual([
      {
        code: "schema/wrong-type",
        severity: "error",
        path: ["title"],
        message: "“title” should be plain data, but throws when it is read.",
      },
    ]);
    Object.defineProperty(value, "type", {
      enumerable: true,
      get: () => {
        throw new Error("no");
      },
    });
    expect(issuesOf(value)[0]).toEqual(["schema/wrong-type", "type"]);
  });

  test("a proxy whose traps throw", () => {
    const trap = () => {
      throw new Error("no");
    };
    const proxy = new Proxy({ ...source }, { ownKeys: trap, get: trap, has: trap, getOwnPropertyDescriptor: trap });
    expect(issuesOf(proxy)).toEqual([["schema/wrong-type", ""]]);
    const { proxy: revoked, revoke } = Proxy.revocable([], {});
    revoke();
    expect(issuesOf(under(revoked))).toEqual([["schema/wrong-type", "ext.org.example"]]);
  });

  test("lists with holes, however long", () => {
    const list = ["participant:a"];
    list[2] = "participant:b";
    const statement = { type: "statement", id: "statement:a", text: "x", speakers: list };
    expect(issuesOf(statement)).toEqual([["schema/missing", "speakers.1"]]);
    const longest: string[] = [];
    longest.length = 4_294_967_295;
    expect(issuesOf({ ...statement, speakers: longest })).toEqual([["schema/missing", "speakers.0"]]);
    expect(issuesOf(under(longest))).toEqual([["schema/missing", "ext.org.example.0"]]);
  });

  test("objects without a prototype are records", () => {
    const bare = Object.assign(Object.create(null) as object, source, {
      ids: Object.assign(Object.create(null) as object, { wikidata: "Q1" }),
    });
    expect(validate(bare).issues).toEqual([]);
    expect(isDiplomaticRecord(bare)).toBe(true);
  });

  test("instances of classes are records", () => {
    class Sourced {
      readonly type = "source";
      readonly id = "source:a";
      readonly kind = "other";
    }
    const value = new Sourced();
    expect(validate(value)).toMatchObject({ ok: true, issues: [] });
    expect(validate(value).record).toBe(value);
  });

  test.each([
    ["a function", () => 1],
    ["a symbol", Symbol("x")],
    ["a bigint", 10n],
    ["a date", new Date(0)],
    ["a map", new Map([["type", "source"]])],
    ["boxed text", new String("x")],
    ["bytes", new Uint8Array(8)],
  ])("%s in place of text, of an object, of a list, of a record", (_, odd) => {
    for (const value of [
      { ...source, title: odd },
      { ...source, ids: odd === 10n ? 1 : { wikidata: odd } },
      { ...source, ext: [odd] },
      odd,
    ]) {
      const report = validate(value);
      expect(report.ok).toBe(false);
      expect(report.issues[0]!.message.length).toBeLessThan(200);
    }
  });
});

test("any JSON value in place of any field is a report, never a throw", () => {
  const odd = [null, 0, -0, 1e308, "", "x", [], {}, [[]], { length: 5 }, true];
  for (const { text } of corpus.filter(({ name }) => name.endsWith("complete.json"))) {
    const record = JSON.parse(text) as Record<string, unknown>;
    for (const key of Object.keys(record))
      for (const value of odd) expect(typeof validate({ ...record, [key]: value }).ok).toBe("boolean");
  }
  expect(Object.keys(recordSchemas)).toHaveLength(6);
});
