import { describe, expect, test } from "vitest";
import { clippedEnd, wordAround } from "../../src/ground/word-boundary.js";

/** Which end of what stands between ⟦ and ⟧ is inside a word. */
function clipped(marked: string): "start" | "end" | undefined {
  const start = marked.indexOf("⟦");
  const end = marked.indexOf("⟧") - 1;
  return clippedEnd(marked.replace("⟦", "").replace("⟧", ""), { start, end });
}

describe("an end inside a word", () => {
  test.each([
    ["un⟦acceptable for Russia⟧.", "start"],
    ["is ⟦un⟧acceptable", "end"],
    ["in 20⟦25⟧.", "start"],
    ["in ⟦20⟧25.", "end"],
    ["a 5⟦G⟧ network", "start"],
    ["snake_⟦case⟧", "start"],
    ["they ⟦ca⟧n't", "end"],
    ["they ⟦can⟧'t", "end"],
    ["they ⟦can⟧’t", "end"],
    ["they ⟦can'⟧t", "end"],
    ["they can'⟦t go⟧", "start"],
    ["they can⟦'t go⟧", "start"],
    ["Russia⟦'s stance⟧", "start"],
    ["Russia'⟦s stance⟧", "start"],
    ["O'⟦Brien⟧", "start"],
    ["об'⟦єднання⟧", "start"],
    ["⟦об⟧'єднання", "end"],
    ["a non-⟦binding⟧ text", "start"],
    ["a non⟦-binding⟧ text", "start"],
    ["a ⟦non⟧-binding text", "end"],
    ["a ⟦non-⟧binding text", "end"],
    ["a non‑⟦binding⟧ text", "start"],
    ["Anti-⟦Russian⟧ forces", "start"],
    ["ein Nicht-⟦Angriffspakt⟧", "start"],
    ["экс-⟦президент⟧", "start"],
    ["a ⟦nuclear⟧-free zone", "end"],
    ["some 1.⟦5 million⟧", "start"],
    ["some ⟦1⟧.5 million", "end"],
    ["some ⟦1.⟧5 million", "end"],
    ["some 1⟦.5 million⟧", "start"],
    ["some 1,⟦000⟧", "start"],
    ["some ⟦1⟧,000", "end"],
    ["the U.⟦S. officials⟧", "start"],
    ["the ⟦U⟧.S. officials", "end"],
    ["it fell to −⟦5 degrees⟧", "start"],
    ["it fell to -⟦5 degrees⟧", "start"],
    ["-⟦5 degrees⟧", "start"],
    ["(-⟦5 degrees⟧)", "start"],
    ["cafe⟦\u0301 society⟧", "start"],
    ["⟦cafe⟧\u0301 society", "end"],
    ["ไม\u0e48⟦\u0e48⟧", "start"],
    ["nego\u00ad⟦tiations⟧", "start"],
    ["⟦nego⟧\u00adtiations", "end"],
    ["⟦nego\u00ad⟧tiations", "end"],
    ["نمی\u200c⟦پذیرد⟧", "start"],
    ["𝒜⟦ℬ⟧", "start"],
    ["러시아⟦는⟧", "start"],
  ])("%s: %s", (marked, end) => {
    expect(clipped(marked)).toBe(end);
  });

  test("half a surrogate pair", () => {
    expect(clippedEnd("😀", { start: 1, end: 2 })).toBe("start");
    expect(clippedEnd("😀", { start: 0, end: 1 })).toBe("end");
    expect(clippedEnd("😀", { start: 0, end: 2 })).toBeUndefined();
  });
});

describe("no end inside a word", () => {
  test.each([
    "⟦all of it⟧",
    "⟦⟧all of it",
    "is ⟦unacceptable⟧ for",
    "⟦Russia⟧'s stance",
    "⟦Russia⟧’s stance",
    "⟦They⟧'ve agreed",
    "the workers⟦'⟧ rights",
    "l'⟦accord⟧",
    "d’⟦accord⟧",
    "qu'⟦il accepte⟧",
    "dell'⟦accordo⟧",
    "Türkiye'⟦nin⟧",
    "⟦Ankara⟧'da",
    "'⟦talks⟧'",
    "“⟦talks⟧”",
    "said:‘⟦talks⟧’",
    "Russia-⟦US talks⟧",
    "⟦Russia⟧-US talks",
    "high-⟦level⟧",
    "⟦high⟧-level",
    "⟦UN⟧-led talks",
    "UN-⟦led talks⟧",
    "talks -- ⟦not yet⟧ over",
    "talks - ⟦5⟧ of them",
    "2014-⟦2015⟧",
    "2014–⟦2015⟧",
    "⟦5⟧%",
    "talks.⟦The rest⟧",
    "⟦the U.S.⟧ officials",
    "⟦the U.S⟧. officials",
    "the talks⟦.⟧",
    "俄罗⟦斯⟧",
    "⟦2025⟧年",
    "ロシ⟦アと⟧米国",
    "ข้อ⟦ตกลง⟧",
    "កិច្ច⟦ព្រមព្រៀង⟧",
    "zero\u200b⟦width⟧",
    "line\n⟦break⟧",
    "😀⟦talks⟧😀",
    "a⟦-⟧b",
  ])("%s", (marked) => {
    expect(clipped(marked)).toBeUndefined();
  });
});

test.each([
  ["is unacceptable for", 5, "unacceptable"],
  ["a non-binding text", 6, "non-binding"],
  ["they can't go", 8, "can't"],
  ["alone", 0, "alone"],
  ["alone", 5, "alone"],
  ["x".repeat(100), 50, "x".repeat(80)],
])("the word around an offset in %j at %i is %j", (text, offset, word) => {
  const { start, end } = wordAround(text, offset);
  expect(text.slice(start, end)).toBe(word);
});
