// Dates and times of ISO 8601-2:2019 (EDTF): level 0, and of level 1 the qualifiers and the unspecified digits.
// The patterns use no flag and no lookaround, so that JSON Schema validators of any language read them alike.

const LEAP_DAY = "(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29";
const DAY_OF_ANY_YEAR =
  "(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))";
const TIME = "T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]+)?(?:Z|[+-](?:[01][0-9]|2[0-3])(?::[0-5][0-9])?)";
const QUALIFIER = "[?~%]?";

/** A date and time with seconds and an offset, on a real calendar day. */
export const DATE_TIME_PATTERN = new RegExp(`^(?:[0-9]{4}-${DAY_OF_ANY_YEAR}|${LEAP_DAY})${TIME}$`);

// year, year and month, day; each with a qualifier or, a day, with a time; X from the right
const AFTER_YEAR = `-(?:${DAY_OF_ANY_YEAR}(?:${TIME}|${QUALIFIER})|(?:(?:0[1-9]|1[0-2])(?:-XX)?|XX(?:-XX)?)${QUALIFIER})`;

/** A date of year, month or day precision, perhaps qualified or with unspecified digits, or a date and time. */
export const EDTF_PATTERN = new RegExp(
  `^(?:[0-9]{4}(?:${AFTER_YEAR}|${QUALIFIER})|${LEAP_DAY}(?:${TIME}|${QUALIFIER})|[0-9]{2}[0-9X]X${QUALIFIER})$`,
);

// one letter decides at each step what may follow, so that nothing is tried twice; only the last component has a fraction
const SECONDS = "[0-9]+(?:\\.[0-9]+)?S";
const MINUTES_OR_SECONDS = `M(?:${SECONDS})?|S`;
const DURATION_TIME = `T[0-9]+(?:H(?:[0-9]+(?:${MINUTES_OR_SECONDS}|\\.[0-9]+[MS]))?|${MINUTES_OR_SECONDS}|\\.[0-9]+[HMS])`;
const DURATION_DATE = "(?:Y(?:[0-9]+(?:M(?:[0-9]+D)?|D))?|M(?:[0-9]+D)?|D)";

/** A duration of ISO 8601-1:2019: `PT4H`, `P3DT12H`, `P2W`; only the last component has a fraction. */
export const DURATION_PATTERN = new RegExp(`^P(?:[0-9]+(?:W|${DURATION_DATE}(?:${DURATION_TIME})?)|${DURATION_TIME})$`);

/** The instants a date may mean, in milliseconds since 1970-01-01T00:00Z: from `earliest` to just before `latest`. */
export interface InstantRange {
  readonly earliest: number;
  readonly latest: number;
}

const DAY_MS = 86_400_000;
// the widest offsets in use are +14:00 and -12:00; a day on each side allows for both
const OFFSET_SLACK_MS = DAY_MS;

const YEARS_OF_CYCLE = 400;
const DAYS_OF_CYCLE = 146_097;

/** Days since 1970-01-01. */
function dayNumber(year: number, month: number, day: number): number {
  // the calendar repeats itself every 400 years; `Date.UTC` takes years below 100 for those of the 20th century
  return Date.UTC(year + YEARS_OF_CYCLE, month, day) / DAY_MS - DAYS_OF_CYCLE;
}

/**
 * The calendar days a date may mean, as days since 1970-01-01: first and last, both inclusive.
 * A date and time means the day of its own offset. Undefined for a text that is no such date.
 */
export function edtfDays(text: string): { readonly first: number; readonly last: number } | undefined {
  if (!EDTF_PATTERN.test(text)) return undefined;
  // > 2025-02-XX~
  //   ^^^^ year ^^ month ^^ day   `~` widens
  const approximate = "?~%".includes(text.charAt(text.length - 1));
  const [year, month, day] = [text.slice(0, 4), text.slice(5, 7), text.slice(8, 10)];
  const low = Number(year.replaceAll("X", "0"));
  const high = Number(year.replaceAll("X", "9"));
  const knownMonth = month === "" || month === "XX" ? undefined : Number(month) - 1;
  const knownDay = day === "" || day === "XX" ? undefined : Number(day);
  // an approximate or uncertain date may be off by as much as its own precision on either side
  const slack = approximate ? 1 : 0;
  let first: number;
  let end: number;
  if (knownMonth === undefined) {
    const years = (high + 1 - low) * slack;
    first = dayNumber(low - years, 0, 1);
    end = dayNumber(high + 1 + years, 0, 1);
  } else if (knownDay === undefined) {
    first = dayNumber(low, knownMonth - slack, 1);
    end = dayNumber(low, knownMonth + 1 + slack, 1);
  } else {
    first = dayNumber(low, knownMonth, knownDay - slack);
    end = dayNumber(low, knownMonth, knownDay + 1 + slack);
  }
  return { first, last: end - 1 };
}

/**
 * The instants a date may mean. Coarse precision, `X`, `?` and `~` widen the range, and a date without an offset
 * reaches one day further on both sides. Undefined for a text that is no such date.
 */
export function edtfRange(text: string): InstantRange | undefined {
  if (DATE_TIME_PATTERN.test(text)) {
    const instant = Date.parse(text.replace(/([+-][0-9]{2})$/, "$1:00"));
    return { earliest: instant, latest: instant + 1 };
  }
  const days = edtfDays(text);
  return days && { earliest: days.first * DAY_MS - OFFSET_SLACK_MS, latest: (days.last + 1) * DAY_MS + OFFSET_SLACK_MS };
}

/**
 * Whether `a` comes before `b` on every reading of the two, by more than a number of days where one is given. Two dates
 * without times are compared as calendar days, since both then count in the same place. False where either is no date.
 */
export function isCertainlyBefore(a: string, b: string, byMoreThanDays = 0): boolean {
  if (!DATE_TIME_PATTERN.test(a) && !DATE_TIME_PATTERN.test(b)) {
    const [daysA, daysB] = [edtfDays(a), edtfDays(b)];
    return daysA !== undefined && daysB !== undefined && daysA.last + byMoreThanDays < daysB.first;
  }
  const [rangeA, rangeB] = [edtfRange(a), edtfRange(b)];
  return rangeA !== undefined && rangeB !== undefined && rangeA.latest + byMoreThanDays * DAY_MS <= rangeB.earliest;
}
