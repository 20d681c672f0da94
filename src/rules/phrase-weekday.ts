import { edtfDays } from "../core/edtf.js";
import { whensOf } from "../derive/whens.js";
import type { When } from "../schema/interfaces.js";
import { defineRule } from "./rule.js";

// 1970-01-01, from which days are counted, was a Thursday
const WEEKDAYS = ["Thursday", "Friday", "Saturday", "Sunday", "Monday", "Tuesday", "Wednesday"] as const;
const NAMES: ReadonlyMap<string, number> = new Map([
  ...WEEKDAYS.flatMap((name, at): [string, number][] => [
    [name.toLowerCase(), at],
    [name.toLowerCase().slice(0, 3), at],
  ]),
  ["thur", 0],
  ["thurs", 0],
  ["tues", 5],
]);
/** Words beside which the name of a weekday still means that very day. */
const COMPANY: ReadonlySet<string> = new Set(
  (
    "on this last next past previous following coming the early earlier late later in local time " +
    "morning noon midday afternoon evening night"
  ).split(" "),
);

/** The weekday that a phrase is, as a place in the list, and whether it is its night, which runs into the next day. */
function weekdayOf(phrase: string): { readonly weekday: number; readonly night: boolean } | undefined {
  const words: readonly string[] = phrase.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const [weekday, another] = words.map((word) => NAMES.get(word)).filter((at) => at !== undefined);
  if (weekday === undefined || another !== undefined) return undefined;
  if (!words.every((word) => NAMES.has(word) || COMPANY.has(word))) return undefined;
  return { weekday, night: words.includes("night") };
}

/** The days on which something may fall whose start and end are given. */
function daysOf({ start, end }: When): { readonly first: number; readonly last: number } | undefined {
  const dates = [start, end].filter((date) => date !== undefined);
  const ranges = dates.map((date) => {
    const days = edtfDays(date)!;
    // a time in UTC is most often another's local time, perhaps of another day
    const slack = date.endsWith("Z") ? 1 : 0;
    return { first: days.first - slack, last: days.last + slack };
  });
  if (ranges.length === 0) return undefined;
  return { first: Math.min(...ranges.map(({ first }) => first)), last: Math.max(...ranges.map(({ last }) => last)) };
}

export const phraseWeekday = defineRule({
  code: "rule/phrase-weekday",
  severity: "warning",
  on: ["meeting", "statement", "agreement"],
  summary: "A date resolved from a phrase that is one weekday, such as “on Tuesday”, falls on it. English phrases are looked at.",
  mend: "Count again from the day on which the source was published; if the date stands in the source, say so in `basis`.",
  example: {
    fails: {
      meetings: [
        {
          type: "meeting",
          id: "meeting:a",
          kind: "talks",
          status: "concluded",
          when: { start: "2025-02-17", phrase: "on Tuesday", basis: "resolved" },
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
          when: { start: "2025-02-18", phrase: "on Tuesday", basis: "resolved" },
          participation: [],
        },
      ],
    },
  },
  *check(record) {
    for (const { when, path } of whensOf(record)) {
      if (when.phrase === undefined || when.basis === "stated" || when.basis === "inferred") continue;
      const named = weekdayOf(when.phrase);
      const days = named && daysOf(when);
      if (named === undefined || days === undefined) continue;
      const first = days.first - (named.night ? 1 : 0);
      const ahead = modulo7(named.weekday - first);
      if (first + ahead <= days.last) continue;
      const field = when.start === undefined ? "end" : "start";
      const found = days.first === days.last ? `is a ${WEEKDAYS[modulo7(days.first)]!}` : "means no such day";
      yield {
        path: [...path, field],
        message: `The phrase is “${when.phrase}”, but ${when[field]!} ${found}.`,
        expected: `a ${WEEKDAYS[named.weekday]!}`,
        received: when[field]!,
      };
    }
  },
});

function modulo7(days: number): number {
  return ((days % 7) + 7) % 7;
}
