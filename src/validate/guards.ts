import { AgreementSchema } from "../schema/agreement.js";
import { DossierSchema } from "../schema/dossier.js";
import { DiplomaticEventSchema } from "../schema/event.js";
import type {
  Agreement,
  DiplomaticEvent,
  DiplomaticRecord,
  Dossier,
  Meeting,
  Participant,
  Source,
  Statement,
} from "../schema/interfaces.js";
import { MeetingSchema } from "../schema/meeting.js";
import { ParticipantSchema } from "../schema/participant.js";
import { DiplomaticRecordSchema } from "../schema/record.js";
import { SourceSchema } from "../schema/source.js";
import { StatementSchema } from "../schema/statement.js";

/** Whether a value has the shape of a source. */
export function isSource(value: unknown): value is Source {
  return SourceSchema.safeParse(value).success;
}

/** Whether a value has the shape of a participant. */
export function isParticipant(value: unknown): value is Participant {
  return ParticipantSchema.safeParse(value).success;
}

/** Whether a value has the shape of a meeting. */
export function isMeeting(value: unknown): value is Meeting {
  return MeetingSchema.safeParse(value).success;
}

/** Whether a value has the shape of a statement. */
export function isStatement(value: unknown): value is Statement {
  return StatementSchema.safeParse(value).success;
}

/** Whether a value has the shape of an agreement. */
export function isAgreement(value: unknown): value is Agreement {
  return AgreementSchema.safeParse(value).success;
}

/** Whether a value has the shape of a dossier. */
export function isDossier(value: unknown): value is Dossier {
  return DossierSchema.safeParse(value).success;
}

/** Whether a value has the shape of an event: a meeting, a statement or an agreement. */
export function isDiplomaticEvent(value: unknown): value is DiplomaticEvent {
  return DiplomaticEventSchema.safeParse(value).success;
}

/** Whether a value has the shape of a record of any type. */
export function isDiplomaticRecord(value: unknown): value is DiplomaticRecord {
  return DiplomaticRecordSchema.safeParse(value).success;
}
