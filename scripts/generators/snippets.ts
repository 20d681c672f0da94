import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { GeneratedFile } from "../generate.js";

const root = join(import.meta.dirname, "../..");
const read = (path: string) => readFileSync(join(root, path), "utf8");

// > <!-- example: check-a-dossier -->
//                 ^^^^^^^^^^^^^^^ name      what follows up to the end mark is replaced
const MARK = /<!-- example: ([a-z-]+) -->\n[\s\S]*?<!-- \/example -->/g;

function shown(name: string): string {
  const code = read(`examples/${name}.ts`).trimEnd();
  const output = read(`examples/output/${name}.txt`).trimEnd();
  return `<!-- example: ${name} -->\n\n\`\`\`ts\n${code}\n\`\`\`\n\nIt prints:\n\n\`\`\`text\n${output}\n\`\`\`\n\n<!-- /example -->`;
}

// > <!-- output: start, from "What was checked" -->
//                ^^^^^ name         ^^^^^^^^^^^^^^^^ the line with which what is shown begins
const OUTPUT_MARK = /<!-- output: ([a-z-]+), from "([^"\n]+)" -->\n[\s\S]*?<!-- \/output -->/g;

function ending(name: string, first: string): string {
  const lines = read(`examples/output/${name}.txt`).trimEnd().split("\n");
  const from = lines.indexOf(first);
  if (from < 0) throw new Error(`examples/output/${name}.txt has no line “${first}”.`);
  const shownLines = lines.slice(from).join("\n");
  return `<!-- output: ${name}, from "${first}" -->\n\n\`\`\`text\n${shownLines}\n\`\`\`\n\n<!-- /output -->`;
}

/** README and the guides, with the examples that they show put in, and what these print. */
export function snippets(): GeneratedFile[] {
  const guides = readdirSync(join(root, "docs/guides")).map((name) => `docs/guides/${name}`);
  return ["README.md", ...guides].map((path) => ({
    path,
    content: read(path)
      .replace(MARK, (_, name: string) => shown(name))
      .replace(OUTPUT_MARK, (_, name: string, first: string) => ending(name, first)),
  }));
}
