import { AUXILIARIES, CLAUSE_OPENERS, DETERMINERS, PREPOSITIONS } from "../lexicon/words.js";
import { TOOK_PLACE, familyOf } from "./found-meeting.js";
import type { MeetingContext } from "./meeting-context.js";

const MAX_TOPIC = 14;
const MAX_LABEL = 80;
/** > | by phone, on the margins: what "on" governs beside topics */
const NO_TOPIC = /^(?:the )?(?:phone|telephone|line|margins|sidelines|fringes|board|way|basis|ground|behalf|condition)\b/;
const DISCUSSING = new Set("discuss discussed discusses discussing address addressed reviewed review".split(" "));
const DISCUSSED = new Set(["discussed", "reviewed"]);
const ABOUT = new Set("on about over regarding concerning".split(" "));

/** Where the words begin that say what a meeting is about: after "talks on", "met to discuss", "discussed". */
function topicStart(context: MeetingContext, trigger: number, last: number): number | undefined {
  const { tokens, quoteAt } = context.article;
  for (let at = trigger; at < Math.min(context.end, last + MAX_TOPIC * 2); at++) {
    const { lower, text } = tokens.at(at);
    if (quoteAt[at] !== -1 || text === "." || text === ";" || text === ":") return undefined;
    if (at >= last && CLAUSE_OPENERS.has(lower) && lower !== "and") return undefined;
    // > | trade talks on tariffs     a call about Gaza
    if (at <= last + 1 && at > trigger && ABOUT.has(lower) && !NO_TOPIC.test(context.words(at + 1, at + 3))) return at + 1;
    if (at > trigger && DISCUSSING.has(lower)) return at + 1;
    if (at > trigger && lower === "focused" && tokens.at(at + 1).lower === "on") return at + 2;
  }
  return undefined;
}

/** What a meeting is about, as its sentence says, a label for each item of a list. */
export function topicsOf(context: MeetingContext, trigger: number, last: number): string[] {
  const from = topicStart(context, trigger, last);
  return from === undefined || context.times.some((time) => time.first <= from && from < time.last)
    ? []
    : labelsFrom(context, from);
}

/** > | The two ministers discussed energy and trade: what the meeting told last was about */
export function addTopics(context: MeetingContext): void {
  const { tokens, quoteAt, sentences } = context.article;
  const bounds = sentences[context.sentence];
  for (let at = bounds?.first ?? 0; at < (bounds?.last ?? 0); at++) {
    if (!DISCUSSED.has(tokens.at(at).lower) || quoteAt[at] !== -1 || AUXILIARIES.has(tokens.at(at - 1).lower)) continue;
    const meeting = context.found.findLast((told) => TOOK_PLACE.has(told.status) && /^(?:talks|call)$/.test(familyOf(told)));
    for (const label of meeting ? labelsFrom(context, at + 1) : [])
      if (!meeting?.topics.includes(label)) meeting?.topics.push(label);
  }
}

/** The items of a list of noun phrases: `bilateral ties, energy cooperation and the peace process`. */
function labelsFrom(context: MeetingContext, from: number): string[] {
  const { tokens, quoteAt } = context.article;
  const items: [number, number][] = [];
  let first = from;
  let at = from;
  const close = (end: number) => {
    while (first < end && (DETERMINERS.has(tokens.at(first).lower) || tokens.at(first).lower === "and")) first++;
    if (first < end) items.push([first, end]);
    first = end + 1;
  };
  let commas = 0;
  for (; at < Math.min(context.end, from + MAX_TOPIC * 3); at++) {
    const { lower, kind, text } = tokens.at(at);
    if (quoteAt[at] !== -1 || AUXILIARIES.has(lower) || (CLAUSE_OPENERS.has(lower) && lower !== "and")) break;
    if (
      context.times.some((time) => time.first === at) ||
      /^(?:said|told|according|saying|during|ahead|with|while|after|before)$/.test(lower)
    )
      break;
    if (at === from && (PREPOSITIONS.has(lower) || kind !== "word")) return [];
    if (text === ",") {
      // a comma goes on with the list only where another noun phrase follows
      const next = tokens.at(at + 1);
      if (next.kind !== "word" || /(?:ing|ed)$/.test(next.lower) || (CLAUSE_OPENERS.has(next.lower) && next.lower !== "and"))
        break;
      close(at);
      commas++;
    } else if (kind === "mark" && !/^[-–'’]$/.test(text)) break;
    else if (lower === "and" && commas > 0 && at > first && !/\bbetween (?!.*\band\b)/.test(context.words(first, at))) close(at);
  }
  // what a comma parts from the rest of the sentence is no item
  const ended = /^[.;:]$/.test(tokens.at(at).text) || at >= context.end || commas === 0;
  if (ended) close(at);
  return items
    .map(([start, end]) => context.words(start, end).replace(/\s+/g, " "))
    .filter((label) => label.length > 2 && !/(?:ing|s['’])$/.test(label) && label.length <= MAX_LABEL);
}
