import type { ParticipantId } from "../schema/interfaces.js";
import { principalsClosure, walkPrincipals } from "./acts-for.js";
import type { DossierIndex } from "./dossier-index.js";

/**
 * Tells of anybody whether they may be reckoned among those listed: are one of them, act for one, or have one act for them.
 * Also true where the dossier cannot tell: of somebody it does not know, and where a group whose members it does not list is
 * on either side.
 */
export function countsAmong(listed: Iterable<ParticipantId>, index: DossierIndex): (id: ParticipantId) => boolean {
  const all = new Set(listed);
  const isOpen = [...all].some((id) => !isKnown(id, index));
  let reached: ReadonlySet<ParticipantId> | undefined;
  return (id) => {
    if (isOpen || !isKnown(id, index)) return true;
    for (const principal of walkPrincipals(id, index)) if (all.has(principal)) return true;
    reached ??= principalsClosure(all, index);
    return reached.has(id);
  };
}

function isKnown(id: ParticipantId, index: DossierIndex): boolean {
  const participant = index.participant(id);
  return participant !== undefined && (participant.kind !== "group" || (participant.members ?? []).length > 0);
}
