import type { MeetingFormat, MeetingKind, MeetingRole, MeetingStatus, Place, Presence, When } from "../schema/interfaces.js";
import type { Stretch } from "./speech.js";
import type { Entity } from "./who.js";

/** Somebody's part in a meeting. */
export interface FoundPart {
  readonly entity: Entity;
  readonly role: MeetingRole;
  readonly presence: Presence | undefined;
}

/** A meeting as the text tells it. */
export interface FoundMeeting {
  kind: MeetingKind;
  status: MeetingStatus;
  format: MeetingFormat | undefined;
  recurring: boolean;
  when: When | undefined;
  place: Place | undefined;
  participation: FoundPart[];
  evidence: Stretch[];
  confidence: number;
  rule: string;
}
