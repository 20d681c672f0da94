import { match, type CodeMatch } from "./code-match.js";
import type { ORGANIZATION_CATEGORIES } from "./participant.js";

/** A type of actors as CAMEO, or a sector as PLOVER, has it. */
export interface ActorType {
  readonly name: string;
  /** The category that a body of this type has here. */
  readonly category?: keyof typeof ORGANIZATION_CATEGORIES;
}

/** A type of CAMEO with the sector of PLOVER that comes nearest; none where PLOVER has no such sector. */
export interface CameoActorType extends ActorType {
  readonly plover?: CodeMatch;
}

/**
 * Types of actors in CAMEO, as rows of GDELT have them, and their PLOVER sectors. The letters are not the same: `MED` is media in
 * CAMEO and medical in PLOVER, whose media are `JRN`.
 */
export const CAMEO_ACTOR_TYPES: Readonly<Record<string, CameoActorType>> = {
  GOV: { name: "government", category: "government-body", plover: match("GOV", "exact") },
  MIL: { name: "military", category: "military", plover: match("MIL", "exact") },
  LEG: { name: "legislature", category: "legislature", plover: match("LEG", "exact") },
  JUD: { name: "judiciary", category: "court", plover: match("JUD", "exact") },
  COP: { name: "police", plover: match("COP", "exact") },
  SPY: { name: "state intelligence", plover: match("SPY", "exact") },
  MED: { name: "media", category: "media", plover: match("JRN", "exact") },
  HLH: { name: "health", plover: match("MED", "exact") },
  EDU: { name: "education", plover: match("EDU", "exact") },
  BUS: { name: "business", category: "company", plover: match("BUS", "exact") },
  MNC: { name: "multinational corporation", category: "company", plover: match("MNC", "exact") },
  AGR: { name: "agriculture", plover: match("AGR", "exact") },
  LAB: { name: "labour", plover: match("LAB", "exact") },
  CRM: { name: "criminal", plover: match("CRM", "exact") },
  CVL: { name: "civilian", plover: match("CVL", "exact") },
  ELI: { name: "elites", plover: match("ELI", "exact") },
  REF: { name: "refugees", plover: match("REF", "exact") },
  REL: { name: "religious", plover: match("REL", "exact") },
  OPP: { name: "political opposition", category: "political-party", plover: match("OPP", "exact") },
  PTY: { name: "political party", category: "political-party", plover: match("PTY", "exact") },
  REB: { name: "rebels", category: "armed-group", plover: match("REB", "exact") },
  INS: { name: "insurgents", category: "armed-group", plover: match("REB", "broader") },
  SEP: { name: "separatist rebels", category: "armed-group", plover: match("REB", "broader") },
  UAF: { name: "unaligned armed forces", category: "armed-group", plover: match("UAF", "exact") },
  IMG: { name: "international militarized group", plover: match("IMG", "exact") },
  IGO: { name: "intergovernmental organization", category: "intergovernmental", plover: match("IGO", "exact") },
  NGO: { name: "non-governmental organization", category: "ngo", plover: match("NGO", "exact") },
  ENV: { name: "environmental" },
  HRI: { name: "human rights" },
  RAD: { name: "radical" },
  INT: { name: "international actor" },
  UIS: { name: "unidentified state actor" },
};

/** Sectors of actors in PLOVER 0.8, the prefixes of those that are no states among them; not all it has. */
export const PLOVER_SECTORS: Readonly<Record<string, ActorType>> = {
  GOV: { name: "government", category: "government-body" },
  COP: { name: "police", category: "government-body" },
  SPY: { name: "state intelligence", category: "government-body" },
  MIL: { name: "military", category: "military" },
  LEG: { name: "legislature", category: "legislature" },
  JUD: { name: "judiciary", category: "court" },
  PTY: { name: "political party", category: "political-party" },
  OPP: { name: "political opposition" },
  REB: { name: "rebels", category: "armed-group" },
  PRM: { name: "paramilitary", category: "armed-group" },
  UAF: { name: "unaligned armed forces" },
  JRN: { name: "media", category: "media" },
  MED: { name: "medical" },
  EDU: { name: "education" },
  BUS: { name: "business", category: "company" },
  MNC: { name: "multinational corporation" },
  AGR: { name: "agriculture" },
  LAB: { name: "labour" },
  CRM: { name: "criminal" },
  CVL: { name: "civilian" },
  ELI: { name: "elites" },
  REF: { name: "refugees" },
  REL: { name: "religious" },
  NGO: { name: "non-governmental organization", category: "ngo" },
  IGO: { name: "intergovernmental organization", category: "intergovernmental" },
  UNO: { name: "United Nations", category: "intergovernmental" },
  EUR: { name: "European Union" },
  ISM: { name: "movement" },
  IMG: { name: "international militarized group" },
  UNK: { name: "unknown" },
};

const PLOVER_BY_CATEGORY: ReadonlyMap<string, string> = new Map(
  Object.entries(PLOVER_SECTORS)
    .flatMap(([code, { category }]) => (category === undefined ? [] : [[category, code] as const]))
    .reverse(),
);

/** The PLOVER sector that a body of a category has first; undefined where there is none. */
export function ploverSectorOf(category: string): string | undefined {
  return PLOVER_BY_CATEGORY.get(category);
}
