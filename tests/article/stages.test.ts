import { describe, expect, test } from "vitest";
import { findNames, knownCity } from "../../src/article/names.js";
import { findDateline, findParagraphs } from "../../src/article/paragraphs.js";
import { isSpellingVariant } from "../../src/article/person-names.js";
import { findQuotations } from "../../src/article/quotations.js";
import { readText } from "../../src/article/read-text.js";
import { findDuration, findTimes } from "../../src/article/time.js";
import { TitleReader } from "../../src/article/titles.js";
import { tokenize } from "../../src/article/tokens.js";
import { formsOf } from "../../src/article/verb-forms.js";

test.each([
  ["Ukraine's envoy", ["Ukraine", "'s", "envoy"]],
  ["the U.S. Senate", ["the", "U.S.", "Senate"]],
  ["Somchai Rat-ta-na -- al-Assad", ["Somchai", "Rat-ta-na", "--", "al-Assad"]],
  ["d’Ivoire’s 1,500.5 tons", ["d’Ivoire", "’s", "1,500.5", "tons"]],
  ["Donald J. Trump.", ["Donald", "J.", "Trump", "."]],
  ["Libya–Turkey", ["Libya", "–", "Turkey"]],
])("tokens of %j", (text, words) => {
  const { items } = tokenize(text);
  expect(items.map((token) => token.text)).toEqual(words);
  for (const token of items) expect(text.slice(token.start, token.end)).toBe(token.text);
});

test.each([
  ["It was “good,” he said.", ["good,"]],
  ['He said "one" and "two".', ["one", "two"]],
  ["“He told me ‘no’.”", ["He told me ‘no’."]],
  ["“An “inner” mark” stays", ["An “inner” mark"]],
  ['a 5" pipe and "this"', ["this"]],
  ['never "closed', ["closed"]],
  ["„Deutsch“ and «français»", ["Deutsch", "français"]],
])("quotations of %j", (text, inner) => {
  expect(findQuotations(text, 0, text.length).map(({ innerStart, innerEnd }) => text.slice(innerStart, innerEnd))).toEqual(inner);
});

test.each([
  ["RIYADH -- Talks began.", "RIYADH"],
  ["WASHINGTON— The leaders met.", "WASHINGTON"],
  ["GENEVA, March 3 (Agency) - Talks began.", "GENEVA"],
  ["MOSCOW, December 1. /AGENCY/. Russia said so.", "MOSCOW"],
  ["NEW YORK (AP) — Envoys met.", "NEW YORK"],
  ["VIENNA, 4 May", "VIENNA"],
  ["Paris – The president said so.", "Paris"],
  ["WASHINGTON The leaders met.", "WASHINGTON"],
  ["NATO said on Monday - and it meant it.", undefined],
  ["The talks began.", undefined],
])("dateline of %j", (text, city) => {
  const [paragraph] = findParagraphs(text);
  expect(paragraph && findDateline(text, tokenize(text), paragraph, (name) => knownCity(name) !== undefined)?.city).toBe(city);
});

test.each([
  ["He met Mr. Smith. She left.", ["He met Mr. Smith.", "She left."]],
  ["They flew to the U.S. The trip was long.", ["They flew to the U.S.", "The trip was long."]],
  ['"Go. Now," he said. They went.', ['"Go. Now," he said.', "They went."]],
  ['"Two days!" Moreau told the world. He left.', ['"Two days!" Moreau told the world.', "He left."]],
  ['He said so. "We agree."', ["He said so.", '"We agree."']],
  ["It rose 3.5 percent. No. 10 was silent.", ["It rose 3.5 percent.", "No. 10 was silent."]],
])("sentences of %j", (text, sentences) => {
  expect(readText(text).sentences.map(({ start, end }) => text.slice(start, end))).toEqual(sentences);
});

