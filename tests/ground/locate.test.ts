import { describe, expect, test } from "vitest";
import { riyadhArticle } from "../../src/fixtures/riyadh-article.js";
import { locate, type LocateOptions, VERDICTS } from "../../src/ground/locate.js";
import { prepareText } from "../../src/ground/prepared-text.js";

const article = prepareText(riyadhArticle);

/** What a text has at the places found. */
function passages(text: string, words: string, options?: LocateOptions): string[] {
  return locate(text, words, options).places.map(({ start, end }) => text.slice(start, end));
}

function changesTo(text: string, words: string): string[] {
  return (locate(text, words).nearest?.changes ?? []).map(({ kind, quote, source }) => `${kind}: ${source} → ${quote}`);
}

test("the verdicts", () => {
  expect(VERDICTS).toEqual(["exact", "normalised", "elided", "ambiguous", "clipped", "negated", "altered", "not-found"]);
});

describe("exact", () => {
  test("words that stand once", () => {
    expect(locate(article, "found out through the media")).toEqual({
      verdict: "exact",
      match: "exact",
      places: [{ start: 2001, end: 2028 }],
      folded: [],
    });
  });

  test("the whole text", () => {
    expect(locate(article, riyadhArticle).places).toEqual([{ start: 0, end: riyadhArticle.length }]);
  });

  test("a whole word counts before a part of another", () => {
    expect(locate("It is unacceptable. It is acceptable.", "acceptable")).toMatchObject({
      verdict: "exact",
      places: [{ start: 26, end: 36 }],
    });
  });

  test("words with an ellipsis that stands in the source", () => {
    expect(locate("He said … nothing", "said … nothing").verdict).toBe("exact");
  });

  test("a span tells which place is meant", () => {
    const span = { start: 1958, end: 1963 };
    expect(locate(article, "talks", { span })).toEqual({ verdict: "exact", match: "exact", places: [span], folded: [] });
  });

  test("a span that is a little off still tells which place is meant", () => {
    expect(locate(article, "talks", { span: { start: 1956, end: 1961 } }).places).toEqual([{ start: 1958, end: 1963 }]);
  });

  test.each([
    ["prefix", { prefix: "Russia-US " }],
    ["prefix without its space", { prefix: "Russia-US" }],
    ["prefix in other letters", { prefix: "russia–us" }],
    ["suffix", { suffix: ' were "a surprise"' }],
    ["suffix in other quotation marks", { suffix: "were “a surprise”" }],
    ["both", { prefix: "US", suffix: "were" }],
  ])("a %s tells which place is meant", (_, hints) => {
    expect(locate(article, "talks", hints)).toMatchObject({ verdict: "exact", places: [{ start: 1958, end: 1963 }] });
  });

  test("a prefix and a suffix count together", () => {
    expect(locate("a talk b. a talk c. d talk b.", "talk", { prefix: "d", suffix: "b" }).places).toEqual([
      { start: 22, end: 26 },
    ]);
    expect(locate("a talk b. a talk c. d talk b.", "talk", { prefix: "a", suffix: "b" }).places).toEqual([{ start: 2, end: 6 }]);
  });

  test("hints do no harm where words stand once", () => {
    expect(locate("the talks", "talks", { prefix: "no", suffix: "never", span: { start: 0, end: 1 } }).verdict).toBe("exact");
  });
});

