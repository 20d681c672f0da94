/** How the words reach the reader. */
export const STATEMENT_MODES = {
  direct: "The whole content is quoted.",
  mixed: "Quoted words, even a single one, stand inside a reported clause.",
  indirect: "Nothing is quoted.",
} as const;

/** Speech acts: what the speaker does by saying it. */
export const SPEECH_ACTS = {
  announce: "Makes a decision or an event known.",
  "assess-positive": "Judges something favourably.",
  "assess-negative": "Judges something unfavourably.",
  describe: "Says how things stand.",
  confirm: "Says that something reported is so.",
  reaffirm: "Repeats a position held before.",
  thank: "Thanks.",
  praise: "Commends somebody.",
  congratulate: "Congratulates.",
  welcome: "Greets a development or a person with approval.",
  condole: "Expresses sympathy for a loss.",
  regret: "Expresses regret without owning a fault.",
  "express-hope": "Hopes for something.",
  "express-concern": "Worries about something.",
  agree: "Voices a shared view; what binds is an agreement.",
  promise: "Undertakes to do something.",
  propose: "Puts a plan forward.",
  invite: "Asks somebody to come or to join.",
  request: "Asks for something.",
  appeal: "Urges others to act.",
  demand: "Insists on something as due.",
  reject: "Turns a proposal or a state of affairs down.",
  refuse: "Says that the speaker will not do something.",
  criticise: "Finds fault.",
  condemn: "Denounces in strong terms.",
  accuse: "Charges somebody with a wrong.",
  protest: "Objects formally.",
  warn: "Points to a danger or a consequence.",
  threaten: "Announces harm unless a condition is met.",
  deny: "Says that something reported is not so.",
  apologise: "Owns a fault and says sorry.",
  concede: "Admits or yields a point.",
  clarify: "Explains what was meant.",
  "decline-comment": "Will not say.",
} as const;

/** Where the words were spoken or written. */
export const STATEMENT_CHANNELS = {
  "press-conference": "Before the press.",
  "in-meeting": "At the meeting itself.",
  "written-statement": "In writing, by one side.",
  "joint-statement": "In writing, by several sides.",
  interview: "To an interviewer.",
  speech: "In a speech.",
  "social-media": "On social media.",
  briefing: "At a briefing on the record.",
  letter: "In a letter.",
  "note-verbale": "In an unsigned note between missions.",
  remarks: "In remarks of another or an unnamed kind.",
  "anonymous-briefing": "At a briefing by somebody who is not named.",
} as const;

/** How relayed words were passed on: the channels, and the readout. */
export const RELAY_CHANNELS = {
  ...STATEMENT_CHANNELS,
  readout: "In one side's summary of a meeting or call.",
} as const;

/** Where a speaker stands on something. */
export const STANCE_POSITIONS = {
  supports: "Is for it.",
  opposes: "Is against it.",
  conditional: "Is for it on a condition.",
  neutral: "Takes no side.",
} as const;
