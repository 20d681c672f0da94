import type { Severity } from "../core/issue.js";
import type { DossierIndex } from "../derive/dossier-index.js";
import type { DiplomaticRecord, Dossier } from "../schema/interfaces.js";

/** What a rule looks at: one record type or several; a dossier as a whole. */
export type RuleSubject = DiplomaticRecord["type"];

type RecordOf<T extends RuleSubject> = Extract<DiplomaticRecord, { type: T }>;

/** What a rule has found, its path counted from the record that it looked at. */
export interface RuleFinding {
  readonly path: readonly PropertyKey[];
  /** One sentence. */
  readonly message: string;
  readonly expected?: string;
  readonly received?: string;
}

/** A part of a dossier that shows a rule at work; what is left out is empty. */
export type DossierPart = Partial<Pick<Dossier, "sources" | "participants" | "meetings" | "statements" | "agreements">>;

/** A rule as data and one function. */
export interface Rule {
  /** Stable code, `rule/name` or `ground/name`. */
  readonly code: string;
  readonly severity: Severity;
  readonly on: readonly RuleSubject[];
  /** Whether it looks beyond the one record; such rules run only within a dossier. */
  readonly needsDossier: boolean;
  /** What holds where the rule is kept, in one sentence. */
  readonly summary: string;
  /** How to mend what breaks it, in one or two sentences. */
  readonly mend: string;
  /** Dossiers that break and keep it, as small as they can be. */
  readonly example: { readonly fails: DossierPart; readonly passes: DossierPart };
  /** Finds what breaks the rule. `index` is there for every rule that needs a dossier. */
  check(record: DiplomaticRecord, index: DossierIndex | undefined): Iterable<RuleFinding>;
}

type Spec<T extends RuleSubject> = Omit<Rule, "on" | "check" | "needsDossier"> & { readonly on: readonly T[] };

/** Defines a rule that one record alone can break. Within a dossier its check may look at the index too. */
export function defineRule<const T extends RuleSubject>(
  spec: Spec<T> & { check(record: RecordOf<T>, index?: DossierIndex): Iterable<RuleFinding> },
): Rule {
  return { ...spec, needsDossier: false } as Rule;
}

/** Defines a rule that looks at other records of the dossier too. */
export function defineDossierRule<const T extends RuleSubject>(
  spec: Spec<T> & { check(record: RecordOf<T>, index: DossierIndex): Iterable<RuleFinding> },
): Rule {
  return { ...spec, needsDossier: true } as Rule;
}
