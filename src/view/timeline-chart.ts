import type { DayRange, TimelineEvent } from "./timeline.js";

const DAY_MS = 86_400_000;
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const MOST_TICKS = 6;
/** Below this share of the width a span of days is a mark alone. */
const NARROWEST = 0.02;

/** A stretch of days drawn from left to right, with lines at round dates. */
export class TimelineChart {
  readonly #from: number;
  readonly #days: number;
  readonly #ticks: readonly { readonly day: number; readonly label: string }[];
  readonly #grid: string;

  constructor(ranges: readonly DayRange[]) {
    const first = ranges.reduce((least, range) => Math.min(least, range.first), Infinity);
    const last = ranges.reduce((most, range) => Math.max(most, range.last), -Infinity);
    this.#from = Math.floor(first);
    this.#days = Math.max(1, Math.ceil(last) - this.#from);
    this.#ticks = ticksOf(this.#from, this.#from + this.#days);
    this.#grid = this.#ticks.map(({ day }) => `<line x1="${this.#at(day)}" x2="${this.#at(day)}" y2="100%"/>`).join("");
  }

  /** The dates above the chart, as SVG. */
  axis(): string {
    const labels = this.#ticks.map(({ day, label }) => `<text x="${this.#at(day)}" dx="4" y="14">${label}</text>`);
    return `<svg class="axis" height="20" aria-hidden="true"><g class="grid">${this.#grid}</g>${labels.join("")}</svg>`;
  }

  /** One event's days, as SVG: its mark, and a line over the days, broken where it was on some one of them. */
  row({ event, course, days }: TimelineEvent): string {
    if (!days) return "";
    const { first, last, uncertain } = days;
    const line =
      (last - first) / this.#days > NARROWEST
        ? `<line class="days${uncertain ? " some" : ""}" x1="${this.#at(first)}" x2="${this.#at(last)}" y1="50%" y2="50%"/>`
        : "";
    const mark = `<use href="#${event.type}-${course}" x="${this.#at((first + last) / 2)}" y="50%"/>`;
    return `<svg class="bar ${event.type}" height="24" aria-hidden="true"><g class="grid">${this.#grid}</g>${line}${mark}</svg>`;
  }

  #at(day: number): string {
    return `${Number((((day - this.#from) / this.#days) * 100).toFixed(2))}%`;
  }
}

const DAYS_A_STEP = [1, 2, 7, 14];
const MONTHS_A_STEP = [1, 2, 3, 6];
const YEARS_A_STEP = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000];

/** Round dates between two days, at most six of them. */
function ticksOf(from: number, to: number): { readonly day: number; readonly label: string }[] {
  const days = to - from;
  for (const step of DAYS_A_STEP) {
    if (days / step > MOST_TICKS) continue;
    return ticksFrom(
      from,
      to,
      (at) => from + at * step,
      ({ date, month }) => `${date} ${month}`,
    );
  }
  const { year, monthIndex } = parts(from);
  for (const step of MONTHS_A_STEP) {
    if (days / 30.4 / step > MOST_TICKS) continue;
    const start = monthIndex - (monthIndex % step);
    return ticksFrom(
      from,
      to,
      (at) => dayOf(year, start + at * step),
      ({ month, year }) => `${month} ${year}`,
    );
  }
  const step = YEARS_A_STEP.find((years) => days / 365 / years <= MOST_TICKS) ?? 5000;
  return ticksFrom(
    from,
    to,
    (at) => dayOf(year - (year % step) + at * step, 0),
    (date) => String(date.year),
  );
}

interface DateParts {
  readonly date: number;
  readonly month: string;
  readonly monthIndex: number;
  readonly year: number;
}

function parts(day: number): DateParts {
  const date = new Date(day * DAY_MS);
  const monthIndex = date.getUTCMonth();
  return { date: date.getUTCDate(), month: MONTHS[monthIndex]!, monthIndex, year: date.getUTCFullYear() };
}

function dayOf(year: number, month: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month, 1);
  return date.getTime() / DAY_MS;
}

function ticksFrom(from: number, to: number, dayAt: (at: number) => number, label: (parts: DateParts) => string) {
  const ticks: { day: number; label: string }[] = [];
  for (let at = 0, day = dayAt(0); day < to; day = dayAt(++at)) if (day >= from) ticks.push({ day, label: label(parts(day)) });
  return ticks;
}
