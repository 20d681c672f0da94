/** What kind of actor a participant is. */
export const PARTICIPANT_KINDS = {
  person: "A human being.",
  state: "A state, past or present.",
  organization: "A body with a name: intergovernmental, an organ of a state, or private.",
  delegation: "People sent to represent somebody.",
  group: "A coalition or an unnamed set of people or parties.",
} as const;

/** What kind of body an organization is. */
export const ORGANIZATION_CATEGORIES = {
  intergovernmental: "Its members are states.",
  ministry: "A ministry or department of state.",
  presidency: "The office of a head of state or government.",
  "government-body": "Another organ of a government, or the government as a whole.",
  "diplomatic-mission": "An embassy, consulate or permanent mission.",
  legislature: "A parliament or a chamber of one.",
  court: "A court or tribunal.",
  military: "Armed forces of a state.",
  "de-facto-authority": "Governs without general recognition.",
  "armed-group": "Fights without being a state's forces.",
  "political-party": "A party or movement in politics.",
  ngo: "A non-governmental organization.",
  company: "A business.",
  media: "A news organization or agency.",
  "religious-body": "A church or another religious body.",
  other: "None of these.",
} as const;

/** Ranks of office in diplomatic precedence, the highest first. */
export const RANKS = {
  "head-of-state": "President, monarch.",
  "head-of-government": "Prime minister, chancellor.",
  "deputy-head": "Vice-president, deputy prime minister.",
  "head-of-organization": "Secretary-general, president of a commission.",
  "foreign-minister": "Minister of foreign affairs, Secretary of State.",
  minister: "Member of a cabinet.",
  "deputy-minister": "Deputy or vice-minister, under-secretary.",
  "special-envoy": "Special envoy or representative.",
  ambassador: "Ambassador, nuncio, permanent representative.",
  "minister-plenipotentiary": "Envoy of the second class.",
  "charge-daffaires": "Heads a mission for the time being.",
  legislator: "Member of a parliament.",
  adviser: "Advises a leader or a minister.",
  "military-officer": "General, admiral, attaché.",
  "senior-official": "Director, head of a department.",
  official: "Official, diplomat, spokesperson.",
  expert: "Expert or scholar.",
} as const;

/** How somebody stands to an office. */
export const TENURES = {
  incumbent: "Holds it.",
  acting: "Stands in.",
  elect: "Chosen, not yet in office.",
  former: "Held it once; never counts towards a meeting's level.",
} as const;
