import { describe, expect, test } from "vitest";
import { LEXICON_LANGUAGES, lexiconOf } from "../../src/ground/lexicon.js";
import { locate } from "../../src/ground/locate.js";
import { negatorOf } from "../../src/ground/negation.js";

/** The negator that turns round what stands between brackets in a sentence; undefined if none does. */
function negatorIn(marked: string, language?: string): string | undefined {
  const start = marked.indexOf("[");
  const end = marked.indexOf("]") - 1;
  const text = marked.replace("[", "").replace("]", "");
  const { negator, verdict } = locate(text, text.slice(start, end), { span: { start, end }, language });
  expect(verdict).toBe(negator ? "negated" : "exact");
  if (negator) expect(text.slice(negator.place.start, negator.place.end)).toBe(negator.words);
  return negator?.words;
}

describe("a negation just outside turns the words round", () => {
  test.each([
    ["Kiev will not [accept the results].", "not"],
    ["Kiev won't [accept the results].", "n't"],
    ["Kiev won’t [accept the results].", "n’t"],
    ["Kiev WILL NOT [ACCEPT THE RESULTS].", "NOT"],
    ["Kiev cannot [accept the results].", "cannot"],
    ["Kiev would never [accept the results].", "never"],
    ["Kiev will no longer [accept the results].", "no longer"],
    ["Kiev will not yet fully [accept the results].", "not"],
    ["Kiev does not want its partners to [accept the results].", "not"],
    ["Kiev did not say that [it would accept the results].", "not"],
    ["There is no plan to [withdraw troops].", "no"],
    ["Nobody [accepted the results].", "Nobody"],
    ["No one [accepted the results].", "No one"],
    ["Neither side [accepted the results].", "Neither"],
    ["They would neither accept nor [recognise the results].", "nor"],
    ["It would not accept or [recognise the results].", "not"],
    ["They left without [signing the agreement].", "without"],
    ["The sides hardly [agreed on anything].", "hardly"],
    ["It is far from [acceptable].", "far from"],
    ["By no means [is it over].", "By no means"],
    ["Kiev refused to [accept the results].", "refused to"],
    ["Kiev refused [to accept the results].", "refused to"],
    ["The talks failed to [produce an agreement].", "failed to"],
    ["Moscow denied that [Russia attacked the port].", "denied"],
    ["Moscow rejected claims that [Russia attacked the port].", "rejected"],
    ["He ruled out [sending troops].", "ruled out"],
    ["Moscow is unlikely to [accept the results].", "unlikely"],
    ["It stopped short of [naming the attacker].", "stopped short of"],
    ["He spoke of delay rather than [an agreement].", "rather than"],
    ["Kiev will not, he said, [accept the results].", "not"],
    ["Kiev will not, under any circumstances, [accept the results].", "not"],
    ["Kiev, the president said, will not [accept the results].", "not"],
    ['Kiev will not "[accept the results]".', "not"],
    ["Kiev will “not [accept the results]”.", "not"],
    ["Kiev will not\n[accept the results].", "not"],
    ["Kiev did not tell Mr. [Lavrov about the talks].", "not"],
    ["Kiev did not spend 1,000 or 1.5 million [on the talks].", "not"],
    ["The talks were held. Kiev will not [accept the results].", "not"],
    ["Not all [parties agreed].", "Not"],
    ["He did not only speak; he never [signed the agreement].", "never"],
    ["He did not know it and would not [accept the results].", "not"],
    ["KIEV WON'T [ACCEPT THE RESULTS].", "N'T"],
    ["Kiev wonʼt [accept the results].", "nʼt"],
    ["He said 'not' [accept the results].", "not"],
    ["He said ’not’ [accept the results].", "not"],
    ["Kiev did not tell J. [Smith about the talks].", "not"],
    ["Kiev did not ask un.org [about the talks].", "not"],
    ["Kiev will not\n  [accept the results].", "not"],
    ["Kiev will not\r\n[accept the results].", "not"],
    ["Kiev did not sign the Moscow–Ankara [agreement].", "not"],
    ["Kiev will not, as he told us, [accept the results].", "not"],
    ["Kiev will not, he said, yet [accept the results].", "not"],
    ["Kiev has not [had any contact].", "not"],
    ["Kiev did not in any of the many [towns accept it].", "not"],
    ["Kiev did not refuse to deny that [Russia attacked the port].", "deny"],
    ["He did not know that Moscow denied [the attack].", "denied"],
    ["Moscow denied it and refused to [comment].", "refused to"],
    ["There is no [choice] but war.", "no"],
    ["He was not merely never [heard].", "never"],
    ["A no-fly zone was not [agreed].", "not"],
    ["The high-level talks did not [take place].", "not"],
  ])("%s", (sentence, words) => {
    expect(negatorIn(sentence)).toBe(words);
  });

  test.each([
    ["nothing before it", "[Kiev will accept the results]."],
    ["the negation is its own", "Kiev [will not accept the results]."],
    ["another sentence", "It did not rain. [Kiev will accept the results]."],
    ["another sentence, quoted", 'He said "no." [Kiev will accept the results].'],
    ["a question before", "Why not? [Kiev will accept the results]."],
    ["another clause after a semicolon", "Kiev did not answer; [Moscow agreed]."],
    ["another clause after a colon", "It was not over: [Moscow agreed]."],
    ["another clause after a comma", "Kiev did not answer, [Moscow agreed]."],
    ["another clause after a long aside", "Kiev did not, as the minister had told reporters on Monday, [accept]."],
    ["an aside with no negator before it", "Kiev, not Moscow, [accepted the results]."],
    ["another clause after a dash", "It was not over — [Moscow agreed]."],
    ["another clause after a spaced hyphen", "It was not over - [Moscow agreed]."],
    ["another clause after two hyphens", "It was not over--[Moscow agreed]."],
    ["another clause after a bracket", "The plan (not yet public) [was agreed]."],
    ["another line that starts anew", "Kiev says no\n[Kiev will accept the results]."],
    ["another paragraph", "Kiev says no\n\n[accept the results]."],
    ["but", "Not in Riyadh but [in Ankara]."],
    ["because", "They did not meet because [Moscow postponed the talks]."],
    ["and", "They did not meet and [postponed the talks]."],
    ["a relative clause", "Talks not held which [Moscow had proposed]."],
    ["until", "It will not stop until [Russia withdraws]."],
    ["than", "no later than [March 2025]."],
    ["what is known", "He did not know that [Moscow had agreed]."],
    ["what is mentioned", "He did not mention that [Moscow had agreed]."],
    ["not only", "Kiev will not only [accept the results] but sign."],
    ["not only, half of it inside", "Kiev will not [only accept the results] but sign."],
    ["not just", "It is not just [a ceasefire]."],
    ["no doubt", "There is no doubt that [Kiev will accept]."],
    ["no less than", "It was no less than [a breakthrough]."],
    ["no alternative to", "There is no alternative to [a settlement]."],
    ["whether or not", "Whether or not [Kiev accepts]."],
    ["two that undo each other", "Moscow did not deny that [Russia attacked the port]."],
    ["two that undo each other, refusing", "Kiev did not refuse to [accept the results]."],
    ["two that undo each other, one before the other", "Nobody ruled out [sending troops]."],
    ["a predicate of its own", "Countries not part of the talks [will sign the deal]."],
    ["too far off", "It did not then in any of the many ways of old [accept the results]."],
    ["six words off", "Kiev did not in any of the very many [towns accept it]."],
    ["within a compound", "A no-fly zone over [the whole country]."],
    ["the end of a longer word", "They knot [the carpets]."],
    ["a comma at the start", "They did not meet[, the minister said]."],
    ["a comma at the start, after a space", "They did not meet[ , the minister said]."],
    ["a comma at the start, after a quotation mark", "“They did not meet[”, the minister said]."],
    ["a full stop at the start", "They did not meet[. The minister said so]."],
    ["an abbreviation at the start of the text", "St. [Petersburg hosted the talks]."],
    ["another clause after a horizontal bar", "It was not over ― [Moscow agreed]."],
    ["another clause after an en dash", "It was not over – [Moscow agreed]."],
    ["another clause after a comma and a year", "It did not end in 2024, [Moscow agreed]."],
    ["another clause after a comma before a number", "They did not meet,[5 of them said]."],
    ["another sentence after a number", "It did not end in 5. [Moscow agreed]."],
    ["another sentence before an aside", "Why not? Then, [Moscow agreed]."],
    ["another clause after an aside of five words", "Kiev will not, as he told us yesterday, [accept the results]."],
    ["another clause before the one of the negator", "Kiev will not, he said; then, [it accepted]."],
    ["another clause after an aside that ends it", "Kiev will not, he said; [it accepted the results]."],
    ["another clause before an aside", "Kiev did not sign, he said, [it accepted the results]."],
    ["another paragraph after a blank line of spaces", "Kiev says no\n \n[accept the results]."],
    ["a line of its own", "Kiev says no\n— [Accept the results]."],
    ["two that undo each other, both reversing", "Moscow refused to deny that [Russia attacked the port]."],
  ])("not with %s: %s", (_, sentence) => {
    expect(negatorIn(sentence)).toBeUndefined();
  });
});

