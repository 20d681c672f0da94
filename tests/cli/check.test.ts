import { describe, expect, test } from "vitest";
import { riyadhDossier } from "../../src/fixtures/riyadh-dossier.js";
import { fileError, runCli } from "./fake-io.js";
import { dossierOn, sound, unsound } from "./records.js";

const bytes = (...values: number[]) => new Uint8Array(values);
const ascii = (text: string) => new TextEncoder().encode(text);

describe("exit codes", () => {
  test.each([
    ["one sound file", ["a.json"], 0],
    ["two sound files", ["a.json", "b.json"], 0],
    ["an error", ["bad.json"], 1],
    ["an error before a sound file", ["bad.json", "a.json"], 1],
    ["a broken text", ["broken.json"], 1],
    ["a file that is not there", ["none.json"], 3],
    ["a file that is not there before one with an error", ["none.json", "bad.json"], 3],
    ["a warning only", ["warning.json"], 0],
  ])("%s", async (_, names, code) => {
    const files = {
      "a.json": sound,
      "b.json": sound,
      "bad.json": unsound,
      "broken.json": "{",
      "warning.json": sound.replace("{", '{"x":1,'),
    };
    expect((await runCli(["check", ...names], { files })).code).toBe(code);
  });

  test.each([
    ["no file", ["check"], "missing required argument 'file'"],
    ["an unknown option", ["check", "--colour", "a"], "unknown option '--colour'"],
    ["an unknown format", ["check", "-f", "xml", "a"], "Allowed choices are pretty, text, json, sarif, github."],
    [
      "a rule that does not exist",
      ["check", "--severity", "rule/time-ordr=off", "a"],
      'There is no rule "rule/time-ordr"; did you mean “rule/time-order”?',
    ],
    [
      "a severity that does not exist",
      ["check", "--severity", "rule/time-order=fatal", "a"],
      "It should be CODE=LEVEL, where LEVEL is one of off, error, warning, info.",
    ],
    ["a severity without a code", ["check", "--severity", "=off", "a"], "It should be CODE=LEVEL"],
    ["a severity with too much", ["check", "--severity", "a=off=off", "a"], "It should be CODE=LEVEL"],
    ["a count that is none", ["check", "--max-issues", "many", "a"], "It should be a whole number above 0."],
    ["a count of zero", ["check", "--max-issues", "0", "a"], "It should be a whole number above 0."],
    ["a limit that is none", ["check", "--max-bytes", "1e3", "a"], "It should be a whole number above 0."],
  ])("%s is wrong usage", async (_, argv, message) => {
    const ran = await runCli(argv, { files: { a: sound } });
    expect(ran).toMatchObject({ code: 2, stdout: "" });
    expect(ran.stderr).toContain(message);
  });
});

describe("what cannot be read", () => {
  const limit = 100;
  test.each([
    ["is missing", fileError("ENOENT"), "There is no such file."],
    ["is a directory", fileError("EISDIR"), "It is a directory, not a file."],
    ["is forbidden", fileError("EACCES"), "It may not be read: permission denied."],
    ["fails otherwise", fileError("EIO", "i/o error"), "It could not be read: i/o error."],
    [
      "is Latin-1",
      bytes(...ascii('{\n"a": "caf'), 0xe9, ...ascii('"}')),
      "It is not UTF-8: the byte 0xE9 at offset 11, line 2, belongs to no character.",
    ],
    [
      "ends inside a character",
      bytes(...ascii('"é'), 0xe2, 0x82),
      "It is not UTF-8: the byte 0xE2 at offset 3, line 1, belongs to no character.",
    ],
    [
      "has a replacement character before what is broken",
      bytes(0xef, 0xbf, 0xbd, 0xc3, 0xa9, 0xff),
      "It is not UTF-8: the byte 0xFF at offset 5, line 1, belongs to no character.",
    ],
    [
      "encodes a surrogate",
      bytes(0xed, 0xa0, 0x80),
      "It is not UTF-8: the byte 0xED at offset 0, line 1, belongs to no character.",
    ],
    ["is UTF-16, little end first", bytes(0xff, 0xfe, 0x7b, 0), "It is not UTF-8 but UTF-16; save it as UTF-8."],
    ["is UTF-16, big end first", bytes(0xfe, 0xff, 0, 0x7b), "It is not UTF-8 but UTF-16; save it as UTF-8."],
    ["is a byte too large", ascii(" ".repeat(limit + 1)), "It is larger than 100 bytes; “--max-bytes” sets another limit."],
  ])("a file that %s", async (_, content, message) => {
    const ran = await runCli(["check", "--max-bytes", String(limit), "a.json"], { files: { "a.json": content } });
    expect(ran.code).toBe(3);
    expect(ran.stdout).toBe(`a.json  unreadable\n  ${message}\n\n1 file, 1 unreadable, no errors\n`);
  });

  test("a file of just the limit is read", async () => {
    const ran = await runCli(["check", "--max-bytes", String(sound.length), "a.json"], { files: { "a.json": sound } });
    expect(ran).toEqual({ code: 0, stdout: "1 file, no errors\n", stderr: "" });
  });

  test("no more is read than the limit allows", async () => {
    function* endless() {
      for (;;) yield ascii("          ");
    }
    expect((await runCli(["check", "--max-bytes", "1000", "-"], { stdin: endless() })).stdout).toContain(
      "It is larger than 1,000 bytes",
    );
  });
});

