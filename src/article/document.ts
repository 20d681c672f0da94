import type { NameMention } from "./names.js";
import type { DatelineMention, Paragraph } from "./paragraphs.js";
import type { Quotation } from "./quotations.js";
import type { Sentence } from "./sentences.js";
import type { TokenList } from "./tokens.js";

/** A text cut into its parts: what every later stage reads. */
export interface ArticleText {
  readonly text: string;
  readonly tokens: TokenList;
  readonly paragraphs: readonly Paragraph[];
  readonly quotations: readonly Quotation[];
  readonly sentences: readonly Sentence[];
  readonly dateline: DatelineMention | undefined;
  readonly names: readonly NameMention[];
  /** The known name that begins at each token. */
  readonly nameAt: readonly (NameMention | undefined)[];
  /** Index of the quotation that each token stands in, marks included, or -1. */
  readonly quoteAt: Int32Array;
}