describe("in other languages", () => {
  test.each([
    ["fr", "Kiev n'[acceptera aucun résultat].", "n'"],
    ["fr", "Kiev n’a pas [accepté les résultats].", "pas"],
    ["fr", "Kiev refuse d'[accepter les résultats].", "refuse d'"],
    ["fr", "Les parties se sont séparées sans [accord].", "sans"],
    ["de", "Kiew hat nicht [die Ergebnisse akzeptiert].", "nicht"],
    ["de", "[Kiew akzeptiert die Ergebnisse] nicht.", "nicht"],
    ["de", "[Kiew akzeptiert die Ergebnisse] der Gespräche nicht.", "nicht"],
    ["de", "Es gibt kein [Abkommen mit Moskau].", "kein"],
    ["de-AT", "Moskau bestreitet [den Angriff].", "bestreitet"],
    ["es", "Kiev no [aceptará los resultados].", "no"],
    ["es", "Moscú niega que [Rusia atacara el puerto].", "niega"],
    ["it", "Kiev non [accetterà i risultati].", "non"],
    ["it", "Le parti si sono lasciate senza [accordo].", "senza"],
    ["pt-BR", "Kiev não [aceitará os resultados].", "não"],
    ["ru", "Киев не [примет результаты переговоров].", "не"],
    ["ru", "Киев отказался [признать результаты].", "отказался"],
    ["uk", "Київ не [прийме результати переговорів].", "не"],
    ["uk", "Москва заперечує, що [Росія атакувала порт].", undefined],
    ["ar", "كييف لن [تقبل نتائج المفاوضات].", "لن"],
    ["ar", "موسكو نفت [الهجوم على الميناء].", "نفت"],
    ["fr", "Kiev veut non seulement [accepter les résultats].", undefined],
    ["fr", "C'est sans doute [la fin de la guerre].", undefined],
    ["de", "Es ist nicht nur [ein Waffenstillstand].", undefined],
    ["de", "[Kiew akzeptiert die Ergebnisse], nicht aber Moskau.", undefined],
    ["de", "[Kiew akzeptiert die Ergebnisse] nicht nur heute.", undefined],
    ["de", "[Kiew akzeptiert die Ergebnisse] und Moskau nicht.", undefined],
    ["de", "[Kiew akzeptiert die Ergebnisse] der Gespräche in Riad nicht.", undefined],
    ["es", "No solo [un alto el fuego].", undefined],
    ["it", "Non solo [un cessate il fuoco].", undefined],
    ["pt", "Não só [um cessar-fogo].", undefined],
    ["ru", "Это не только [перемирие].", undefined],
    ["uk", "Це не лише [перемир'я].", undefined],
    ["ar", "لا شك [أن كييف ستقبل].", undefined],
    ["de", "[Kiew akzeptiert die Ergebnisse] der langen Gespräche nicht.", undefined],
    ["de", "[Kiew akzeptiert die Ergebnisse]. Moskau nicht.", undefined],
    ["de", "[Kiew akzeptiert] nicht", "nicht"],
    ["de", "[Kiew akzeptiert]", undefined],
    ["fr", "[Kiev accepte] pas les résultats.", "pas"],
    ["fr", "Kiev n'[est pas prêt].", "n'"],
    ["fr", "L'accord n'[est pas prêt].", "n'"],
    ["ja", "not [accepted]", undefined],
    ["EN-us", "Kiev will not [accept].", "not"],
  ])("%s: %s", (language, sentence, words) => {
    expect(negatorIn(sentence, language)).toBe(words);
  });

  test("English counts where no language is given", () => {
    expect(lexiconOf(undefined)).toBe(lexiconOf("en"));
    expect(lexiconOf("")).toBeUndefined();
    expect(lexiconOf("constructor")).toBeUndefined();
  });

  test("nine languages are known, in lower case and without doubles", () => {
    expect(LEXICON_LANGUAGES).toEqual(["en", "fr", "de", "es", "it", "pt", "ru", "uk", "ar"]);
    for (const language of LEXICON_LANGUAGES) {
      const lexicon = lexiconOf(language)!;
      for (const list of [lexicon.negators, lexicon.reversers, lexicon.neutral, lexicon.ends, lexicon.modals, lexicon.numbers]) {
        expect(list.length).toBeGreaterThan(3);
        expect(list.filter((word) => word !== word.trim().toLowerCase() || word === "")).toEqual([]);
        expect(list.filter((word, at) => list.indexOf(word) !== at)).toEqual([]);
      }
    }
  });
});

