// Holds fast paths against slow ones on very many random cases, and ends with an error at the first that is wrong; the tests do
// the same with a few thousand. Run: npm run fuzz -- guards|bytes|arrays [cases] [seed]
import { RecordMaker } from "../bench/random-record.js";
import { compareArrays, compareBytes, compareGuards } from "../tests/feed/comparisons.js";

const comparisons = { guards: compareGuards, bytes: compareBytes, arrays: compareArrays } as const;

const [name = "", ...numbers] = process.argv.slice(2);
const [cases = 100_000, seed = 1] = numbers.map(Number);
if (!Object.hasOwn(comparisons, name) || !Number.isInteger(cases) || !Number.isInteger(seed)) {
  console.error("Usage: npm run fuzz -- guards|bytes|arrays [cases] [seed]");
  process.exit(2);
}
const compare = comparisons[name as keyof typeof comparisons];
const maker = new RecordMaker(seed, 0.3);
let sound = 0;
for (let count = 0; count < cases; count++) {
  const found = compare(maker);
  if (found.sound) sound++;
  if (!found.wrong) continue;
  console.error(`Case ${count} is wrong:\n${found.text}`);
  process.exit(1);
}
console.log(`${name}: ${cases} cases from seed ${seed}, ${sound} taken for sound, none wrong.`);
