/** Documents of other standards, read and written whole. */
export const DOCUMENT_FORMATS = ["schema-org", "ninjs", "cloudevents", "web-annotation"] as const;
/** What `demarche convert` reads. */
export const FROM_FORMATS = ["records", "gdelt", "icews", "polecat", ...DOCUMENT_FORMATS] as const;
/** What `demarche convert` writes: records as NDJSON, tables of others, flat tables as CSV, documents as JSON, a calendar. */
export const TO_FORMATS = [
  "records",
  "gdelt",
  "gdelt1",
  "icews",
  "polecat",
  "plover",
  "dyads",
  "quotes",
  "commitments",
  ...DOCUMENT_FORMATS,
  "ical",
] as const;

/** What `demarche convert` was asked for. */
export interface ConvertFlags {
  readonly from: (typeof FROM_FORMATS)[number];
  readonly to: (typeof TO_FORMATS)[number];
  /** Paths of files. */
  readonly output?: string;
  readonly mentions?: string;
  readonly sources?: string;
  readonly losses?: string;
  readonly invalid?: string;
}
