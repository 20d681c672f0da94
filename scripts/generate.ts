// Writes every generated file; with --check, fails where one is not what it would write.
import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import * as prettier from "prettier";

/** A file to write, its path from the repository's root. */
export interface GeneratedFile {
  readonly path: string;
  readonly content: string;
}

const root = join(import.meta.dirname, "..");
const check = process.argv.includes("--check");

async function formatted({ path, content }: GeneratedFile): Promise<string> {
  const { inferredParser } = await prettier.getFileInfo(path);
  if (path.startsWith("schemas/") || inferredParser === null) return content;
  return prettier.format(content, { ...(await prettier.resolveConfig(join(root, path))), filepath: path });
}

let stale = 0;
async function settle(file: GeneratedFile): Promise<void> {
  const path = join(root, file.path);
  const wanted = await formatted(file);
  const present = existsSync(path) ? await readFile(path, "utf8") : undefined;
  if (present === wanted) return;
  if (check) {
    stale++;
    console.error(`${file.path} is not what npm run generate writes.`);
    return;
  }
  const released = /^schemas\/[0-9.]+\//.exec(file.path)?.[0];
  if (released && existsSync(join(root, released, "RELEASED"))) {
    throw new Error(`${file.path} would change, but ${released} is released. Start the next schema version.`);
  }
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, wanted);
  console.log(`wrote ${file.path}`);
}

// each later step reads what the earlier ones wrote
const steps = [
  "version",
  "country-codes",
  "country-names",
  "vocabulary-values",
  "interfaces",
  "json-schema",
  "guards",
  "byte-validator",
  "fixtures",
  "page-assets",
  "reference",
  "crosswalks",
  "model-picture",
  "snippets",
];
for (const step of steps) {
  const module = (await import(`./generators/${step}.js`)) as Record<string, () => GeneratedFile[] | Promise<GeneratedFile[]>>;
  for (const generate of Object.values(module)) for (const file of await generate()) await settle(file);
}
if (stale > 0) process.exitCode = 1;
