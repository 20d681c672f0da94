import { union } from "../../core/union.js";
import type { MeetingRole } from "../../schema/interfaces.js";
import { TOOK_PLACE, familyOf } from "./found-meeting.js";
import type { MeetingContext } from "./meeting-context.js";
import type { Subject } from "../subjects.js";
import type { Entity } from "../who/entity.js";

/** The role of those "by" whom talks are held for others. */
const HOSTING: ReadonlyMap<string, MeetingRole> = new Map(
  Object.entries({
    hosted: "host",
    convened: "host",
    organized: "host",
    organised: "host",
    mediated: "mediator",
    brokered: "mediator",
    facilitated: "facilitator",
  }),
);

/** Who owns the meeting: "his conversation", "Hale's talks". */
export function ownerOf(context: MeetingContext, start: number): Entity[] | undefined {
  const { tokens } = context.article;
  const inSentence = context.subjects.inSentence(context.sentence);
  const word = tokens.at(start).lower;
  if (/^(?:his|her|their)$/.test(word)) {
    const earlier = inSentence.filter(
      (mention) => mention.last <= start && (mention.kind === "person" || mention.kind === "pronoun" || mention.kind === "role"),
    );
    const main = context.subjects.main(context.sentence);
    const pronoun = earlier.findLast((mention) => mention.kind === "pronoun");
    const chosen = pronoun ? [pronoun] : main && main.last <= start ? main.mentions : earlier.slice(-1);
    const entities = context.entities(chosen);
    return entities.length > 0 ? entities : undefined;
  }
  const possessive = inSentence.find(
    (mention) => context.subjects.isPossessive(mention) && mention.first >= start && mention.last <= start + 8,
  );
  if (possessive) {
    const entities = context.entities([possessive]);
    return entities.length > 0 ? entities : undefined;
  }
  const before = inSentence.find((mention) => context.subjects.isPossessive(mention) && mention.last + 1 === start);
  return before ? context.entities([before]) : undefined;
}

/** Those of whom it is known for whom they act; a group stands for its members, a person for a state already named. */
export function partiesOf(context: MeetingContext, entities: readonly Entity[]): Entity[] {
  const listed = union(entities, (entity) => (entity.kind === "group" && entity.members.length > 0 ? entity.members : [entity]));
  // an unnamed office-holder stands for the state
  const useful = listed.flatMap((entity) =>
    entity.kind !== "group" ? [entity] : entity.country !== undefined ? [context.who.stateOf(entity.country)] : [],
  );
  const persons = useful.filter((entity) => entity.kind === "person");
  let sides: Entity[] | undefined;
  return useful.filter((entity) => {
    if (entity.kind !== "state" && entity.kind !== "organization") return true;
    sides ??= context.sidesOf(persons);
    return !(sides.includes(entity) || (entity.country !== undefined && sides.includes(context.who.stateOf(entity.country))));
  });
}

/** > | talks hosted by Malaysia     talks mediated by Egypt and Qatar */
export function hostsOf(
  context: MeetingContext,
  trigger: number,
  last: number,
  parties: readonly Entity[],
): { entity: Entity; role: MeetingRole }[] {
  const { tokens } = context.article;
  // > | held talks in Cairo, with Egyptian and Qatari mediators shuttling between them
  const between = context.subjects.inSentence(context.sentence).find((mention) => {
    const before = context.subjects.phraseStart(mention) - 1;
    return (
      mention.noun === "mediators" &&
      mention.first > trigger &&
      (/^(?:through|via)$/.test(tokens.at(before).lower) ||
        (tokens.at(before).lower === "with" && tokens.at(before - 1).text === ","))
    );
  });
  if (between) {
    const sides = context.sidesOf(parties);
    return context
      .sidesOf(context.entities([between]))
      .filter((entity) => !sides.includes(entity))
      .map((entity) => ({ entity, role: "mediator" }));
  }
  for (let at = trigger + 1; at < Math.min(context.end, last + 6); at++) {
    const role = HOSTING.get(tokens.at(at).lower);
    if (role === undefined || tokens.at(at + 1).lower !== "by") continue;
    const sides = context.sidesOf(parties);
    return context
      .sidesOf(context.entities(context.list(at + 2).mentions))
      .filter((entity) => !sides.includes(entity))
      .map((entity) => ({ entity, role }));
  }
  return [];
}

/** > | Switzerland, which hosted the meeting: the host of the talks told before */
export function addHosts(context: MeetingContext, subject: Subject): boolean {
  const hosts = context.entities(subject.mentions).filter((entity) => entity.kind !== "group");
  const told = context.found.findLast((meeting) => familyOf(meeting) === "talks" && meeting.sides.length > 1);
  if (!told || hosts.length === 0) return false;
  const presence = TOOK_PLACE.has(told.status) ? ("attended" as const) : ("expected" as const);
  if (told.status !== "concluded" && told.status !== "scheduled" && told.status !== "in-progress") return false;
  for (const entity of hosts) {
    const isParty = context.sidesOf([entity]).some((side) => told.sides.includes(side));
    const known = told.participation.some((part) => part.role === "host" && part.entity === entity);
    if (!isParty && !known) told.participation.push({ entity, role: "host", presence });
  }
  return true;
}
