import type { Discourse, NameWords } from "./discourse.js";
import type { Entity } from "./entity.js";
import { NAME_PARTICLES } from "../lexicon/words.js";
import type { Mention } from "../mentions/mention.js";
import { addOffice, colleagueOffice, counterpartOffice, officeOf } from "./offices.js";
import { isOrdinal, isSpellingVariant, plainName } from "../person-names.js";

const MAX_VARIANTS = 100;

/** The person whom a mention names, made on first sight. */
export function addPerson(discourse: Discourse, mention: Mention): Entity {
  const { tokens } = discourse.article;
  const name = mention.name ?? mention;
  const words: string[] = [];
  for (let at = name.first; at < name.last; at++) words.push(tokens.at(at).text);
  const text = discourse.textOf(name.first, name.last);
  const person = personNamed(discourse, words) ?? newPerson(discourse, text, words);
  if (text.length > person.name.length && words.length > person.name.split(" ").length) {
    person.aliases.add(person.name);
    person.name = text;
    indexName(discourse, person, words);
  } else if (text !== person.name) person.aliases.add(text);
  person.mentions.push(mention);
  discourse.of.set(mention, [person]);
  const office =
    mention.kind === "counterpart"
      ? counterpartOffice(discourse, mention)
      : mention.title
        ? officeOf(discourse, mention.title, mention.countries[0])
        : person.offices.length === 0
          ? colleagueOffice(discourse, mention)
          : undefined;
  if (office) addOffice(person, office);
  const honorific = tokens.at(name.first - 1).text;
  if (/^(?:Mr|Sir|Lord|King|Prince)\.?$/.test(honorific)) discourse.gender.set(person, "he");
  if (/^(?:Mrs|Ms|Miss|Dame|Lady|Queen|Princess)\.?$/.test(honorific)) discourse.gender.set(person, "she");
  if (mention.countries[0] && !person.country) person.country = mention.countries[0];
  return person;
}

function newPerson(discourse: Discourse, name: string, words: readonly string[]): Entity {
  const person = discourse.make({ kind: "person", name });
  discourse.persons.push(person);
  indexName(discourse, person, words);
  return person;
}

function indexName(discourse: Discourse, person: Entity, words: readonly string[]): void {
  for (const word of words) {
    const key = plainName(word);
    const listed = discourse.bySurname.get(key) ?? [];
    if (!listed.includes(person)) listed.push(person);
    if (!discourse.bySurname.has(key)) {
      const initial = discourse.byInitial.get(key.slice(0, 2)) ?? [];
      initial.push(key);
      discourse.byInitial.set(key.slice(0, 2), initial);
    }
    discourse.bySurname.set(key, listed);
  }
}

/** The person whom a name means: the same surname, and no other first name. */
function personNamed(discourse: Discourse, words: readonly string[]): Entity | undefined {
  const named = words.filter((word) => !isOrdinal(word));
  // > | Van der Meer     Al Harthy: a surname with its particles
  let from = 0;
  while (from < named.length - 1 && NAME_PARTICLES.has((named[from] ?? "").toLowerCase())) from++;
  const own = named.slice(from);
  const last = plainName(own.at(-1) ?? "");
  let candidates = discourse.bySurname.get(last) ?? [];
  if (candidates.length === 0 && last.length >= 5) {
    candidates =
      discourse.byInitial
        .get(last.slice(0, 2))
        ?.slice(-MAX_VARIANTS)
        .flatMap((key) => (isSpellingVariant(key, last) ? (discourse.bySurname.get(key) ?? []) : [])) ?? [];
  }
  const matches = candidates.filter((person) => {
    const { plain: theirs, ordinal } = wordsOf(discourse, person.name);
    // a king's number tells him from another of the same name
    if (named.length < words.length && theirs.length > 1 && !ordinal) return false;
    if (own.length === 1) return isSpellingVariant(theirs.at(-1) ?? "", last) || theirs[0] === last;
    if (theirs.length === 1) return isSpellingVariant(theirs[0] ?? "", last) || theirs[0] === plainName(own[0] ?? "");
    if (!isSpellingVariant(theirs.at(-1) ?? "", last)) return false;
    const first = plainName(own[0] ?? "");
    const their = theirs[0] ?? "";
    return (
      first === their ||
      first.startsWith(their.replace(".", "")) ||
      their.startsWith(first.replace(".", "")) ||
      isSpellingVariant(first, their)
    );
  });
  // > | Luiz Inácio Lula da Silva … Lula: a name from the middle, where one person alone has it
  if (matches.length === 0 && named.length === words.length && own.length === 1 && candidates.length === 1) return candidates[0];
  // the one whose surname it is comes before one who only has it among the first names
  return (
    matches.findLast((person) => isSpellingVariant(wordsOf(discourse, person.name).plain.at(-1) ?? "", last)) ?? matches.at(-1)
  );
}

/** The plain words of a name without a king's number, and whether it has one. */
function wordsOf({ nameWords }: Discourse, name: string): NameWords {
  let known = nameWords.get(name);
  if (!known) {
    const words = name.split(/\s+/);
    const own = words.filter((word) => !isOrdinal(word));
    known = { plain: own.map(plainName), ordinal: own.length < words.length };
    nameWords.set(name, known);
  }
  return known;
}
