import { closestMatch } from "leven";

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
}

/** The candidate that a misspelt name most likely means, spelling style aside; undefined where none is near. */
export function nearest(name: string, candidates: readonly string[]): string | undefined {
  if (name.length > 64) return undefined;
  const wanted = plain(name);
  const same = candidates.find((candidate) => plain(candidate) === wanted);
  if (same !== undefined) return same;
  const longer = candidates.find((candidate) => wanted.length >= 4 && plain(candidate).startsWith(wanted));
  if (longer !== undefined) return longer;
  const byPlain = new Map(candidates.map((candidate) => [plain(candidate), candidate]));
  // a third of the letters may differ: one in a word of three, four in one of twelve
  const maxDistance = Math.floor(wanted.length / 3);
  const match = closestMatch(wanted, [...byPlain.keys()], { maxDistance });
  return match === undefined ? undefined : byPlain.get(match);
}
