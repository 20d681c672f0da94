import { isCertainlyBefore } from "../core/edtf.js";
import type { Agreement, EdtfDate, ParticipantId, TreatyAction } from "../schema/interfaces.js";
import { defineRule, type RuleFinding } from "./rule.js";

const SIGNATURES: ReadonlySet<string> = new Set(["signature", "definitive-signature"]);
const AFTER_SIGNATURE: ReadonlySet<string> = new Set(["ratification", "acceptance", "approval"]);
const LEAVING: ReadonlySet<string> = new Set(["withdrawal", "denunciation"]);
const CONSENTS: ReadonlySet<string> = new Set([
  ...AFTER_SIGNATURE,
  "definitive-signature",
  "accession",
  "succession",
  "formal-confirmation",
  "provisional-application",
]);

/** The first of some dates, where all are recorded and there are any. */
function firstOf(actions: readonly TreatyAction[]): EdtfDate | undefined {
  const dates = actions.map(({ date }) => date);
  if (dates.includes(undefined)) return undefined;
  return dates.reduce((first, date) => (isCertainlyBefore(date!, first!) ? date : first), dates[0]);
}

function* ratifiedBeforeSigned(actions: readonly TreatyAction[]): Generator<RuleFinding> {
  const byParty = new Map<ParticipantId, TreatyAction[]>();
  for (const action of actions) {
    const own = byParty.get(action.party);
    if (own) own.push(action);
    else byParty.set(action.party, [action]);
  }
  for (const [at, { party, action, date }] of actions.entries()) {
    if (date === undefined || !AFTER_SIGNATURE.has(action)) continue;
    const own = byParty.get(party)!;
    // who left may have come back with a new signature
    if (own.some((other) => LEAVING.has(other.action))) continue;
    const signatures = own.filter((other) => SIGNATURES.has(other.action));
    const signed = firstOf(signatures);
    if (signed !== undefined && signatures.every((signature) => isCertainlyBefore(date, signature.date!))) {
      yield {
        path: ["actions", at, "date"],
        message: `The ${action} by ${party} on ${date} comes before the signature on ${signed}.`,
        expected: `${signed} or later`,
        received: date,
      };
    }
  }
}

function* inForceBeforeConsent({ parties, actions = [], inForce }: Agreement): Generator<RuleFinding> {
  const start = inForce?.start;
  const consents = actions.filter(({ action }) => CONSENTS.has(action));
  const first = firstOf(consents);
  if (start === undefined || first === undefined) return;
  // two parties of whose consent nothing is recorded may have brought it into force
  const consenting = new Set(consents.map(({ party }) => party));
  const isSettled = parties.filter((party) => !consenting.has(party)).length < 2;
  if (isSettled && consents.every(({ date }) => isCertainlyBefore(start, date!))) {
    yield {
      path: ["inForce", "start"],
      message: `The agreement is in force on ${start}, before the first recorded consent to it on ${first}.`,
      expected: `${first} or later`,
      received: start,
    };
  }
}

export const actionOrder = defineRule({
  code: "rule/action-order",
  severity: "error",
  on: ["agreement"],
  summary:
    "No party ratifies, accepts or approves an agreement before it signs it, and no agreement is in force before all recorded consents to it.",
  mend: "Correct the dates. A party that joins without having signed takes the action `accession`.",
  example: {
    fails: {
      participants: [{ type: "participant", id: "participant:russia", kind: "state", name: "Russia", country: "RU" }],
      agreements: [
        {
          type: "agreement",
          id: "agreement:a",
          status: "ratified",
          parties: ["participant:russia"],
          actions: [
            { party: "participant:russia", action: "signature", date: "2025-02-20" },
            { party: "participant:russia", action: "ratification", date: "2025-02-19" },
          ],
          commitments: [],
        },
      ],
    },
    passes: {
      participants: [{ type: "participant", id: "participant:russia", kind: "state", name: "Russia", country: "RU" }],
      agreements: [
        {
          type: "agreement",
          id: "agreement:a",
          status: "ratified",
          parties: ["participant:russia"],
          actions: [
            { party: "participant:russia", action: "signature", date: "2025-02-20" },
            { party: "participant:russia", action: "ratification", date: "2025-02-20" },
          ],
          commitments: [],
        },
      ],
    },
  },
  *check(agreement) {
    yield* ratifiedBeforeSigned(agreement.actions ?? []);
    yield* inForceBeforeConsent(agreement);
  },
});
