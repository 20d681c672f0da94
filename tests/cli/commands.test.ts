import { describe, expect, test } from "vitest";
import { readFileSync } from "node:fs";
import { run } from "../../src/cli/run.js";
import { riyadhDossier } from "../../src/fixtures/riyadh-dossier.js";
import { schemaNames, toJsonSchema } from "../../src/json-schema/emit.js";
import { rules } from "../../src/rules/index.js";
import { codes, explain } from "../../src/validate/explain.js";
import { fileError, runCli } from "./fake-io.js";
import { dossierOn, sound, unsound } from "./records.js";

describe("demarche", () => {
  test("prints help and version on standard output", async () => {
    const help = await runCli(["--help"]);
    expect(help).toMatchObject({ code: 0, stderr: "" });
    for (const command of ["check", "brief", "view", "schema", "explain", "rules"])
      expect(help.stdout).toMatch(new RegExp(`^  ${command} `, "m"));
    expect(help.stdout).toContain("Exit codes: 0 sound, 1 errors found, 2 wrong usage, 3 unreadable input.");
    const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
    expect(await runCli(["--version"])).toEqual({ code: 0, stdout: `${version}\n`, stderr: "" });
    expect((await runCli(["check", "--help"])).stdout).toMatch(/--severity <code=level>/);
  });

  test.each([
    [[], "Usage: demarche"],
    [["chekc"], "Did you mean check?"],
    [["--colour"], "unknown option '--colour'"],
    [["rules", "more"], "too many arguments"],
  ])("%j is wrong usage", async (argv, message) => {
    const ran = await runCli(argv);
    expect(ran).toMatchObject({ code: 2, stdout: "" });
    expect(ran.stderr).toContain(message);
  });

  test("lets a fault of its own be seen", async () => {
    const broken = () => {
      throw new TypeError("broken");
    };
    const out = { write: broken, isTerminal: false, colour: false };
    await expect(run(["rules"], { stdout: out, stderr: out, stdin: broken as never, openFile: broken })).rejects.toThrow(
      "broken",
    );
  });
});

describe("demarche schema", () => {
  test("prints each schema that there is, and names them in its help", async () => {
    const { stdout: help } = await runCli(["schema", "--help"], { columns: 200 });
    for (const name of schemaNames) {
      expect(help).toContain(name);
      expect(JSON.parse((await runCli(["schema", name])).stdout)).toEqual(toJsonSchema(name));
    }
  });

  test("prints the schema of any record where none is named", async () => {
    expect(JSON.parse((await runCli(["schema"])).stdout)).toEqual(toJsonSchema("record"));
  });

  test("prints draft-07 too", async () => {
    const ran = await runCli(["schema", "meeting", "--target", "draft-07"]);
    expect(JSON.parse(ran.stdout)).toMatchObject({ $schema: "http://json-schema.org/draft-07/schema#", title: "Meeting" });
  });

  test.each([
    [["schema", "treaty"], "No schema is called “treaty”; there are source,"],
    [["schema", "meeting", "--target", "draft-04"], "Allowed choices are draft-2020-12, draft-07."],
  ])("%j is wrong usage", async (argv, message) => {
    const ran = await runCli(argv);
    expect(ran).toMatchObject({ code: 2, stdout: "" });
    expect(ran.stderr).toContain(message);
  });
});

describe("demarche explain", () => {
  test("says what a code means", async () => {
    const { mend, example } = explain("schema/missing");
    expect((await runCli(["explain", "schema/missing"], { columns: 100 })).stdout).toBe(
      `schema/missing  error\nEvery required field is there.\n\nTo mend it\n  ${mend}\n\nFails\n  ${example.fails}\n\nPasses\n  ${example.passes}\n`,
    );
  });

  test("wraps to the terminal and cuts what has no spaces", async () => {
    const lines = (await runCli(["explain", "feed/too-deep"], { columns: 40 })).stdout.split("\n");
    expect(lines).toContain(`  ${"[".repeat(129)}${"]".repeat(111)}…`);
    const mend = (await runCli(["explain", "schema/more-issues"], { columns: 40 })).stdout.split("\n");
    expect(mend.slice(1, 4)).toEqual([
      "A report lists 1000 issues, or as many",
      "as `maxIssues` allows; the errors come",
      "first.",
    ]);
  });

  test("lists all codes where none is named", async () => {
    const { stdout } = await runCli(["explain"]);
    expect(
      stdout
        .trimEnd()
        .split("\n")
        .map((line) => line.split(" ")[0]),
    ).toEqual(codes);
  });

  test("writes JSON", async () => {
    expect(JSON.parse((await runCli(["explain", "schema/missing", "--format", "json"])).stdout)).toEqual(
      explain("schema/missing"),
    );
    const all = JSON.parse((await runCli(["explain", "--format", "json"])).stdout) as { code: string }[];
    expect(all.map(({ code }) => code)).toEqual(codes);
  });

  test("knows the nearest code", async () => {
    expect(await runCli(["explain", "schema/mising"])).toEqual({
      code: 2,
      stdout: "",
      stderr: "error: There is no code “schema/mising”; did you mean “schema/missing”?\n",
    });
  });
});