describe("normalised", () => {
  test.each([
    ["curly for straight marks", 'the talks were "a surprise" to', "the talks were “a surprise” to", ["quotation-marks"]],
    ["an apostrophe", "the Kremlin's adviser", "the Kremlin’s adviser", ["quotation-marks"]],
    ["a dash", "RIYADH -- Talks", "RIYADH — Talks", ["dashes"]],
    ["a no-break space", "8 percent", "8\u00a0percent", ["spaces"]],
    ["CRLF", "one\r\ntwo", "one\ntwo", ["spaces"]],
    ["a soft hyphen", "nego\u00adtiations", "negotiations", ["invisible-characters"]],
    ["a broken word", "the nego-\ntiations on", "the negotiations on", ["line-wraps"]],
    ["a broken compound", "the high-\nlevel teams met", "the high-level teams met", ["line-wraps"]],
    ["NFD", "Tu\u0308rkiye", "Türkiye", ["unicode-form"]],
    ["a ligature", "ﬁnal", "final", ["ligatures"]],
    ["an ellipsis", "so... it", "so… it", ["ellipses"]],
    ["case", "The Talks", "the talks", ["case"]],
    ["a trailing comma", "very useful and", "very useful,", ["end-mark"]],
    ["a trailing full stop", "very useful and", "very useful.", ["end-mark"]],
    ["a trailing full stop of another script", "非常有用的", "非常有用。", ["end-mark"]],
    ["marks around", "very useful and", "“very useful”", ["quotation-marks"]],
    ["marks around and a comma", "very useful and", "“very useful,”", ["quotation-marks", "end-mark"]],
    ["a full stop outside for inside", '"very useful."', '"very useful".', ["quotation-marks", "end-mark"]],
    ["spaces around", "very useful and", " very useful\n", ["spaces"]],
    ["a comma and other marks within", "say “yes” and", 'say "yes",', ["quotation-marks", "end-mark"]],
  ])("%s", (_, text, words, folded) => {
    const location = locate(text, words);
    expect(location).toMatchObject({ verdict: "normalised", match: "normalised" });
    expect(location.folded.toSorted()).toEqual(folded.toSorted());
    expect(location.places).toHaveLength(1);
  });

  test("the place is that in the original text", () => {
    const text = "Before: the nego\u00ad\n tiations — in Tu\u0308rkiye\u00a0… ended.";
    expect(passages(text, "negotiations - in Türkiye")).toEqual(["nego\u00ad\n tiations — in Tu\u0308rkiye"]);
  });

  test("letters of the same case count before others", () => {
    expect(passages("THE “TALKS”. The ‘talks’.", 'The "talks"')).toEqual(["The ‘talks’"]);
  });

  test("words that stand as they are count before those that must be folded", () => {
    expect(locate('"a" and “a”', "“a”")).toMatchObject({ verdict: "exact", places: [{ start: 8, end: 11 }] });
  });

  test.each([
    ["two commas", "very useful and", "very useful,,"],
    ["a question mark", "very useful and", "very useful?"],
    ["a comma within", "very useful and", "very, useful"],
    ["a hyphen", "re-sign the deal", "resign the deal"],
    ["an accent", "in Türkiye now", "in Turkiye now"],
  ])("never %s", (_, text, words) => {
    expect(["altered", "not-found"]).toContain(locate(text, words).verdict);
  });
});

