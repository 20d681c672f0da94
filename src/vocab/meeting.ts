/** What a meeting is, apart from how, when and whether it took place. */
export const MEETING_KINDS = {
  talks: "Parties talk about substance; nothing is said of an outcome. The default.",
  negotiation: "Parties bargain over the terms of something.",
  consultation: "A regular or institutional exchange, or one that the source calls a consultation.",
  summit: "Heads of state or government meet.",
  ministerial: "Ministers meet in a set format.",
  conference: "A large, organized meeting of many parties.",
  session: "A sitting of a standing body.",
  visit: "Somebody travels to another's territory to be received.",
  mediation: "A third party helps others to settle, in one room.",
  "proximity-talks": "A third party carries messages between parties who do not sit together.",
  "press-conference": "Parties face the press.",
  "signing-ceremony": "A text is signed in public.",
  ceremony: "A formal occasion other than a signing: a welcome, an anniversary, credentials.",
  reception: "A social occasion with an official host.",
  summons: "A representative is called in by the receiving state.",
  other: "None of these; `title` says what.",
} as const;

/** How the participants were brought together. */
export const MEETING_FORMATS = {
  "in-person": "All were in one place.",
  phone: "By telephone.",
  video: "By video link.",
  hybrid: "Some in one place, others by phone or video.",
  correspondence: "In writing.",
} as const;

/** Whose diplomacy it is. */
export const MEETING_TRACKS = {
  "1": "Officials, acting for their governments.",
  "1.5": "Officials and private persons together, or officials in a private capacity.",
  "2": "Private persons: scholars, former officials, organizations.",
  "3": "Grassroots: people to people.",
} as const;

/** The protocol rank of a visit. */
export const VISIT_TYPES = {
  state: "A head of state, invited by a head of state, with full ceremony.",
  official: "At government level, with some ceremony.",
  working: "For business, without ceremony.",
  private: "Not on behalf of a government.",
  transit: "A stop on the way elsewhere.",
  courtesy: "To pay respects.",
} as const;

/** How far a meeting has come. In-progress, suspended and concluded meetings took place. */
export const MEETING_STATUSES = {
  proposed: "Somebody suggested it.",
  announced: "It is expected or being prepared, without a date.",
  scheduled: "It has a date.",
  postponed: "It was put off, without a new date.",
  rescheduled: "It was moved to a new date.",
  "in-progress": "It is under way.",
  suspended: "It began and was interrupted.",
  concluded: "It took place and is over.",
  cancelled: "It was called off.",
  refused: "A party would not meet.",
  unclear: "Accounts differ on whether it took or will take place.",
} as const;

/** What somebody was at a meeting. */
export const MEETING_ROLES = {
  party: "Takes part in its own cause.",
  host: "Provides the place; not thereby a party.",
  "co-host": "Hosts together with another.",
  convener: "Called the meeting.",
  chair: "Presides.",
  "co-chair": "Presides together with another.",
  mediator: "Helps the parties to settle and may propose terms.",
  facilitator: "Helps the parties to talk and proposes no terms.",
  guarantor: "Answers for what is agreed.",
  witness: "Attests what is agreed.",
  observer: "Present without a part in the talks.",
  visitor: "Travels and is received.",
  "receiving-side": "Hosts a visit and talks.",
  "invited-guest": "Invited without being a party.",
  "concerned-party": "Was talked about.",
} as const;

/** Whether somebody was there. */
export const PRESENCES = {
  attended: "Was there.",
  represented: "Sent somebody.",
  remote: "Took part from elsewhere.",
  expected: "Was or is to come.",
  invited: "Was asked to come.",
  declined: "Was asked and would not come.",
  excluded: "Was kept out.",
  "not-invited": "Was not asked.",
  absent: "Was not there; why is not said.",
  withdrew: "Came and walked out.",
} as const;

/** What a meeting came to. */
export const OUTCOME_RESULTS = {
  agreement: "The parties agreed on substance.",
  partial: "They agreed on some of it.",
  "process-only": "They agreed on how to go on: teams, a next meeting.",
  none: "Nothing was agreed.",
  breakdown: "The talks failed.",
} as const;

/** How one meeting stands to another. */
export const MEETING_RELATIONS = {
  follows: "Comes after the target and takes it further.",
  prepares: "Prepares the target.",
  "part-of": "Is a part of the target.",
  "margins-of": "Takes place on the margins of the target.",
  replaces: "Takes the place of the target.",
} as const;
