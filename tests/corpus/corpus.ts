import { readdirSync, readFileSync } from "node:fs";
import { recordSchemas } from "../../src/schema/record.js";
import type { RecordType } from "../../src/validate/validate.js";

/** A file of the corpus: a record of one type, sound in shape unless its name says `invalid-`. */
export interface CorpusFile {
  readonly name: string;
  readonly type: RecordType;
  readonly valid: boolean;
  readonly text: string;
}

/** Every file of the corpus, by type and name. */
export const corpus: readonly CorpusFile[] = (Object.keys(recordSchemas) as RecordType[]).flatMap((type) => {
  const folder = new URL(`${type}/`, import.meta.url);
  return readdirSync(folder)
    .sort()
    .map((file) => ({
      name: `${type}/${file}`,
      type,
      valid: !file.startsWith("invalid-"),
      text: readFileSync(new URL(file, folder), "utf8"),
    }));
});
