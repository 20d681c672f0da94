import { describe, expect, test } from "vitest";
import { cued, wordsOf } from "./read-stages.js";

/** Each mention as `kind: its words`. */
function mentionsOf(text: string): string[] {
  const { article, mentions } = cued(text);
  return mentions.map((mention) => `${mention.kind}: ${wordsOf(article, mention)}`);
}

describe("mentions", () => {
  test.each([
    ["Norwegian Foreign Minister Ingrid Solbakken left.", ["person: Norwegian Foreign Minister Ingrid Solbakken"]],
    ["Ingrid Solbakken, Norway's foreign minister, left.", ["person: Ingrid Solbakken"]],
    ["Mr. Okafor left.", ["person: Okafor"]],
    ["The foreign ministers of Chile and Finland left.", ["role: foreign ministers of Chile and Finland"]],
    ["She met her Peruvian counterpart.", ["pronoun: She", "counterpart: Peruvian counterpart"]],
    ["The Turkish Ministry of Foreign Affairs denied it.", ["body: Turkish Ministry of Foreign Affairs", "pronoun: it"]],
    ["The foreign ministry denied it.", ["body: foreign ministry", "pronoun: it"]],
    ["The African Union (AU) met. The AU agreed.", ["organization: African Union", "organization: AU", "organization: AU"]],
    ["Both sides met.", ["sides: Both sides"]],
    ["The two countries met.", ["sides: two countries"]],
    ["The Kenyan delegation left.", ["delegation: Kenyan delegation"]],
    ["Nairobi and Accra agreed.", ["city: Nairobi", "city: Accra"]],
    ["Nothing is known of the weather.", []],
  ])("in %j", (text, expected) => expect(mentionsOf(text)).toEqual(expected));

  test("an acronym that the text gives a body is that body later on", () => {
    const { article, mentions } = cued("The Coastal Fisheries Council (CFC) met. The CFC agreed.");
    const named = mentions.filter(({ kind }) => kind === "body");
    expect(named.map((mention) => wordsOf(article, mention))).toEqual(["Coastal Fisheries Council", "CFC"]);
    expect(named[1]?.name).toEqual(named[0]?.name);
  });

  test("each has its sentence, and none stands in the dateline", () => {
    const { article, mentions } = cued("GENEVA, 3 March -- Chad left. Niger stayed.");
    expect(mentions.map((mention) => [wordsOf(article, mention), mention.sentence])).toEqual([
      ["Chad", 0],
      ["Niger", 1],
    ]);
  });
});
