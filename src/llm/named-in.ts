import type { Participant } from "../schema/interfaces.js";

const SHORTEST_STEM = 4;
const LONGEST_ENDING = 2;

/** The words of a text in lower case, without accents. */
function plainWords(text: string): string[] {
  return wordsOf(text).map((word) => word.toLowerCase());
}

function wordsOf(text: string): string[] {
  return (
    text
      .normalize("NFKD")
      .replaceAll(/\p{M}/gu, "")
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Whether two words are the same but for their endings: “Russia” and “Russian”, “Лавров” and “Лаврова”. */
function isSameStem(a: string, b: string): boolean {
  if (a === b) return true;
  let common = 0;
  while (common < a.length && a[common] === b[common]) common++;
  return common >= Math.max(SHORTEST_STEM, Math.min(a.length, b.length) - LONGEST_ENDING);
}

/** Whether words hold a name: every capitalized word of it, or every word where none is capitalized, endings aside. */
function holdsName(words: readonly string[], name: string): boolean {
  const parts = wordsOf(name);
  const capitalized = parts.filter((part) => part !== part.toLowerCase());
  const wanted = (capitalized.length > 0 ? capitalized : parts).map((part) => part.toLowerCase());
  return wanted.length > 0 && wanted.every((part) => words.some((word) => isSameStem(part, word)));
}

/** Whether a text names a participant, by a name or an alias, or a person by the last name. */
export function isNamedIn(text: string, participant: Pick<Participant, "kind" | "name" | "aliases">): boolean {
  const words = plainWords(text);
  const names = [participant.name, ...(participant.aliases ?? [])];
  const last = participant.kind === "person" ? wordsOf(participant.name).at(-1) : undefined;
  return names.some((name) => holdsName(words, name)) || (last !== undefined && last.length > 2 && holdsName(words, last));
}
