/** Whether a date stands in the source or was worked out. */
export const DATE_BASES = {
  stated: "The date stands in the source.",
  resolved: "Worked out from a phrase such as “on Tuesday” and the source's own date.",
  inferred: "Follows from the context.",
} as const;

/** How a stated duration bounds the true one. */
export const DURATION_BOUNDS = {
  exact: "As long as stated.",
  about: "About as long.",
  "at-least": "As long or longer.",
  "at-most": "As long or shorter.",
  "more-than": "Longer.",
  "less-than": "Shorter.",
} as const;

/** Whether a place stands in the source or follows from the context. */
export const PLACE_BASES = {
  stated: "The place stands in the source.",
  inferred: "Follows from the context.",
} as const;
