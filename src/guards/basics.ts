/** A set of words given as one text, parted by spaces. */
export function words(text: string): ReadonlySet<unknown> {
  return new Set(text.split(" "));
}

/** A set of codes of two letters, those that begin alike given as one word, `ADEF` for AD, AE and AF, and of other words. */
export function codes(pairs: string, others: string): ReadonlySet<unknown> {
  const set = new Set(others.split(" "));
  for (const [first, ...seconds] of pairs.split(" ")) for (const second of seconds) set.add(`${first}${second}`);
  return set;
}

/** Whether a value is an object and no list. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether a value is a plain object whose every key fits a pattern; as in Zod, a key `__proto__` does not count. */
export function isMap(value: unknown, key: RegExp): boolean {
  if (!isObject(value) || !isPlain(value)) return false;
  for (const name of Reflect.ownKeys(value)) {
    if (name === "__proto__" || !Object.prototype.propertyIsEnumerable.call(value, name)) continue;
    if (typeof name !== "string" || !key.test(name)) return false;
  }
  return true;
}

/** Whether an object is no instance of a class, as Zod sees it. */
function isPlain(value: Record<string, unknown>): boolean {
  const { constructor } = value;
  if (typeof constructor !== "function") return true;
  const { prototype } = constructor as { prototype: unknown };
  return isObject(prototype) && Object.hasOwn(prototype, "isPrototypeOf");
}
