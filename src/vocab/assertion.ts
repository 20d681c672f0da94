/** How a record was made. */
export const CODING_METHODS = {
  human: "By a person who read the source.",
  rules: "By a program of rules.",
  model: "By a statistical or language model.",
} as const;
