import type { AGREEMENT_STATUSES } from "./agreement.js";
import { isCameoCode } from "./cameo-codes.js";
import type { MatchGrade } from "./code-match.js";
import type { MEETING_FORMATS, MEETING_KINDS, MEETING_STATUSES } from "./meeting.js";
import type { SPEECH_ACTS } from "./statement.js";

/** The record that says what a CAMEO event code says. */
export type CameoRecord =
  | {
      readonly type: "meeting";
      readonly kind: keyof typeof MEETING_KINDS;
      readonly status: keyof typeof MEETING_STATUSES;
      readonly format?: keyof typeof MEETING_FORMATS;
      readonly grade: MatchGrade;
    }
  | { readonly type: "statement"; readonly act: keyof typeof SPEECH_ACTS; readonly grade: MatchGrade }
  | { readonly type: "agreement"; readonly status: keyof typeof AGREEMENT_STATUSES; readonly grade: MatchGrade }
  /** A deed that is neither meeting, statement nor agreement: who reports it makes a statement. */
  | { readonly type: "deed"; readonly grade: "approximate" };

const meeting = (kind: keyof typeof MEETING_KINDS, grade: MatchGrade, format?: "phone"): CameoRecord => ({
  type: "meeting",
  kind,
  status: "concluded",
  ...(format && { format }),
  grade,
});
const says = (act: keyof typeof SPEECH_ACTS, grade: MatchGrade): CameoRecord => ({ type: "statement", act, grade });
const DEED: CameoRecord = { type: "deed", grade: "approximate" };

let table: Readonly<Record<string, CameoRecord>> | undefined;

// the longest prefix of a code counts; what has none is a deed
const built = (): Readonly<Record<string, CameoRecord>> => ({
  "01": says("describe", "broader"),
  "011": says("decline-comment", "exact"),
  "012": says("assess-negative", "exact"),
  "013": says("assess-positive", "exact"),
  "015": says("confirm", "approximate"),
  "016": says("deny", "broader"),
  "017": DEED,
  "018": says("condole", "broader"),
  "019": says("agree", "exact"),
  "02": says("appeal", "exact"),
  "03": says("promise", "broader"),
  "04": meeting("talks", "exact"),
  "041": meeting("talks", "exact", "phone"),
  "042": meeting("visit", "exact"),
  "043": meeting("visit", "exact"),
  "044": meeting("talks", "broader"),
  "045": meeting("mediation", "exact"),
  "046": meeting("negotiation", "exact"),
  "051": says("praise", "broader"),
  "052": says("praise", "approximate"),
  "053": says("appeal", "approximate"),
  "055": says("apologise", "exact"),
  "056": says("concede", "approximate"),
  "057": { type: "agreement", status: "signed", grade: "exact" },
  "10": says("demand", "exact"),
  "11": says("criticise", "broader"),
  "112": says("accuse", "exact"),
  "113": DEED,
  "114": says("protest", "exact"),
  "115": DEED,
  "116": DEED,
  "12": says("reject", "exact"),
  "124": says("refuse", "exact"),
  "125": says("refuse", "broader"),
  "128": DEED,
  "129": DEED,
  "13": says("threaten", "exact"),
});

/**
 * The record that a CAMEO event code calls for. Codes below one of the table say more than the record does, and have the grade
 * `broader`; undefined where there is no such code.
 */
export function recordOfCameo(code: string): CameoRecord | undefined {
  if (!isCameoCode(code)) return undefined;
  table ??= built();
  for (let length = code.length; length >= 2; length--) {
    const found = table[code.slice(0, length)];
    if (!found) continue;
    const general = length === code.length || code === `${code.slice(0, length)}0`;
    return general || found.type === "deed" || found.grade !== "exact" ? found : { ...found, grade: "broader" };
  }
  return DEED;
}
