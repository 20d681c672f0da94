import { addMeeting } from "./add-meeting.js";
import { awaitedBy } from "./meeting-awaited.js";
import { FUTURE, familyOf } from "./found-meeting.js";
import { AUXILIARIES, CLAUSE_OPENERS, DETERMINERS, PREPOSITIONS } from "../lexicon/words.js";
import { befalls, isOrdered, toldTalks } from "./meeting-of-pair.js";
import type { MeetingContext } from "./meeting-context.js";
import { governorOf, isWished, journeyTo, occasionOf } from "./meeting-governor.js";
import { addHosts, hostsOf, ownerOf } from "./meeting-parties.js";
import { destinationOf, placeFor } from "./meeting-place.js";
import { knownCity, knownName } from "../names.js";
import { type MeetingNoun, lightVerbs, meetingVerbs } from "./meeting-words.js";
import type { Entity } from "../who/entity.js";

/** Adds the meeting that a noun tells; returns the token after it, nothing where the noun tells none. */
export function readMeetingNoun(context: MeetingContext, first: number, last: number, noun: MeetingNoun): number | undefined {
  const { tokens, nameAt } = context.article;
  const inSentence = context.subjects.inSentence(context.sentence);
  if (isCompound(context, first, last)) return undefined;
  const start = context.phraseStart(first);
  const governor = governorOf(context, start);
  const partners = context.partners(last);
  const opener = tokens.at(start).lower;
  const definite = /^(?:the|this|that|these|those)$/.test(opener);
  if (governor && isWished(context, governor.at)) return undefined;
  // > | no talks are planned     no date for the next round has been set
  if (opener === "no" || NONE_YET.test(context.words(Math.max(context.floor, start - 4), start))) return undefined;
  // > | a third round could take place: of the talks told before
  if (tokens.at(first).lower === "round") {
    const pair = context.who.pairAt(context.sentence);
    const counted = tokens.at(last).lower !== "of" && isOrdered(context, start, first) && befalls(context, last);
    return counted && toldTalks(context, pair) && pair.length > 1
      ? addMeeting(context, noun, pair, start, last, first, "meeting-round")
      : undefined;
  }
  const entities: Entity[] = [];
  let from = start;
  let until = last;
  // > | Russia-US talks     the AU summit     G20 Foreign Ministers' Meeting     Russian-Turkish consultations
  for (let at = start; at < first; at++) {
    const name = nameAt[at];
    if (!name) {
      entities.push(...compoundSides(context, at));
      continue;
    }
    const known = inSentence.find((mention) => mention.first <= at && mention.last > at && context.who.of.has(mention));
    if (name.known.type === "organization" && name.known.category === "intergovernmental")
      entities.push(...(known ? (context.who.of.get(known) ?? []) : []));
    else if (name.known.type !== "organization" && name.known.type !== "city") {
      const listed = [name.known.country, ...(name.also ?? [])].map((country) => context.who.stateOf(country));
      if (listed.length > 1 || (tokens.at(name.last).text === "–" && nameAt[name.last + 1])) entities.push(...listed);
      else if (entities.length > 0) entities.push(...listed);
    }
  }
  if (partners && partners.how !== "by") {
    entities.push(...context.entities(partners.mentions));
    until = partners.last;
  }
  // > | a conversation Hale and Orlov had Saturday
  const relative = context.list(last);
  if (relative.mentions.length > 0 && /^(?:had|held)$/.test(tokens.at(relative.last).lower)) {
    entities.push(...context.entities(relative.mentions));
    until = relative.last + 1;
  }
  // > | The two ambassadors attended the meeting as observers
  if (definite && /^(?:attend|join)/.test(governor?.verb ?? "") && tokens.at(last).lower === "as") return last;
  if (
    /^(?:the|this|that)$/.test(opener) &&
    governor?.verb.startsWith("host") === true &&
    governor.subject &&
    entities.length === 0 &&
    noun.kind !== "visit" &&
    noun.kind !== "press-conference" &&
    addHosts(context, governor.subject)
  )
    return last;
  // > | the informal meeting of foreign ministers, which Malaysia hosted last week
  const hosts = relativeHosts(context, last);
  if (hosts && /^(?:talks|summit|conference)$/.test(noun.kind) && noun.format === undefined)
    return addMeeting(context, noun, entities, from, hosts.last, first, "meeting-hosted", undefined, hosts.hosts);
  const owner = ownerOf(context, start);
  const journey = governor ? undefined : (journeyTo(context, start) ?? occasionOf(context, start, partners?.how));
  const awaited = governor || journey ? undefined : awaitedBy(context, start);
  const subject = governor?.subject ?? journey?.subject ?? awaited?.subject;
  // > | would continue its mediation with the two parties: an activity, unless it is held or between them
  if (noun.kind === "mediation" && partners?.how !== "between" && (!governor || governor.verb.startsWith("continu")))
    return undefined;
  if (noun.kind === "press-conference") {
    const told = /^(?:told|addressed)$/.test(tokens.at(start - 1).lower) ? context.actors(start - 1) : undefined;
    const speaker = subject ?? told ?? context.subjects.main(context.sentence);
    const speakers = speaker ? context.entities(speaker.mentions) : [];
    // > | Department Press Briefing: a heading
    if (speakers.length === 0 || context.article.paragraphs[context.article.sentences[context.sentence]?.paragraph ?? 0]?.heading)
      return undefined;
    const own = context.sidesOf(speakers);
    const pair = context.who.pairAt(context.sentence);
    const joint =
      context.words(start, first).includes("joint") &&
      entities.length === 0 &&
      own.length === 1 &&
      own.every((side) => pair.includes(side));
    return addMeeting(
      context,
      noun,
      [...speakers, ...entities, ...(joint ? pair.filter((side) => !own.includes(side)) : [])],
      from,
      until,
      first,
      "press-conference",
    );
  }
  if (noun.kind === "visit") {
    const place = destinationOf(context, last) ?? (partners?.how === "by" ? destinationOf(context, partners.last) : undefined);
    const country = place?.place.country;
    const visitors: Entity[] = [
      ...(owner ??
        (partners?.how === "by"
          ? context.entities(partners.mentions)
          : subject && !/^(?:host|hosted)$/.test(governor?.verb ?? "")
            ? context.entities(subject.mentions)
            : [])),
    ];
    // > | Aquino, on a four-day visit to Japan, met …     said during a visit to Beijing
    if (visitors.length === 0 && /^(?:on|during|in|amid)$/.test(tokens.at(start - 1).lower)) {
      const traveller =
        (tokens.at(start - 2).text === "," ? context.subjects.endingAt(start - 2) : undefined) ??
        context.subjects.main(context.sentence)?.mentions[0];
      // > | held talks during a visit to Beijing: told by the talks
      const opens = tokens.at(context.floor).start;
      const told = context.found.some(
        (meeting) => familyOf(meeting) === "talks" && meeting.evidence.some((stretch) => stretch.start >= opens),
      );
      if (traveller && !told && traveller.last <= start && /^(?:person|role|pronoun)$/.test(traveller.kind))
        visitors.push(...context.entities([traveller]));
    }
    const sides = context.sidesOf(visitors);
    // > | cancelled a planned visit by Georgia's economy minister: to whoever cancels it
    const guest = partners?.how === "by";
    const pairAt = context.who.pairAt(context.sentence);
    const [receiving] = guest && subject ? context.sidesOf(context.entities(subject.mentions)) : [];
    // > | A planned visit by Hungary's foreign minister was cancelled: to the other of the two at hand, or to where it is told from
    const home =
      guest && !subject && sides.length === 1 && befalls(context, until)
        ? ((sides.every((side) => pairAt.includes(side)) ? pairAt.find((side) => !sides.includes(side)) : undefined) ??
          filedFrom(context))
        : undefined;
    const host = country === undefined ? (receiving ?? home) : context.who.stateOf(country);
    if (!host || sides.length === 0 || sides.includes(host)) return undefined;
    return addMeeting(
      context,
      noun,
      [...visitors, ...entities],
      governor?.subject ? Math.min(governor.subject.first, from) : from,
      Math.max(place?.last ?? until, until),
      first,
      "visit",
      { host, place: place?.place },
    );
  }
  // > | their next summit in December
  const common =
    owner !== undefined &&
    context.sidesOf(owner).length > 0 &&
    owner.every((entity) => entity.kind === "group" || entity.category === "intergovernmental");
  if (owner && (entities.length > 0 || owner.length > 1 || common)) entities.unshift(...owner);
  else if (
    subject &&
    (!definite ||
      awaited !== undefined ||
      /^(?:attend|join|host|chair|conven|open)/.test(governor?.verb ?? "") ||
      // > | agreed to hold the 17th meeting of their committee in Hanoi
      (/^(?:hold|held|conven|resum|restart|launch|start|begin)/.test(governor?.verb ?? "") && isOrdered(context, start, first)))
  ) {
    const acting = context.entities(subject.mentions);
    // > | military commanders will hold an informal meeting: those of the two sides
    const unplaced =
      acting.length > 0 &&
      subject.mentions.every((mention) => mention.kind === "role" && mention.plural) &&
      context.sidesOf(acting).length === 0;
    if ((unplaced || (subject.mentions.length === 0 && acting.length === 0)) && entities.length === 0)
      entities.push(...context.who.pairAt(context.sentence));
    // > | co-chaired the 24th round of talks between the special representatives of China and India with Kapoor
    const chaired =
      partners?.how === "between" && governor?.verb.startsWith("co-chair") === true ? context.partners(partners.last) : undefined;
    // whom a meeting is "between" are all of its parties
    if (chaired?.how === "with") entities.splice(0, entities.length, ...acting, ...context.entities(chaired.mentions));
    else if (partners?.how !== "between") {
      // > | the leaders agreed to start talks on a pact: those of their states
      const opens =
        /^(?:start|begin|launch|resum|restart)/.test(governor?.verb ?? "") && tokens.at((governor?.at ?? 0) - 1).lower === "to";
      entities.unshift(...(opens && entities.length === 0 ? context.sidesOf(acting) : acting));
    }
    from = Math.min(from, subject.first);
  }
  // > | The exchange was agreed at talks in Istanbul: of the two who were just named
  const pairHere = context.who.pairAt(context.sentence);
  if (
    !definite &&
    !governor &&
    entities.length === 0 &&
    pairHere.length > 1 &&
    tokens.at(start - 1).lower === "at" &&
    context.places.some((place) => place.first === last) &&
    /^(?:talks|negotiation|summit|consultation)$/.test(noun.kind) &&
    noun.format === undefined
  )
    return addMeeting(context, noun, pairHere, from, until, first, "meeting-of-the-pair");
  // > | The summit meeting in Tokyo, the first in years: of the two who were just named, where none was told before
  const pair = context.who.pairAt(context.sentence);
  const placed = context.places.some((place) => place.first === last);
  if (
    definite &&
    placed &&
    !governor &&
    !journey &&
    entities.length === 0 &&
    pair.length > 1 &&
    !context.found.some(
      (meeting) =>
        familyOf(meeting) === "talks" &&
        pair.every((side) => meeting.sides.includes(side)) &&
        // > | agreed to start negotiations … at a press conference after the summit in Tokyo: what has been is not what is to come
        !(FUTURE.has(meeting.status) && /^(?:after|following)$/.test(tokens.at(start - 1).lower)),
    )
  ) {
    return addMeeting(context, noun, pair, from, until, first, "meeting-of-the-pair");
  }
  const own = context.sidesOf(entities);
  // > | Malaysian Prime Minister Anwar Salleh, who chaired the talks: those of the two who were just named
  const led = context.who.pairAt(context.sentence);
  if (
    definite &&
    /^(?:chair|host|mediat|conven)/.test(governor?.verb ?? "") &&
    familyOf(noun) === "talks" &&
    own.length === 1 &&
    led.length > 1 &&
    !own.some((side) => led.includes(side)) &&
    !context.found.some((meeting) => familyOf(meeting) === "talks" && context.sentence - meeting.sentence <= MAX_BACK)
  )
    return addMeeting(context, noun, led, from, until, first, "meeting-chaired", undefined, own);
  const ordered = isOrdered(context, start, first);
  const hosting = /^(?:co-)?host/.test(governor?.verb ?? "");
  const byOthers = hostsOf(context, first, last, []).map((part) => part.entity);
  // > | Talks in Jeddah, brokered by Saudi Arabia, collapsed: who mediates is not a party, and the two just named may not be theirs
  if (own.length === 0 && byOthers.some((side) => pair.includes(side)) && befalls(context, last))
    return addMeeting(context, noun, [], from, until, first, "meeting-mediated");
  // > | would host a separate conference in Cairo on Nov. 3
  if (
    hosting &&
    !definite &&
    !ordered &&
    own.length === 1 &&
    /^(?:summit|conference|talks)$/.test(noun.kind) &&
    noun.format === undefined &&
    (placed || context.timeAfter(last)) &&
    own.every((side) => side.kind === "state")
  )
    return addMeeting(context, noun, [], from, until, first, "meeting-hosted", undefined, own);
  // > | Talks in Doha collapsed     proposed holding the next meeting in June     will host a second meeting
  if (
    pair.length > 1 &&
    !owner &&
    familyOf(noun) === "talks" &&
    (own.length === 0 || (own.length === 1 && ordered && (pair.includes(own[0]!) || hosting))) &&
    (ordered ? governor !== undefined || placed || befalls(context, last) || context.timeAfter(last) : befalls(context, last)) &&
    !(definite && !ordered && toldTalks(context, pair))
  ) {
    const hosts = hosting ? own.filter((side) => !pair.includes(side)) : [];
    return addMeeting(context, noun, pair, from, until, first, "meeting-of-the-pair", undefined, hosts);
  }
  // > | U.S. President Howard Cole, who hosted the ceremony
  if (
    hosting &&
    definite &&
    familyOf(noun) === "ceremony" &&
    own.length === 1 &&
    pair.length > 1 &&
    !own.some((side) => pair.includes(side))
  )
    return addMeeting(context, noun, pair, from, until, first, "ceremony-of-the-pair", undefined, own);
  // > | Talks between Kinshasa and the rebels are under way in Doha: one of the two has no name
  if (
    own.length === 1 &&
    partners?.how === "between" &&
    tokens.at(partners.last).lower === "and" &&
    (governor !== undefined || befalls(context, partners.last) || /^(?:are|were|is)$/.test(tokens.at(partners.last + 3).lower))
  )
    return addMeeting(context, noun, entities, from, until, first, "meeting-with-unnamed");
  const sides = own;
  const organization = sides.some((side) => side.category === "intergovernmental");
  const upcoming = context
    .words(start, first)
    .split(/\s+/)
    .some((word) => /^(?:upcoming|forthcoming|planned|anticipated|scheduled)$/.test(word));
  const between = partners?.how === "between" || partners?.how === "with" || partners?.how === "of";
  const held =
    governor !== undefined ||
    journey !== undefined ||
    awaited !== undefined ||
    between ||
    relative.mentions.length > 0 ||
    owner !== undefined ||
    entities.length > 1;
  const faces = partners?.how === "with" && governor ? context.facesOf(entities) : 0;
  if (
    sides.length < 2 &&
    faces < 2 &&
    !(organization && /^(?:summit|talks|conference|session)$/.test(noun.kind) && (placeFor(context, first, until) || held))
  ) {
    if (!(upcoming && !definite && /^(?:talks|negotiation|summit)$/.test(noun.kind) && entities.length === 0)) return undefined;
  } else if (!held && definite && !organization) return undefined;
  return addMeeting(context, noun, entities, from, until, first, definite ? "meeting-definite" : "meeting-noun");
}

