import type { Discourse } from "./discourse.js";
import type { Entity } from "./entity.js";
import type { Mention } from "../mentions/mention.js";
import { updatePair } from "./pair.js";

/** "both sides" are the pair at hand; "the three countries" and "our governments" are all states that the text names as actors. */
export function sidesMeant(discourse: Discourse, mention: Mention): readonly Entity[] {
  const { tokens } = discourse.article;
  let many = tokens.at(mention.first - 1).lower === "our";
  for (let at = mention.first; at < mention.last; at++) many ||= /^(?:our|three|four)$/.test(tokens.at(at).lower);
  if (many) {
    discourse.named ??= [
      ...new Set(discourse.mentions.flatMap((one) => (one.kind === "state" || one.kind === "person" ? one.countries : []))),
    ];
    const states = discourse.named;
    if (states.length >= 2 && states.length <= 4) return states.map((country) => discourse.stateOf(country));
  }
  if (discourse.pair.length < 2) {
    updatePair(
      discourse,
      mention.sentence,
      discourse.subjects.inSentence(mention.sentence).filter((other) => other.first < mention.first),
    );
  }
  return discourse.pair.length >= 2 ? discourse.pair : [];
}
