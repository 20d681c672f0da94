import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, inject, test } from "vitest";

const folder = join(inject("project"), "node_modules/demarche");
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) =>
    join(entry.parentPath, entry.name)
      .slice(folder.length + 1)
      .replaceAll("\\", "/"),
  );
const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
  exports: Record<string, string>;
  bin: Record<string, string>;
  peerDependencies: Record<string, string>;
  dependencies: Record<string, string>;
  sideEffects: boolean;
};

describe("the packed package", () => {
  test("holds what is built, the schemas, and what npm shows; nothing else", () => {
    const others = files.filter(
      (file) => !/^dist\/.*(?<!\.test)\.(?:js|d\.ts)$|^schemas\/[0-9.]+\/[a-z0-9.-]+\.json$/.test(file),
    );
    expect(others.sort()).toEqual(["CHANGELOG.md", "LICENSE", "README.md", "dist/cli/LICENSES.txt", "package.json"]);
  });

  test("has the declarations of every module", () => {
    // the command line is for running, not for importing
    const modules = files.filter((file) => file.endsWith(".js") && !file.startsWith("dist/cli/"));
    expect(modules.length).toBeGreaterThan(50);
    expect(modules.filter((file) => !files.includes(file.replace(/\.js$/, ".d.ts")))).toEqual([]);
  });

  test("has every file that it exports", () => {
    const targets = Object.values(manifest.exports).map((target) => target.replace("/*", "/1.0/meeting.json"));
    expect(targets.filter((target) => !existsSync(join(folder, target)))).toEqual([]);
  });

  test("has Zod as a peer, and nothing that it does not import", () => {
    expect(manifest.peerDependencies).toEqual({ zod: "^4.5.0" });
    expect(manifest.sideEffects).toBe(false);
    const code = files.filter((file) => file.endsWith(".js")).map((file) => readFileSync(join(folder, file), "utf8"));
    for (const name of Object.keys(manifest.dependencies))
      expect(
        code.some((text) => text.includes(`"${name}`)),
        name,
      ).toBe(true);
  });

  test("names no path of the machine that built it", () => {
    const place = process.cwd();
    expect(files.filter((file) => readFileSync(join(folder, file), "utf8").includes(place))).toEqual([]);
  });

  test("has a command that starts", () => {
    const command = join(folder, manifest.bin["demarche"]!);
    expect(readFileSync(command, "utf8")).toMatch(/^#!\/usr\/bin\/env node\n/);
    const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { version: string };
    expect(execFileSync(process.execPath, [command, "--version"], { encoding: "utf8" }).trim()).toBe(version);
  });

  test("has a command that checks feeds on workers, byte for byte as on one thread", () => {
    const command = join(folder, manifest.bin["demarche"]!);
    const place = mkdtempSync(join(tmpdir(), "demarche-"));
    try {
      const feed = join(place, "feed.ndjson");
      const line = (at: number) => `{"type":"source","id":"source:${at % 100 === 50 ? " " : at}","kind":"other"}\n`;
      writeFileSync(feed, Array.from({ length: 5000 }, (_, at) => line(at)).join(""));
      const run = (...options: string[]) => {
        const { status, stdout, stderr } = spawnSync(process.execPath, [command, "check", "-f", "text", ...options, feed], {
          encoding: "utf8",
        });
        return { status, stdout, stderr };
      };
      const alone = run("--workers", "0");
      expect(alone.stderr).toContain("5,000 records, 4,950 valid, 50 invalid");
      expect(run("--workers", "2")).toEqual(alone);
      const [valid, invalid] = [join(place, "valid"), join(place, "invalid")];
      const written = ["0", "2"].map((workers) => {
        expect(run("--workers", workers, "--valid", valid, "--invalid", invalid).status).toBe(1);
        return [readFileSync(valid, "utf8"), readFileSync(invalid, "utf8")];
      });
      expect(written[1]).toEqual(written[0]);
      expect(written[0]![0]!.split("\n")).toHaveLength(4951);
    } finally {
      rmSync(place, { recursive: true });
    }
  });

  test("is free of faults in the eyes of publint, warnings included", () => {
    const command = join(process.cwd(), "node_modules/publint/src/cli.js");
    const output = execFileSync(process.execPath, [command, "--strict", inject("tarball")], {
      encoding: "utf8",
      // under CI it colours its lines even into a pipe
      env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: undefined },
    });
    // one suggestion is not followed: only the "browser" field takes single modules out, be they reached how they may
    expect(output).toContain("Linting...");
    expect(output).not.toMatch(/Warnings:|Errors:/);
    expect(output.match(/^[0-9]+\. .*$/gm)).toEqual([expect.stringMatching(/^1\. pkg\.browser/)]);
  });

  test("resolves with its types in the eyes of attw", () => {
    const command = join(process.cwd(), "node_modules/@arethetypeswrong/cli/dist/index.js");
    const output = execFileSync(process.execPath, [command, inject("tarball"), "--profile", "esm-only", "--format", "json"], {
      encoding: "utf8",
    });
    const { analysis, problems } = JSON.parse(output) as { analysis: { types: unknown }; problems?: Record<string, unknown> };
    expect(analysis.types).toEqual({ kind: "included" });
    // what the profile leaves aside: resolution without exports, and require() seen as if no version of Node.js had it
    expect(Object.keys(problems ?? {}).filter((problem) => !["NoResolution", "CJSResolvesToESM"].includes(problem))).toEqual([]);
  });
});