describe("elided", () => {
  test.each([
    ["…", ["Talks between Russian and US delegations", "concluded in the Saudi capital"]],
    ["...", ["Talks between Russian and US delegations", "concluded in the Saudi capital"]],
    ["[…]", ["Talks between Russian and US delegations", "concluded in the Saudi capital"]],
    ["[...]", ["Talks between Russian and US delegations", "concluded in the Saudi capital"]],
    ["(...)", ["Talks between Russian and US delegations", "concluded in the Saudi capital"]],
    [". . .", ["Talks between Russian and US delegations", "concluded in the Saudi capital"]],
    ["....", ["Talks between Russian and US delegations", "concluded in the Saudi capital"]],
  ])("parts around %s", (gap, parts) => {
    const location = locate(article, parts.join(` ${gap} `));
    expect(location).toMatchObject({ verdict: "elided", match: "elided", folded: [] });
    expect(location.fragments?.map(({ start, end }) => riyadhArticle.slice(start, end))).toEqual(parts);
    expect(location.places).toEqual([{ start: location.fragments![0]!.start, end: location.fragments![1]!.end }]);
    expect(location).not.toHaveProperty("insertions");
  });

  test("three parts, other marks, a full stop at the end", () => {
    const location = locate(article, "RIYADH — Talks … “concluded” … on Tuesday.");
    expect(location.verdict).toBe("not-found");
    expect(locate(article, "RIYADH — Talks … concluded … on Tuesday.")).toMatchObject({ verdict: "elided", folded: ["dashes"] });
  });

  test("an ellipsis at an end", () => {
    expect(locate(article, "… found out through the media …")).toMatchObject({
      verdict: "elided",
      places: [{ start: 2001, end: 2028 }],
      fragments: [{ start: 2001, end: 2028 }],
    });
  });

  test.each([
    ["[sic]", "Both sides [sic] thanked Saudi Arabia", ["[sic]"], "Both sides thanked Saudi Arabia"],
    ["a word put in", "the two [great] sides agreed", ["[great]"], "the two sides agreed"],
    [
      "a word for another",
      "According to a [written report] by the US",
      ["[written report]"],
      "According to a statement by the US",
    ],
    ["a letter for another", "[b]oth sides thanked Saudi Arabia", ["[b]"], "Both sides thanked Saudi Arabia"],
    ["an ending", "he had canceled his visit[s] to Saudi Arabia", ["[s]"], "he had canceled his visit to Saudi Arabia"],
    ["another ending", "he had cancel[ing] his visit", ["[ing]"], "he had canceled his visit"],
  ])("%s in brackets", (_, words, insertions, passage) => {
    const location = locate(article, words);
    expect(location).toMatchObject({ verdict: "elided", insertions });
    expect(location.places.map(({ start, end }) => riyadhArticle.slice(start, end))).toEqual([passage]);
  });

  test("parts too far from each other are not found", () => {
    const text = `The talks began. ${"Nothing was said. ".repeat(120)}The talks ended.`;
    const location = locate(text, "talks began … talks ended");
    expect(location.verdict).toBe("not-found");
    expect(location.nearest?.similarity).toBeLessThan(1);
    expect(locate(text.replace("Nothing was said. ".repeat(20), ""), "talks began … talks ended").verdict).toBe("elided");
  });

  test("words put in part others only a little", () => {
    const text = `The talks ${"very ".repeat(30)}ended.`;
    expect(locate(text, "The talks [sadly] ended").verdict).toBe("not-found");
    expect(locate(text, "The talks … ended").verdict).toBe("elided");
  });

  test("the shortest of overlapping ways counts", () => {
    expect(passages("the talks and the talks concluded", "the talks … concluded")).toEqual(["the talks concluded"]);
  });

  test("several ways apart from each other are ambiguous", () => {
    const text = "The talks were over. The talks are over.";
    const location = locate(text, "The talks … over");
    expect(location).toMatchObject({ verdict: "ambiguous", match: "elided" });
    expect(location.places.map(({ start }) => start)).toEqual([0, 21]);
    expect(location).not.toHaveProperty("fragments");
  });

  test("a negation left out is seen", () => {
    expect(locate(article, "Kiev will … accept the results")).toMatchObject({ verdict: "negated", negator: { words: "not" } });
    expect(locate(article, "Ukrainian officials were … part of the talks")).toMatchObject({
      verdict: "negated",
      negator: { words: "not" },
    });
  });

  test("a part cut inside a word is seen", () => {
    expect(locate(article, "deployment of NATO troops … acceptable for Russia")).toMatchObject({
      verdict: "clipped",
      clipped: "start",
    });
    expect(locate(article, "deployment of NATO troop … unacceptable for Russia")).toMatchObject({
      verdict: "clipped",
      clipped: "end",
    });
  });

  test("a whole word is looked for behind a part of one", () => {
    expect(passages("The deal: unsigned papers, signed papers.", "The deal … signed papers")).toEqual([
      "The deal: unsigned papers, signed papers",
    ]);
  });

  test("parts in another order are altered", () => {
    const words = "concluded in the Saudi capital … Talks between Russian and US delegations";
    const location = locate(article, words);
    expect(location).toMatchObject({ verdict: "altered", places: [], folded: [] });
    expect(location.nearest).toMatchObject({
      similarity: 1,
      changes: [{ kind: "order", quote: "Talks between Russian and US delegations" }],
    });
    expect(location.nearest?.place.start).toBe(10);
  });

  test("a changed part is altered", () => {
    const location = locate(article, "Talks between Russian and UK delegations … concluded in the Saudi capital");
    expect(location.verdict).toBe("altered");
    expect(location.nearest?.changes).toMatchObject([{ kind: "name", quote: "UK", source: "US" }]);
  });

  test("an invented part is not found", () => {
    expect(locate(article, "Talks between Russian … bananas everywhere tomorrow").verdict).toBe("not-found");
  });
});

