import type { Discourse } from "./discourse.js";
import type { Entity } from "./entity.js";
import { TEXT_NOUNS } from "../lexicon/speech-verbs.js";

/** Who speaks where a subject has only common nouns, by what was said so far. */
export function unnamedOf(discourse: Discourse, text: string): readonly Entity[] {
  // > | "…," the statement reads: whoever issued it
  const noun = text.split(" ").at(-1)?.toLowerCase() ?? "";
  if (TEXT_NOUNS.has(noun)) {
    if (/^joint /i.test(text) && discourse.pair.length > 1) return discourse.pair;
    if (discourse.issuerLast.length > 0) return discourse.issuerLast;
    const before = discourse.recent.findLast((entity) => entity.kind === "organization");
    return before ? [before] : discourse.pair.length > 1 ? discourse.pair : [];
  }
  return [discourse.group(text, [], undefined)];
}