const NONE_YET = /\bno (?:dates?|plans?|word) (?:for|of|on)$/;
const MAX_BACK = 3;
/** The state in whose city a text was filed. */
function filedFrom(context: MeetingContext): Entity | undefined {
  const { dateline } = context.article;
  const city = dateline && knownCity(dateline.city);
  return city && context.who.stateOf(city.country);
}

const MAX_TO_RELATIVE = 10;

/** > | (the meeting of leaders) that the Prime Minister will host     , which Malaysia hosted */
function relativeHosts(context: MeetingContext, from: number): { hosts: readonly Entity[]; last: number } | undefined {
  const { tokens } = context.article;
  for (let at = from; at < Math.min(context.end, from + MAX_TO_RELATIVE); at++) {
    const { lower, text } = tokens.at(at);
    if (/^[.;:]$/.test(text) || AUXILIARIES.has(lower)) return undefined;
    if (lower !== "which" && lower !== "that") continue;
    const { mentions, last } = context.list(at + 1);
    let verb = last;
    while (AUXILIARIES.has(tokens.at(verb).lower)) verb++;
    if (mentions.length === 0 || !/^(?:host|hosted|hosts|hosting|chaired|convened|convene)$/.test(tokens.at(verb).lower))
      return undefined;
    return { hosts: context.sidesOf(context.entities(mentions)), last: verb + 1 };
  }
  return undefined;
}

