import { isCertainlyBefore } from "../core/edtf.js";
import type { DiplomaticRecord, When } from "../schema/interfaces.js";
import { defineRule, type RuleFinding } from "./rule.js";

/** Every start and end in a record that belong together. */
function* periodsOf(
  record: DiplomaticRecord,
): Generator<{ path: readonly PropertyKey[]; from: string | undefined; to: string | undefined }> {
  const when = (at: When | undefined, ...path: PropertyKey[]) => ({ path: [...path, "end"], from: at?.start, to: at?.end });
  switch (record.type) {
    case "participant":
      if (record.kind === "person") {
        for (const [at, office] of (record.offices ?? []).entries())
          yield { path: ["offices", at, "to"], from: office.from, to: office.to };
      }
      return;
    case "meeting":
      yield when(record.when, "when");
      yield when(record.originallyPlanned, "originallyPlanned");
      return;
    case "statement":
      yield when(record.when, "when");
      return;
    case "agreement":
      yield when(record.when, "when");
      yield when(record.inForce, "inForce");
      for (const [at, commitment] of record.commitments.entries()) yield when(commitment.due, "commitments", at, "due");
  }
}

export const timeOrder = defineRule({
  code: "rule/time-order",
  severity: "error",
  on: ["participant", "meeting", "statement", "agreement"],
  summary: "Nothing ends before it starts, on any reading of the two dates.",
  mend: "Correct one of the two dates; where only one is known, leave the other out.",
  example: {
    fails: {
      meetings: [
        {
          type: "meeting",
          id: "meeting:a",
          kind: "talks",
          status: "concluded",
          when: { start: "2025-02-18", end: "2025-02-17" },
          participation: [],
        },
      ],
    },
    passes: {
      meetings: [
        {
          type: "meeting",
          id: "meeting:a",
          kind: "talks",
          status: "concluded",
          when: { start: "2025-02-18", end: "2025-02" },
          participation: [],
        },
      ],
    },
  },
  *check(record): Iterable<RuleFinding> {
    for (const { path, from, to } of periodsOf(record)) {
      if (from !== undefined && to !== undefined && isCertainlyBefore(to, from)) {
        yield { path, message: `It ends on ${to}, before it starts on ${from}.`, expected: `${from} or later`, received: to };
      }
    }
  },
});
