// How many texts of 2 kB the article parser reads in a second of one core, and how that goes with the length.
// Run: npx tsx bench/article.ts
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type * as parser from "../src/article/parse-article.js";
import { asBuilt } from "./as-built.js";

const WARM_MS = 8000;
const ROUNDS = 60;
const LENGTHS = [2_000, 10_000, 100_000, 1_000_000];
const folder = join(import.meta.dirname, "../tests/corpus/articles");

const { parseArticle } = await asBuilt<typeof parser>("article/parse-article.ts");

const names = readdirSync(folder).filter((name) => name.endsWith(".txt") && !name.endsWith(".expected.txt"));
const all = names.map((name) => readFileSync(join(folder, name), "utf8")).join("\n");
const cut = (text: string, length: number) =>
  Array.from({ length: Math.floor(text.length / length) }, (_, at) => text.slice(at * length, (at + 1) * length));

/** Milliseconds of processor time that a piece of work takes: what others do on the machine counts little. */
function timed(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

const texts = cut(all, 2_000);
const readAll = () => texts.forEach((text) => parseArticle(text));
// the compiler of the engine goes on optimising for thousands of texts
for (let spent = 0; spent < WARM_MS;) spent += timed(readAll);
const rounds = Array.from({ length: ROUNDS }, () => timed(readAll)).sort((a, b) => a - b);
const rate = (milliseconds = 0) => ((texts.length / milliseconds) * 1000).toFixed(0);
console.log(`texts of 2 kB a second: median ${rate(rounds[ROUNDS >> 1])}, best ${rate(rounds[0])}`);

for (const length of LENGTHS) {
  const [text = ""] = cut(all.repeat(Math.ceil(length / all.length)), length);
  const times = Array.from({ length: length > 100_000 ? 3 : 20 }, () => timed(() => parseArticle(text)));
  const least = Math.min(...times);
  console.log(`a text of ${length / 1000} kB: ${least.toFixed(1)} ms, ${((least / length) * 1000).toFixed(2)} ms a kB`);
}
