/** Nouns for the sides of a meeting: "both sides", "the two countries". */
export const SIDES = new Set(
  "sides countries nations parties teams governments states delegations participants signatories neighbours neighbors capitals".split(
    " ",
  ),
);

/** Words that count the sides. */
export const PAIR_WORDS = new Set("both two three four".split(" "));
