/** A code as words: `press-conference` is “press conference”. */
export function words(code: string): string {
  return code.replaceAll("-", " ");
}

/** Text with its first letter in upper case. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A noun in the plural. */
export function plural(noun: string): string {
  if (noun.endsWith("y")) return `${noun.slice(0, -1)}ies`;
  return noun.endsWith("s") ? `${noun}es` : `${noun}s`;
}

/** Names as people list them: “a, b and c”. */
export function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

/** Joins what there is of some clauses. */
export function joined(clauses: readonly (string | false | undefined)[], separator: string): string {
  return clauses.filter(Boolean).join(separator);
}