test("a usage error lets no control character through", async () => {
  expect((await runCli(["explain", "a\u001b[2J"])).stderr).toBe("error: There is no code “a\\u001b[2J”.\n");
});

describe("demarche rules", () => {
  test("lists every rule, a line each", async () => {
    const lines = (await runCli(["rules"])).stdout.trimEnd().split("\n");
    expect(lines.map((line) => line.split(/ {2,}/))).toEqual(
      rules.map(({ code, severity, summary }) => [code, severity, summary]),
    );
  });

  test("wraps on a terminal", async () => {
    const lines = (await runCli(["rules"], { columns: 80 })).stdout.trimEnd().split("\n");
    expect(lines.length).toBeGreaterThan(rules.length);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  test("writes JSON", async () => {
    expect(JSON.parse((await runCli(["rules", "--format", "json"])).stdout)).toEqual(
      rules.map(({ code, severity, summary }) => ({ code, severity, summary })),
    );
  });
});

describe("demarche brief", () => {
  const riyadh = JSON.stringify(riyadhDossier);

  test("prints the brief, then what was checked", async () => {
    const { code, stdout, stderr } = await runCli(["brief", "r.json"], { files: { "r.json": riyadh } });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^The Riyadh talks of 18 February 2025\n/);
    const [, checked] = stdout.split("What was checked\n\n");
    expect(checked).toMatch(
      /^ {2}41 records: 1 source, 19 participants, 7 meetings, 13 statements, 1 agreement\n {2}[0-9]+ references from one record to another\n {2}[0-9]+ rules\n {2}([0-9]+) of \1 passages of evidence stand word for word in their sources\n {2}9 of 9 quotes stand there too\n {2}Nothing is wrong\.\n$/,
    );
    expect(checked).toContain(`${rules.length} rules`);
  });

  test("wraps at the terminal's width, at most at 100", async () => {
    const widest = async (columns: number) =>
      Math.max(...(await runCli(["brief", "-"], { stdin: riyadh, columns })).stdout.split("\n").map((line) => line.length));
    expect(await widest(60)).toBeLessThanOrEqual(60);
    const [at100, at200] = [await widest(100), await widest(200)];
    expect(at100).toBeGreaterThan(90);
    expect(at200).toBe(at100);
  });

  test("is in colour where the output has colours", async () => {
    expect((await runCli(["brief", "-"], { stdin: riyadh, colour: true })).stdout).toContain("\u001b[1mThe Riyadh talks");
  });

  test("says what was found that is no error", async () => {
    const { code, stdout } = await runCli(["brief", "-"], { stdin: dossierOn("accept the results") });
    expect(code).toBe(0);
    expect(stdout).toMatch(/ {2}1 of 1 passages of evidence [^\n]*\n {2}0 of 0 quotes [^\n]*\n {2}Found: 1 warning[^\n]*\n$/);
  });

  test.each([
    ["an unsound dossier", dossierOn("accept no results at all"), 1, "ground/evidence-found"],
    ["a broken text", "{", 1, "feed/bad-json"],
    ["a file that is not there", fileError("ENOENT"), 3, "There is no such file."],
    ["a record of another type", sound, 2, "error: A brief is made of a dossier; stdin holds a participant."],
    ["an unsound record of another type", unsound, 1, "schema/wrong-type"],
  ])("prints no brief of %s", async (_, stdin, code, message) => {
    const ran = await runCli(["brief", "-"], { stdin });
    expect(ran).toMatchObject({ code, stdout: "" });
    expect(ran.stderr).toContain(message);
  });
});
