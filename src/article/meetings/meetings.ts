import { SPEECH_TAGS } from "../cues.js";
import type { ArticleText } from "../document.js";
import type { FoundMeeting } from "./found-meeting.js";
import { addAbsence } from "./meeting-attendance.js";
import { MeetingContext } from "./meeting-context.js";
import { readMeetingNoun } from "./meeting-noun.js";
import { readMeetingVerb } from "./meeting-verb.js";
import { addOutcome } from "./meeting-outcome.js";
import { addRelations } from "./meeting-relations.js";
import { addTopics } from "./meeting-topics.js";
import { meetingNouns, meetingVerbs } from "./meeting-words.js";
import { findPlaces } from "../places.js";
import type { SubjectFinder } from "../subjects.js";
import type { TimeFinder } from "../time.js";
import type { Who } from "../who/who.js";

/** All meetings of a text, each once however often it is told. */
export function findMeetings(article: ArticleText, subjects: SubjectFinder, who: Who, times: TimeFinder): FoundMeeting[] {
  const context = new MeetingContext(article, subjects, who, times.published);
  const { sentences, quoteAt, tokens, dateline } = context.article;
  for (const [index, bounds] of sentences.entries()) {
    context.sentence = index;
    let read = false;
    const before = context.found.length;
    for (let at = bounds.first; at < bounds.last; at++) {
      const { kind, lower } = tokens.at(at);
      if (kind !== "word" || quoteAt[at] !== -1) continue;
      const noun = meetingNouns.match(tokens, at, bounds.last);
      const verb = meetingVerbs.get(lower);
      if (!noun && !verb) continue;
      if (!read) {
        // > | officials said on Monday: when it was told
        context.times = times
          .inSentence(index)
          .filter(
            (time) =>
              !SPEECH_TAGS.has(tokens.at(time.first - 1).lower) &&
              !(dateline && tokens.at(time.first).start >= dateline.start && tokens.at(time.first).start < dateline.end),
          );
        context.places = findPlaces(context.article, index);
        read = true;
      }
      const taken =
        (verb && readMeetingVerb(context, at, verb)) ?? (noun && readMeetingNoun(context, at, at + noun.length, noun.value));
      if (taken) at = Math.max(at, taken - 1);
      else if (noun) at += noun.length - 1;
    }
    if (context.found.length === 0) continue;
    addAbsence(context, index);
    addTopics(context);
    addOutcome(context);
    addRelations(context, before);
  }
  return context.found;
}
