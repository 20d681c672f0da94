import type { FoundAgreement } from "./agreements.js";

/** What only says how to go on, and settles nothing. */
const PROCESS = new Set<string | undefined>([
  "hold-consultations",
  "appoint-negotiators",
  "establish-mechanism",
  "continue-talks",
  "hold-summit",
]);

/** Gives meetings at which something was agreed that outcome, where the text tells no other. */
export function settleOutcomes(agreements: readonly FoundAgreement[]): void {
  for (const { meeting, commitments, evidence, status } of agreements) {
    if (!meeting || meeting.outcome || !/^(?:agreed|agreed-in-principle|adopted|initialled|signed)$/.test(status)) continue;
    const process = commitments.length > 0 && commitments.every(({ action }) => PROCESS.has(action));
    meeting.outcome = { result: process ? "process-only" : "agreement", evidence };
  }
}
