/** PLOVER 0.8 event types with their score and their modes; a mode has a score of its own where one is given. */
export const PLOVER_TYPES = {
  AGREE: { score: 2.5, modes: {} },
  CONSULT: { score: 2.5, modes: { visit: 4, "third-party": 1, multilateral: 4, phone: 1.5 } },
  SUPPORT: { score: 5, modes: {} },
  CONCEDE: { score: 4.5, modes: {} },
  COOPERATE: { score: 9.5, modes: {} },
  AID: { score: 10, modes: {} },
  RETREAT: {
    score: 6.5,
    modes: { withdraw: 6.5, release: 6.5, disarm: 6.5, ceasefire: 7.5, access: 6.5, resign: 6.5 },
  },
  REQUEST: { score: 0, modes: { assist: 0.5, change: -1, yield: -1, meet: 0 } },
  // the manual prints +3, against the scores of its own modes
  ACCUSE: { score: -3, modes: { disapprove: -2, investigate: -3.5, allege: -3.5 } },
  REJECT: { score: -2, modes: { assist: -2, change: -2, yield: -2, meet: -2 } },
  THREATEN: {
    score: -3.5,
    modes: { restrict: -3.5, arrest: -3.5, relations: -3.5, expel: -3.5, territory: -3.5, violence: -3.5 },
  },
  PROTEST: { score: -5, modes: { demo: -5, riot: -5, strike: -5, hunger: -5, boycott: -5, obstruct: -5 } },
  SANCTION: { score: -6, modes: { convict: -6, expel: -6, withdraw: -6, discontinue: -6 } },
  MOBILIZE: { score: -5.5, modes: { troops: -5.5, weapons: -5.5, police: -5.5, militia: -5.5 } },
  COERCE: {
    score: -7,
    modes: {
      seize: -7,
      restrict: -7,
      censor: -7,
      curfew: -7,
      "martial-law": -7,
      arrest: -7,
      deport: -7,
      withhold: -7,
      misinformation: -7,
      cyber: -7,
    },
  },
  ASSAULT: {
    score: -9,
    modes: {
      abduct: -9,
      beat: -9,
      torture: -9,
      sexual: -9,
      targeted: -9,
      destroy: -9,
      primitive: -9,
      firearms: -9,
      explosives: -9,
      "suicide-attack": -9,
      aerial: -9,
      drone: -9,
      "heavy-weapons": -9,
      "crowd-control": -9,
      unconventional: -9,
    },
  },
} as const;

/** A PLOVER 0.8 event type. */
export type PloverType = keyof typeof PLOVER_TYPES;

/** The contexts of PLOVER 0.8. */
export const PLOVER_CONTEXTS = [
  "military",
  "intelligence",
  "executive",
  "legislative",
  "election",
  "political_institutions",
  "pro_democracy",
  "pro_autocracy",
  "economic",
  "legal",
  "reparations",
  "human_rights",
  "rights_freedoms",
  "repression",
  "human_security",
  "gender",
  "lgbt",
  "religion_ethnicity",
  "inequality",
  "diplomatic",
  "territory",
  "peacekeeping",
  "health",
  "asylum",
  "migration",
  "disasters",
  "natural_resource",
  "environment",
  "technology",
  "terrorism",
  "cbrn",
  "cyber",
  "misinformation",
  "crime",
  "corruption",
  "illegal_drugs",
  "trafficking",
] as const;

/** Event types of the PLOVER dialect before 0.8 that have gone, and what has taken their place. */
export const OLD_PLOVER_TYPES = {
  DEMAND: "REQUEST",
  DISAPPROVE: "ACCUSE",
  INVESTIGATE: "ACCUSE/investigate",
  YIELD: "CONCEDE",
  FIGHT: "ASSAULT",
} as const satisfies Readonly<Record<string, string>>;

/** Whether a code, such as `CONSULT` or `CONSULT/phone`, has a type and a mode of PLOVER 0.8. */
export function isPloverCode(code: string): boolean {
  const [type = "", mode, ...more] = code.split("/");
  if (more.length > 0 || !Object.hasOwn(PLOVER_TYPES, type)) return false;
  return mode === undefined || Object.hasOwn(PLOVER_TYPES[type as PloverType].modes, mode);
}
