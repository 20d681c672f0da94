import type { Discourse } from "./discourse.js";
import type { Entity } from "./entity.js";
import type { Mention } from "../mentions/mention.js";

const MAX_HEAD = 4;

/** > | We, the Foreign Ministers of A, B and C, met     Joint Statement by A and B … We welcome: those who issued the text */
export function issuersMeant(discourse: Discourse, pronoun: Mention): readonly Entity[] {
  if (discourse.issuers.length > 0) return discourse.issuers;
  const { tokens } = discourse.article;
  const sides = (mentions: readonly Mention[]) => [
    ...new Set(mentions.flatMap((mention) => (mention.kind === "city" ? [] : listedSides(discourse, mention)))),
  ];
  const named: Mention[] = [];
  if (tokens.at(pronoun.last).text === ",") {
    for (const mention of discourse.subjects.inSentence(pronoun.sentence)) {
      if (mention.first < pronoun.last || mention.kind === "pronoun") continue;
      // > | met in Tokyo, Japan: where they met
      if (/^(?:in|at)$/.test(tokens.at(discourse.subjects.phraseStart(mention) - 1).lower)) break;
      named.push(mention);
    }
  }
  let found = sides(named);
  for (let sentence = 0; sentence < Math.min(MAX_HEAD, pronoun.sentence) && found.length < 2; sentence++)
    found = sides(discourse.subjects.inSentence(sentence));
  if (found.length < 2) found = [...discourse.pair];
  discourse.issuers = found;
  return found;
}

function listedSides(discourse: Discourse, mention: Mention): readonly Entity[] {
  const known = discourse.sidesOf(mention);
  return known.length > 0 ? known : mention.countries.map((country) => discourse.stateOf(country));
}
