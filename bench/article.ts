// How many texts of 2 kB the article parser reads in a second of one core, and how long a text of 1 MB takes.
// Run: npx tsx bench/article.ts
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const SECONDS = 3;
const LONG = 1_000_000;
const folder = join(import.meta.dirname, "../tests/corpus/articles");
const cpu = () => process.cpuUsage().user / 1000;

const before = cpu();
const { parseArticle } = await import("../src/article/parse-article.js");
console.log(`loading: ${(cpu() - before).toFixed(0)} ms`);

const names = readdirSync(folder).filter((name) => name.endsWith(".txt") && !name.endsWith(".expected.txt"));
const all = names.map((name) => readFileSync(join(folder, name), "utf8")).join("\n");
const texts: string[] = [];
for (let at = 0; at + 2000 <= all.length; at += 2000) texts.push(all.slice(at, at + 2000));

// warm up, then count
for (let round = 0; round < 20; round++) for (const text of texts) parseArticle(text);
const from = cpu();
let count = 0;
while (cpu() - from < SECONDS * 1000) {
  for (const text of texts) parseArticle(text);
  count += texts.length;
}
console.log(`texts of 2 kB a second: ${(count / ((cpu() - from) / 1000)).toFixed(0)}`);

const long = all.repeat(Math.ceil(LONG / all.length)).slice(0, LONG);
const start = cpu();
parseArticle(long);
console.log(`a text of 1 MB: ${((cpu() - start) / 1000).toFixed(1)} s`);
