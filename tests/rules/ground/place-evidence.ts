import type { DossierPart } from "../../../src/rules/rule.js";
import type { Evidence, Source } from "../../../src/schema/interfaces.js";
import { person, source, statement } from "../records.js";

/** Evidence in the one source of a test. */
export const cite = (exact: string, hints: Partial<Omit<Evidence, "source" | "exact">> = {}): Evidence => ({
  source: "source:a",
  exact,
  ...hints,
});

/** A statement with evidence in a source of a text. */
export const citing = (text: string, evidence: readonly Evidence[], fields: Partial<Source> = {}): DossierPart => ({
  sources: [source("a", { kind: "readout", text, ...fields })],
  participants: [person("a")],
  statements: [statement("s", { evidence: [...evidence] })],
});
