import { preview } from "../core/issue.js";
import type { Folding, Location } from "./locate.js";
import type { Change } from "./nearest-passage.js";

const FOLDING_NAMES: Readonly<Record<Folding, string>> = {
  "quotation-marks": "quotation marks",
  dashes: "dashes",
  spaces: "spaces",
  "invisible-characters": "invisible characters",
  "line-wraps": "hyphens at the ends of lines",
  ellipses: "ellipses",
  "unicode-form": "Unicode normalisation",
  ligatures: "ligatures",
  case: "upper and lower case",
  "end-mark": "the mark at the end",
};

/** Words of a list as people say it: “a, b and c”. */
function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

/** What was overlooked to match words, for a message. */
export function foldingsInWords(folded: readonly Folding[]): string {
  return listed(folded.map((folding) => FOLDING_NAMES[folding]));
}

function changeInWords({ kind, quote, source }: Change): string {
  if (kind === "order") return "its parts stand in another order";
  if (kind === "punctuation") return "the punctuation differs";
  if (quote === "") return `${preview(source)} is left out`;
  return source === "" ? `${preview(quote)} is put in` : `it has ${preview(source)}, not ${preview(quote)}`;
}

/** How the nearest passage differs, for a message: its first two differences. */
export function changesInWords({ changes }: NonNullable<Location["nearest"]>): string {
  const words = [...new Set(changes.map(changeInWords))];
  return listed(words.slice(0, 2)) + (words.length > 2 ? ", among others" : "");
}
