import { analyzeArticle, type ArticleAnalysis } from "../../src/article/analyze-article.js";
import { findCues, type Cue } from "../../src/article/cues.js";
import type { ArticleText } from "../../src/article/document.js";
import type { Mention } from "../../src/article/mentions/mention.js";
import { findMentions } from "../../src/article/mentions/mentions.js";
import { readText } from "../../src/article/read-text.js";
import { SubjectFinder } from "../../src/article/subjects.js";
import type { Entity } from "../../src/article/who/entity.js";

/** A text read as far as its cues of speech. */
export interface Cued {
  readonly article: ArticleText;
  readonly mentions: readonly Mention[];
  readonly subjects: SubjectFinder;
  readonly cues: readonly Cue[];
}

/** Runs the stages up to the cues of speech. */
export function cued(text: string): Cued {
  const article = readText(text);
  const mentions = findMentions(article);
  const subjects = new SubjectFinder(article, mentions);
  return { article, mentions, subjects, cues: findCues(article, subjects) };
}

/** Runs all stages before records are made. */
export function analyzed(text: string, published?: string): ArticleAnalysis {
  return analyzeArticle(text, published === undefined ? {} : { published });
}

/** The words between two tokens. */
export function wordsOf({ text, tokens }: ArticleText, { first, last }: { first: number; last: number }): string {
  return text.slice(tokens.at(first).start, tokens.at(last - 1).end);
}

/** Names of entities, joined. */
export function namesOf(entities: readonly Entity[]): string {
  return entities.map(({ name }) => name).join(" + ");
}
