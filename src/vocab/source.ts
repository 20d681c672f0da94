/** What kind of document a source is. */
export const SOURCE_KINDS = {
  "news-article": "A report by a news organization.",
  readout: "One side's summary of a meeting or call.",
  "press-release": "A text that an office gives to the press.",
  transcript: "Words taken down as spoken.",
  speech: "The text of a speech.",
  interview: "Questions and answers.",
  "social-media-post": "A post on social media.",
  "joint-statement": "A text that several sides issue together.",
  "treaty-text": "The text of an agreement.",
  resolution: "A decision of a body.",
  "dataset-row": "A row of an event dataset.",
  other: "None of these.",
} as const;
