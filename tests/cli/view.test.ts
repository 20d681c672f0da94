import { describe, expect, test } from "vitest";
import { riyadhDossier } from "../../src/fixtures/riyadh-dossier.js";
import type { Dossier } from "../../src/schema/interfaces.js";
import { toMermaid } from "../../src/view/mermaid.js";
import { toHtml } from "../../src/view/page.js";
import { runCli } from "./fake-io.js";
import { dossierOn, sound, unsound } from "./records.js";

const files = { "riyadh.json": JSON.stringify(riyadhDossier), "broken.json": dossierOn("accept the results"), "a.json": sound };

describe("demarche view", () => {
  test("writes the page to standard output", async () => {
    const ran = await runCli(["view", "riyadh.json"], { files });
    expect(ran).toEqual({ code: 0, stdout: toHtml(riyadhDossier, { issues: [] }), stderr: "" });
  });

  test("writes it to a file", async () => {
    const ran = await runCli(["view", "riyadh.json", "-o", "page.html"], { files });
    expect(ran).toMatchObject({ code: 0, stdout: "", stderr: "wrote page.html\n" });
    expect(ran.written).toEqual({ "page.html": toHtml(riyadhDossier, { issues: [] }) });
  });

  test("keeps it for a while and opens it", async () => {
    const ran = await runCli(["view", "riyadh.json", "--open"], { files });
    expect(ran).toMatchObject({ code: 0, stdout: "", opened: ["kept/dossier-riyadh-2025-02-18.html"] });
    expect(Object.keys(ran.written!)).toEqual(ran.opened);
  });

  test("opens the file that it was told to write", async () => {
    expect(await runCli(["view", "riyadh.json", "--open", "-o", "b.html"], { files })).toMatchObject({ opened: ["b.html"] });
  });

  test("writes a diagram", async () => {
    const ran = await runCli(["view", "riyadh.json", "--mermaid", "graph"], { files });
    expect(ran).toEqual({ code: 0, stdout: toMermaid(riyadhDossier, "graph"), stderr: "" });
  });

  test("shows what is wrong with a dossier on its page, and ends as a check does", async () => {
    const ran = await runCli(["view", "broken.json"], { files });
    expect(ran.stdout).toContain("<code>ground/evidence-negated</code>");
    expect(ran.stdout).toContain("Beside the words stands &quot;not&quot;, which turns them round.");
    expect(ran.code).toBe((await runCli(["check", "broken.json"], { files })).code);
  });

  const { sources, participants, meetings, statements, agreements } = riyadhDossier;
  const records = [...sources, ...participants, ...meetings, ...statements, ...agreements].map((record) =>
    JSON.stringify(record),
  );

  test("puts the records of a feed together", async () => {
    const ran = await runCli(["view", "-"], { stdin: records.join("\n") });
    const dossier = {
      type: "dossier",
      model: 1,
      id: "dossier:feed",
      sources,
      participants,
      meetings,
      statements,
      agreements,
    } as const;
    expect(ran).toEqual({ code: 0, stdout: toHtml(dossier as Dossier, { issues: [] }), stderr: "" });
  });

  test("leaves out what has no sound shape in a feed, and says so", async () => {
    const feed = [...records, JSON.stringify(JSON.parse(unsound)), "{"].join("\n");
    const ran = await runCli(["view", "feed.ndjson"], { files: { "feed.ndjson": feed } });
    expect(ran.code).toBe(1);
    expect(ran.stdout).toContain("1 source, 19 participants, 7 meetings, 13 statements and 1 agreement.");
    expect(ran.stderr).toBe("2 records of no sound shape left out: run the feed through “demarche check”.\n");
  });

  test.each([
    [["view", "a.json"], 2, "A page is made of a dossier; a.json holds a participant."],
    [["view", "none.json"], 3, "There is no such file."],
    [["view", "riyadh.json", "--open", "--mermaid", "graph"], 2, "A diagram's text cannot be opened in a browser"],
    [["view", "riyadh.json", "--mermaid", "pie"], 2, "Allowed choices are timeline, graph, sequence."],
    [["view", "unsound.json"], 1, "name"],
  ])("%j fails", async (argv, code, message) => {
    const ran = await runCli(argv, { files: { ...files, "unsound.json": unsound } });
    expect(ran).toMatchObject({ code, stdout: "" });
    expect(ran.stderr).toContain(message);
  });
});
