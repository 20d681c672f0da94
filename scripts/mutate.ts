// Mutation testing of src/rules and src/ground. All mutants take hours; a share of them, `npm run mutate -- 0.1`, takes a window of
// lines from every file, chosen by a fixed seed, and gives the score to within a few points.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { Random } from "../src/fixtures/random.js";

const share = Number(process.argv[2] ?? 1);
const random = new Random(Number(process.argv[3] ?? 1));
const files = ["src/rules", "src/ground"]
  .flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`))
  .filter((file) => !file.endsWith("index.ts"));

const ranges = files.sort().map((file) => {
  const lines = readFileSync(file, "utf8").split("\n");
  const length = Math.max(6, Math.round(lines.length * share));
  const start = random.integer(1, Math.max(1, lines.length - length));
  return share >= 1 ? file : `${file}:${start}-${start + length}`;
});
const { status } = spawnSync("npx", ["stryker", "run", "--mutate", ranges.join(",")], { stdio: "inherit" });
process.exitCode = status ?? 1;
