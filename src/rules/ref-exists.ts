import { referencesOf } from "../derive/references.js";
import { defineDossierRule } from "./rule.js";

export const refExists = defineDossierRule({
  code: "rule/ref-exists",
  severity: "error",
  on: ["source", "participant", "meeting", "statement", "agreement"],
  summary: "Every reference leads to a record of the dossier.",
  mend: "Correct the id, or add the record that it stands for.",
  example: {
    fails: {
      statements: [{ type: "statement", id: "statement:a", speakers: ["participant:russia"], text: "the talks were useful" }],
    },
    passes: {
      participants: [{ type: "participant", id: "participant:russia", kind: "state", name: "Russia", country: "RU" }],
      statements: [{ type: "statement", id: "statement:a", speakers: ["participant:russia"], text: "the talks were useful" }],
    },
  },
  *check(record, index) {
    for (const { id, path } of referencesOf(record)) {
      if (index.entry(id) === undefined) {
        yield { path, message: `No record of the dossier has the id ${id}.`, expected: "the id of a record", received: id };
      }
    }
  },
});
