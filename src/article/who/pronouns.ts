import type { Cue } from "../cues.js";
import type { Discourse } from "./discourse.js";
import type { Entity } from "./entity.js";
import { issuersMeant } from "./first-person.js";
import type { Mention } from "../mentions/mention.js";

/** Whom a pronoun means: who spoke or acted last and fits it. */
export function pronounMeans(discourse: Discourse, mention: Mention, cues: readonly Cue[]): readonly Entity[] {
  const { tokens } = discourse.article;
  const lower = tokens.at(mention.first).lower;
  if (lower === "we") return issuersMeant(discourse, mention);
  const word = lower === "him" ? "he" : lower === "them" ? "they" : lower;
  // an earlier speaker of the same sentence, unless the pronoun is who speaks after a clause
  const earlier = cues
    .filter((cue) => cue.last <= mention.first && cue.subject && !cue.subject.mentions.includes(mention))
    .at(-1);
  const speakers = earlier?.subject ? discourse.entitiesOfKnown(earlier.subject) : [];
  if (word === "he" || word === "she") {
    const fits = (entity: Entity | undefined) =>
      entity !== undefined &&
      (entity.kind === "person" || discourse.unnamed.has(entity)) &&
      (discourse.gender.get(entity) ?? word) === word;
    // > | Darwish flew to Doha, where he is due to meet …
    const main = discourse.subjects.main(mention.sentence);
    const acting = main && main.last <= mention.first ? discourse.entitiesOfKnown(main) : [];
    const [actor] = acting.length === 1 ? acting : [];
    const person =
      [ownerOf(discourse, earlier?.subject?.mentions[0]), speakers[0], actor, discourse.focus].find((entity) => fits(entity)) ??
      discourse.recent.findLast((entity) => fits(entity));
    if (!person) return [];
    discourse.gender.set(person, word);
    return [person];
  }
  if (word === "they") {
    if (speakers.length > 1) return speakers;
    // > | A and B agreed to start talks, as they met in Manila
    const main = discourse.subjects.main(mention.sentence);
    const acting = main && main.last <= mention.first ? discourse.entitiesOfKnown(main) : [];
    if (acting.length > 1) return acting;
    if (discourse.lastPlural.length > 2) return [colleagues(discourse, discourse.lastPlural)];
    if (discourse.lastPlural.length > 0) return discourse.lastPlural;
    return discourse.pair.length === 2 ? discourse.pair : [];
  }
  const [speaker] = speakers;
  if (speaker && speaker.kind !== "person") return [speaker];
  // > | The ministry summoned the envoy over what it called …
  const main = discourse.subjects.main(mention.sentence);
  const [acting, ...more] = main && main.last <= mention.first ? discourse.entitiesOfKnown(main) : [];
  if (acting && more.length === 0 && (acting.kind === "organization" || acting.kind === "state")) return [acting];
  return discourse.lastBody ? [discourse.lastBody] : [];
}

/** > | Rojas's office said he had …: whose body speaks */
function ownerOf(discourse: Discourse, speaker: Mention | undefined): Entity | undefined {
  if (speaker?.kind !== "body" || discourse.article.tokens.at(speaker.first - 1).kind !== "possessive") return undefined;
  const owner = discourse.subjects.endingAt(speaker.first - 1);
  return owner && discourse.of.get(owner)?.[0];
}

/** Several persons as a group, by the title that they share. */
function colleagues(discourse: Discourse, persons: readonly Entity[]): Entity {
  const [first] = persons;
  const shared = first?.offices.find((office) =>
    persons.every((person) => person.offices.some((held) => held.title === office.title)),
  );
  const names = persons.map((person) => person.name);
  return discourse.group(
    shared ? `${shared.title}s` : `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`,
    persons,
    undefined,
  );
}