describe("ambiguous", () => {
  test("all places are told", () => {
    expect(locate("a talk, a talk, a talk", "talk")).toEqual({
      verdict: "ambiguous",
      match: "exact",
      places: [
        { start: 2, end: 6 },
        { start: 10, end: 14 },
        { start: 18, end: 22 },
      ],
      folded: [],
    });
  });

  test("folded words in several places", () => {
    expect(locate("“a” «a»", "'a'")).toMatchObject({ verdict: "ambiguous", match: "normalised", folded: ["quotation-marks"] });
  });

  test("places that overlap", () => {
    expect(locate("哈哈哈", "哈哈").places).toEqual([
      { start: 0, end: 2 },
      { start: 1, end: 3 },
    ]);
  });

  test("a hint that all places have", () => {
    expect(locate("a talk, a talk", "talk", { prefix: "a" }).verdict).toBe("ambiguous");
  });

  test("a hint that no place has", () => {
    expect(locate("a talk, a talk", "talk", { prefix: "b" }).places).toHaveLength(2);
  });

  test("a span that no place touches", () => {
    expect(locate("a talk, a talk", "talk", { span: { start: 6, end: 10 } }).places).toHaveLength(2);
  });

  test("no more than a thousand places are told", () => {
    const text = "a talk, ".repeat(1200);
    expect(locate(text, "talk").places).toHaveLength(1000);
    expect(locate(text, "TALK").places).toHaveLength(1000);
    const prepared = prepareText(text);
    expect(locate(prepared, "no such words").verdict).toBe("not-found");
    expect(locate(prepared, "a talk, a talk, a").places).toHaveLength(1000);
    expect(locate(prepared, "a TALK, a talk, a").places).toHaveLength(1000);
  });
});

describe("clipped", () => {
  test("words cut out of a longer one", () => {
    expect(locate(article, "acceptable for Russia")).toEqual({
      verdict: "clipped",
      match: "exact",
      places: [{ start: 1472, end: 1493 }],
      folded: [],
      clipped: "start",
    });
  });

  test("folded words cut out of a longer one", () => {
    expect(locate("is un“acceptable”", 'acceptable"')).toMatchObject({ verdict: "normalised" });
    expect(locate("They can’t go", "Can")).toMatchObject({
      verdict: "clipped",
      match: "normalised",
      clipped: "end",
      folded: ["case"],
    });
  });

  test("in all of several places", () => {
    expect(locate("unable, unable", "able")).toMatchObject({ verdict: "clipped", clipped: "start" });
    expect(locate("unable, unable", "able").places).toHaveLength(2);
  });

  test("at a span, though it stands whole elsewhere", () => {
    expect(locate("unable, able", "able", { span: { start: 2, end: 6 } }).verdict).toBe("clipped");
  });

  test("with a negation before it, for the cut is the graver flaw", () => {
    const location = locate("It is not unacceptable.", "acceptable");
    expect(location.verdict).toBe("clipped");
    expect(location).not.toHaveProperty("negator");
  });
});

