import type { Identifiers, Participant } from "../schema/interfaces.js";
import { defineDossierRule } from "./rule.js";

/** Schemes whose values stand for a class of actors or an event, so that many may bear the same. */
const CLASSES: ReadonlySet<string> = new Set(["cameo", "gdelt", "iptc", "plover"]);

function* identifiersOf(ids: Identifiers = {}): Generator<readonly [scheme: string, value: string]> {
  for (const [scheme, value] of Object.entries(ids)) if (value !== undefined && !CLASSES.has(scheme)) yield [scheme, value];
}

function keyOf(name: string): string {
  return name.normalize("NFKC").toLowerCase().split(/\s+/).join(" ").trim();
}

/** Whether a scheme knows two participants by different identifiers, so that they only share a name. */
function areToldApart(a: Participant, b: Participant): boolean {
  for (const [scheme, value] of identifiersOf(a.ids)) {
    const other = b.ids?.[scheme];
    if (other !== undefined && other !== value) return true;
  }
  return false;
}

/** The first participant of each kind to bear a name, an alias or an identifier. */
class Register {
  readonly #first = new Map<string, Participant>();

  add(participant: Participant, what: string, value: string): void {
    const key = JSON.stringify([participant.kind, what, value]);
    if (!this.#first.has(key)) this.#first.set(key, participant);
  }

  /** Who of the same kind bears it already. Another record with the same id is no other participant. */
  find({ kind, id }: Participant, what: string, value: string): Participant | undefined {
    const found = this.#first.get(JSON.stringify([kind, what, value]));
    return found?.id === id ? undefined : found;
  }
}

/** What a participant shares with an earlier one, and where it says so; the first such thing only. */
function likenessOf(
  participant: Participant,
  register: Register,
): { path: readonly PropertyKey[]; how: string; other: Participant; value: string } | undefined {
  const { name, aliases = [], ids } = participant;
  const namesake = (what: string, text: string) => {
    const other = register.find(participant, what, keyOf(text));
    return other && !areToldApart(participant, other) ? other : undefined;
  };
  const sameName = namesake("name", name);
  if (sameName) return { path: ["name"], how: "has the same name as", other: sameName, value: name };
  const known = namesake("alias", name);
  if (known) return { path: ["name"], how: "has a name that is an alias of", other: known, value: name };
  for (const [at, alias] of aliases.entries()) {
    const other = namesake("name", alias);
    if (other) return { path: ["aliases", at], how: "has an alias that is the name of", other, value: alias };
  }
  for (const [scheme, value] of identifiersOf(ids)) {
    const other = register.find(participant, `ids.${scheme}`, value);
    if (other) return { path: ["ids", scheme], how: `has the same ${scheme} identifier as`, other, value };
  }
  return undefined;
}

export const duplicateParticipant = defineDossierRule({
  code: "rule/duplicate-participant",
  severity: "warning",
  on: ["dossier"],
  summary:
    "No two persons, states or organizations share a full name or an identifier; an alias counts only against another's full name.",
  mend: "Merge the two records. Two who only share a name are told apart by an identifier each, such as `wikidata`.",
  example: {
    fails: {
      participants: [
        { type: "participant", id: "participant:lavrov", kind: "person", name: "Sergey Lavrov" },
        { type: "participant", id: "participant:minister", kind: "person", name: "Sergey Lavrov" },
      ],
    },
    passes: {
      participants: [
        { type: "participant", id: "participant:lavrov", kind: "person", name: "Sergey Lavrov", aliases: ["the minister"] },
        { type: "participant", id: "participant:rubio", kind: "person", name: "Marco Rubio", aliases: ["the minister"] },
      ],
    },
  },
  *check({ participants }) {
    const register = new Register();
    for (const [at, participant] of participants.entries()) {
      if (participant.kind === "delegation" || participant.kind === "group") continue;
      const likeness = likenessOf(participant, register);
      if (likeness) {
        const { path, how, other, value } = likeness;
        yield {
          path: ["participants", at, ...path],
          message: `${participant.id} ${how} ${other.id}: “${value}”.`,
          received: value,
        };
      }
      register.add(participant, "name", keyOf(participant.name));
      for (const alias of participant.aliases ?? []) register.add(participant, "alias", keyOf(alias));
      for (const [scheme, value] of identifiersOf(participant.ids)) register.add(participant, `ids.${scheme}`, value);
    }
  },
});