/** > | EU-Central Asia meeting     ASEAN-Japan summit: the organizations and states in a compound */
function compoundSides(context: MeetingContext, at: number): Entity[] {
  const { text } = context.article.tokens.at(at);
  if (!text.includes("-")) return [];
  return text.split("-").flatMap((part) => {
    const known = knownName(part);
    if (known?.type === "organization") return known.category === "intergovernmental" ? [context.who.known(known)] : [];
    return known && known.type !== "city" ? [context.who.stateOf(known.country)] : [];
  });
}

/** > | a consultation mechanism     the summit communique: the noun only describes another */
function isCompound(context: MeetingContext, first: number, last: number): boolean {
  const next = context.article.tokens.at(last);
  if (next.kind !== "word" || next.text !== next.lower || context.article.tokens.at(last - 1).lower.endsWith("s")) return false;
  if (first < last - 1) return false;
  const { lower } = next;
  const plain =
    PREPOSITIONS.has(lower) ||
    AUXILIARIES.has(lower) ||
    CLAUSE_OPENERS.has(lower) ||
    DETERMINERS.has(lower) ||
    lightVerbs.has(lower) ||
    meetingVerbs.has(lower);
  return (
    !plain &&
    !/(?:ed|ing|ly|day|s)$/.test(lower) &&
    !/^(?:last|next|this|late|early|today|yesterday|tomorrow|took|held|came|broke|went|he|she|they|it|here|there|due|set)$/.test(
      lower,
    )
  );
}
