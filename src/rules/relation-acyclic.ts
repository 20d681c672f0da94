import { circlesOf, type Edge } from "../core/circles.js";
import type { DossierIndex } from "../derive/dossier-index.js";
import type { AgreementRelation, Dossier, MeetingRelation } from "../schema/interfaces.js";
import { circleThrough } from "./circle-through.js";
import { defineDossierRule } from "./rule.js";

type RelationType = MeetingRelation["type"] | AgreementRelation["type"];

/** Relations that set records in one order; circles are sought within each, since some mixtures make sense. */
interface Order {
  readonly list: "meetings" | "agreements";
  readonly types: readonly RelationType[];
  /** What a record does that stands in a circle. */
  readonly broken: string;
}

const ORDERS: readonly Order[] = [
  { list: "meetings", types: ["follows", "prepares"], broken: "comes before itself" },
  { list: "meetings", types: ["part-of", "margins-of"], broken: "is held within itself" },
  { list: "meetings", types: ["replaces"], broken: "replaces itself" },
  { list: "agreements", types: ["implements", "amends", "replaces", "based-on"], broken: "comes before itself" },
  { list: "agreements", types: ["part-of"], broken: "is a part of itself" },
];

function* edgesOf(
  dossier: Dossier,
  index: DossierIndex,
  { list, types }: Order,
): Generator<Edge<string, readonly PropertyKey[]>> {
  // regular meetings may both prepare others and follow them
  const recurs = (id: string) => {
    const entry = index.entry(id);
    return entry?.type === "meeting" && entry.recurring === true;
  };
  const inTime = types.includes("follows");
  for (const [i, { id, relations = [] }] of dossier[list].entries()) {
    for (const [j, { type, target }] of relations.entries()) {
      if (!types.includes(type) || (inTime && (recurs(id) || recurs(target)))) continue;
      const [from, to] = type === "prepares" ? [target, id] : [id, target];
      yield { from, to, carries: [list, i, "relations", j, "target"] };
    }
  }
}

export const relationAcyclic = defineDossierRule({
  code: "rule/relation-acyclic",
  severity: "error",
  on: ["dossier"],
  summary: "No meeting or agreement comes before itself, is a part of itself or replaces itself, be it by way of others.",
  mend: "Turn round or remove the relation that closes the circle. A meeting that stands for a series is marked `recurring`.",
  example: {
    fails: {
      meetings: [
        {
          type: "meeting",
          id: "meeting:talks",
          kind: "talks",
          status: "concluded",
          participation: [],
          relations: [{ type: "follows", target: "meeting:summit" }],
        },
        {
          type: "meeting",
          id: "meeting:summit",
          kind: "summit",
          status: "announced",
          participation: [],
          relations: [{ type: "follows", target: "meeting:talks" }],
        },
      ],
    },
    passes: {
      meetings: [
        {
          type: "meeting",
          id: "meeting:talks",
          kind: "talks",
          status: "concluded",
          participation: [],
          relations: [{ type: "prepares", target: "meeting:summit" }],
        },
        {
          type: "meeting",
          id: "meeting:summit",
          kind: "summit",
          status: "announced",
          participation: [],
          relations: [{ type: "follows", target: "meeting:talks" }],
        },
      ],
    },
  },
  *check(dossier, index) {
    for (const order of ORDERS) {
      for (const { closedBy, nodes } of circlesOf(edgesOf(dossier, index, order))) {
        yield { path: closedBy.carries, message: circleThrough(nodes, order.broken) };
      }
    }
  },
});
