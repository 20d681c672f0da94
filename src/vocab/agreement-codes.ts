import { match } from "./code-match.js";
import type { CodeMatch } from "./code-match.js";
import type { SchemeCodes } from "./meeting-codes.js";
import type { AGREEMENT_STATUSES, COMMITMENT_ACTIONS, TREATY_ACTIONS } from "./agreement.js";

/** Codes of other schemes for a status of an agreement. */
export interface AgreementSchemeCodes extends Pick<SchemeCodes, "cameo" | "plover" | "schemaOrg"> {
  /** Stage of the PA-X Peace Agreements Database. */
  readonly pax?: CodeMatch;
  /** The treaty action of the UN Treaty Collection that brings a party there. */
  readonly action?: { readonly code: keyof typeof TREATY_ACTIONS; readonly grade: CodeMatch["grade"] };
}

/** Statuses of agreements in other schemes: CAMEO, PLOVER 0.8, schema.org action and legal-force statuses, PA-X stages, treaty actions. */
export const AGREEMENT_STATUS_CODES: Readonly<Record<keyof typeof AGREEMENT_STATUSES, AgreementSchemeCodes>> = {
  proposed: {
    cameo: match("020", "approximate"),
    plover: match("REQUEST", "approximate"),
    schemaOrg: match("PotentialActionStatus", "approximate"),
  },
  "under-negotiation": {
    cameo: match("046", "broader"),
    plover: match("CONSULT", "broader"),
    schemaOrg: match("ActiveActionStatus", "approximate"),
    pax: match("Pre", "approximate"),
  },
  "agreed-in-principle": {
    cameo: match("030", "approximate"),
    plover: match("AGREE", "broader"),
    schemaOrg: match("ActiveActionStatus", "approximate"),
    pax: match("Pre", "approximate"),
  },
  agreed: {
    cameo: match("030", "approximate"),
    plover: match("AGREE", "broader"),
    schemaOrg: match("CompletedActionStatus", "approximate"),
    pax: match("SubPar", "approximate"),
  },
  adopted: {
    cameo: match("050", "approximate"),
    plover: match("SUPPORT", "broader"),
    schemaOrg: match("CompletedActionStatus", "approximate"),
    pax: match("SubPar", "approximate"),
  },
  initialled: {
    cameo: match("057", "approximate"),
    plover: match("SUPPORT", "approximate"),
    schemaOrg: match("ActiveActionStatus", "approximate"),
  },
  signed: {
    cameo: match("057", "exact"),
    plover: match("SUPPORT", "broader"),
    schemaOrg: match("CompletedActionStatus", "approximate"),
    pax: match("SubComp", "approximate"),
    action: match("signature", "exact"),
  },
  ratified: {
    cameo: match("057", "broader"),
    plover: match("SUPPORT", "broader"),
    schemaOrg: match("CompletedActionStatus", "approximate"),
    action: match("ratification", "broader"),
  },
  "in-force": { schemaOrg: match("InForce", "exact"), pax: match("Imp", "approximate") },
  suspended: {
    cameo: match("160", "approximate"),
    plover: match("SANCTION", "approximate"),
    schemaOrg: match("NotInForce", "broader"),
  },
  terminated: {
    cameo: match("160", "approximate"),
    plover: match("SANCTION/withdraw", "approximate"),
    schemaOrg: match("NotInForce", "broader"),
    action: match("denunciation", "approximate"),
  },
  withdrawn: { schemaOrg: match("FailedActionStatus", "approximate") },
  rejected: {
    cameo: match("127", "exact"),
    plover: match("REJECT/meet", "approximate"),
    schemaOrg: match("FailedActionStatus", "approximate"),
  },
  expired: { schemaOrg: match("NotInForce", "broader") },
  superseded: { schemaOrg: match("NotInForce", "broader"), pax: match("Ren", "approximate") },
  unclear: {},
};

/** What a PA-X stage says of an agreement. */
export interface PaxStage {
  /** The stage in words. */
  readonly name: string;
  readonly status: { readonly code: keyof typeof AGREEMENT_STATUSES; readonly grade: CodeMatch["grade"] };
  readonly instrument?: CodeMatch;
  /** Its sub-stages (`StageSub`). */
  readonly parts: readonly string[];
}