describe("input", () => {
  test("standard input is called stdin", async () => {
    const ran = await runCli(["check", "-f", "text", "-"], { stdin: unsound });
    expect(ran.code).toBe(1);
    expect(ran.stdout).toMatch(/^stdin:4:45 error schema\/wrong-type /);
  });

  test("a character cut between two chunks is whole", async () => {
    const whole = ascii(sound.replace("Russia", "Türkiye"));
    const at = whole.indexOf(0xc3) + 1;
    expect((await runCli(["check", "-"], { stdin: [whole.subarray(0, at), whole.subarray(at)] })).code).toBe(0);
  });

  test("a byte order mark is passed over", async () => {
    expect((await runCli(["check", "-"], { stdin: `\uFEFF${sound}` })).code).toBe(0);
  });

  test("lines may end in CRLF", async () => {
    const ran = await runCli(["check", "a"], { files: { a: unsound.replaceAll("\n", "\r\n") } });
    expect(ran.stdout).toContain("a:4:45  error  schema/wrong-type\n");
    expect(ran.stdout).toContain('    │ "kind": "state", "country": "RU", "name": 5, "alias": []\n');
  });

  test.each([
    ["nothing", "", "a:1:1 error feed/bad-json The text ends where a value should follow.\n"],
    ["null", " null", "a:1:2 error schema/wrong-type The record should be an object, but is null.\n"],
    [
      "an unknown type",
      '{"type":"meting"}',
      'a:1:9 error schema/unknown-type There is no record type "meting"; it should be one of source, participant, meeting, statement, agreement, dossier; did you mean “meeting”?\n',
    ],
  ])("%s is reported", async (_, content, stdout) => {
    expect(await runCli(["check", "-f", "text", "a"], { files: { a: content } })).toEqual({ code: 1, stdout, stderr: "" });
  });
});

describe("options", () => {
  const files = { a: unsound };

  test("--severity turns codes off, up and down", async () => {
    const ran = await runCli(["check", "-f", "text", "--severity", "schema/unknown-field=off", "a"], { files });
    expect(ran.stdout.match(/schema\/[a-z-]+/g)).toEqual(["schema/wrong-type"]);
    const meeting =
      '{"type":"meeting","id":"meeting:a","kind":"talks","status":"concluded","participation":[],"when":{"start":"2025-02-02","end":"2025-02-01"}}';
    const weigh = (...severities: string[]) =>
      runCli(["check", "-f", "text", ...severities.flatMap((severity) => ["--severity", severity]), "m"], {
        files: { m: meeting },
      });
    expect((await weigh()).code).toBe(1);
    const milder = await weigh("rule/time-order=info", "rule/no-participants=error");
    expect(milder.stdout).toMatch(/ info rule\/time-order /);
    expect(milder.stdout).toMatch(/ error rule\/no-participants /);
    expect((await weigh("rule/time-order=off", "rule/no-participants=off")).stdout).not.toMatch(/time-order|no-participants/);
  });

  test("--strict makes errors of what is unknown", async () => {
    const stray = { a: sound.replace("{", '{"x":1,') };
    expect((await runCli(["check", "a"], { files: stray })).code).toBe(0);
    const strict = await runCli(["check", "-f", "text", "--strict", "a"], { files: stray });
    expect(strict).toMatchObject({ code: 1, stdout: expect.stringMatching(/^a:1:6 error schema\/unknown-field /) as string });
  });

  test("--max-issues caps the list and says so last", async () => {
    const ran = await runCli(["check", "-f", "text", "--max-issues", "1", "a"], { files });
    expect(
      ran.stdout
        .trimEnd()
        .split("\n")
        .map((line) => line.split(" ")[2]),
    ).toEqual(["schema/wrong-type", "schema/more-issues"]);
  });

  test("--quiet lists errors only", async () => {
    const ran = await runCli(["check", "-q", "-f", "text", "a"], { files });
    expect(ran.stdout.trimEnd().split("\n")).toHaveLength(1);
    expect(ran.stdout).toContain("schema/wrong-type");
    expect((await runCli(["check", "-q", "a", "none"], { files })).stdout).toContain("There is no such file.");
  });

  test("--no-evidence leaves the sources' texts aside", async () => {
    const wrong = { d: dossierOn("something else altogether") };
    expect((await runCli(["check", "d"], { files: wrong })).stdout).toContain("ground/evidence-found");
    expect((await runCli(["check", "--no-evidence", "d"], { files: wrong })).stdout).not.toContain("ground/");
  });
});

test("the Riyadh dossier is sound", async () => {
  const files = { "riyadh.json": JSON.stringify(riyadhDossier) };
  expect(await runCli(["check", "riyadh.json"], { files })).toEqual({ code: 0, stdout: "1 file, no errors\n", stderr: "" });
});
