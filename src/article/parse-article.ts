import type { Dossier } from "../schema/interfaces.js";
import { findCues } from "./cues.js";
import { findAgreements } from "./agreements.js";
import { buildDossier, type ArticleOptions } from "./dossier.js";
import { findMentions } from "./mentions.js";
import { findMeetings } from "./meetings.js";
import { readText } from "./read-text.js";
import { findUtterances } from "./speech.js";
import { SubjectFinder } from "./subjects.js";
import { resolveMentions } from "./who.js";

/**
 * Turns an English news article, readout, press release or joint statement into a dossier, by rules alone: every record has
 * its evidence in the text, and what cannot be grounded is left out. The same text always gives the same dossier.
 */
export function parseArticle(text: string, options: ArticleOptions = {}): Dossier {
  const article = readText(text);
  const mentions = findMentions(article);
  const subjects = new SubjectFinder(article, mentions);
  const cues = findCues(article, subjects);
  const who = resolveMentions(article, mentions, subjects, cues);
  const utterances = findUtterances(article, cues, subjects, who);
  const meetings = findMeetings(article, subjects, who, options.published);
  const agreements = findAgreements(article, subjects, who, utterances, meetings);
  return buildDossier(article, options, who, utterances, meetings, agreements);
}
