// How long 1,000 quotations of a text of 1 MB take: word for word, folded, elided, altered and missing ones.
// Run: npx tsx bench/ground.ts
import { performance } from "node:perf_hooks";
import { locate } from "../src/ground/locate.js";
import { prepareText } from "../src/ground/prepared-text.js";
import { riyadhArticle } from "../src/fixtures/riyadh-article.js";

const SIZE = 1_000_000;
const QUOTES = 1000;
const ROUNDS = 7;

function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    // mulberry32
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const random = randomFrom(1);
const pick = (below: number): number => Math.floor(random() * below);

/** Prose of made-up words, the frequent ones as frequent as in English, with sentences and quotation marks. */
function makeText(): string {
  const vocabulary = Array.from({ length: 20_000 }, () =>
    Array.from({ length: 1 + pick(4) }, () => "bcdfghklmnprstvw"[pick(16)]! + "aeiou"[pick(5)]!).join(""),
  );
  const parts: string[] = [];
  let length = 0;
  let sentence = 0;
  while (length < SIZE) {
    let word = vocabulary[Math.min(19_999, Math.floor(20_000 ** random()) - 1)]!;
    if (sentence === 0) word = word[0]!.toUpperCase() + word.slice(1);
    sentence++;
    if (sentence > 8 && random() < 0.1) {
      word += random() < 0.2 ? ".\n" : ". ";
      sentence = 0;
    } else word += random() < 0.06 ? ", " : random() < 0.02 ? "’s " : " ";
    parts.push(word);
    length += word.length;
  }
  return parts.join("");
}

type Maker = (words: readonly string[]) => string;

const makers: readonly Maker[] = [
  (words) => words.join(" "),
  (words) => words.join("\u00a0").replaceAll("’", "'").toUpperCase(),
  (words) => `${words.slice(0, 5).join(" ")} … ${words.slice(-5).join(" ")}`,
  (words) => words.with(6, "seventeen").join(" "),
  (words) => words.toSorted(() => random() - 0.5).join(" "),
  () => Array.from({ length: 15 }, () => Math.floor(random() * 1e9).toString(36)).join(" "),
];

function makeQuotes(text: string): string[] {
  const words = text.split(/\s+/);
  return Array.from({ length: QUOTES }, (_, at) => {
    const start = pick(words.length - 40);
    return makers[at % makers.length]!(words.slice(start, start + 14 + pick(12)));
  });
}

function measure(name: string, text: string): void {
  const quotes = makeQuotes(text);
  const times: number[] = [];
  const counts = new Map<string, number>();
  for (let round = 0; round < ROUNDS; round++) {
    counts.clear();
    const start = performance.now();
    const prepared = prepareText(text);
    for (const quote of quotes) {
      const { verdict } = locate(prepared, quote);
      counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
    }
    times.push(performance.now() - start);
  }
  const sorted = times.toSorted((a, b) => a - b);
  const verdicts = [...counts].map(([verdict, count]) => `${verdict} ${count}`).join(", ");
  console.log(
    `${name}: median ${sorted[ROUNDS >> 1]!.toFixed(0)} ms (${sorted[0]!.toFixed(0)}–${sorted.at(-1)!.toFixed(0)}) of ${ROUNDS}; ${verdicts}`,
  );
}

measure("prose", makeText());
measure("one article over and over", `${riyadhArticle}\n`.repeat(Math.ceil(SIZE / riyadhArticle.length)));
