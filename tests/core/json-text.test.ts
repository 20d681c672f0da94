import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { LineIndex, parseJson, placeIssues } from "../../src/core/json-text.js";

function problemsOf(text: string, maxDepth?: number) {
  const reading = parseJson(text, maxDepth === undefined ? {} : { maxDepth });
  return reading.ok ? [] : reading.issues.map(({ code, message, place, path }) => ({ code, message, place, path }));
}

describe("parseJson", () => {
  test.each([
    ["an object", '{"a":[1,-2.5e3,true,null,"x"]}'],
    ["white space everywhere", ' { "a" : [ 1 , 2 ] , "b" : { } } \r\n\t'],
    ["escapes", '{"\\u0061\\n":"\\"\\\\\\/\\b\\f\\r\\t"}'],
    ["empty list and object", "[[],{},[{}]]"],
    ["a bare string", '"x"'],
    ["a bare number", "-0"],
  ])("reads %s as JSON.parse does", (_, text) => {
    expect(parseJson(text)).toEqual({ ok: true, value: JSON.parse(text) });
  });

  test("passes over a byte order mark", () => {
    expect(parseJson('\uFEFF{"a":1}')).toEqual({ ok: true, value: { a: 1 } });
  });

  test.each([
    ["nothing", "", "The text ends where a value should follow.", 1, 1],
    ["NaN", '{"a": NaN}', "A value should stand here, not “NaN”.", 1, 7],
    ["a trailing comma in an object", '{"a":1,}', "A key in double quotation marks should stand here, not “}”.", 1, 8],
    ["a trailing comma in a list", "[1,]", "A value should stand here, not “]”.", 1, 4],
    ["no colon", '{"a" 1}', "“:” should stand here, not “1”.", 1, 6],
    ["no comma in an object", '{"a":1 "b":2}', '“,” or “}” should stand here, not “"”.', 1, 8],
    ["no comma in a list", "[1 2]", "“,” or “]” should stand here, not “2”.", 1, 4],
    ["a leading zero", "[01]", "“,” or “]” should stand here, not “1”.", 1, 3],
    ["single quotation marks", "{'a':1}", "A key in double quotation marks or “}” should stand here, not “'”.", 1, 2],
    ["a comment", "// c\n{}", "A value should stand here, not “/”.", 1, 1],
    ["a line break in a string", '{\n"a":"x\ny"}', "A string may not hold U+000A unescaped.", 2, 7],
    ["an unknown escape", '["\\x41"]', "This escape is none of JSON's.", 1, 3],
    ["a short escape", '["\\u12"]', "This escape is none of JSON's.", 1, 3],
    ["an open string", '["abc', "The text ends inside a string.", 1, 6],
    ["an open key", '{"abc', "The text ends inside a string.", 1, 6],
    ["a broken key", '{"a\\q":1}', "This escape is none of JSON's.", 1, 4],
    ["an open object", '{"a":1', "The text ends where “,” or “}” should follow.", 1, 7],
    ["text after the end", "{} x", "The end of the text should stand here, not “x”.", 1, 4],
    ["half a literal", '{"a":tru}', "A value should stand here, not “tru”.", 1, 6],
    ["a broken text after a byte order mark", "\uFEFF[1 2]", "“,” or “]” should stand here, not “2”.", 1, 5],
  ])("says where %s breaks it", (_, text, message, line, column) => {
    const [problem, ...more] = problemsOf(text);
    expect(more).toEqual([]);
    expect(problem).toMatchObject({ code: "feed/bad-json", message, place: { line, column } });
  });

  test("gives a text that breaks before a key the path of the object", () => {
    expect(problemsOf('{"a":{bad')).toMatchObject([{ path: ["a"], place: { column: 7 } }]);
    expect(problemsOf('{"a":{"b":1,}')).toMatchObject([{ path: ["a"] }]);
    expect(problemsOf('{"a":{"b":bad')).toMatchObject([{ path: ["a", "b"] }]);
  });

  test("reports every repeated key with its path and place", () => {
    expect(problemsOf('{"a":1,\n"a":2,"b":[{"c":1,"\\u0063":2}]}')).toEqual([
      {
        code: "feed/duplicate-key",
        message: 'The key "a" stands here a second time.',
        path: ["a"],
        place: { line: 2, column: 1, offset: 8 },
      },
      {
        code: "feed/duplicate-key",
        message: 'The key "c" stands here a second time.',
        path: ["b", 0, "c"],
        place: { line: 2, column: 19, offset: 26 },
      },
    ]);
  });

  test("refuses nesting beyond the limit and allows it up to there", () => {
    expect(problemsOf("[[[]]]", 3)).toEqual([]);
    expect(problemsOf('[{"a":[[]]}]', 3)).toEqual([
      {
        code: "feed/too-deep",
        message: "Objects and lists nest more than 3 deep.",
        path: [0, "a", 0],
        place: { line: 1, column: 8, offset: 7 },
      },
    ]);
    expect(problemsOf("[".repeat(100_000))[0]).toMatchObject({ code: "feed/too-deep", place: { offset: 128 } });
  });

  test("reads a string of 50 MB", () => {
    const text = JSON.stringify({ a: "x".repeat(50_000_000) });
    expect(parseJson(text).ok).toBe(true);
  });

  property.prop([fc.json({ maxDepth: 5 })])("accepts every JSON text without repeated keys", (text) => {
    expect(parseJson(text)).toEqual({ ok: true, value: JSON.parse(text) });
  });

  property.prop(
    [
      fc.oneof(
        fc.string(),
        fc.json().chain((text) => fc.nat(text.length).map((at) => text.slice(0, at) + text.slice(at + 1))),
      ),
    ],
    { numRuns: 2000 },
  )("refuses just what JSON.parse refuses", (text) => {
    let parses = true;
    try {
      JSON.parse(text);
    } catch {
      parses = false;
    }
    const problems = problemsOf(text);
    expect(problems.some((problem) => problem.code === "feed/bad-json")).toBe(!parses);
  });
});

