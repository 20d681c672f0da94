/** The form that an agreement takes. */
export const INSTRUMENTS = {
  agreement: "An agreement without a more particular name.",
  treaty: "A formal agreement under international law.",
  convention: "A treaty, most often among many parties.",
  protocol: "A treaty that supplements or amends another.",
  "framework-agreement": "Sets principles that later agreements fill in.",
  "interim-agreement": "Holds until a final one.",
  "exchange-of-notes": "Two notes between missions that together bind.",
  "exchange-of-letters": "Two letters that together bind or record.",
  "letter-of-intent": "Says what its signers mean to do.",
  "memorandum-of-understanding": "Records an understanding, most often not legally binding.",
  "joint-statement": "What several sides state together.",
  communique: "An official text at the end of a meeting.",
  declaration: "A solemn statement of positions or principles.",
  resolution: "A decision of a body.",
  roadmap: "Steps towards a goal.",
  "action-plan": "Measures with a schedule.",
  ceasefire: "Fighting is to stop, for a time or until further notice.",
  truce: "Fighting is to pause.",
  armistice: "Fighting is to end, pending peace.",
  "peace-agreement": "A conflict is to end.",
  "oral-understanding": "Agreed by word of mouth; no text is known.",
  "agreed-minutes": "Minutes that the sides accept as a record.",
  other: "None of these; `title` says what.",
} as const;

/** Whether an agreement binds. */
export const BINDINGNESS = {
  "legally-binding": "Under international or domestic law.",
  "politically-binding": "On the parties' word.",
  "non-binding": "Expressly not binding.",
  unclear: "Accounts differ or do not say.",
} as const;

/** How far an agreement has come; the first nine are stages in this order. */
export const AGREEMENT_STATUSES = {
  proposed: "Put forward by one side.",
  "under-negotiation": "The terms are being bargained.",
  "agreed-in-principle": "Agreed in outline.",
  agreed: "The terms are agreed.",
  adopted: "The text is adopted.",
  initialled: "The text is fixed by initials.",
  signed: "Signed by all who were to sign first.",
  ratified: "The consent to be bound has been given.",
  "in-force": "It binds.",
  suspended: "It does not apply for the time being.",
  terminated: "It has been ended.",
  withdrawn: "The proposal was taken back.",
  rejected: "A party turned it down.",
  expired: "Its time ran out.",
  superseded: "Another has taken its place.",
  unclear: "Accounts differ.",
} as const;

/** Acts of consent and their like, after the treaty actions of the United Nations Treaty Collection. */
export const TREATY_ACTIONS = {
  signature: "Signs, subject to a later consent.",
  "definitive-signature": "Signs and is thereby bound.",
  ratification: "Ratifies.",
  acceptance: "Accepts, with the effect of a ratification.",
  approval: "Approves, with the effect of a ratification.",
  accession: "Joins without having signed.",
  succession: "Takes over a predecessor's part.",
  "formal-confirmation": "An international organization's counterpart of ratification.",
  "provisional-application": "Applies it before it enters into force.",
  declaration: "Declares how it understands the text.",
  reservation: "Excludes or changes a term for itself.",
  objection: "Objects to another's reservation.",
  withdrawal: "Leaves.",
  denunciation: "Gives notice of leaving.",
} as const;

/** What a commitment is to do. */
export const COMMITMENT_ACTIONS = {
  "hold-consultations": "Consult, once or regularly.",
  "appoint-negotiators": "Name those who will negotiate.",
  "establish-mechanism": "Set up a body, a channel or a procedure.",
  "settle-dispute": "Work towards a settlement.",
  "normalise-relations": "Restore missions or relations.",
  cooperate: "Work together.",
  "trade-and-investment": "Trade or invest.",
  "provide-aid": "Give aid.",
  "ease-sanctions": "Lift or loosen sanctions.",
  "release-prisoners": "Release or exchange people held.",
  "cease-fire": "Stop fighting.",
  "withdraw-forces": "Take forces out.",
  "deploy-forces": "Send forces or guarantees.",
  "allow-access": "Let people or goods through.",
  "share-information": "Share information or intelligence.",
  "hold-summit": "Bring the leaders together.",
  "continue-talks": "Go on talking.",
  "sign-agreement": "Conclude or sign a text.",
  "consider-interests": "Take each other's interests into account.",
  recognise: "Recognize a state, a government or a border.",
  monitor: "Watch over the carrying out.",
  other: "None of these.",
} as const;

/** How firmly a commitment is worded. */
export const MODALITIES = {
  shall: "Must: treaty language.",
  will: "Will: an announced intention without condition.",
  agreed: "The parties agreed to do it.",
  should: "Ought to.",
  intends: "Means to.",
  endeavours: "Will try to.",
  explores: "Will look into it.",
} as const;

/** What became of a commitment. */
export const COMMITMENT_STATUSES = {
  pending: "Not yet due or begun.",
  "in-progress": "Being carried out.",
  fulfilled: "Carried out.",
  breached: "Broken.",
  lapsed: "No longer owed.",
  superseded: "Replaced by another.",
  disputed: "Accounts differ.",
} as const;

/** How one agreement stands to another. */
export const AGREEMENT_RELATIONS = {
  implements: "Carries out the target.",
  amends: "Changes the target.",
  replaces: "Takes the place of the target.",
  "part-of": "Is a part of the target.",
  "based-on": "Builds on the target.",
} as const;
