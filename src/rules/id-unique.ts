import { entriesOf } from "../derive/dossier-index.js";
import { defineDossierRule } from "./rule.js";

export const idUnique = defineDossierRule({
  code: "rule/id-unique",
  severity: "error",
  on: ["dossier"],
  summary: "No two records of a dossier share an id.",
  mend: "Give the second record an id of its own; if both mean the same, merge them.",
  example: {
    fails: {
      participants: [
        { type: "participant", id: "participant:georgia", kind: "state", name: "Georgia", country: "GE" },
        { type: "participant", id: "participant:georgia", kind: "person", name: "Georgia Example" },
      ],
    },
    passes: {
      participants: [
        { type: "participant", id: "participant:georgia", kind: "state", name: "Georgia", country: "GE" },
        { type: "participant", id: "participant:georgia-example", kind: "person", name: "Georgia Example" },
      ],
    },
  },
  *check(dossier) {
    const seen = new Set<string>();
    for (const { entry, path } of entriesOf(dossier)) {
      if (seen.has(entry.id)) {
        yield {
          path: [...path, "id"],
          message: `An earlier ${entry.type} already has the id ${entry.id}.`,
          expected: "an id of its own",
          received: entry.id,
        };
      }
      seen.add(entry.id);
    }
  },
});
