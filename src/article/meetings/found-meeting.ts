import type {
  MeetingFormat,
  MeetingKind,
  MeetingRole,
  MeetingStatus,
  Place,
  Presence,
  VisitType,
  When,
} from "../../schema/interfaces.js";
import type { FoundOutcome } from "./meeting-outcome.js";
import type { FoundRelation } from "./meeting-relations.js";
import type { Stretch } from "../speech.js";
import type { Entity } from "../who/entity.js";

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
  /** Index of the sentence that first tells it. */
  readonly sentence: number;
  /** The states and bodies that take part. */
  sides: readonly Entity[];
  /** Whether its time is one day, and which. */
  day: string | undefined;
  /** Index of the noun or verb that first tells it. */
  readonly trigger: number;
  /** Whether it is told as one of several: "the next round". */
  readonly ordered: boolean;
  /** Whether it is told as something new: "a planned meeting". */
  indefinite: boolean;
  /** The words of its name, where its noun is written with a capital: "Strategic Dialogue". */
  name: readonly string[];
  visitType: VisitType | undefined;
  outcome: FoundOutcome | undefined;
  readonly topics: string[];
  readonly relations: FoundRelation[];
  /** Whether the text sets it apart from others: "separate talks". */
  readonly separate: boolean;
}

/** Statuses of meetings that took place. */
export const TOOK_PLACE = new Set<MeetingStatus>(["in-progress", "suspended", "concluded"]);

/** Statuses of meetings that did not take place when they were to. */
export const CALLED_OFF = new Set<MeetingStatus>(["cancelled", "postponed", "refused"]);

/** Statuses of meetings to come. */
export const FUTURE = new Set<MeetingStatus>(["proposed", "announced", "scheduled"]);

const FAMILY: ReadonlyMap<string, string> = new Map(
  Object.entries({
    visit: "visit",
    "press-conference": "press",
    ceremony: "ceremony",
    "signing-ceremony": "ceremony",
    reception: "ceremony",
  }),
);
/** The sort of a meeting: tellings of two sorts are not of one meeting. */
export const familyOf = (meeting: { kind: MeetingKind; format: MeetingFormat | undefined }) =>
  meeting.format === "phone" || meeting.format === "video" ? "call" : (FAMILY.get(meeting.kind) ?? "talks");
