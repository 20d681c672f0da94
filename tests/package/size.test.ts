import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { describe, expect, inject, test } from "vitest";

const project = inject("project");

async function bundle(contents: string, format: "esm" | "iife" = "esm"): Promise<string> {
  const { outputFiles, warnings } = await build({
    stdin: { contents, resolveDir: project, loader: "ts" },
    bundle: true,
    minify: true,
    format,
    platform: "browser",
    target: "es2022",
    write: false,
    logLevel: "silent",
  });
  expect(warnings).toEqual([]);
  return outputFiles[0]!.text;
}

const gzipped = (text: string) => gzipSync(text, { level: 9 }).length;

describe("a browser bundle, minified and gzipped, Zod in it,", () => {
  test.each([
    ["of one schema", 'import { MeetingSchema } from "demarche"; console.log(MeetingSchema.safeParse({}).success);', 34_000],
    [
      "of all schemas",
      'import { DiplomaticRecordSchema } from "demarche"; console.log(DiplomaticRecordSchema.safeParse({}).success);',
      39_000,
    ],
    ["of validate with all rules", 'import { validate } from "demarche"; console.log(validate({}).ok);', 85_000],
    ["of the guard of meetings, without Zod", 'import { isMeeting } from "demarche/guards"; console.log(isMeeting({}));', 2_750],
    ["of the guard of dossiers, without Zod", 'import { isDossier } from "demarche/guards"; console.log(isDossier({}));', 4_096],
    ["of all guards, without Zod", 'import * as guards from "demarche/guards"; console.log(guards);', 5_000],
    ["of one vocabulary, without Zod", 'import { MEETING_KINDS } from "demarche/vocab"; console.log(MEETING_KINDS);', 640],
  ])("%s", async (_, code, ceiling) => {
    const size = gzipped(await bundle(code));
    expect(size).toBeLessThanOrEqual(ceiling);
    // a ceiling far above the size would hold nothing
    expect(size).toBeGreaterThan(ceiling * 0.85);
  });
});

test("an import of types alone costs nothing", async () => {
  const used = 'import type { Meeting } from "demarche"; const meetings: Meeting[] = []; console.log(meetings);';
  expect((await bundle(used)).length).toBe((await bundle("const meetings = []; console.log(meetings);")).length);
});

test("an import of which nothing is used costs nothing", async () => {
  const unused =
    'import { validate } from "demarche"; import { locate } from "demarche/ground"; import * as view from "demarche/view"; console.log(1);';
  expect(await bundle(unused)).toBe(await bundle("console.log(1);"));
});

test("guards have no Zod, and run no code made at run time", async () => {
  const code = await bundle(
    'import * as guards from "demarche/guards"; globalThis.ok = guards.isSpan({ start: 0, end: 1 });',
    "iife",
  );
  expect(code).not.toMatch(/zod|\bFunction\(|\beval\(/i);
  const context: { ok?: boolean } = {};
  runInNewContext(code, context, { contextCodeGeneration: { strings: false, wasm: false } });
  expect(context.ok).toBe(true);
});

test("everything but the command line runs without Node.js", async () => {
  const code = await bundle(
    `import { validate } from "demarche"; import * as derive from "demarche/derive"; import { riyadhDossier } from "demarche/fixtures";
     import { readFeed, validateFeed } from "demarche/feed"; import { isDossier } from "demarche/guards";
     import { locate } from "demarche/ground"; import { toJsonSchema } from "demarche/json-schema"; import { toBrief, toHtml } from "demarche/view";
     import * as vocab from "demarche/vocab"; import { decodeExtraction } from "demarche/llm";
     import { writeCloudEvents } from "demarche/interop/cloudevents"; import { writeCalendar } from "demarche/interop/icalendar";
     import { writeNinjs } from "demarche/interop/ninjs"; import { writeSchemaOrg } from "demarche/interop/schema-org";
     import { writeWebAnnotations } from "demarche/interop/web-annotation";
     const writers = [writeCloudEvents, writeCalendar, writeNinjs, writeSchemaOrg, writeWebAnnotations];
     const lines = riyadhDossier.meetings.map((meeting) => JSON.stringify(meeting) + "\\n");
     async function feed() {
       let read = 0;
       for await (const { record } of readFeed(lines)) if (record) read++;
       const refused = await validateFeed(lines, { workers: 2 }).catch((error) => error.message);
       return [read === lines.length, (await validateFeed(lines, { rules: false })).valid === lines.length, refused];
     }
     globalThis.result = (async () => [validate(riyadhDossier).ok, locate("They met.", "met").verdict, toJsonSchema("meeting").title, Object.keys(derive).length > 0,
       typeof toBrief(riyadhDossier), typeof toHtml(riyadhDossier), vocab.RANKS.expert.length > 0, isDossier(riyadhDossier),
       decodeExtraction("{}", "They met.").issues.length, writers.every((write) => JSON.stringify(write([riyadhDossier]).output).length > 500), ...(await feed())])();`,
    "iife",
  );
  expect(code).not.toContain("node:worker_threads");
  const context: { result?: Promise<unknown> } = { TextEncoder, TextDecoder, URL, Blob, Response, ReadableStream } as object;
  runInNewContext(code, context);
  expect(JSON.stringify(await context.result)).toBe(
    '[true,"exact","Meeting",true,"string","string",true,true,0,true,true,true,"Workers are there on Node only."]',
  );
});

test("the declarations stay small", () => {
  const folder = join(project, "node_modules/demarche/dist");
  const sizes = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".d.ts"))
    .map((file) => [file.replaceAll("\\", "/"), statSync(join(folder, file)).size] as const);
  const total = sizes.reduce((sum, [, size]) => sum + size, 0);
  expect(total).toBeLessThanOrEqual(470_000);
  // named schemas keep one schema from repeating another
  const schemas = sizes
    .filter(([file]) => file.startsWith("schema/") && file !== "schema/interfaces.d.ts")
    .reduce((sum, [, size]) => sum + size, 0);
  expect(schemas).toBeLessThanOrEqual(110_000);
});
