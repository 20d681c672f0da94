import { fold, type FoldedText } from "./fold.js";
import { WordIndex } from "./tokens.js";

const SCANS_FOR_AN_INDEX = 100;

/**
 * A text made ready for many quotations: what is worked out for one serves the others. Nothing is worked out before it is
 * asked for, and quotations that stand word for word ask for little.
 */
export class PreparedText {
  readonly text: string;
  #folded: FoldedText | undefined;
  #index: WordIndex | undefined;
  #wordStarts: Int32Array | undefined;
  #scans = 0;

  constructor(text: string) {
    this.text = text;
  }

  /**
   * The text as it is compared: see FOLDINGS.
   *
   * @internal
   */
  get folded(): FoldedText {
    return (this.#folded ??= fold(this.text));
  }

  /**
   * Asked before each search: whether words had better be looked up in the index. They had once it is there, and after so
   * many searches of the whole text as it costs to make.
   *
   * @internal
   */
  prefersIndex(): boolean {
    return this.#index !== undefined || this.#scans++ >= SCANS_FOR_AN_INDEX;
  }

  /**
   * Where the words of the folded text stand.
   *
   * @internal
   */
  get index(): WordIndex {
    return (this.#index ??= new WordIndex(this.folded.text));
  }

  /**
   * Where each word of the index starts in the text itself.
   *
   * @internal
   */
  get wordStarts(): Int32Array {
    return (this.#wordStarts ??= this.index.tokens.starts.map((start) => this.folded.toOriginal(start, start + 1).start));
  }
}

/** Makes a text ready for `locate`, once for all quotations of it. */
export function prepareText(text: string): PreparedText {
  return new PreparedText(text);
}
