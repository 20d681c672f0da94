import { match } from "./code-match.js";
import type { SchemeCodes } from "./meeting-codes.js";
import type { SPEECH_ACTS } from "./statement.js";

/** Speech acts in other schemes: CAMEO event code, PLOVER 0.8 (which has dropped mere statements), schema.org action. */
export const SPEECH_ACT_CODES: Readonly<Record<keyof typeof SPEECH_ACTS, SchemeCodes>> = {
  announce: { cameo: match("010", "broader"), schemaOrg: match("InformAction", "broader") },
  "assess-positive": { cameo: match("013", "exact"), schemaOrg: match("AssessAction", "broader") },
  "assess-negative": { cameo: match("012", "exact"), schemaOrg: match("AssessAction", "broader") },
  describe: { cameo: match("010", "broader"), schemaOrg: match("InformAction", "exact") },
  confirm: { cameo: match("015", "approximate"), schemaOrg: match("ConfirmAction", "approximate") },
  reaffirm: { cameo: match("010", "broader"), schemaOrg: match("InformAction", "broader") },
  thank: {
    cameo: match("051", "approximate"),
    plover: match("SUPPORT", "broader"),
    schemaOrg: match("LikeAction", "approximate"),
  },
  praise: { cameo: match("051", "exact"), plover: match("SUPPORT", "broader"), schemaOrg: match("EndorseAction", "broader") },
  congratulate: {
    cameo: match("051", "approximate"),
    plover: match("SUPPORT", "broader"),
    schemaOrg: match("LikeAction", "approximate"),
  },
  welcome: {
    cameo: match("051", "approximate"),
    plover: match("SUPPORT", "broader"),
    schemaOrg: match("LikeAction", "approximate"),
  },
  condole: { cameo: match("018", "broader") },
  regret: { cameo: match("018", "approximate") },
  "express-hope": { cameo: match("013", "broader") },
  "express-concern": { cameo: match("012", "broader") },
  agree: { cameo: match("019", "exact"), schemaOrg: match("AgreeAction", "exact") },
  promise: { cameo: match("030", "broader"), plover: match("AGREE", "broader") },
  propose: { cameo: match("020", "broader"), schemaOrg: match("SuggestAction", "approximate") },
  invite: {
    cameo: match("026", "approximate"),
    plover: match("REQUEST/meet", "approximate"),
    schemaOrg: match("InviteAction", "exact"),
  },
  request: { cameo: match("020", "broader"), plover: match("REQUEST", "broader"), schemaOrg: match("AskAction", "broader") },
  appeal: { cameo: match("020", "exact"), plover: match("REQUEST", "approximate"), schemaOrg: match("AskAction", "broader") },
  demand: { cameo: match("100", "exact"), plover: match("REQUEST", "broader"), schemaOrg: match("AskAction", "broader") },
  reject: { cameo: match("120", "exact"), plover: match("REJECT", "exact"), schemaOrg: match("RejectAction", "exact") },
  refuse: { cameo: match("120", "broader"), plover: match("REJECT", "broader"), schemaOrg: match("RejectAction", "broader") },
  criticise: {
    cameo: match("111", "broader"),
    plover: match("ACCUSE/disapprove", "broader"),
    schemaOrg: match("DisagreeAction", "approximate"),
  },
  condemn: {
    cameo: match("111", "broader"),
    plover: match("ACCUSE/disapprove", "broader"),
    schemaOrg: match("DisagreeAction", "approximate"),
  },
  accuse: { cameo: match("112", "exact"), plover: match("ACCUSE/allege", "exact") },
  protest: { cameo: match("114", "exact"), plover: match("ACCUSE/disapprove", "broader") },
  warn: { cameo: match("130", "approximate"), plover: match("THREATEN", "approximate") },
  threaten: { cameo: match("130", "exact"), plover: match("THREATEN", "exact") },
  deny: { cameo: match("016", "approximate") },
  apologise: { cameo: match("055", "exact"), plover: match("SUPPORT", "approximate") },
  concede: { cameo: match("080", "approximate"), plover: match("CONCEDE", "broader") },
  clarify: { cameo: match("010", "broader"), schemaOrg: match("InformAction", "broader") },
  "decline-comment": { cameo: match("011", "exact") },
};