describe("negated", () => {
  test("words whose negation was left out", () => {
    expect(locate(article, "accept the results of the negotiations")).toEqual({
      verdict: "negated",
      match: "exact",
      places: [{ start: 1753, end: 1791 }],
      folded: [],
      negator: { place: { start: 1749, end: 1752 }, words: "not" },
    });
  });

  test("folded words whose negation was left out", () => {
    expect(locate(article, "Accept the results")).toMatchObject({ verdict: "negated", match: "normalised" });
  });

  test("in one of several places nothing is said of it", () => {
    expect(locate("will not accept. will accept.", "accept").verdict).toBe("ambiguous");
  });
});

describe("altered", () => {
  test.each([
    ["a negation left out", "Kiev will accept the results", ["negation: not → "]],
    ["a negation put in", "both sides never agreed to appoint", ["negation:  → never"]],
    ["a negating prefix left out", "is acceptable for Russia", ["negation: unacceptable → acceptable"]],
    ["a negating prefix put in", "unsustainable, and acceptable to all sides", ["negation: sustainable → unsustainable"]],
    ["a word with a negating prefix", "inacceptable to all sides", ["negation: acceptable → inacceptable"]],
    ["a number in words", "after more than three hours of discussions", ["number: four → three"]],
    ["a number in figures", "after more than 4 hours of discussions", ["number: four → 4"]],
    ["a modal verb", "Russia and the United States may hold regular consultations", ["modal: will → may"]],
    ["a name", "led by Russian Foreign Minister Sergey Ivanov and US", ["name: Lavrov → Ivanov"]],
    ["a day", "Volodymyr Zelensky said Tuesday that Kiev will not", ["name: Monday → Tuesday"]],
    ["another word", "both sides agreed to appoint low-level negotiating teams", ["word: high → low"]],
    ["a word left out", "a serious conversation all issues", ["word: on → "]],
    ["a word put in", "a very serious conversation on all issues", ["word:  → very"]],
    ["two changes", "Kiev will accept the outcome of the negotiations", ["negation: not → ", "word: results → outcome"]],
    ["words in another order", "Talks between US and Russian delegations", ["order: Russian → US", "order: US → Russian"]],
    [
      "punctuation alone",
      "enduring sustainable and acceptable to all sides",
      ["punctuation: enduring, sustainable, and acceptable to all sides → enduring sustainable and acceptable to all sides"],
    ],
  ])("%s", (_, words, changes) => {
    expect(locate(article, words).verdict).toBe("altered");
    expect(changesTo(riyadhArticle, words)).toEqual(changes);
  });

  test("the nearest passage and its changes have their places", () => {
    const words = "Kiev will accept the outcome";
    const { nearest, ...rest } = locate(article, words);
    expect(rest).toEqual({ verdict: "altered", places: [], folded: [] });
    expect(nearest).toEqual({
      place: { start: 1739, end: 1771 },
      similarity: 4 / 6,
      changes: [
        { kind: "negation", quote: "", source: "not", place: { start: 1749, end: 1752 } },
        { kind: "word", quote: "outcome", source: "results", place: { start: 1764, end: 1771 } },
      ],
    });
  });

  test("a change that adds words has an empty place", () => {
    expect(locate("Kiev will accept the results", "Kiev will never accept the results").nearest?.changes).toEqual([
      { kind: "negation", quote: "never", source: "", place: { start: 9, end: 9 } },
    ]);
  });

  test("one word and its opposite", () => {
    expect(locate("It is unacceptable.", "inacceptable").verdict).toBe("not-found");
    expect(locate("That is sustainable.", "unsustainable")).toMatchObject({
      verdict: "altered",
      nearest: { changes: [{ kind: "negation", quote: "unsustainable", source: "sustainable" }] },
    });
  });

  test("half of the words may differ only where that is a negation or a number", () => {
    expect(locate("It took four hours.", "three hours").verdict).toBe("altered");
    expect(locate("There is no deal.", "a deal").verdict).toBe("altered");
    expect(locate("It took four hours.", "four days").verdict).toBe("not-found");
  });

  test("seven of ten words must agree elsewhere", () => {
    const text = "one1 b c d e f g h i j and more";
    expect(locate(text, "one1 b c d e f g x y z").verdict).toBe("altered");
    expect(locate(text, "one1 b c d e f w x y z").verdict).toBe("not-found");
  });

  test("where no language is known, numbers and names are still told", () => {
    const kinds = (words: string) =>
      locate("In Riyadh then on 18 met Lavrov and others", words, { language: "xx" }).nearest?.changes.map(({ kind }) => kind);
    expect(kinds("In Riyadh then on 19 met Lavrov and others")).toEqual(["number"]);
    expect(kinds("In Riyadh then on 18 met Rubio and others")).toEqual(["name"]);
    expect(kinds("In Riyadh then on 18 saw Lavrov and others")).toEqual(["word"]);
    expect(kinds("In Riyadh then on 18 not Lavrov and others")).toEqual(["word"]);
  });

  test("a capital at the start of a sentence or of a quotation marks no name", () => {
    const text = 'They met. Talks went on for hours. "Talks are over," he said.';
    expect(changesTo(text, "They met. Things went on for hours")).toEqual(["word: Talks → Things"]);
    expect(changesTo(text, "for hours. “Things are over")).toEqual(["word: Talks → Things"]);
    expect(changesTo("the talks went on for hours", "The Talks went on for days")).toEqual(["word: hours → days"]);
  });

  test("German nouns have capitals and are no names for that", () => {
    const kindIn = (language: string) =>
      locate("dass die Gespräche in Riad gut waren", "dass die Verhandlungen in Riad gut waren", { language }).nearest?.changes[0]
        ?.kind;
    expect(kindIn("de")).toBe("word");
    expect(kindIn("en")).toBe("name");
  });

  test("French elides its negation", () => {
    const { verdict, nearest } = locate(
      "Kiev n’accepte aucun des résultats de Riyad",
      "Kiev accepte aucun des résultats de Riyad",
      {
        language: "fr",
      },
    );
    expect(verdict).toBe("altered");
    expect(nearest?.changes).toMatchObject([{ kind: "negation", quote: "accepte", source: "n’accepte" }]);
  });
});

