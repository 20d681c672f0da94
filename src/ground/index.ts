/**
 * Words held against a text.
 *
 * @module demarche/ground
 */
export { FOLDINGS, type CharacterFolding } from "./fold.js";
export { LEXICON_LANGUAGES } from "./lexicon.js";
export { locate, VERDICTS, type Folding, type LocateOptions, type Location, type Verdict } from "./locate.js";
export { CHANGE_KINDS, type Change, type ChangeKind, type NearPassage } from "./nearest-passage.js";
export type { Negator } from "./negation.js";
export { fromCodePoints, fromUtf8Bytes, toCodePoints, toUtf8Bytes } from "./offsets.js";
export { passageAround, type Passage } from "./passage.js";
export { prepareText, type PreparedText } from "./prepared-text.js";
export { isQuoted, quotedRuns } from "./quoted-runs.js";
export { textDigest } from "./text-digest.js";
export { verify, type EvidenceCheck, type EvidenceOwner, type EvidenceVerdict, type Verification } from "./verify.js";
export {
  fromWebAnnotationSelectors,
  toWebAnnotationSelectors,
  type TextPositionSelector,
  type TextQuoteSelector,
  type WebAnnotationSelector,
} from "./web-annotation.js";
