import type { SpeechAct } from "../schema/interfaces.js";
import { NEGATIVE_WORDS, POSITIVE_WORDS, SCHEDULE_VERBS } from "./lexicon/assessments.js";
import { AUXILIARIES, PREPOSITIONS } from "./lexicon/words.js";

const WORD = /[\p{L}\p{N}'-]+|[.;:,!?]/gu;
/** What has no letters beside those of ASCII is cut several times faster without classes of letters. */
const PLAIN = /^[ -~\s‘“”–—…]*$/;
const PLAIN_WORD = /[a-z0-9'-]+|[.;:,!?]/g;
const MAX_WORDS = 60;
const SELF = new Set("i we he she they it".split(" "));
const ADVERBS = new Set("also now then always still soon therefore only definitely certainly immediately".split(" "));
const NEGATORS = new Set("not never no n't cannot can't won't isn't wasn't aren't weren't hardly".split(" "));
/** Verbs that take what is said as known: what they tell is no news. */
const FACTIVE = new Set("note recall mention remind".split(" "));
/** Verbs that predicate themselves: `called the talks "useful"`. */
const PREDICATING = /^(?:call|term|label|dub|brand|describe|characteri[sz]e)$/;
/** Words that do by being said what they say, with the act. */
const PERFORMING: ReadonlyMap<string, SpeechAct> = new Map(
  Object.entries({
    thank: "thank thanks grateful gratitude thankful",
    condole: "condolences condolence",
    congratulate: "congratulate congratulations congratulated",
    apologise: "apologize apologise sorry apologies",
    condemn: "condemn",
    "express-hope": "hope hopes hoped hopeful hoping optimistic",
    "express-concern": "concerned worried alarmed",
    regret: "regret regrets regretted disappointed regrettable",
    reject: "unacceptable inadmissible",
    appeal: "urge urges appeal",
    propose: "propose proposed proposes",
    agree: "support supports supported back backs backed",
  }).flatMap(([act, words]) => words.split(" ").map((word) => [word, act])),
);
const MODALS = new Set("will would shall won't must should cannot can't".split(" "));
const PERFECT = new Set("have has had".split(" "));
const LETTER = /\p{L}/u;

/**
 * What a speaker does by saying something. Verbs such as "thanked" or "warned" say it themselves; of what is only "said" it is
 * read from the words: `we will respond` promises, `must stop` demands, `was constructive` judges.
 *
 * @param own - Gives the lower-case names of the speaker and of the side spoken for.
 * @param verb - The verb of speech in its base form.
 */
export function actOf(act: SpeechAct, content: string, own: () => ReadonlySet<string>, verb = ""): SpeechAct {
  if (act !== "describe") return act;
  const lower = content.toLowerCase().replaceAll("’", "'");
  const words = (lower.match(PLAIN.test(lower) ? PLAIN_WORD : WORD) ?? []).slice(0, MAX_WORDS);
  return (
    performed(words, own) ??
    willed(words, own) ??
    (FACTIVE.has(verb) ? undefined : announced(words)) ??
    judged(words, PREDICATING.test(verb)) ??
    act
  );
}

/** > | we     Moscow     his government */
function isOwn(words: readonly string[], at: number, own: () => ReadonlySet<string>): boolean {
  const word = words[at];
  if (word === undefined) return false;
  return (
    SELF.has(word) ||
    // > | any peace talks for Ukraine should …: of the talks
    (own().has(word) && !PREPOSITIONS.has(words[at - 1] ?? "")) ||
    (/^(?:government|country|side|ministry)$/.test(word) && /^(?:my|our|his|her|its|their)$/.test(words[at - 1] ?? ""))
  );
}

/** > | We thank Qatar     he was hopeful     Moscow supported the plan: said of the speaker, in the first clause that says it */
function performed(words: readonly string[], own: () => ReadonlySet<string>): SpeechAct | undefined {
  for (const [at, word] of words.entries()) {
    const found = PERFORMING.get(word);
    if (!found) continue;
    let before = at - 1;
    while (
      before > 0 &&
      (AUXILIARIES.has(words[before] ?? "") || words[before]?.endsWith("ly") === true || ADVERBS.has(words[before] ?? ""))
    )
      before--;
    if (words.slice(Math.max(0, before), at).some((one) => NEGATORS.has(one))) continue;
    if (found === "reject" || isOwn(words, before, own) || (at === 0 && found === "thank")) return found;
  }
  return undefined;
}

/** > | We will respond     it would not stop its airstrikes     Israel must withdraw: what the first modal verb says */
function willed(words: readonly string[], own: () => ReadonlySet<string>): SpeechAct | undefined {
  for (const [at, word] of words.entries()) {
    if (!MODALS.has(word)) continue;
    const self = isOwn(words, at - 1, own);
    let next = at + 1;
    let negated = word === "won't" || word === "cannot" || word === "can't";
    for (; ADVERBS.has(words[next] ?? "") || /^(?:not|never)$/.test(words[next] ?? ""); next++)
      negated ||= !ADVERBS.has(words[next] ?? "");
    const verb = words[next] ?? "";
    if (word === "must") return self ? undefined : "demand";
    if (word === "should") return self ? undefined : negated ? "demand" : "appeal";
    if (negated) return !self ? undefined : /^(?:accept|recognize|recognise|tolerate|allow)$/.test(verb) ? "reject" : "refuse";
    if (verb === "be" || verb === "have" || verb === "") return undefined;
    if (SCHEDULE_VERBS.has(verb)) return "announce";
    return self && !/^(?:like|prefer|need|want|see|know)$/.test(verb) ? "promise" : undefined;
  }
  return undefined;
}

/** > | The two countries have reached an agreement     the meeting would take place on Friday */
function announced(words: readonly string[]): SpeechAct | undefined {
  return words.some(
    (word, at) =>
      (PERFECT.has(word) &&
        /^(?:reached|agreed|signed|decided|concluded|cancell?ed|postponed|suspended|invited|appointed)$/.test(
          words[at + 1] ?? "",
        )) ||
      // > | both sides agreed to appoint …
      (word === "agreed" &&
        /^(?:to|on)$/.test(words[at + 1] ?? "") &&
        !words.slice(Math.max(0, at - 3), at).some((one) => NEGATORS.has(one))) ||
      ((word === "will" || word === "would" || word === "to") &&
        /^(?:be (?:held|issued|signed|released|published|led|announced|resumed|opened)|take place)/.test(
          `${words[at + 1] ?? ""} ${words[at + 2] ?? ""}`,
        )),
  )
    ? "announce"
    : undefined;
}

/** > | the talks were "very useful"     a "brutal crackdown": predicated of something, or the quoted words alone */
function judged(words: readonly string[], predicates: boolean): SpeechAct | undefined {
  const short = () => predicates || words.filter((word) => LETTER.test(word)).length <= 4;
  for (const [at, word] of words.entries()) {
    const positive = POSITIVE_WORDS.has(word);
    if (!positive && !NEGATIVE_WORDS.has(word)) continue;
    const before = words.slice(Math.max(0, at - 5), at);
    const copula = before.findLastIndex((one) =>
      /^(?:is|are|was|were|been|be|'s|as|had|made|called|considers|considered)$/.test(one),
    );
    if (copula < 0 && !short()) continue;
    if (before.slice(copula + 1).some((one) => /^[,.;:]$/.test(one))) continue;
    const negated = before.some((one) => NEGATORS.has(one));
    return positive === negated ? "assess-negative" : "assess-positive";
  }
  return undefined;
}
