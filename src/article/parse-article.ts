import type { Dossier } from "../schema/interfaces.js";
import { analyzeArticle } from "./analyze-article.js";
import { buildDossier, type ArticleOptions } from "./dossier.js";

/**
 * Turns an English news article, readout, press release or joint statement into a dossier, by rules alone: every record has
 * its evidence in the text, and what cannot be grounded is left out. The same text always gives the same dossier. Never throws.
 */
export function parseArticle(text: string, options: ArticleOptions = {}): Dossier {
  return buildDossier(analyzeArticle(text, options), options);
}
