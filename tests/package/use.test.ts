import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, test } from "vitest";

const project = inject("project");

const TYPESCRIPT = `
import { isMeeting, MeetingSchema, parseMeeting, validate, type Meeting, type MeetingId, type Report } from "demarche";
import { actsFor, DossierIndex } from "demarche/derive";
import { assembleDossier, readFeed, validateFeed, type FeedReport, type FeedResult } from "demarche/feed";
import { riyadhDossier } from "demarche/fixtures";
import { isMeeting as isMeetingShape } from "demarche/guards";
import { locate, verify } from "demarche/ground";
import { writeCalendar } from "demarche/interop/icalendar";
import { readSchemaOrg } from "demarche/interop/schema-org";
import { toJsonSchema } from "demarche/json-schema";
import { decodeExtraction, extractionSchema } from "demarche/llm";
import { toBrief } from "demarche/view";
import { MEETING_KINDS } from "demarche/vocab";
import file from "demarche/schemas/1.0/meeting.json" with { type: "json" };
import * as z from "zod";

const id: MeetingId = "meeting:a";
const meeting: Meeting = { type: "meeting", id, kind: "talks", status: "scheduled", participation: [] };
const report: Report = validate(meeting);
const parsed: Meeting = parseMeeting(meeting);
const inferred: z.output<typeof MeetingSchema> = parsed;
const extended = MeetingSchema.extend({ desk: z.string() });
const desk: string = extended.parse({ ...meeting, desk: "a" }).desk;
const value: unknown = inferred;
if (isMeeting(value)) value.participation.map(({ participant }) => participant.startsWith("participant:"));
if (isMeetingShape(value)) value.status satisfies Meeting["status"];
const counted: Promise<FeedReport> = validateFeed(["{}"], { rules: false, workers: 2 });
const results: AsyncIterable<FeedResult> = readFeed(new Blob([]).stream(), { format: "ndjson" });
void [counted, results, assembleDossier([meeting])];
const index = new DossierIndex(riyadhDossier);
actsFor("participant:a", "participant:b", index);
const title: string = file.title;
void [writeCalendar([riyadhDossier]).losses, readSchemaOrg({}).records, decodeExtraction({}, "a").dossier, extractionSchema("portable").zod];
void [report, desk, title, locate("a", "a"), verify(riyadhDossier), toJsonSchema("meeting"), toBrief(riyadhDossier), MEETING_KINDS.talks];
// @ts-expect-error an id of another record
const wrong: MeetingId = "statement:a";
// @ts-expect-error a field that is none
const misspelt: Meeting = { ...meeting, stauts: "scheduled" };
void [wrong, misspelt];
`;

function compile(name: string, compilerOptions: object): { readonly status: number | null; readonly output: string } {
  const folder = join(project, name);
  mkdirSync(folder);
  writeFileSync(join(folder, "use.ts"), TYPESCRIPT);
  const options = {
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: false,
    noEmit: true,
    types: [],
    resolveJsonModule: true,
    ...compilerOptions,
  };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions: options, files: ["use.ts"] }));
  const { status, stdout } = spawnSync(process.execPath, [join(process.cwd(), "node_modules/typescript/bin/tsc"), "-p", folder], {
    encoding: "utf8",
  });
  return { status, output: stdout };
}

describe("TypeScript takes the package, its declarations checked too,", () => {
  test.each([
    ["nodenext", { module: "nodenext", target: "es2022", lib: ["es2022", "dom"] }],
    ["bundler", { module: "esnext", moduleResolution: "bundler", target: "es2022", lib: ["es2022", "dom"] }],
    [
      "bundler-dom",
      {
        module: "preserve",
        moduleResolution: "bundler",
        target: "esnext",
        lib: ["esnext", "dom"],
        exactOptionalPropertyTypes: false,
      },
    ],
  ])("with %s", (name, options) => {
    expect(compile(name, options)).toEqual({ status: 0, output: "" });
  });
});

describe("JavaScript", () => {
  const MEETING = '{ type: "meeting", id: "meeting:a", kind: "talks", status: "held", participation: [] }';
  const run = (file: string, code: string) => {
    writeFileSync(join(project, file), code);
    return execFileSync(process.execPath, [join(project, file)], { encoding: "utf8" });
  };

  test("imports it", () => {
    const code = `
      import { validate } from "demarche";
      import { riyadhDossier } from "demarche/fixtures";
      import { locate } from "demarche/ground";
      import { validateFeed } from "demarche/feed";
      import { isMeeting } from "demarche/guards";
      console.log(validate(${MEETING}).issues[0].code, validate(riyadhDossier).ok, locate("They met.", "met").verdict);
      const feed = [JSON.stringify(${MEETING}) + "\\n"];
      console.log(isMeeting(${MEETING}), (await validateFeed(feed)).invalid, (await validateFeed(feed, { workers: 1, format: "ndjson" })).invalid);`;
    expect(run("use.mjs", code)).toBe("schema/wrong-value true exact\nfalse 1 1\n");
  });

  test("requires it", () => {
    const code = `
      const { validate } = require("demarche");
      const meeting = require("demarche/schemas/1.0/meeting.json");
      console.log(validate(${MEETING}).issues[0].code, meeting.title, typeof require("demarche/ground").locate);`;
    expect(run("use.cjs", code)).toBe("schema/wrong-value Meeting function\n");
  });

  test("cannot reach what is not exported", () => {
    const code = `import("demarche/dist/core/issue.js").catch(({ code }) => console.log(code));`;
    expect(run("inside.mjs", code)).toBe("ERR_PACKAGE_PATH_NOT_EXPORTED\n");
  });
});
