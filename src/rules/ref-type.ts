import { referencesOf } from "../derive/references.js";
import { defineDossierRule } from "./rule.js";

export const refType = defineDossierRule({
  code: "rule/ref-type",
  severity: "error",
  on: ["source", "participant", "meeting", "statement", "agreement"],
  summary: "Every reference leads to a record of the kind that its field means.",
  mend: "Name a record of that kind; if the record itself is at fault, correct its kind.",
  example: {
    fails: {
      participants: [
        { type: "participant", id: "participant:russia", kind: "state", name: "Russia", country: "RU" },
        {
          type: "participant",
          id: "participant:russian-delegation",
          kind: "delegation",
          name: "Russian delegation",
          represents: ["participant:russia"],
          head: "participant:russia",
        },
      ],
    },
    passes: {
      participants: [
        { type: "participant", id: "participant:russia", kind: "state", name: "Russia", country: "RU" },
        { type: "participant", id: "participant:lavrov", kind: "person", name: "Sergey Lavrov" },
        {
          type: "participant",
          id: "participant:russian-delegation",
          kind: "delegation",
          name: "Russian delegation",
          represents: ["participant:russia"],
          head: "participant:lavrov",
        },
      ],
    },
  },
  *check(record, index) {
    for (const { id, path, target } of referencesOf(record)) {
      const entry = index.entry(id);
      if (entry === undefined) continue;
      const received = entry.type === "participant" && target.kinds ? entry.kind : entry.type;
      const allowed: readonly string[] = target.kinds ?? target.types;
      if (allowed.includes(received)) continue;
      const expected = allowed.join(" or ");
      yield { path, message: `${id} should be a record of kind ${expected}, but is of kind ${received}.`, expected, received };
    }
  },
});
