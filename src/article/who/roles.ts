import type { Rank } from "../../schema/interfaces.js";
import type { Discourse } from "./discourse.js";
import { type Entity, ONE_HOLDER } from "./entity.js";
import { homeCountry } from "./home-country.js";
import type { Mention } from "../mentions/mention.js";
import { sidesMeant } from "./sides.js";

const MAX_AHEAD = 2;

/** Who holds the office that a mention names; a group for several, or where it is not known. */
export function roleMeans(discourse: Discourse, mention: Mention): readonly Entity[] {
  const { title } = mention;
  if (!title) return [];
  const { tokens } = discourse.article;
  const wanted = title.text.toLowerCase();
  const text = discourse
    .textOf(discourse.subjects.phraseStart(mention), mention.last)
    .replace(/^(?:the|a|an|his|her|their|our)\s+/i, "");
  const article = tokens.at(mention.first - 1).lower;
  const inCountry = (entity: Entity) =>
    mention.countries.length === 0 || (entity.country !== undefined && mention.countries.includes(entity.country));
  const holds = (entity: Entity) =>
    entity.kind === "person" &&
    inCountry(entity) &&
    entity.offices.some((office) => {
      const held = office.title.toLowerCase();
      return (
        held === wanted ||
        // > | Minister for Foreign Affairs … the Foreign Minister
        (office.rank === title.rank && office.rank === "foreign-minister") ||
        held.endsWith(` ${wanted}`) ||
        held.startsWith(`${wanted} `) ||
        // > | the special envoy for Yemen … the envoy
        (wanted === office.head && title.head === office.head && article === "the") ||
        (held.includes(wanted) && wanted.length > 8)
      );
    });
  const recentFirst = [...discourse.recent].reverse();
  if (title.plural) {
    if (mention.noun !== undefined) {
      const numbered = /\d|\bmore\b|\ball\b/.test(text);
      return [discourse.group(text, numbered ? [] : sidesMeant(discourse, mention), undefined)];
    }
    const { organization } = title.affiliation;
    if (organization && organization.country === undefined)
      return [discourse.group(text, [discourse.known(organization)], undefined)];
    // > | The two leaders     both ministers     the leaders: the two who were last named together
    const definite = /^(?:the|both|two)$/.test(tokens.at(mention.first - 1).lower) && mention.countries.length === 0;
    const fits = (person: Entity) =>
      wanted === "leader" || person.offices.some((held) => held.title.toLowerCase().includes(wanted));
    if (definite && discourse.duo.length === 2 && discourse.duo.every((person) => fits(person)))
      return [discourse.group(text, discourse.duo, undefined)];
    const members = discourse.recent.filter((entity) => holds(entity));
    if (members.length > 1) return [discourse.group(text, members, undefined)];
    const bare = wanted === title.head;
    const paired = /^(?:both|two)$/.test(tokens.at(mention.first - 1).lower);
    if ((bare && /^(?:leader|president|premier)$/.test(title.head)) || /^head of (?:state|government)/i.test(title.text)) {
      const leaders = leadersOf(discourse);
      if (leaders.length > 1) return [discourse.group(text, leaders, undefined)];
    }
    // > | between their presidents
    if (article === "their" && mention.countries.length === 0) {
      const sides = sidesMeant(discourse, mention);
      if (sides.length === 2) return [discourse.group(text, sides, undefined)];
    }
    if (paired && discourse.pair.length === 2) return [discourse.group(text, discourse.pair, undefined)];
    const countries = mention.countries.map((country) => discourse.stateOf(country));
    return [discourse.group(text, countries, mention.countries.length === 1 ? mention.countries[0] : undefined)];
  }
  if (article === "its" && mention.countries.length === 0) {
    const owner = discourse.subjects
      .inSentence(mention.sentence)
      .find((other) => other.last < mention.first && other.kind !== "person" && (discourse.of.get(other)?.length ?? 0) > 0);
    const state = (owner && discourse.of.get(owner)?.[0]) ?? discourse.lastBody;
    if (state?.country) return [discourse.group(text, [], state.country)];
  }
  if (article === "a" || article === "an") {
    const somebody = discourse.group(text, [], mention.countries[0]);
    discourse.unnamed.add(somebody);
    return [somebody];
  }
  let person = discourse.focus && holds(discourse.focus) ? discourse.focus : recentFirst.find(holds);
  // > | The top U.S. diplomat     the Russian leader
  if (
    !person &&
    /^(?:diplomat|leader|envoy|official|ruler|monarch)$/.test(title.head) &&
    (mention.countries.length > 0 || /^(?:leader|monarch)$/.test(title.head))
  ) {
    const ranks: readonly (Rank | undefined)[] =
      title.head === "diplomat"
        ? ["foreign-minister"]
        : title.head === "envoy"
          ? ["special-envoy", "ambassador"]
          : ["head-of-state", "head-of-government"];
    person = recentFirst.find(
      (entity) => entity.kind === "person" && inCountry(entity) && entity.offices.some((office) => ranks.includes(office.rank)),
    );
  }
  if (!person && mention.countries.length > 0) {
    person = recentFirst.find(
      (entity) => entity.kind === "person" && inCountry(entity) && entity.offices.some((office) => office.head === title.head),
    );
  }
  // > | Turkey's foreign minister said … Kerem Aksoy said: named only afterwards
  person ??= discourse.persons.find((entity) => {
    const first = entity.mentions[0];
    return (
      first !== undefined &&
      mention.countries.length > 0 &&
      first.sentence - mention.sentence <= MAX_AHEAD &&
      first.first > mention.first &&
      holds(entity)
    );
  });
  if (person) return [person];
  // > | the leader of the Rapid Support Forces: acts for them
  const { organization } = title.affiliation;
  const led = organization?.category === "armed-group" ? [discourse.known(organization)] : [];
  // > | The Secretary-General: of the organization of states that the text names
  const served =
    title.head === "secretary-general" && !organization
      ? discourse.mentions.find((one) => one.organization?.category === "intergovernmental")?.organization
      : undefined;
  if (served) {
    const office = discourse.group(text, [discourse.known(served)], undefined);
    discourse.unnamed.add(office);
    return [office];
  }
  const unplaced = ONE_HOLDER.has(title.rank) && article === "the" && mention.countries.length === 0 && !organization;
  const country = unplaced ? homeCountry(discourse, mention) : mention.countries[0];
  const holder = discourse.group(text, led, led.length > 0 ? undefined : country);
  discourse.unnamed.add(holder);
  return [holder];
}

/** The persons who stand for the two sides. */
function leadersOf(discourse: Discourse): readonly Entity[] {
  const found: Entity[] = [];
  for (const side of discourse.pair) {
    const leader = discourse.recent.find(
      (person) =>
        person.kind === "person" &&
        person.country === side.country &&
        side.country !== undefined &&
        person.offices.some(
          (office) =>
            office.rank === "head-of-state" || office.rank === "head-of-government" || office.rank === "foreign-minister",
        ),
    );
    if (leader) found.push(leader);
  }
  return found;
}
