import type { MeetingFormat, MeetingKind } from "../../schema/interfaces.js";
import { MEETING_LIGHT_VERBS, MEETING_NOUNS, MEETING_VERBS } from "../lexicon/event-words.js";
import { PhraseTable } from "../phrase-table.js";
import { type VerbForm, formsOf } from "../verb-forms.js";

/** What a noun for a meeting says of it. */
export interface MeetingNoun {
  readonly kind: MeetingKind;
  readonly format: MeetingFormat | undefined;
}

/** What a verb of meeting says of it, and how it stands in a text. */
export interface MeetingVerb extends MeetingNoun {
  readonly base: string;
  readonly rest: readonly string[];
  readonly frame: string;
  readonly form: VerbForm;
}

/** Nouns for a meeting, by their words in lower case. */
export const meetingNouns = new PhraseTable<MeetingNoun>((token) => token.lower);
for (const row of MEETING_NOUNS) {
  const [noun = "", kind = "", format = ""] = row.split("|");
  meetingNouns.add(noun, { kind, format: format ? (format as MeetingFormat) : undefined });
}

/** Verbs of meeting in all their forms. */
export const meetingVerbs = new Map<string, MeetingVerb[]>();
for (const row of MEETING_VERBS) {
  const [phrase = "", kind = "", format = "", frame = ""] = row.split("|");
  const [base = "", ...rest] = phrase.split(" ");
  for (const [word, form] of formsOf(base)) {
    const listed = meetingVerbs.get(word) ?? [];
    listed.push({ base, rest, kind, format: format ? (format as MeetingFormat) : undefined, frame, form });
    meetingVerbs.set(word, listed);
  }
}

/** All forms of the verbs that have a meeting as their object. */
export const lightVerbs = new Set([...MEETING_LIGHT_VERBS].flatMap((base) => [...formsOf(base).keys()]));