test.each([
  ["Russian Foreign Minister", "Foreign Minister", "RU", "foreign-minister"],
  ["the Kremlin's foreign affairs adviser", "foreign affairs adviser", "RU", "adviser"],
  [
    "Deputy Minister for Foreign Affairs and Regional Integration",
    "Deputy Minister for Foreign Affairs and Regional Integration",
    undefined,
    "deputy-minister",
  ],
  ["President of France", "President", "FR", "head-of-state"],
  ["NATO Secretary-General", "Secretary-General", undefined, "head-of-organization"],
  ["State Councilor and Foreign Minister", "State Councilor and Foreign Minister", undefined, "foreign-minister"],
  ["Special Representative for Afghanistan", "Special Representative for Afghanistan", undefined, "special-envoy"],
  ["former Finnish president", "president", "FI", "head-of-state"],
  ["British Prime Minister", "Prime Minister", "GB", "head-of-government"],
  ["US Secretary of State", "Secretary of State", "US", "foreign-minister"],
])("title %j", (text, title, country, rank) => {
  const { tokens, nameAt } = readText(text);
  const from = tokens.at(0).lower === "the" ? 1 : 0;
  const read = new TitleReader(text, tokens, nameAt).read(from, tokens.length);
  expect([read?.text, read?.affiliation.country, read?.rank]).toEqual([title, country, rank]);
});

test.each([
  ["Russia-US talks", ["RU", "US"]],
  ["the People’s Republic of China", ["CN"]],
  ["Republic of Ghana", ["GH"]],
  ["Kiev and Türkiye", ["UA", "TR"]],
  ["Emirati and Dutch envoys", ["AE", "NL"]],
  ["they told us", []],
])("names in %j", (text, countries) => {
  const found = findNames(tokenize(text)).flatMap(({ known, also = [] }) => [known.country, ...also]);
  expect(found).toEqual(countries);
});

test.each([
  ["zelensky", "zelenskyy", true],
  ["huseynov", "huseinov", true],
  ["sidorov", "petrov", false],
  ["kim", "kin", false],
  ["rubio", "rubin", false],
])("%s and %s are one surname: %s", (a, b, same) => expect(isSpellingVariant(a, b)).toBe(same));

describe("times, published on Tuesday 18 February 2025", () => {
  test.each([
    ["They met on Monday.", "on Monday", "2025-02-17"],
    ["They met Tuesday.", "Tuesday", "2025-02-18"],
    ["They met last Tuesday.", "last Tuesday", "2025-02-11"],
    ["They meet next Wednesday.", "next Wednesday", "2025-02-19"],
    ["They met yesterday.", "yesterday", "2025-02-17"],
    ["They met on 3 June 2024.", "3 June 2024", "2024-06-03"],
    ["They met on December 30.", "December 30", "2024-12-30"],
    ["They met in March 2025.", "March 2025", "2025-03"],
    ["They meet by Friday.", "by Friday", undefined],
    ["They met last week.", "last week", undefined],
    ["They may march.", undefined, undefined],
    ["Monday's vote", undefined, undefined],
  ])("%j", (text, phrase, start) => {
    const [time] = findTimes(readText(text), 0, "2025-02-18");
    expect([time?.when.phrase, time?.when.start]).toEqual([phrase, start]);
  });

  test("none is guessed without a date of publication", () => {
    expect(findTimes(readText("They met on Monday."), 0, undefined)[0]?.when).toEqual({ phrase: "on Monday" });
    expect(findTimes(readText("They met on Monday."), 0, "2025-02")[0]?.when).toEqual({ phrase: "on Monday" });
  });
});

test.each([
  ["It ended after more than four hours of talks.", { value: "PT4H", bound: "more-than" }],
  ["The talks lasted two days.", { value: "P2D" }],
  ["They met for about 90 minutes.", { value: "PT90M", bound: "about" }],
  ["Four hours later they left.", undefined],
])("duration in %j", (text, duration) => expect(findDuration(readText(text), 0)).toEqual(duration));

test.each([
  ["deny", ["deny", "denies", "denying", "denied"]],
  ["urge", ["urge", "urges", "urging", "urged"]],
  ["cancel", ["cancel", "cancels", "canceling", "canceled", "cancelled", "cancelling"]],
  ["say", ["say", "says", "saying", "said"]],
])("forms of %s", (verb, forms) => expect([...formsOf(verb).keys()].toSorted()).toEqual(forms.toSorted()));
