import type { Rule } from "./rule.js";
import { timeOrder } from "./time-order.js";

/** Every rule, in the order in which they run and are listed. */
export const rules: readonly Rule[] = [timeOrder];
