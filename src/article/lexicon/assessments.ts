/** Words that judge something favourably where they are predicated of it. */
export const POSITIVE_WORDS: ReadonlySet<string> = new Set(
  "positive useful constructive productive successful fruitful substantive historic fair encouraging good great excellent promising progress breakthrough success candid frank serious warm helpful cordial satisfactory remarkable welcome strong robust valuable bold principled courageous credible realistic wonderful amazing tireless victory triumph milestone".split(
    " ",
  ),
);

/** Words that judge something unfavourably where they are predicated of it. */
export const NEGATIVE_WORDS: ReadonlySet<string> = new Set(
  "negative disappointing catastrophic catastrophe wrong absurd baseless illegal illegitimate dangerous failure humiliating disgrace disgraceful mistake setback unfriendly hostile provocative provocation brutal irresponsible reckless counterproductive unhelpful unjustified unfair shameful ridiculous nonsense aggression betrayal bad terrible unlawful invalid void groundless unfounded cynical farce sham worrying tragic tragedy abrupt".split(
    " ",
  ),
);

/** Verbs of what somebody will do that make an event known rather than promise a deed. */
export const SCHEDULE_VERBS: ReadonlySet<string> = new Set(
  "meet visit travel hold host attend arrive go leave brief sign announce receive participate fly speak chair convene join return begin start take lead represent boycott".split(
    " ",
  ),
);
