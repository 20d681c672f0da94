import { analyzeArticle } from "./analyze-article.js";
import type { ArticleOptions } from "./dossier.js";
import type { Entity } from "./who/entity.js";

/** What a stretch of an article was read as. */
export type SpanLabel =
  | "dateline"
  | "person"
  | "state"
  | "organization"
  | "delegation"
  | "group"
  | "place"
  | "unresolved"
  | "cue"
  | "quote"
  | "statement"
  | "meeting"
  | "commitment";

/** A labelled stretch of an article, in UTF-16 code units, end exclusive. */
export interface ArticleSpan {
  readonly start: number;
  readonly end: number;
  readonly label: SpanLabel;
  /** Name of the rule that made it. */
  readonly rule: string;
  /** What it stands for: who is meant, who speaks, what kind of meeting. */
  readonly means?: string;
}

/** An article with all that was read in it; spans by their place, longer ones first. */
export interface ArticleExplanation {
  readonly text: string;
  readonly spans: readonly ArticleSpan[];
}

const namesOf = (entities: readonly Entity[]) => entities.map((entity) => entity.name).join(", ");

/** Shows what {@link parseArticle} reads in a text and by which rule, so that a reader can see why a record is there. */
export function explainArticle(text: string, options: ArticleOptions = {}): ArticleExplanation {
  const { article, mentions, who, utterances, meetings, agreements } = analyzeArticle(text, options);
  const { tokens, dateline } = article;
  const spans: ArticleSpan[] = [];
  if (dateline)
    spans.push({ start: dateline.start, end: dateline.end, label: "dateline", rule: "dateline", means: dateline.city });
  for (const mention of mentions) {
    const entities = who.of.get(mention) ?? [];
    const label = entities[0]?.kind ?? (mention.kind === "city" ? "place" : "unresolved");
    const means = namesOf(entities);
    spans.push({
      start: tokens.at(mention.first).start,
      end: tokens.at(mention.last - 1).end,
      label,
      rule: mention.rule,
      ...(means ? { means } : {}),
    });
  }
  for (const { cue, evidence, quotes, speakers, rule, act } of utterances) {
    const means = namesOf(speakers);
    spans.push({ ...evidence, label: "statement", rule, means: `${means}: ${act}` });
    if (cue)
      spans.push({ start: tokens.at(cue.first).start, end: tokens.at(cue.last - 1).end, label: "cue", rule: cue.verb, means });
    for (const quote of quotes) spans.push({ ...quote, label: "quote", rule, means });
  }
  for (const { evidence, rule, kind, status } of meetings) {
    for (const stretch of evidence) spans.push({ ...stretch, label: "meeting", rule, means: `${kind}, ${status}` });
  }
  for (const { commitments, rule, parties, status } of agreements) {
    for (const { evidence } of commitments)
      spans.push({ ...evidence, label: "commitment", rule, means: `${namesOf(parties)}: ${status}` });
  }
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  return { text: article.text, spans };
}