describe("not found", () => {
  test.each([
    ["an empty quotation", "the talks", ""],
    ["an empty text", "", "the talks"],
    ["both empty", "", ""],
    ["signs only", "the talks", "?!"],
    ["an ellipsis only", "the talks", "…"],
    ["words in brackets only", "the talks", "[sic]"],
    ["nothing in common", "the talks", "bananas"],
  ])("%s", (_, text, words) => {
    expect(locate(text, words)).toEqual({ verdict: "not-found", places: [], folded: [] });
  });

  test("the nearest passage is told where there is one", () => {
    const { verdict, nearest } = locate(article, "Lavrov called the discussions a waste of everybody's time");
    expect(verdict).toBe("not-found");
    expect(riyadhArticle.slice(nearest!.place.start, nearest!.place.end)).toContain("discussions");
    expect(nearest!.similarity).toBeLessThan(0.5);
  });

  test("two quotations made one", () => {
    expect(locate(article, "It was a serious conversation on all issues should not take place behind our backs").verdict).toBe(
      "not-found",
    );
  });
});

test("a text may be prepared or not, and serves many quotations alike", () => {
  const prepared = prepareText(riyadhArticle);
  const words = riyadhArticle.split(/\s+/);
  for (let at = 0; at + 6 < words.length; at += 2) {
    const quote = words.slice(at, at + 6).join(" ");
    expect(locate(prepared, quote)).toEqual(locate(riyadhArticle, quote));
  }
  expect(prepared.text).toBe(riyadhArticle);
});
