import { union } from "../../core/union.js";
import type { Discourse } from "./discourse.js";
import { AUXILIARIES } from "../lexicon/words.js";
import type { Entity } from "./entity.js";
import type { Mention } from "../mentions/mention.js";

/** The two sides: two who share a subject, or who met; else the first two of different countries. */
export function updatePair(discourse: Discourse, sentence: number, inSentence: readonly Mention[]): readonly Entity[] {
  const main = discourse.subjects.main(sentence);
  const sides = (mentions: readonly Mention[]) => union(mentions, (mention) => discourse.sidesOf(mention));
  const delegation = inSentence.find((mention) => mention.kind === "delegation" && new Set(mention.countries).size === 2);
  if (delegation) discourse.pair = sides([delegation]);
  else if (main) {
    const acting = sides(main.mentions);
    const pressed = pressedBy(discourse, main.last, inSentence);
    const theirs = sides(pressed);
    if (theirs.length === 2) discourse.pair = theirs;
    else if (acting.length >= 2) discourse.pair = acting;
    else if (acting.length === 1 || discourse.pair.length === 0) {
      const { tokens } = discourse.article;
      const met = inSentence.find((mention) => {
        const before = tokens.at(discourse.subjects.phraseStart(mention) - 1).lower;
        return (
          mention.first > main.last &&
          (before === "with" || /^(?:met|meets|received|hosted|phoned|telephoned)$/.test(before)) &&
          (mention.kind === "person" ||
            mention.kind === "state" ||
            mention.kind === "delegation" ||
            mention.kind === "counterpart")
        );
      });
      // two who are named as they meet are the new pair
      const [actor] = main.mentions;
      const named =
        main.mentions.length === 1 && actor?.kind === "person" && met?.name !== undefined && isDirect(discourse, main.last, met);
      const other = met && (named || discourse.pair.length < 2) ? sides([met]) : [];
      const both = [...new Set([...acting, ...other])];
      if (both.length === 2) discourse.pair = both;
      if (both.length === 2 && named)
        discourse.lastPlural = discourse.duo = [...discourse.entitiesOfKnown(main), ...(discourse.of.get(met) ?? [])];
    }
    const persons = discourse.entitiesOfKnown(main);
    if (persons.length === 2 && acting.length === 2 && persons.every((entity) => entity.kind === "person"))
      discourse.duo = persons;
  }
  if (discourse.pair.length < 2) {
    // > | Libya's rivals agreed …, the United Nations said: an organization of states that only tells of others is no side
    const telling = new Set(
      (discourse.cuesOf[sentence] ?? [])
        .flatMap((cue) => cue.subject?.mentions ?? [])
        .filter((mention) => mention.organization?.category === "intergovernmental"),
    );
    const named = sides(
      inSentence.filter((mention) => mention.kind !== "city" && mention.kind !== "demonym" && !telling.has(mention)),
    );
    if (named.length === 2) discourse.pair = named;
  }
  return discourse.pair;
}

/** Whether a subject meets whom "with" names, and does not only talk about another's meeting: `briefed him on his call with`. */
function isDirect(discourse: Discourse, from: number, met: Mention): boolean {
  const { tokens } = discourse.article;
  for (let at = from; at < met.first; at++) {
    const { lower, kind } = tokens.at(at);
    // the comma that closes an apposition
    if (at === from && kind === "mark") continue;
    if (kind === "mark" || /^(?:about|regarding|after|before|following|that|his|her|their)$/.test(lower)) return false;
  }
  return true;
}

/** > | The United States and Qatar are pressing Israel and Hamas to accept: the two whom others press */
function pressedBy(discourse: Discourse, from: number, inSentence: readonly Mention[]): readonly Mention[] {
  const { tokens } = discourse.article;
  let at = from;
  while (AUXILIARIES.has(tokens.at(at).lower)) at++;
  if (!/^(?:press|pressing|pressed|urge|urging|urged|push|pushing|pushed|pressuring|pressured)$/.test(tokens.at(at).lower))
    return [];
  const first = inSentence.find((mention) => discourse.subjects.phraseStart(mention) === at + 1);
  const second =
    first &&
    inSentence.find(
      (mention) => mention.first > first.last && tokens.at(discourse.subjects.phraseStart(mention) - 1).lower === "and",
    );
  return first && second && discourse.subjects.phraseStart(second) === first.last + 1 ? [first, second] : [];
}
