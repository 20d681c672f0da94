import { describe, expect, test } from "vitest";
import { codes } from "../../src/validate/explain.js";
import packageJson from "../../package.json" with { type: "json" };
import { runCli } from "./fake-io.js";
import { sound, unsound } from "./records.js";

const files = { "a.json": sound, "dir/b%,: c.json": unsound };
const names = ["a.json", "dir/b%,: c.json", "none.json"];

async function written(format: string, argv: readonly string[] = names) {
  const ran = await runCli(["check", "-f", format, ...argv], { files });
  return { code: ran.code, text: ran.stdout };
}

test("text is one line an issue", async () => {
  expect(await written("text")).toEqual({
    code: 3,
    text: [
      "dir/b%,: c.json:4:45 error schema/wrong-type “name” should be text, but is 5.",
      'dir/b%,: c.json:4:57 warning schema/unknown-field "alias" is no field of the model; did you mean “aliases”?',
      "none.json error unreadable There is no such file.",
      "",
    ].join("\n"),
  });
});

test("json is one object for all files", async () => {
  const { code, text } = await written("json");
  expect(code).toBe(3);
  expect(JSON.parse(text)).toEqual({
    ok: false,
    files: [
      {
        file: "a.json",
        ok: true,
        type: "participant",
        id: "participant:russia",
        counts: { error: 0, warning: 0, info: 0 },
        issues: [],
      },
      {
        file: "dir/b%,: c.json",
        ok: false,
        counts: { error: 1, warning: 1, info: 0 },
        issues: [
          {
            code: "schema/wrong-type",
            severity: "error",
            message: "“name” should be text, but is 5.",
            path: ["name"],
            at: "name",
            expected: "text",
            received: "5",
            place: { line: 4, column: 45, offset: 101 },
          },
          {
            code: "schema/unknown-field",
            severity: "warning",
            message: '"alias" is no field of the model; did you mean “aliases”?',
            path: ["alias"],
            at: "alias",
            expected: "aliases",
            received: '"alias"',
            place: { line: 4, column: 57, offset: 113 },
          },
        ],
      },
      {
        file: "none.json",
        ok: false,
        unreadable: "There is no such file.",
        counts: { error: 0, warning: 0, info: 0 },
        issues: [],
      },
    ],
  });
  expect(JSON.parse((await written("json", ["a.json"])).text)).toMatchObject({ ok: true });
});

test("github is one workflow command an issue, with what has a meaning there escaped", async () => {
  expect((await written("github")).text).toBe(
    [
      "::error file=dir/b%25%2C%3A c.json,line=4,col=45,title=schema/wrong-type::“name” should be text, but is 5.",
      '::warning file=dir/b%25%2C%3A c.json,line=4,col=57,title=schema/unknown-field::"alias" is no field of the model; did you mean “aliases”?',
      "::error file=none.json,title=unreadable::There is no such file.",
      "",
    ].join("\n"),
  );
});

test("github calls hints notices", async () => {
  const meeting = '{"type":"meeting","id":"meeting:a","kind":"talks","status":"concluded","participation":[]}';
  const ran = await runCli(["check", "-f", "github", "-"], { stdin: meeting });
  expect(ran.stdout).toMatch(/^::notice file=stdin,line=1,col=[0-9]+,title=rule\/no-participants::/);
});

interface Sarif {
  readonly $schema: string;
  readonly version: string;
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly name: string; readonly version: string; readonly rules: readonly SarifRule[] } };
    readonly columnKind: string;
    readonly invocations: readonly {
      readonly executionSuccessful: boolean;
      readonly toolExecutionNotifications: readonly unknown[];
    }[];
    readonly artifacts: readonly { readonly location: { readonly uri: string } }[];
    readonly results: readonly { readonly ruleId: string; readonly ruleIndex: number }[];
  }[];
}

interface SarifRule {
  readonly id: string;
  readonly shortDescription: { readonly text: string };
  readonly help: { readonly text: string; readonly markdown: string };
  readonly defaultConfiguration: { readonly level: string };
}

describe("sarif", () => {
  test("is one run with its rules, results and notifications", async () => {
    const { code, text } = await written("sarif");
    const log = JSON.parse(text) as Sarif;
    expect(code).toBe(3);
    expect(log.version).toBe("2.1.0");
    expect(log.runs).toHaveLength(1);
    const [run] = log.runs;
    expect(run!.tool.driver).toMatchObject({ name: "demarche", version: packageJson.version });
    expect(run!.columnKind).toBe("utf16CodeUnits");
    expect(run!.artifacts.map(({ location }) => location.uri)).toEqual(["a.json", "dir/b%25%2C%3A%20c.json", "none.json"]);
    expect(run!.invocations).toEqual([
      {
        executionSuccessful: false,
        toolExecutionNotifications: [
          {
            level: "error",
            message: { text: "There is no such file." },
            locations: [{ physicalLocation: { artifactLocation: { uri: "none.json" } } }],
          },
        ],
      },
    ]);
    expect(run!.results).toEqual([
      {
        ruleId: "schema/wrong-type",
        ruleIndex: 1,
        level: "error",
        message: { text: "“name” should be text, but is 5." },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: "dir/b%25%2C%3A%20c.json" },
              region: { startLine: 4, startColumn: 45 },
            },
            logicalLocations: [{ fullyQualifiedName: "name" }],
          },
        ],
      },
      expect.objectContaining({ ruleId: "schema/unknown-field", ruleIndex: 0, level: "warning" }),
    ]);
    for (const { ruleId, ruleIndex } of run!.results) expect(run!.tool.driver.rules[ruleIndex]!.id).toBe(ruleId);
    const [rule] = run!.tool.driver.rules;
    expect(rule).toMatchObject({
      id: "schema/unknown-field",
      shortDescription: {
        text: "Every field is one that the model knows. Others are kept, so that a newer feed does not break an older reader.",
      },
      defaultConfiguration: { level: "warning" },
    });
    expect(rule!.help.text).toContain("Correct the spelling");
    expect(rule!.help.markdown).toContain('```json\n{ "type": "participant"');
  });

  test("is successful where all was read", async () => {
    const log = JSON.parse((await written("sarif", ["a.json"])).text) as Sarif;
    expect(log.runs[0]).toMatchObject({
      invocations: [{ executionSuccessful: true, toolExecutionNotifications: [] }],
      results: [],
      tool: { driver: { rules: [] } },
    });
  });

  test.each([
    ["/tmp x/a.json", "file:///tmp%20x/a.json"],
    ["C:\\data\\a.json", "file:///C:/data/a.json"],
    ["data\\ü.json", "data/%C3%BC.json"],
    ["../a#b?.json", "../a%23b%3F.json"],
    ["-", "stdin"],
  ])("writes the path %s as %s", async (name, uri) => {
    const ran = await runCli(["check", "-f", "sarif", name], { files: { [name]: sound }, stdin: sound });
    expect((JSON.parse(ran.stdout) as Sarif).runs[0]!.artifacts[0]!.location.uri).toBe(uri);
  });
});

test("explains every code that a result may bear", async () => {
  for (const code of codes) expect((await runCli(["explain", code])).code).toBe(0);
});
