import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sound, unsound } from "./records.js";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "demarche-"));
  writeFileSync(join(folder, "sound.json"), sound);
  writeFileSync(join(folder, "unsound.json"), unsound);
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line as a process; `reads` says how much of its output is read before the pipe is closed. */
function demarche(argv: readonly string[], { stdin = "", env = {}, reads = Infinity } = {}): Promise<Ended> {
  const child = spawn(process.execPath, ["--import", "tsx", "src/cli/main.ts", ...argv], {
    env: { PATH: process.env["PATH"], ...env },
  });
  return new Promise((resolve, reject) => {
    let [stdout, stderr] = ["", ""];
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      stdout += text;
      if (stdout.length >= reads) child.stdout.destroy();
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
    child.on("error", reject).on("close", (code) => resolve({ code, stdout, stderr }));
    child.stdin.on("error", () => undefined).end(stdin);
  });
}

test("checks files and standard input, and exits with the verdict", async () => {
  expect(await demarche(["check", join(folder, "sound.json")])).toEqual({ code: 0, stdout: "1 file, no errors\n", stderr: "" });
  const ran = await demarche(["check", "-f", "text", "-", join(folder, "unsound.json")], { stdin: sound });
  expect(ran).toMatchObject({ code: 1, stderr: "" });
  expect(ran.stdout).toMatch(/^\S+unsound\.json:4:45 error schema\/wrong-type /);
});

test("says what cannot be read", async () => {
  const ran = await demarche(["check", "-f", "text", folder, join(folder, "none.json")]);
  expect(ran).toEqual({
    code: 3,
    stdout: `${folder} error unreadable It is a directory, not a file.\n${join(folder, "none.json")} error unreadable There is no such file.\n`,
    stderr: "",
  });
});

test("exits with 2 on wrong usage", async () => {
  expect(await demarche(["check"])).toMatchObject({ code: 2, stdout: "" });
});

test("is in colour through a pipe only where that is asked for", async () => {
  const argv = ["check", join(folder, "unsound.json")];
  expect((await demarche(argv)).stdout).not.toContain("\u001b");
  expect((await demarche(argv, { env: { FORCE_COLOR: "1" } })).stdout).toContain("\u001b[31m");
});

test("ends quietly, with the verdict, when nobody reads on", async () => {
  const listing = await demarche(["schema"], { reads: 1 });
  expect(listing).toMatchObject({ code: 0, stderr: "" });
  const files = Array.from({ length: 300 }, () => join(folder, "unsound.json"));
  expect(await demarche(["check", ...files], { reads: 1 })).toMatchObject({ code: 1, stderr: "" });
});
