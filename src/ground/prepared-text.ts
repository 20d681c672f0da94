import { fold, type FoldedText } from "./fold.js";
import { WordIndex } from "./tokens.js";

/**
 * A text made ready for many quotations: what is worked out for one serves the others. Nothing is worked out before it is
 * asked for, and quotations that stand word for word ask for little.
 */
export class PreparedText {
  readonly text: string;
  #folded: FoldedText | undefined;
  #index: WordIndex | undefined;

  constructor(text: string) {
    this.text = text;
  }

  /** The text as it is compared: see FOLDINGS. */
  get folded(): FoldedText {
    return (this.#folded ??= fold(this.text));
  }

  /** Where the words of the folded text stand. */
  get index(): WordIndex {
    return (this.#index ??= new WordIndex(this.folded.text));
  }
}

/** Makes a text ready for `locate`, once for all quotations of it. */
export function prepareText(text: string): PreparedText {
  return new PreparedText(text);
}
