/**
 * English news texts, readouts and joint statements read into dossiers, by rules.
 *
 * @module demarche/article
 */
export { parseArticle } from "./parse-article.js";
export { explainArticle, type ArticleExplanation, type ArticleSpan, type SpanLabel } from "./explain-article.js";
export type { ArticleOptions } from "./dossier.js";
