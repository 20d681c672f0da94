import { addMeeting } from "./add-meeting.js";
import { DETERMINERS, PREPOSITIONS } from "../lexicon/words.js";
import type { Mention } from "../mentions/mention.js";
import type { MeetingContext } from "./meeting-context.js";
import { destinationOf } from "./meeting-place.js";
import { type MeetingVerb, lightVerbs, meetingNouns, meetingVerbs } from "./meeting-words.js";

/** Adds the meeting that a verb tells; returns the token after it, nothing where the verb tells none. */
export function readMeetingVerb(context: MeetingContext, at: number, listed: readonly MeetingVerb[]): number | undefined {
  const { tokens } = context.article;
  const verb = listed.find(({ rest }) => rest.every((word, index) => tokens.at(at + 1 + index).lower === word));
  if (!verb) return undefined;
  const before = tokens.at(at - 1);
  if (DETERMINERS.has(before.lower) || before.kind === "possessive") return undefined;
  if (PREPOSITIONS.has(before.lower) && before.lower !== "to" && verb.form !== "ing") return undefined;
  // > | held talks     would not travel     is not authorised to speak
  if (verb.base === "talk" && verb.form === "third" && lightVerbs.has(before.lower)) return undefined;
  if (context.wordsBefore(at, 3).some((word) => /^(?:not|never|n't)$/.test(word))) return undefined;
  const beforeComma = verb.form === "ing" && before.text === "," ? context.subjects.endingAt(at - 1) : undefined;
  // > | President Harb, receiving the envoy at the palace, called for …
  const aside = beforeComma?.plural === true || (beforeComma?.kind === "person" && verb.frame === "person");
  const awaited = before.lower === "to" && tokens.at(at - 2).lower === "forward";
  if (verb.form === "ing" && !aside && !awaited && !/^(?:is|are|was|were|been|be|after|before|while|by)$/.test(before.lower))
    return undefined;
  const last = at + 1 + verb.rest.length;
  const owner = aside ? context.subjects.endingAt(at - 1) : undefined;
  const subject = owner ? { mentions: [owner], first: owner.first, last: owner.last } : context.actors(at);
  if (!subject) return undefined;
  const acting = context.entities(subject.mentions);
  const evidenceFrom = subject.first;
  const passive = verb.frame === "person" && /^(?:past|participle)$/.test(verb.form) && isPassive(context, at, last);
  if (passive) {
    // > | was also received by Prime Minister Harb and Speaker Aziz
    const agents = context.list(last + 1);
    const hosts = context.entities(agents.mentions);
    if (context.sidesOf([...acting, ...hosts]).length < 2) return undefined;
    return addMeeting(context, verb, [...acting, ...hosts], evidenceFrom, agents.last, at, `${verb.base}-passive`);
  }
  switch (verb.frame) {
    case "meet": {
      const direct = context.list(last);
      const partners = direct.mentions.length > 0 ? { ...direct, how: "direct" } : context.partners(last);
      const plural =
        subject.mentions.length > 1 ||
        subject.mentions[0]?.plural === true ||
        acting.length > 1 ||
        acting[0]?.category === "intergovernmental" ||
        (subject.mentions.length === 0 && tokens.at(subject.last - 1).lower.endsWith("s"));
      const others = partners && partners.how !== "by" && partners.how !== "of" ? context.entities(partners.mentions) : [];
      if (others.length === 0 && !plural) return undefined;
      const base = subject.mentions.length === 0 ? [...context.who.pairAt(context.sentence)] : acting;
      if (!plural && context.facesOf([...base, ...others]) < 2) return undefined;
      const until = Math.max(last, others.length > 0 && partners ? partners.last : last);
      const added = addMeeting(context, verb, [...base, ...others], evidenceFrom, until, at, "meet");
      // > | met with A in Riyadh and with B in Muscat: two meetings
      const more = others.length > 0 ? andWith(context, until) : undefined;
      if (!more) return added;
      return addMeeting(
        context,
        verb,
        [...base, ...context.entities(more.mentions)],
        evidenceFrom,
        more.last,
        at,
        "meet-and-with",
      );
    }
    case "gather": {
      const plural = subject.mentions.length > 1 || subject.mentions[0]?.plural === true || acting.length > 1;
      // > | convene a working group: what is convened is no meeting
      if (!plural || DETERMINERS.has(tokens.at(last).lower)) return undefined;
      return addMeeting(context, verb, acting, evidenceFrom, last, at, "gather");
    }
    case "with": {
      const to = tokens.at(last).lower === "to" ? context.list(last + 1) : undefined;
      const partners = to && to.mentions.length > 0 ? { ...to, how: "with" } : context.partners(last);
      const words = context.words(last, Math.min(context.end, last + 8));
      const byPhone = /\b(?:by|on the|over the) (?:tele)?phone\b/.test(words);
      const plural = subject.mentions.length > 1 || acting.length > 1;
      if (partners?.how === "with") {
        const others = context.entities(partners.mentions);
        const sides = context.sidesOf([...acting, ...others]);
        if (others.length === 0 || sides.length < 2) return undefined;
        return addMeeting(context, verb, [...acting, ...others], evidenceFrom, partners.last, at, "speak-with");
      }
      return plural && byPhone ? addMeeting(context, verb, acting, evidenceFrom, last + 3, at, "speak-by-phone") : undefined;
    }
    case "to":
    case "place": {
      const person = acting.some((entity) => entity.kind === "person" || entity.kind === "delegation" || entity.kind === "group");
      if (!person) return undefined;
      const place = destinationOf(context, last);
      const country = place?.place.country;
      if (!place || country === undefined) return undefined;
      const host = context.who.stateOf(country);
      const sides = context.sidesOf(acting);
      if (sides.length === 0 || sides.includes(host)) return undefined;
      // a journey "for meetings with" somebody is told by the meeting
      if (meetsThere(context, place.last)) return undefined;
      return addMeeting(context, verb, acting, evidenceFrom, place.last, at, "visit", { host, place: place.place });
    }
    case "invite": {
      // > | has invited the two presidents to the White House in July
      const guests = context.list(last);
      const others = context
        .entities(guests.mentions)
        .filter((entity) => entity.kind !== "state" && entity.kind !== "organization");
      const place = context.places.find((one) => one.first === guests.last && tokens.at(one.first).lower === "to");
      const [host] = context.sidesOf(acting);
      const sides = context.sidesOf(others);
      if (!place || !host || sides.length === 0 || sides.includes(host)) return undefined;
      return addMeeting(context, verb, others, evidenceFrom, place.last, at, "invited", { host, place: place.place });
    }
    case "person": {
      const direct = context.list(last);
      // > | called on President Rojas to resign: an appeal, not a visit
      if (verb.base === "call" && tokens.at(direct.last).lower === "to") return undefined;
      const others = context
        .entities(direct.mentions)
        .filter((entity) => entity.kind !== "state" && entity.kind !== "organization");
      const sides = context.sidesOf([...acting, ...others]);
      if (others.length === 0 || sides.length < 2) return undefined;
      return addMeeting(context, verb, [...acting, ...others], evidenceFrom, direct.last, at, verb.base);
    }
    default:
      return undefined;
  }
}

function isPassive(context: MeetingContext, at: number, last: number): boolean {
  const { tokens } = context.article;
  const auxiliary = /^(?:also|later|then|earlier|\p{Ll}+ly)$/u.test(tokens.at(at - 1).lower) ? at - 2 : at - 1;
  return tokens.at(last).lower === "by" && /^(?:was|were|been|be|is|are)$/.test(tokens.at(auxiliary).lower);
}

/** > | … to Warsaw on Thursday for talks with Zielinski */
function meetsThere(context: MeetingContext, from: number): boolean {
  const { tokens } = context.article;
  for (let at = from; at < Math.min(context.end, from + 6); at++) {
    if (!/^(?:for|to)$/.test(tokens.at(at).lower)) continue;
    for (let next = at + 1; next < Math.min(context.end, at + 8); next++) {
      const noun = meetingNouns.match(tokens, next, context.end);
      if (noun || meetingVerbs.get(tokens.at(next).lower)?.some((verb) => verb.frame === "meet"))
        return context.partners(next + (noun?.length ?? 1)) !== undefined;
    }
    return false;
  }
  return false;
}

/** The noun phrases after "and with" in the same clause. */
function andWith(context: MeetingContext, from: number): { mentions: Mention[]; last: number } | undefined {
  const { tokens } = context.article;
  for (let at = from; at < Math.min(context.end, from + 8); at++) {
    // the comma that closes an apposition
    if (/^[.;]$/.test(tokens.at(at).text) || (tokens.at(at).text === "," && at > from)) return undefined;
    if (tokens.at(at).lower !== "and" || tokens.at(at + 1).lower !== "with") continue;
    const listed = context.list(at + 2);
    return listed.mentions.length > 0 ? listed : undefined;
  }
  return undefined;
}
