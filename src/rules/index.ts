import { absentParty } from "./absent-party.js";
import { actionOrder } from "./action-order.js";
import { actionParty } from "./action-party.js";
import { assertedAndDisputed } from "./asserted-and-disputed.js";
import { callHasNoVenue } from "./call-has-no-venue.js";
import { commitmentIdUnique } from "./commitment-id-unique.js";
import { commitmentParty } from "./commitment-party.js";
import { delegationHead } from "./delegation-head.js";
import { duplicateParticipant } from "./duplicate-participant.js";
import { duplicateParticipation } from "./duplicate-participation.js";
import { groundRules } from "./ground-rules.js";
import { hostPlace } from "./host-place.js";
import { idUnique } from "./id-unique.js";
import { membershipAcyclic } from "./membership-acyclic.js";
import { modeQuotes } from "./mode-quotes.js";
import { noParticipants } from "./no-participants.js";
import { occasionTookPlace } from "./occasion-took-place.js";
import { orphanParticipant } from "./orphan-participant.js";
import { phraseWeekday } from "./phrase-weekday.js";
import { plannedDateKept } from "./planned-date-kept.js";
import { plannedTime } from "./planned-time.js";
import { presenceTime } from "./presence-time.js";
import { quoteInText } from "./quote-in-text.js";
import { refExists } from "./ref-exists.js";
import { refType } from "./ref-type.js";
import { relationAcyclic } from "./relation-acyclic.js";
import type { Rule } from "./rule.js";
import { spanLength } from "./span-length.js";
import { speakerTookPart } from "./speaker-took-part.js";
import { statusOutcome } from "./status-outcome.js";
import { statusTime } from "./status-time.js";
import { timeOrder } from "./time-order.js";
import { whenEmpty } from "./when-empty.js";

/** Every rule, in the order in which they run and are listed. */
export const rules: readonly Rule[] = [
  idUnique,
  commitmentIdUnique,
  refExists,
  refType,
  relationAcyclic,
  membershipAcyclic,
  whenEmpty,
  timeOrder,
  phraseWeekday,
  statusTime,
  plannedTime,
  plannedDateKept,
  statusOutcome,
  presenceTime,
  occasionTookPlace,
  noParticipants,
  duplicateParticipation,
  absentParty,
  hostPlace,
  callHasNoVenue,
  delegationHead,
  speakerTookPart,
  modeQuotes,
  quoteInText,
  assertedAndDisputed,
  commitmentParty,
  actionParty,
  actionOrder,
  duplicateParticipant,
  orphanParticipant,
  spanLength,
  ...groundRules,
];
