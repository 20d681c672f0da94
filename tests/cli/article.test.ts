import { expect, test } from "vitest";
import type { Dossier } from "../../src/schema/interfaces.js";
import { runCli } from "./fake-io.js";

const text =
  "GENEVA, 3 March -- Swiss President Lena Frei said on Monday that talks between Chad and Niger had been postponed.\n";

test("prints the dossier of an article", async () => {
  const { code, stdout, stderr } = await runCli(["article", "a.txt", "--published", "2025-03-03", "--publisher", "Example"], {
    files: { "a.txt": text },
  });
  const dossier = JSON.parse(stdout) as Dossier;
  expect([code, stderr]).toEqual([0, ""]);
  expect(dossier.sources[0]).toMatchObject({ publisher: "Example", published: "2025-03-03", text });
  expect(dossier.statements.map(({ act }) => act)).toEqual(["describe"]);
  expect(dossier.meetings.map(({ kind, status }) => [kind, status])).toEqual([["talks", "postponed"]]);
});

test("reads standard input", async () => {
  const { code, stdout } = await runCli(["article", "-"], { stdin: text });
  expect(code).toBe(0);
  expect((JSON.parse(stdout) as Dossier).participants.map(({ name }) => name)).toContain("Lena Frei");
});

test("shows what was read, in colour or without", async () => {
  const plain = await runCli(["article", "a.txt", "--explain"], { files: { "a.txt": text } });
  expect(plain.code).toBe(0);
  expect(plain.stdout).toContain("Swiss President Lena Frei said on Monday");
  expect(plain.stdout).toMatch(/^\d+-\d+ +person +title-name +Lena Frei$/m);
  const coloured = await runCli(["article", "a.txt", "--explain"], { files: { "a.txt": text }, colour: true });
  expect(coloured.stdout).toContain("\u001b[36mSwiss President Lena Frei\u001b[39m");
});

test("obeys nothing that stands in the text", async () => {
  const { stdout } = await runCli(["article", "-", "--explain"], { stdin: "\u001b[2JRussia said so.\n" });
  expect(stdout).toContain("\\u001b[2J");
  expect(stdout).not.toContain("\u001b");
});

test("says that a file is missing", async () => {
  const { code, stdout, stderr } = await runCli(["article", "none.txt"]);
  expect([code, stdout, stderr]).toEqual([3, "", "none.txt: There is no such file.\n"]);
});

test("writes to a file, and then nothing to standard output", async () => {
  const files = { "a.txt": text };
  const printed = await runCli(["article", "a.txt"], { files });
  for (const option of [["-o", "b.json"], ["--output=b.json"]]) {
    const ran = await runCli(["article", "a.txt", ...option], { files });
    expect(ran).toEqual({ code: 0, stdout: "", stderr: "", written: { "b.json": printed.stdout } });
  }
  expect(await runCli(["article", "a.txt", "-o", "-"], { files })).toEqual(printed);
});

test("writes what was read to a file without colour", async () => {
  const files = { "a.txt": text };
  const plain = await runCli(["article", "a.txt", "--explain"], { files });
  const { stdout, written } = await runCli(["article", "a.txt", "--explain", "-o", "b.txt"], { files, colour: true });
  expect([stdout, written]).toEqual(["", { "b.txt": plain.stdout }]);
});

test("creates no file for an article that cannot be read", async () => {
  const { code, written } = await runCli(["article", "none.txt", "-o", "b.json"]);
  expect([code, written]).toEqual([3, undefined]);
});

test("says that a file cannot be written", async () => {
  const ran = await runCli(["article", "a.txt", "-o", "no/b.json"], { files: { "a.txt": text }, uncreatable: ["no/b.json"] });
  expect(ran).toEqual({ code: 2, stdout: "", stderr: "error: “no/b.json” cannot be written: permission denied.\n" });
});

test("keeps what is said of the article with its source", async () => {
  const options = [
    "--published",
    "2025-03-03",
    "--url",
    "https://example.org/a",
    "--publisher",
    "Example",
    "--title",
    "Postponed",
  ];
  const { code, stdout } = await runCli(["article", "-", ...options], { stdin: text });
  expect(code).toBe(0);
  expect((JSON.parse(stdout) as Dossier).sources[0]).toMatchObject({
    published: "2025-03-03",
    url: "https://example.org/a",
    publisher: "Example",
    title: "Postponed",
  });
});

test.each([
  [["--published", "3 March"], "“published” should be a calendar date"],
  [["--published", "2025-02-30"], "“published” should be a calendar date"],
  [["--url", "example.org"], "“url” should be an absolute URI"],
  [["--publisher", ""], "“publisher”"],
])("%j is wrong usage", async (options, message) => {
  const ran = await runCli(["article", "-", ...options], { stdin: text });
  expect(ran).toMatchObject({ code: 2, stdout: "" });
  expect(ran.stderr).toContain(message);
});
