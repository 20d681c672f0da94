import { isCertainlyBefore } from "../core/edtf.js";
import { whensOf } from "../derive/whens.js";
import type { DiplomaticRecord, EdtfDate } from "../schema/interfaces.js";
import { defineRule } from "./rule.js";

interface Period {
  readonly from: EdtfDate | undefined;
  readonly to: EdtfDate | undefined;
  /** The way to the later date. */
  readonly path: readonly PropertyKey[];
}

function* periodsOf(record: DiplomaticRecord): Generator<Period> {
  for (const { when, path } of whensOf(record)) yield { from: when.start, to: when.end, path: [...path, "end"] };
  if (record.type === "participant" && record.kind === "person") {
    for (const [at, { from, to }] of (record.offices ?? []).entries()) yield { from, to, path: ["offices", at, "to"] };
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
  *check(record) {
    for (const { from, to, path } of periodsOf(record)) {
      if (from !== undefined && to !== undefined && isCertainlyBefore(to, from)) {
        yield { path, message: `It ends on ${to}, before it starts on ${from}.`, expected: `${from} or later`, received: to };
      }
    }
  },
});
