import { namedSchemas } from "../src/json-schema/named-schemas.js";
import { shapeOf, type Shape } from "../scripts/generators/schema-shape.js";

/** A stream of numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Makes records of all types by walking the schemas: every field and every known value comes up. */
export class RecordMaker {
  readonly #random: () => number;
  readonly #optional: number;

  /** `optional` is how likely a field that may be left out is there. */
  constructor(seed: number, optional = 0.4) {
    this.#random = randomFrom(seed);
    this.#optional = optional;
  }

  below(limit: number): number {
    return Math.floor(this.#random() * limit);
  }

  chance(probability: number): boolean {
    return this.#random() < probability;
  }

  pick<T>(values: readonly T[]): T {
    return values[this.below(values.length)]!;
  }

  /** A record: mostly statements and meetings, as in the news; dossiers only where asked for by name. */
  record(type = this.pick(TYPES)): Record<string, unknown> {
    const name = type.charAt(0).toUpperCase() + type.slice(1);
    return this.value(shapeOf(namedSchemas.get(name)!, name)) as Record<string, unknown>;
  }

  /** A valid value of a shape. */
  value(shape: Shape): unknown {
    switch (shape.kind) {
      case "unknown":
        return this.#json(3);
      case "boolean":
        return this.chance(0.5);
      case "literal":
        return shape.value;
      case "text":
        return this.#text();
      case "pattern":
        return this.#matching(this.pick(shape.anyOf));
      case "choice":
        return this.pick(shape.values);
      case "number":
        if (shape.integer) return this.below(5000);
        return Number((shape.min! + this.#random() * (shape.max! - shape.min!)).toFixed(this.below(6)));
      case "list":
        return Array.from({ length: shape.min + this.pick([0, 1, 1, 1, 2]) }, () => this.value(shape.item));
      case "map":
        return { [this.#matching(shape.key)]: this.#json(2) };
      case "union":
        return this.value(this.pick(shape.options).shape);
      case "object": {
        const object: Record<string, unknown> = {};
        for (const field of shape.fields) {
          // deep parts are rarer, or every record would hold everything
          const wanted = !field.optional || this.chance(field.key === "ext" ? this.#optional / 10 : this.#optional);
          if (wanted) object[field.key] = this.value(field.shape);
        }
        return object;
      }
    }
  }

  #json(depth: number): unknown {
    switch (this.below(depth === 0 ? 5 : 7)) {
      case 0:
        return null;
      case 1:
        return this.chance(0.5);
      case 2:
        return this.below(1000) / 8;
      case 3:
      case 4:
        return this.chance(0.2) ? "" : this.#text();
      case 5:
        return Array.from({ length: this.below(3) }, () => this.#json(depth - 1));
      default:
        return Object.fromEntries(Array.from({ length: this.below(3) }, () => [this.pick(WORDS), this.#json(depth - 1)]));
    }
  }

  #text(): string {
    const words = Array.from({ length: 1 + this.below(this.pick([3, 8, 16])) }, () => this.pick(WORDS));
    if (this.chance(0.06)) words.push(this.pick(RARE));
    return words.join(" ");
  }

  #matching(pattern: RegExp): string {
    const digits = (count: number) => String(this.below(10 ** count)).padStart(count, "0");
    const local = `${this.pick(WORDS).replaceAll(/[^A-Za-z0-9]/g, "") || "a"}-${this.below(10_000)}`;
    const day = `20${digits(2)}-${this.pick(["01", "05", "10", "12"])}-${this.pick(["01", "09", "18", "28", "31"])}`;
    const candidates = [
      ...["source", "participant", "meeting", "statement", "agreement", "dossier"].map((prefix) => `${prefix}:${local}`),
      day,
      day.slice(0, this.pick([4, 7, 10])),
      `${day}T${this.pick(["00:00:00Z", "13:05:59+03:00", "23:59:59.125-05:30"])}`,
      `${day.slice(0, 7)}-XX`,
      `${day}${this.pick(["?", "~", "%"])}`,
      this.pick(["PT4H", "P3DT12H", "P2W", "PT1H30M", "PT90.5S"]),
      this.pick(["en", "ru", "pt-BR", "zh-Hant"]),
      `https://example.org/${local}?at=${digits(3)}`,
      Array.from({ length: 8 }, () =>
        this.below(2 ** 32)
          .toString(16)
          .padStart(8, "0"),
      ).join(""),
      `Q${1 + this.below(100_000)}`,
      `org.example.${local}`,
      local,
    ];
    const fitting = candidates.filter((candidate) => pattern.test(candidate));
    if (fitting.length === 0) throw new Error(`Nothing fits ${String(pattern)}.`);
    return this.pick(fitting);
  }
}

const TYPES = ["statement", "statement", "statement", "meeting", "meeting", "participant", "agreement", "source"];
const WORDS = (
  "Russia and the United States agreed in Riyadh on Tuesday to appoint high-level negotiating teams Lavrov Rubio said that talks " +
  "lasted more than four hours both sides thanked Saudi Arabia for hosting meeting foreign minister spokesperson “ceasefire” Türkiye " +
  "Zelenskyy not invited Москва Kyiv’s delegation embassy settlement consultations 北京 irritants"
).split(" ");
const RARE = ['"quoted"', "a\\b", "two\nlines", "tab\there", "𝄞", "\u0001", "/path/to", "\u2028", "\ufffd", "\ufeff"];
