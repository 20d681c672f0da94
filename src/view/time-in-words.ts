import type { EdtfDate, StatedDuration, When } from "../schema/interfaces.js";

/** A date for people, in ISO order so that nobody takes the day for the month: `2025-02-18`, `about 2025-02`, `the 2020s`. */
export function dateInWords(date: EdtfDate): string {
  const [day = "", time] = date.split("T");
  if (time !== undefined) {
    // > 13:00:00+03:00
    //   ^^^^^ clock ^^^^^^ offset; seconds are left out where there are none
    const zone = time.search(/[Z+-]/);
    const clock = time.slice(0, zone).replace(/^([0-9]{2}:[0-9]{2}):00(?:\.0+)?$/, "$1");
    return `${day} ${clock} ${time.slice(zone) === "Z" ? "UTC" : `UTC${time.slice(zone)}`}`;
  }
  const qualifier = /[?~%]$/.exec(day)?.[0];
  const plain = unspecifiedInWords(qualifier ? day.slice(0, -1) : day);
  switch (qualifier) {
    case "~":
      return `about ${plain}`;
    case "?":
      return `${plain} (uncertain)`;
    case "%":
      return `about ${plain} (uncertain)`;
    default:
      return plain;
  }
}

function unspecifiedInWords(day: string): string {
  if (!day.includes("X")) return day;
  const [year = "", month = "", date] = day.split("-");
  if (year.endsWith("XX")) return `${year.replaceAll("X", "0")} to ${year.replaceAll("X", "9")}`;
  if (year.endsWith("X")) return `the ${year.slice(0, -1)}0s`;
  if (month === "XX") return date === undefined ? `a month of ${year}` : `a day of ${year}`;
  return `a day of ${year}-${month}`;
}

const UNITS: Readonly<Record<string, string>> = {
  Y: "year",
  M: "month",
  W: "week",
  D: "day",
  TH: "hour",
  TM: "minute",
  TS: "second",
};

/** A duration for people: `more than 4 hours`, `3 days 12 hours`. */
export function durationInWords({ value, bound }: StatedDuration): string {
  const parts: string[] = [];
  let clock = "";
  for (const [, part = "", unit = ""] of value.slice(1).matchAll(/(?:([0-9.]+)([YMWDHS])|T)/gy)) {
    if (unit === "") clock = "T";
    else parts.push(`${part} ${UNITS[clock + unit]}${part === "1" ? "" : "s"}`);
  }
  const words = parts.join(" ");
  return bound === undefined || bound === "exact" ? words : `${bound.replaceAll("-", " ")} ${words}`;
}

function prepositionFor(date: EdtfDate): string {
  if (/[X~%]/.test(date)) return "";
  return /^[0-9]{4}(?:-[0-9]{2})?\??$/.test(date) ? "in " : "on ";
}

/**
 * A time for people: `on 2025-02-18 (“on Tuesday”), for more than 4 hours`. A preposition of one's own, such as `for`, takes
 * the place of “on” and “in”. A time that was inferred says so.
 */
export function whenInWords({ start, end, duration, phrase, basis }: When, preposition?: string): string {
  const lead = (date: EdtfDate) => (preposition === undefined ? prepositionFor(date) : `${preposition} `);
  const dates =
    start !== undefined && end !== undefined && end !== start
      ? `${preposition ?? "from"} ${dateInWords(start)} to ${dateInWords(end)}`
      : start !== undefined
        ? `${lead(start)}${dateInWords(start)}`
        : end !== undefined
          ? `by ${dateInWords(end)}`
          : "";
  const words = phrase === undefined ? "" : `“${phrase}”`;
  const note = basis === "inferred" ? `inferred${words && ` from ${words}`}` : words;
  const clauses = [
    dates === "" ? (note === "inferred" ? "" : note) : note === "" ? dates : `${dates} (${note})`,
    duration ? `for ${durationInWords(duration)}` : "",
  ];
  return clauses.filter((clause) => clause !== "").join(", ");
}