/** Stages of the PA-X Peace Agreements Database, version 3: a stage tells how far a peace process has come, a status how far a text has. */
export const PAX_STAGES = {
  Pre: { name: "Pre-negotiation", status: match("agreed", "approximate"), parts: ["Proc", "Prin", "Conf", "PreMix", "PreOth"] },
  SubPar: { name: "Substantive, partial", status: match("signed", "approximate"), parts: ["Iss", "MultIss", "FrparOth"] },
  SubComp: {
    name: "Substantive, comprehensive",
    status: match("signed", "approximate"),
    instrument: match("peace-agreement", "approximate"),
    parts: ["FrAg", "FrCons"],
  },
  Imp: { name: "Implementation", status: match("in-force", "approximate"), parts: ["ImpMod", "ExtSub", "ExtPar", "ImpOth"] },
  Ren: { name: "Renewal", status: match("signed", "approximate"), parts: ["Reimp", "Repre", "Resub", "Reoth"] },
  Cea: {
    name: "Ceasefire",
    status: match("agreed", "approximate"),
    instrument: match("ceasefire", "exact"),
    parts: ["Ceas", "Rel", "CeaMix"],
  },
  Oth: { name: "Other", status: match("unclear", "broader"), parts: [] },
} as const satisfies Readonly<Record<string, PaxStage>>;

/** The status of an agreement once a treaty action has been taken by all who were to; absent where it changes none. */
export const TREATY_ACTION_STATUSES: Readonly<
  Record<
    keyof typeof TREATY_ACTIONS,
    { readonly code: keyof typeof AGREEMENT_STATUSES; readonly grade: CodeMatch["grade"] } | undefined
  >
> = {
  signature: match("signed", "exact"),
  "definitive-signature": match("in-force", "approximate"),
  ratification: match("ratified", "exact"),
  acceptance: match("ratified", "exact"),
  approval: match("ratified", "exact"),
  accession: match("ratified", "approximate"),
  succession: match("ratified", "approximate"),
  "formal-confirmation": match("ratified", "exact"),
  "provisional-application": match("signed", "approximate"),
  declaration: undefined,
  reservation: undefined,
  objection: undefined,
  withdrawal: match("terminated", "approximate"),
  denunciation: match("terminated", "approximate"),
};

/** What commitments are about, as CAMEO has the intent: each promises the deed. */
export const COMMITMENT_ACTION_CODES: Readonly<Record<keyof typeof COMMITMENT_ACTIONS, SchemeCodes>> = {
  "hold-consultations": { cameo: match("036", "broader"), plover: match("AGREE", "broader") },
  "appoint-negotiators": { cameo: match("036", "broader"), plover: match("AGREE", "broader") },
  "establish-mechanism": { cameo: match("032", "broader"), plover: match("AGREE", "broader") },
  "settle-dispute": { cameo: match("037", "exact"), plover: match("AGREE", "broader") },
  "normalise-relations": { cameo: match("032", "broader"), plover: match("AGREE", "broader") },
  cooperate: { cameo: match("030", "exact"), plover: match("AGREE", "exact") },
  "trade-and-investment": { cameo: match("0311", "broader"), plover: match("AGREE", "broader") },
  "provide-aid": { cameo: match("033", "exact"), plover: match("AGREE", "broader") },
  "ease-sanctions": { cameo: match("0354", "exact"), plover: match("AGREE", "broader") },
  "release-prisoners": { cameo: match("0353", "broader"), plover: match("AGREE", "broader") },
  "cease-fire": { cameo: match("0356", "broader"), plover: match("AGREE", "broader") },
  "withdraw-forces": { cameo: match("0356", "broader"), plover: match("AGREE", "broader") },
  "deploy-forces": { cameo: match("0334", "approximate"), plover: match("AGREE", "approximate") },
  "allow-access": { cameo: match("0355", "broader"), plover: match("AGREE", "broader") },
  "share-information": { cameo: match("0314", "broader"), plover: match("AGREE", "broader") },
  "hold-summit": { cameo: match("036", "broader"), plover: match("AGREE", "broader") },
  "continue-talks": { cameo: match("036", "broader"), plover: match("AGREE", "broader") },
  "sign-agreement": { cameo: match("030", "broader"), plover: match("AGREE", "broader") },
  "consider-interests": { cameo: match("030", "broader"), plover: match("AGREE", "broader") },
  recognise: { cameo: match("032", "broader"), plover: match("AGREE", "broader") },
  monitor: { cameo: match("0355", "approximate"), plover: match("AGREE", "broader") },
  other: { cameo: match("030", "broader"), plover: match("AGREE", "broader") },
};
