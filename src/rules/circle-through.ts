const SHOWN = 3;

/** Says in one sentence what is wrong with a circle of records: the first of them does something to itself, by way of the others. */
export function circleThrough([first, ...others]: readonly string[], broken: string): string {
  if (others.length === 0) return `${first} ${broken}.`;
  const left = others.length - SHOWN;
  return `${first} ${broken}, by way of ${others.slice(0, SHOWN).join(", ")}${left > 0 ? ` and ${left} more` : ""}.`;
}