describe("LineIndex", () => {
  test("counts lines and columns from 1 and gives a line without its break", () => {
    const lines = new LineIndex("ab\r\nc\n\nd");
    expect([0, 1, 3, 4, 5, 6, 7, 8].map((offset) => lines.placeAt(offset)).map(({ line, column }) => [line, column])).toEqual([
      [1, 1],
      [1, 2],
      [1, 4],
      [2, 1],
      [2, 2],
      [3, 1],
      [4, 1],
      [4, 2],
    ]);
    expect([1, 2, 3, 4].map((line) => lines.line(line))).toEqual(["ab", "c", "", "d"]);
  });
});

describe("placeIssues", () => {
  const issue = (path: PropertyKey[]) => ({ code: "x/y", severity: "error" as const, message: "", path });

  test("finds values by their path, and the holder of what is missing", () => {
    const text = '{\n  "a": [1, {"b": true}],\n  "c": null\n}';
    const places = placeIssues(
      [issue([]), issue(["a"]), issue(["a", 1, "b"]), issue(["a", 1, "x"]), issue(["c"]), issue(["d", "e"])],
      text,
    );
    expect(places.map(({ place }) => [place!.line, place!.column])).toEqual([
      [1, 1],
      [2, 8],
      [2, 18],
      [2, 12],
      [3, 8],
      [1, 1],
    ]);
  });

  test("keeps places that are known and counts a byte order mark", () => {
    const known = { ...issue(["a"]), place: { line: 7 } };
    expect(placeIssues([known], "{}")).toEqual([known]);
    expect(placeIssues([issue(["a"])], '\uFEFF{"a":1}')[0]!.place).toEqual({ line: 1, column: 7, offset: 6 });
  });
});
