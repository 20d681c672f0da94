import type { Rule } from "./rule.js";

/** The rules that hold evidence against the text of its source. */
export const groundRules: readonly Rule[] = [];
