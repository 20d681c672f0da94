// Runs every example and npm start, and holds what it prints against examples/output; with --write, keeps what it prints.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";

const root = join(import.meta.dirname, "..");
const outputs = join(root, "examples/output");
mkdirSync(outputs, { recursive: true });

let changed = 0;
const examples = readdirSync(join(root, "examples")).filter((name) => name.endsWith(".ts"));
for (const script of [...examples.map((name) => join("examples", name)), join("scripts", "start.ts")]) {
  const printed = execFileSync(process.execPath, ["--import", "tsx", script], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1", NODE_NO_WARNINGS: "1" },
  });
  const path = join(outputs, basename(script).replace(/\.ts$/, ".txt"));
  const same = existsSync(path) && readFileSync(path, "utf8") === printed;
  if (!same && process.argv.includes("--write")) writeFileSync(path, printed);
  else if (!same) changed++;
  console.log(`${same ? "same" : "changed"}  ${script}`);
}
if (changed > 0) {
  console.error(
    `${changed} printed something else than examples/output holds; run npm run examples -- --write if that is right.`,
  );
  process.exitCode = 1;
}
