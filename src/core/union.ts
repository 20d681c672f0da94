/** What the lists of some items hold, each once, in the order in which it first comes. For short lists: each is searched. */
export function union<T, U>(items: readonly T[], listOf: (item: T) => readonly U[] | undefined): U[] {
  const found: U[] = [];
  for (const item of items) for (const one of listOf(item) ?? []) if (!found.includes(one)) found.push(one);
  return found;
}
