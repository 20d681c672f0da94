import type { Issue } from "../core/issue.js";
import { DOSSIER_LISTS, type DossierEntry } from "../derive/dossier-index.js";
import type { Dossier } from "../schema/interfaces.js";
import { validate } from "../validate/validate.js";

/** What a model must not be believed, though a person who made the record might have a reason for it. */
const RULES = {
  "ground/evidence-negated": "error",
  "ground/evidence-speaker": "error",
  "ground/evidence-role": "error",
  "ground/quote-is-quoted": "error",
  "rule/quote-in-text": "error",
  "rule/phrase-weekday": "error",
  "rule/absent-party": "error",
  // said of the answer, not of a record
  "rule/no-participants": "off",
  "rule/orphan-participant": "off",
  "rule/planned-date-kept": "off",
} as const;

/** Fields that a record can do without, and lists whose entries it can do without. */
const FIELDS = new Set(
  "when originallyPlanned place occasion about meeting addressees offices statusBy head members title publisher url language published".split(
    " ",
  ),
);
const ENTRIES = new Set(["participation", "quotes", "commitments"]);

type Lists = Pick<Dossier, (typeof DOSSIER_LISTS)[number]>;
type Draft = { -readonly [K in keyof Lists]: DossierEntry[] };

/**
 * Takes what is unsound out of a dossier, field by field where that will do, else the record, until no error is left; gives the issues,
 * their paths starting at the dossier. The dossier is changed.
 */
export function keepSound(dossier: Dossier): { readonly record: DossierEntry; readonly issue: Issue }[] {
  const lists = dossier as Draft;
  const found: { readonly record: DossierEntry; readonly issue: Issue }[] = [];
  for (;;) {
    const errors = validate(dossier, { rules: RULES, maxIssues: Infinity }).issues.filter(({ severity }) => severity === "error");
    if (errors.length === 0) return found;
    // what an entry says is taken out last to first, so that the places of the others stay
    const removals = new Map<DossierEntry, Set<string>>();
    for (const issue of errors) {
      const [list, at, field, entry] = issue.path;
      const record = lists[list as keyof Draft]?.[at as number];
      if (!record) continue;
      found.push({ record, issue });
      const keys = removals.get(record) ?? new Set();
      removals.set(record, keys);
      if (FIELDS.has(String(field))) keys.add(String(field));
      else if (ENTRIES.has(String(field)) && typeof entry === "number") keys.add(`${String(field)}/${entry}`);
      else keys.add("");
    }
    if (removals.size === 0) return found;
    for (const [record, keys] of removals) {
      const holder = record as unknown as Record<string, unknown>;
      const parts = [...keys].map((key) => key.split("/"));
      for (const [field = "", entry] of parts.toSorted(([, a = -1], [, b = -1]) => Number(b) - Number(a))) {
        if (entry === undefined) delete holder[field];
        else (holder[field] as unknown[]).splice(Number(entry), 1);
      }
    }
    for (const list of DOSSIER_LISTS) lists[list] = lists[list].filter((record) => !removals.get(record)?.has(""));
  }
}
