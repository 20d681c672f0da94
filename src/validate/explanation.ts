import type { Severity } from "../core/issue.js";

/** What an issue code means, and how to mend what bears it. */
export interface Explanation {
  readonly code: string;
  readonly severity: Severity;
  /** What holds where nothing is wrong, in one sentence. */
  readonly summary: string;
  readonly mend: string;
  /** Texts, mostly JSON, that get the code and that do not, as small as they can be. */
  readonly example: { readonly fails: string; readonly passes: string };
}
