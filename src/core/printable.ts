// C0 and C1 controls, lone surrogates, controls of text direction, line and paragraph separators, the byte order mark, tags
const UNPRINTABLE = /[\p{Cc}\p{Surrogate}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\u{e0000}-\u{e007f}]/gu;

function escape(character: string): string {
  const hex = character.codePointAt(0)!.toString(16);
  return hex.length > 4 ? `\\u{${hex}}` : `\\u${hex.padStart(4, "0")}`;
}

/**
 * Text as one line that no terminal obeys: control characters, line breaks and what changes the direction of text stand as
 * escapes such as `\u001b`.
 */
export function printable(text: string): string {
  return text.replaceAll(UNPRINTABLE, escape);
}
