/** How close a code of another scheme comes: the same, wider than ours, narrower, or merely near. */
export type MatchGrade = "exact" | "broader" | "narrower" | "approximate";

/** A code of another scheme with how close it comes. */
export interface CodeMatch {
  readonly code: string;
  readonly grade: MatchGrade;
}

/** A match, shortly. */
export function match<const C extends string>(code: C, grade: MatchGrade): { readonly code: C; readonly grade: MatchGrade } {
  return { code, grade };
}
