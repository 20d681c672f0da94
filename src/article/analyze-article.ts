import { settleOutcomes } from "./agreement-outcomes.js";
import { findAgreements, type FoundAgreement } from "./agreements.js";
import { findCues } from "./cues.js";
import type { ArticleText } from "./document.js";
import type { ArticleOptions } from "./dossier.js";
import type { FoundMeeting } from "./meetings/found-meeting.js";
import { findMeetings } from "./meetings/meetings.js";
import type { Mention } from "./mentions/mention.js";
import { findMentions } from "./mentions/mentions.js";
import { readText } from "./read-text.js";
import { findUtterances, type Utterance } from "./speech.js";
import { SubjectFinder } from "./subjects.js";
import { TimeFinder } from "./time.js";
import { resolveMentions, type Who } from "./who/who.js";

/** Everything that the stages found in a text, before it is put into records. */
export interface ArticleAnalysis {
  readonly article: ArticleText;
  readonly mentions: readonly Mention[];
  readonly who: Who;
  readonly utterances: readonly Utterance[];
  readonly meetings: readonly FoundMeeting[];
  readonly agreements: readonly FoundAgreement[];
}

/** Runs the stages one after the other, each on what the earlier ones found. */
export function analyzeArticle(text: string, { published }: ArticleOptions): ArticleAnalysis {
  // half a character cannot be written to a file; the replacement takes as much room
  const article = readText(text.toWellFormed());
  const mentions = findMentions(article);
  const subjects = new SubjectFinder(article, mentions);
  const cues = findCues(article, subjects);
  const who = resolveMentions(article, mentions, subjects, cues);
  const times = new TimeFinder(article, published);
  const utterances = findUtterances(article, cues, subjects, who, times);
  const meetings = findMeetings(article, subjects, who, times);
  const agreements = findAgreements(article, subjects, who, utterances, meetings, times);
  settleOutcomes(agreements);
  return { article, mentions, who, utterances, meetings, agreements };
}
