export { parseArticle } from "./parse-article.js";
export { explainArticle, type ArticleExplanation, type ArticleSpan } from "./explain-article.js";
export type { ArticleOptions } from "./dossier.js";
