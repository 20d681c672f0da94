import { union } from "../../core/union.js";
import type { CountryCode, OrganizationCategory, Rank } from "../../schema/interfaces.js";
import type { Mention } from "../mentions/mention.js";

/** An office that a person holds, as the text gives it. */
export interface HeldOffice {
  readonly title: string;
  readonly head: string;
  readonly rank: Rank | undefined;
  readonly former: boolean;
  country: CountryCode | undefined;
  organization: Entity | undefined;
  /** Whether it was worked out: "his Turkish counterpart". */
  readonly resolved: boolean;
}

/** Somebody or something that acts. */
export interface Entity {
  readonly kind: "person" | "state" | "organization" | "delegation" | "group";
  name: string;
  readonly aliases: Set<string>;
  country: CountryCode | undefined;
  readonly mentions: Mention[];
  readonly offices: HeldOffice[];
  readonly category: OrganizationCategory | undefined;
  readonly acronym: string | undefined;
  /** Who leads a delegation. */
  head: Entity | undefined;
  /** Whom a group or delegation consists of or represents. */
  readonly members: readonly Entity[];
}

/** Ranks of which a country has one holder. */
export const ONE_HOLDER = new Set<Rank | undefined>(["head-of-state", "head-of-government", "foreign-minister"]);

/** The state or body for which somebody acts: a person's country, a group's members. */
export function sideOf(entity: Entity, stateOf: (country: CountryCode) => Entity): readonly Entity[] {
  switch (entity.kind) {
    case "state":
      return [entity];
    case "organization":
      return [
        entity.country && entity.category !== "armed-group" && entity.category !== "de-facto-authority"
          ? stateOf(entity.country)
          : entity,
      ];
    case "person": {
      const office = entity.offices.find((held) => held.country ?? held.organization);
      if (office?.country) return [stateOf(office.country)];
      if (office?.organization) return sideOf(office.organization, stateOf);
      if (entity.country) return [stateOf(entity.country)];
      // for whom a minister acts may not be said; that he acts for somebody is
      return entity.offices.some((held) => ONE_HOLDER.has(held.rank)) ? [entity] : [];
    }
    case "delegation":
      return entity.members.flatMap((member) => sideOf(member, stateOf));
    case "group":
      return entity.members.length > 0
        ? union(entity.members, (member) => sideOf(member, stateOf))
        : entity.country
          ? [stateOf(entity.country)]
          : [];
  }
}
