import { cellWidth } from "../core/cell-width.js";

/** Words in one style. */
export interface Run<Style extends string> {
  readonly text: string;
  readonly style?: Style | undefined;
}

/** Breaks runs at spaces into lines of at most so many columns; the second and later lines may be narrower. */
export function wrap<Style extends string>(runs: readonly Run<Style>[], columns: number, hanging = 0): Run<Style>[][] {
  const lines: Run<Style>[][] = [[]];
  let used = 0;
  // a word may span runs: “Riyadh” and the comma after it
  let word: Run<Style>[] = [];
  let gap = "";
  const flush = () => {
    const width = word.reduce((sum, { text }) => sum + cellWidth(text), 0);
    if (width === 0) return;
    const room = columns - (lines.length > 1 ? hanging : 0);
    if (used > 0 && used + gap.length + width > room) {
      lines.push([]);
      used = 0;
      gap = "";
    }
    const line = lines.at(-1)!;
    if (used > 0 && gap) {
      const before = line.at(-1)!;
      line[line.length - 1] = { ...before, text: before.text + gap };
      used += 1;
    }
    for (const run of word) {
      const before = line.at(-1);
      if (before && before.style === run.style) line[line.length - 1] = { ...before, text: before.text + run.text };
      else line.push(run);
    }
    used += width;
    word = [];
    gap = "";
  };
  for (const { text, style } of runs) {
    for (const [at, piece] of text.split(" ").entries()) {
      if (at > 0) {
        flush();
        gap = " ";
      }
      if (piece !== "") word.push({ text: piece, style });
    }
  }
  flush();
  return lines;
}

/** Breaks a text without styles at spaces into lines of at most so many columns. */
export function wrapText(text: string, columns: number, hanging = 0): string[] {
  return wrap([{ text }], columns, hanging).map((line) => line.map((run) => run.text).join(""));
}