describe("how far a negation is looked for", () => {
  const long = "w".repeat(78);
  const negatorBetween = (text: string, passage: string, language = "en", from = 0): string | undefined => {
    const start = text.lastIndexOf(passage);
    return negatorOf(text, { start, end: start + passage.length }, lexiconOf(language)!, from)?.words;
  };

  test.each([
    ["240 characters before", `not ${long} ${long} ${long.slice(1)} go`, "go", "not"],
    ["more than 240 characters before", `not ${long} ${long} ${long} go`, "go", undefined],
    ["the end of a word that is cut there", `knot ${long} ${long} ${long.slice(1)} go`, "go", undefined],
    ["in a word without an end", "w".repeat(300), "w", undefined],
    ["before marks alone", "Kiev will not «», it said", "«»", "not"],
    ["before marks alone, with a word between", "Kiev will not yet «» accept", "«»", "not"],
  ])("%s", (_, text, passage, words) => {
    expect(negatorBetween(text, passage)).toBe(words);
  });

  test.each([
    ["more than 240 characters after", `geht ${"w".repeat(234)} nicht`, undefined],
    ["240 characters after", `geht ${"w".repeat(233)} nicht`, "nicht"],
    ["next to it", "geht nicht, sagt er", "nicht"],
  ])("%s", (_, text, words) => {
    expect(negatorBetween(text, "geht", "de")).toBe(words);
  });

  test.each([
    [0, "not"],
    [5, "not"],
    [10, "not"],
    [11, undefined],
    [13, undefined],
  ])("from offset %i on", (from, words) => {
    expect(negatorBetween("Kiev will not accept", "accept", "en", from)).toBe(words);
  });

  test("from after a comma on", () => {
    expect(negatorBetween("It will not, he said, accept", "accept", "en", 12)).toBeUndefined();
    expect(negatorBetween("It will not, he said, accept", "accept", "en", 21)).toBeUndefined();
  });
});

test("negation is not looked for where it is not asked for", () => {
  expect(locate("Kiev will not accept.", "accept", { negation: false })).toEqual({
    verdict: "exact",
    match: "exact",
    places: [{ start: 14, end: 20 }],
    folded: [],
  });
});

test("the words of a negation have their place in the text", () => {
  expect(locate("Kiev will not accept.", "accept").negator).toEqual({ place: { start: 10, end: 13 }, words: "not" });
});
