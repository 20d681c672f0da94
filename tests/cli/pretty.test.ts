import { stripVTControlCharacters } from "node:util";
import { describe, expect, test } from "vitest";
import { runCli } from "./fake-io.js";
import { dossierOn, sound, unsound } from "./records.js";

async function pretty(content: string, columns?: number) {
  const ran = await runCli(["check", "a.json"], { files: { "a.json": content }, ...(columns !== undefined && { columns }) });
  return ran.stdout;
}

describe("the pretty format", () => {
  test("shows the line of each issue with the part at fault marked, in the order of the text", async () => {
    expect(await pretty(unsound)).toBe(
      [
        "a.json:4:45  error  schema/wrong-type",
        "  “name” should be text, but is 5.",
        '    │ "kind": "state", "country": "RU", "name": 5, "alias": []',
        "    │                                           ~",
        "  name",
        "",
        "a.json:4:57  warning  schema/unknown-field",
        '  "alias" is no field of the model; did you mean “aliases”?',
        '    │ "kind": "state", "country": "RU", "name": 5, "alias": []',
        "    │                                              ~~~~~~~",
        "  alias",
        "",
        "1 file, 1 error, 1 warning",
        "",
      ].join("\n"),
    );
  });

  test("shows where a text breaks", async () => {
    expect(await pretty('{\n  "type": NaN,\n')).toBe(
      'a.json:2:11  error  feed/bad-json\n  A value should stand here, not “NaN”.\n    │ "type": NaN,\n    │         ~~~\n  type\n\n1 file, 1 error\n',
    );
    // nothing to show after the last line
    expect(await pretty('{"type":\n')).toBe(
      "a.json:2:1  error  feed/bad-json\n  The text ends where a value should follow.\n  type\n\n1 file, 1 error\n",
    );
  });

  test("shows the passage of the source that evidence is about", async () => {
    const stdout = await pretty(dossierOn("she will accept the results"));
    expect(stdout).toContain("error  ground/evidence-found\n");
    expect(stdout).toContain(
      [
        "    │ The minister said she will not accept the results.",
        "    │                            ~~~",
        "  statements[0].evidence[0].exact · source:a 2:28",
      ].join("\n"),
    );
  });

  test("marks the negation that turns evidence round", async () => {
    const stdout = await pretty(dossierOn("accept the results"));
    expect(stdout).toContain("warning  ground/evidence-negated\n");
    expect(stdout).toContain("    │ The minister said she will not accept the results.\n    │                            ~~~\n");
  });

  test("marks the words where they stand, not where the span says", async () => {
    const stdout = await pretty(dossierOn("Talks went on", { start: 11, end: 24 }));
    expect(stdout).toContain("error  ground/evidence-span\n");
    expect(stdout).toContain("    │ GENEVA -- Talks went on.\n    │           ~~~~~~~~~~~~~\n");
  });

  test("shows for a quote its own evidence, or failing that the statement's", async () => {
    const quote = (evidence: object[]) => {
      const dossier = JSON.parse(dossierOn("The minister said she will not accept the results")) as {
        sources: { language?: string; sha256?: string }[];
        statements: { quotes?: object[] }[];
      };
      dossier.statements[0]!.quotes = [{ text: "peace at last", evidence }];
      dossier.sources[0]!.sha256 = "0".repeat(64);
      return pretty(JSON.stringify(dossier));
    };
    const passages = (stdout: string) => stdout.split("\n\n").filter((issue) => issue.includes("ground/quote-in-evidence"));
    const [own] = passages(await quote([{ source: "source:a", exact: "Talks went on" }]));
    expect(own).toContain("    │ GENEVA -- Talks went on.\n    │           ~~~~~~~~~~~~~\n");
    const [statements] = passages(await quote([]));
    expect(statements).toContain("    │ The minister said she will not accept the results.\n    │ ~~~~~~~~");
    expect(statements).toContain("\n  statements[0].quotes[0].text · source:a 2:1");
    // a digest is no passage: its own line is shown
    expect(await quote([])).toMatch(/ground\/sha256-matches\n.*\n {4}│ .*"0{20,}.*\n {4}│ .*~{20,}\n {2}sources\[0\]\.sha256\n/);
  });

  test("cuts a long line around the marked part", async () => {
    const long = JSON.stringify({
      type: "participant",
      id: "participant:a",
      x: "x".repeat(500),
      kind: "person",
      name: 5,
      y: "y".repeat(500),
    });
    const lines = (await pretty(long, 60)).split("\n");
    const at = lines.findIndex((line) => line.includes("~") && lines[lines.indexOf(line) - 1]!.includes("name"));
    expect(lines[at - 1]).toMatch(/^ {4}│ ….*"kind":"person","name":5,"y":"y+…$/);
    expect(lines[at - 1]!.length).toBe(60);
    expect(lines[at]!.indexOf("~")).toBe(lines[at - 1]!.indexOf("5,"));
    expect(lines.every((line) => line.length <= 60)).toBe(true);
  });

  test("keeps the marks below wide characters", async () => {
    const lines = (await pretty(sound.replace('"Russia", ', '"俄罗斯 e\u0301", "kind2": 1, '))).split("\n");
    const marks = lines.findIndex((line) => line.includes("~~~"));
    // three characters of two columns, and a combining accent of none
    expect(lines[marks]!.indexOf("~") - lines[marks - 1]!.indexOf('"kind2"')).toBe(3 - 1);
  });

  test("counts files, errors, warnings and hints", async () => {
    const files = {
      a: unsound,
      b: sound,
      c: unsound,
      d: '{"type":"meeting","id":"meeting:a","kind":"talks","status":"concluded","participation":[]}',
    };
    const ran = await runCli(["check", "a", "b", "c", "d", "none"], { files });
    expect(ran.stdout.trimEnd().split("\n").at(-1)).toBe("5 files, 1 unreadable, 2 errors, 2 warnings, 1 info");
  });

  test("tells the time on a terminal only", async () => {
    expect(await pretty(sound, 80)).toMatch(/^1 file, no errors in [0-9]+\.[0-9] s\n$/);
    expect(await pretty(sound)).toBe("1 file, no errors\n");
  });

  test("is in colour where the output has colours, with the same text", async () => {
    const world = { files: { a: unsound, b: sound.replace("{", '{"x":1,') } };
    const plain = await runCli(["check", "a", "b", "c"], world);
    const painted = await runCli(["check", "a", "b", "c"], { ...world, colour: true });
    expect(plain.stdout).not.toContain("\u001b");
    expect(painted.stdout).toContain("\u001b[31merror\u001b[39m");
    expect(painted.stdout).toContain("\u001b[33mwarning\u001b[39m");
    expect(stripVTControlCharacters(painted.stdout)).toBe(plain.stdout);
  });

  test("lets no control character of the input through", async () => {
    const hostile = "\u001b]0;pwned\u0007\u009b31m\u202eabc\u2066\u0000\u007f";
    const record = {
      type: "participant",
      id: "participant:a",
      kind: "person",
      name: 5,
      [`x${hostile}`]: hostile,
      aliases: hostile,
    };
    // written raw where JSON allows it
    const text = JSON.stringify(record).replaceAll("\\u007f", "\u007f");
    for (const format of ["pretty", "text", "github"]) {
      const { stdout } = await runCli(["check", "-f", format, `evil\u001b[2J\n${hostile}`, "gone\u001b"], {
        files: { [`evil\u001b[2J\n${hostile}`]: text },
      });
      expect(stdout).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/u);
      expect(stdout).toContain("\\u001b");
      expect(stdout.split("\n").some((line) => line.startsWith("\\u001b"))).toBe(false);
    }
  });
});
