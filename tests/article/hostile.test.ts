import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { explainArticle, parseArticle } from "../../src/article/index.js";
import { validate } from "../../src/validate/validate.js";
import { testArticles } from "./corpus.js";

function expectSound(text: string): void {
  const dossier = parseArticle(text, { published: "2025-02-18" });
  const report = validate(dossier);
  expect(report.issues.filter(({ severity }) => severity === "error")).toEqual([]);
  for (const { evidence = [], quotes = [] } of dossier.statements) {
    for (const { exact, span } of [...evidence, ...quotes.flatMap((quote) => quote.evidence ?? [])]) {
      expect(text.toWellFormed().slice(span?.start, span?.end)).toBe(exact);
    }
  }
}

const LONG: Readonly<Record<string, string>> = {
  "opening and closing marks only": '"'.repeat(100_000),
  "opening marks only": "“".repeat(100_000),
  "marks and spaces": '" '.repeat(50_000),
  commas: ",".repeat(100_000),
  "one name over and over": "John Smith, ".repeat(5_000),
  countries: "Russia, China and ".repeat(5_000),
  titles: "Minister of Foreign Affairs ".repeat(3_000),
  "cues without end": "he said ".repeat(8_000),
  "talks without end": "talks between Russia and China in Geneva ".repeat(2_000),
  "agreeing without end": "They agreed to talk and to ".repeat(3_000),
  "initials without end": "U.S. ".repeat(20_000),
  "direction marks": "\u200f\u202e".repeat(30_000),
  "control characters": "\u0000\u0001\u0007".repeat(30_000),
  "lone surrogates": "\ud800".repeat(50_000),
  "line breaks": "\n".repeat(100_000),
  "a quotation never closed": `"${"he said that John met with Russia and ".repeat(2_000)}`,
  "many persons": Array.from(
    { length: 3_000 },
    (_, at) => `Minister Jo Q${at.toString(2).replaceAll("0", "a").replaceAll("1", "o")} said so.`,
  ).join(" "),
};

describe("text made to harm", () => {
  test.each(Object.keys(LONG))("%s", (name) => expectSound(LONG[name] ?? ""));

  test.each([
    "",
    " ",
    "\ufeff",
    '"',
    "He said",
    "said he",
    "Министр иностранных дел заявил, что переговоры прошли успешно.",
    "外交部长说，会谈是建设性的。",
    "قال وزير الخارجية إن المحادثات كانت بناءة.",
    "Der Außenminister sagte, die Gespräche seien „konstruktiv“ gewesen.",
    '\u202eRussia said\u202c \u0000 "so" \ud83d\ude00 U.S.\r\nChina said\r',
  ])("%j", (text) => expectSound(text));
});

const pieces = fc.constantFrom(
  ..."Russia China the US Foreign Minister President John Smith Lavrov said told agreed to meet met with talks between and in Geneva on Monday will cancel visit he they both sides according statement signed a treaty not part of".split(
    " ",
  ),
  '"',
  "“",
  "”",
  "'s",
  ",",
  ".",
  ":",
  ";",
  "—",
  "\n",
  "(",
  ")",
  "«",
  "»",
  "„",
  "‘",
  "’",
  "会谈",
  "переговоры",
  "المحادثات",
  "\u0007",
  "\u202e",
  "\u200f",
  "\ud83d",
  "1",
  "March 3",
);

test("no words in any order harm", () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 80 }), (words) => expectSound(words.join(" "))),
    { numRuns: 400 },
  );
});

test("what is explained stands in the text, in order", () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 60 }), (words) => {
      const { text, spans } = explainArticle(words.join(" "));
      for (const [at, { start, end }] of spans.entries()) {
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(spans[at - 1]?.start ?? 0).toBeLessThanOrEqual(start);
      }
    }),
    { numRuns: 200 },
  );
});

test("no string harms", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => expectSound(text)),
    { numRuns: 300 },
  );
});

test("an article cut anywhere, or with a piece lost, is still read soundly", () => {
  const texts = testArticles().map(({ text }) => text);
  const cut = fc.tuple(fc.constantFrom(...texts), fc.nat(), fc.nat());
  fc.assert(
    fc.property(cut, ([text, a, b]) => {
      const [from, to] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [number, number];
      expectSound(text.slice(from, to));
      expectSound(text.slice(0, from) + text.slice(to));
    }),
    { numRuns: 200 },
  );
});

test("the same text always gives the same dossier", () => {
  for (const { text } of testArticles().slice(0, 10)) expect(parseArticle(text)).toEqual(parseArticle(text));
});
