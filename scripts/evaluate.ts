// Runs the article parser over a corpus folder and prints the table of the scorer that lies in it.
//   npm run evaluate -- DIR [--set NAME] [--by-doc] [--errors]
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync, mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArticle } from "../src/article/parse-article.js";

const [folder, ...rest] = process.argv.slice(2);
const fail = (message: string): never => {
  console.error(message);
  process.exit(2);
};
if (folder === undefined) fail("usage: npm run evaluate -- DIR [--set NAME] [--by-doc] [--errors]");
const dir = resolve(folder ?? "");
for (const name of ["score.mjs", "predict.mjs"]) {
  if (!existsSync(join(dir, name)))
    fail(`${dir} has no ${name}; name a folder that holds the texts, their gold files and the scorer.`);
}

const work = mkdtempSync(join(tmpdir(), "demarche-evaluate-"));
try {
  const parse = (from: string, to: string) => {
    for (const entry of readdirSync(from)) {
      const path = join(from, entry);
      if (statSync(path).isDirectory()) {
        mkdirSync(join(to, entry), { recursive: true });
        parse(path, join(to, entry));
      } else if (entry.endsWith(".txt"))
        writeFileSync(join(to, `${entry.slice(0, -4)}.json`), JSON.stringify(parseArticle(readFileSync(path, "utf8"))));
    }
  };
  parse(dir, work);
  const predictions = join(work, "predictions.json");
  const predicted = spawnSync(process.execPath, [join(dir, "predict.mjs"), work], { encoding: "utf8", maxBuffer: 1 << 28 });
  if (predicted.status !== 0) fail(predicted.stderr);
  writeFileSync(predictions, predicted.stdout);
  const scored = spawnSync(process.execPath, [join(dir, "score.mjs"), predictions, ...rest], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  process.stdout.write(scored.stdout);
  if (scored.status !== 0) fail(scored.stderr);
} finally {
  rmSync(work, { recursive: true });
}
