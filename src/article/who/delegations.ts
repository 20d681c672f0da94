import type { Discourse } from "./discourse.js";
import type { Entity } from "./entity.js";
import type { Mention } from "../mentions/mention.js";
import { countryAdjective } from "../names.js";

/** The delegations, or the group of officials, that a mention names. */
export function delegationOf(discourse: Discourse, mention: Mention): readonly Entity[] {
  const states = [...new Set(mention.countries)].map((country) => discourse.stateOf(country));
  const { tokens } = discourse.article;
  let joined = false;
  for (let at = mention.first; at < mention.last; at++) joined ||= tokens.at(at).lower === "and";
  const { organization } = mention;
  // > | Israeli and Hamas negotiators
  const principals = organization
    ? [...(joined ? states.filter((state) => state.country !== organization.country) : []), discourse.known(organization)]
    : states;
  const noun = mention.noun ?? "";
  if (/^(?:delegations?|teams?)$/.test(noun)) {
    const heads = headsOf(discourse, mention);
    return principals.map((principal) => {
      const adjective = principal.country && principal.kind === "state" ? countryAdjective(principal.country) : principal.name;
      const name = `${adjective} ${noun.replace(/s$/, "")}`;
      const key = `delegation|${name}`;
      let entity = discourse.groups.get(key);
      if (!entity) {
        entity = discourse.make({ kind: "delegation", name, members: [principal] });
        discourse.groups.set(key, entity);
      }
      const head = heads.find((person) => principals.length === 1 || person.country === principal.country);
      if (head) entity.head ??= head;
      return entity;
    });
  }
  const [only] = principals;
  return [discourse.group(discourse.textOf(mention.first, mention.last), principals, only?.country)];
}

/** > | delegations led by Russian Foreign Minister Sergey Lavrov and US Secretary of State Marco Rubio */
function headsOf(discourse: Discourse, mention: Mention): readonly Entity[] {
  const { tokens } = discourse.article;
  if (!/^(?:led|headed)$/.test(tokens.at(mention.last).lower) || tokens.at(mention.last + 1).lower !== "by") return [];
  const listed = discourse.subjects.after(mention.last + 2, mention.sentence);
  return listed?.mentions.flatMap((one) => discourse.of.get(one) ?? []).filter((entity) => entity.kind === "person") ?? [];
}
