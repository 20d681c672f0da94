import type { CountryCode } from "../../schema/interfaces.js";
import type { Discourse } from "./discourse.js";
import type { Entity, HeldOffice } from "./entity.js";
import type { Mention } from "../mentions/mention.js";
import type { Title } from "../titles.js";

/** The office that a title gives. */
export function officeOf(discourse: Discourse, title: Title, country: CountryCode | undefined): HeldOffice {
  const named = title.affiliation.organization ?? organizationBefore(discourse, title);
  const organization = named && discourse.known(named);
  return {
    title: title.text,
    head: title.head,
    rank: title.rank,
    former: title.former,
    country: organization && organization.country === undefined ? undefined : (country ?? title.affiliation.country),
    organization,
    resolved: false,
  };
}

/** The office of a counterpart is that of the person whose counterpart it is, in another country. */
export function counterpartOffice(discourse: Discourse, mention: Mention): HeldOffice | undefined {
  const earlier = discourse.subjects
    .inSentence(mention.sentence)
    .filter((other) => other.first < mention.first && other.kind !== "counterpart");
  let owner = earlier.findLast((other) => other.kind === "person" && other.name);
  for (let back = 1; back <= 3 && !owner; back++)
    owner = discourse.subjects.inSentence(mention.sentence - back).findLast((other) => other.kind === "person" && other.name);
  const office = owner && discourse.of.get(owner)?.[0]?.offices.find((held) => !held.former);
  const country = mention.countries[0];
  if (!office)
    return country
      ? {
          title: "counterpart",
          head: "counterpart",
          rank: undefined,
          former: false,
          country,
          organization: undefined,
          resolved: true,
        }
      : undefined;
  return { ...office, country, organization: undefined, resolved: true };
}

/** > | Congolese President Kasongo and Rwanda's Mugabo: the same office in another country */
export function colleagueOffice(discourse: Discourse, mention: Mention): HeldOffice | undefined {
  const { tokens } = discourse.article;
  if (tokens.at(mention.first - 1).kind !== "possessive") return undefined;
  const state = discourse.subjects.endingAt(mention.first - 1);
  const [country] = state?.kind === "state" ? state.countries : [];
  if (!state || !country || tokens.at(state.first - 1).lower !== "and") return undefined;
  const colleague = discourse.subjects.endingAt(state.first - 1);
  const office = colleague && discourse.of.get(colleague)?.[0]?.offices.find((held) => !held.former);
  return office && office.country !== country ? { ...office, country, organization: undefined, resolved: true } : undefined;
}

/** Adds an office to a person, unless a longer form of it is there. */
export function addOffice(person: Entity, office: HeldOffice): void {
  const same = person.offices.find((held) => held.title.toLowerCase() === office.title.toLowerCase());
  if (same) {
    same.country ??= office.country;
    same.organization ??= office.organization;
    return;
  }
  const counterpart = person.offices.findIndex((held) => held.resolved);
  if (counterpart >= 0 && !office.resolved && !/^(?:minister|secretary)$/i.test(office.title))
    person.offices.splice(counterpart, 1);
  // a shorter form of the same title adds nothing: "Secretary" after "Secretary of State"
  if (counterpart >= 0 && /^(?:minister|secretary)$/i.test(office.title)) return;
  const shorter = person.offices.some((held) => held.title.toLowerCase().includes(office.title.toLowerCase()));
  if (shorter || (office.resolved && person.offices.length > 0)) return;
  const longer = person.offices.findIndex((held) => office.title.toLowerCase().includes(held.title.toLowerCase()));
  if (longer >= 0) person.offices.splice(longer, 1, { ...office, country: office.country ?? person.offices[longer]?.country });
  else person.offices.push(office);
}

/** > | NATO … The alliance's chief     the bloc's trade chief: the organization of states named last */
function organizationBefore(discourse: Discourse, title: Title): Title["affiliation"]["organization"] {
  const { tokens } = discourse.article;
  if (title.affiliation.country || tokens.at(title.first - 1).kind !== "possessive") return undefined;
  if (!/^(?:bloc|alliance|organization|organisation|union|agency|watchdog)$/.test(tokens.at(title.first - 2).lower))
    return undefined;
  const named = ({ organization, title: held }: Mention) => organization ?? held?.affiliation.organization;
  const last = discourse.mentions.findLast(
    (mention) => mention.first < title.first && named(mention)?.category === "intergovernmental",
  );
  return last && named(last);
}
