import { fc } from "@fast-check/vitest";

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Holder = Json[] | { [key: string]: Json };

/** Where a value stands: in which list or object, under which key. */
interface Place {
  readonly holder: Holder;
  readonly key: string | number;
}

function placesIn(value: Json, places: Place[] = []): Place[] {
  if (typeof value !== "object" || value === null) return places;
  const keys = Array.isArray(value) ? value.keys() : Object.keys(value);
  for (const key of keys) {
    places.push({ holder: value, key });
    placesIn((value as Record<string | number, Json>)[key]!, places);
  }
  return places;
}

function at({ holder, key }: Place): Json {
  return (holder as Record<string | number, Json>)[key]!;
}

/** Sets a key as `JSON.parse` does: `__proto__` becomes a key like any other. */
function put({ holder, key }: Place, value: Json): void {
  Object.defineProperty(holder, key, { value, writable: true, enumerable: true, configurable: true });
}

function drop({ holder, key }: Place): void {
  if (Array.isArray(holder)) holder.splice(key as number, 1);
  else delete holder[key];
}

const STRAY_KEYS = [
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "valueOf",
  "length",
  "",
  "Type",
  "x-own",
  "ids",
  "ext",
];
const ODD: readonly Json[] = [
  ...[null, "", [], {}, true, false, 0, -0, 1, -1, 0.5, 1.0000001, -0.1, 90.5, -181, 1e308, Infinity, 2 ** 53, 2 ** 53 - 1],
  ...["x", " ", "1", "\ud800", "\udc00a", "\u{1F54A}", "\u0000", "__proto__", "constructor", "toString", "null", "2025-02-30"],
  ...["Q0", "a".repeat(129), "unknown-value", "Unknown value", "meeting:a", "participant:a", "participant:", "source:a\n"],
  ...[[null], [[]], ["participant:a", "participant:a"], { a: { b: [{}] } }, { length: 1 }, { "0": "participant:a" }],
];

/** What a mutation draws on: numbers to choose places by, an odd value and a stray key. */
export interface Draw {
  readonly first: number;
  readonly second: number;
  readonly odd: Json;
  readonly key: string;
}

export const draw: fc.Arbitrary<Draw> = fc.record({
  first: fc.nat(),
  second: fc.nat(),
  odd: fc.constantFrom(...ODD),
  key: fc.constantFrom(...STRAY_KEYS),
});

function misspell(text: string, { first, second }: Draw): string {
  const where = second % (text.length + 1);
  const variants = [
    text.toUpperCase(),
    text.slice(0, where) + text.slice(where + 1),
    text.slice(0, where) + text.slice(where, where + 1) + text.slice(where),
    `${text}\n`,
    ` ${text}`,
    `${text.slice(0, where)}\ud83c${text.slice(where)}`,
    `${text.slice(0, where)}\u{1F54A}${text.slice(where)}`,
    text.replaceAll("-", "_"),
    text.replace(/[0-9]/, (digit) => String((Number(digit) + 3) % 10)),
    text.repeat(2),
  ];
  return variants[first % variants.length]!;
}

/** Ways to change a record, each at a place in it. */
const MUTATIONS: Readonly<Record<string, (places: readonly Place[], drawn: Draw, place: Place) => void>> = {
  drop: (_places, _draw, place) => drop(place),
  replace: (_places, { odd }, place) => put(place, odd),
  rename: (_places, { key }, place) => {
    const value = at(place);
    drop(place);
    if (!Array.isArray(place.holder)) put({ holder: place.holder, key }, value);
  },
  swap: (places, { second }, place) => {
    const other = places[second % places.length]!;
    const [a, b] = [at(place), at(other)].map((value) => JSON.parse(JSON.stringify(value)) as Json);
    put(place, b!);
    put(other, a!);
  },
  repeat: (_places, { key }, place) => {
    if (Array.isArray(place.holder)) place.holder.push(at(place));
    else put({ holder: place.holder, key }, at(place));
  },
  wrap: (_places, { second, key }, place) => {
    const value = at(place);
    put(place, [[value], { [key]: value }, String(value), JSON.stringify(value)][second % 4]!);
  },
  misspell: (_places, drawn, place) => {
    const value = at(place);
    if (typeof value === "string") put(place, misspell(value, drawn));
    else if (typeof value === "number")
      put(place, [value + 1, -value, value * 1e18, value + 0.5, value * 1.001][drawn.second % 5]!);
    else drop(place);
  },
  add: (_places, { key, odd }, { holder }) => {
    if (Array.isArray(holder)) holder.push(odd);
    else put({ holder, key }, odd);
  },
};

export const mutationNames: readonly string[] = Object.keys(MUTATIONS);

/** A record, given as its JSON text, with one thing changed. */
export function mutate(text: string, name: string, drawn: Draw): unknown {
  const copy = JSON.parse(text) as Json;
  const places = placesIn(copy);
  const place = places[drawn.first % places.length];
  if (place) MUTATIONS[name]!(places, drawn, place);
  return copy;
}

/** Whether an object anywhere in a value has a key of its own that is called `__proto__`. */
export function hasProtoKey(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return Object.hasOwn(value, "__proto__") || Object.values(value).some(hasProtoKey);
}
