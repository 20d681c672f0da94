/** Text of at most so many code units, an ellipsis where more follows. */
export function clip(text: string, most: number): string {
  if (text.length <= most) return text;
  // no half character at the end
  const end = (text.codePointAt(most - 2) ?? 0) > 0xffff ? most - 2 : most - 1;
  return `${text.slice(0, end).trimEnd()}…`;
}
