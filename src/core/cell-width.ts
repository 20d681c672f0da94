const ZERO_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
const WIDE =
  /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{Emoji_Presentation}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]$/u;

/** How many columns of a terminal a text takes: none for combining marks, two for East Asian wide characters and emoji. */
export function cellWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    // printable ASCII, the bulk of it, is one wide
    if (character < "\u0300") width += 1;
    else if (!ZERO_WIDTH.test(character)) width += WIDE.test(character) ? 2 : 1;
  }
  return width;
}
