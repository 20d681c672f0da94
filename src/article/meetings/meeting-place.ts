import type { MeetingContext } from "./meeting-context.js";
import { meetingVerbs } from "./meeting-words.js";
import type { PlacePhrase } from "../places.js";

const MAX_CLAUSE = 40;
/** Where a meeting is: the place after it in its clause, the goal of a journey, or the place that opens the sentence. */
export function placeFor(context: MeetingContext, first: number, last: number): PlacePhrase | undefined {
  const after = context.places.find(
    (place) =>
      place.first >= first &&
      place.first <= last + MAX_CLAUSE &&
      !/^(?:to|for)$/.test(context.article.tokens.at(place.first).lower),
  );
  const { tokens } = context.article;
  const sameClause = after && !/\b(?:where|which|who|that|but)\b/.test(context.words(last, after.first));
  if (after && sameClause) return after;
  // > | in Paris, where the minister met his colleagues
  const where = context.places.findLast((place) => {
    const next = tokens.at(place.last).text === "," ? place.last + 1 : place.last;
    return place.last <= first && tokens.at(next).lower === "where";
  });
  if (where) return where;
  // > | In Bangkok, Thailand, …     Over the last 48 hours in Doha, …
  // > | traveled to China for meetings with …     arrived in Baku for talks with …
  const goal = context.places.findLast(
    (place) =>
      place.last <= first &&
      [1, 2].some((back) => meetingVerbs.get(tokens.at(place.first - back).lower)?.some((verb) => verb.frame === "to")),
  );
  if (goal && /\b(?:for|to)\b/.test(context.words(goal.last, first))) return goal;
  return context.places.find(
    (place) =>
      place.last <= first &&
      place.first <= context.floor + 8 &&
      tokens.at(place.last).text === "," &&
      tokens.at(place.first).lower !== "to",
  );
}

/** Where a journey goes: "to Riyadh", "visited Japan". */
export function destinationOf(context: MeetingContext, from: number): PlacePhrase | undefined {
  const { nameAt, tokens } = context.article;
  const listed = context.places.find((place) => place.first >= from && place.first <= from + 6);
  if (listed && !context.words(from, listed.first).includes(",")) return listed;
  let at = from;
  while (/^(?:the|in|first)$/.test(tokens.at(at).lower)) at++;
  const name = nameAt[at];
  if (!name || tokens.at(name.last).kind === "possessive") return undefined;
  if (name.known.type === "city")
    return { first: at, last: name.last, place: { city: name.known.name, country: name.known.country, basis: "stated" } };
  return name.known.type === "state"
    ? { first: at, last: name.last, place: { country: name.known.country, basis: "stated" } }
    : undefined;
}
