/** What `demarche convert` reads. */
export const FROM_FORMATS = ["records", "gdelt", "icews", "polecat"] as const;
/** What `demarche convert` writes: records as NDJSON, tables of others, and flat tables as CSV. */
export const TO_FORMATS = ["records", "gdelt", "gdelt1", "icews", "polecat", "plover", "dyads", "quotes", "commitments"] as const;

/** What `demarche convert` was asked for. */
export interface ConvertFlags {
  readonly from: (typeof FROM_FORMATS)[number];
  readonly to: (typeof TO_FORMATS)[number];
  /** Paths of files. */
  readonly output?: string;
  readonly mentions?: string;
  readonly losses?: string;
  readonly invalid?: string;
}
