/**
 * Schemas, types and checks.
 *
 * @module demarche
 */
// types
export type * from "./schema/interfaces.js";
export type { Issue, IssueCounts, Severity, TextPlace } from "./core/issue.js";
export type { Vocabulary } from "./core/vocabulary.js";

// checking
export type { DossierPart } from "./rules/rule.js";
export { validate, validateAs, validateText, type RecordType, type Report, type ValidateOptions } from "./validate/validate.js";
export {
  parseAgreement,
  parseDossier,
  parseMeeting,
  parseParticipant,
  parseRecord,
  parseSource,
  parseStatement,
  ValidationError,
} from "./validate/parse.js";
export {
  isAgreement,
  isDiplomaticEvent,
  isDiplomaticRecord,
  isDossier,
  isMeeting,
  isParticipant,
  isSource,
  isStatement,
} from "./guards/guards.js";
export { codes, completeDossier, explain } from "./validate/explain.js";
export type { Explanation } from "./validate/explanation.js";
export { formatPath } from "./core/issue.js";
export { isCertainlyBefore } from "./core/edtf.js";

// schemas of records
export { AgreementSchema, CommitmentSchema, TreatyActionSchema } from "./schema/agreement.js";
export { DossierSchema } from "./schema/dossier.js";
export { DiplomaticEventSchema } from "./schema/event.js";
export { MeetingSchema, OutcomeSchema, ParticipationSchema } from "./schema/meeting.js";
export {
  DelegationSchema,
  GroupSchema,
  OfficeSchema,
  OrganizationSchema,
  ParticipantSchema,
  PersonSchema,
  StateSchema,
} from "./schema/participant.js";
export { DiplomaticRecordSchema } from "./schema/record.js";
export { SourceSchema } from "./schema/source.js";
export { QuoteSchema, StanceSchema, StatementSchema } from "./schema/statement.js";

// schemas of parts
export { CoderSchema, TopicSchema } from "./schema/assertion.js";
export { EvidenceSchema, SpanSchema } from "./schema/evidence.js";
export { IdentifiersSchema } from "./schema/identifiers.js";
export {
  AgreementIdSchema,
  CommitmentIdSchema,
  DossierIdSchema,
  MeetingIdSchema,
  ParticipantIdSchema,
  SourceIdSchema,
  StatementIdSchema,
} from "./schema/ids.js";
export { CountryCodeSchema, PlaceSchema } from "./schema/place.js";
export { DateTimeSchema, DurationSchema, EdtfDateSchema, LanguageTagSchema, UriSchema } from "./schema/text.js";
export { WhenSchema } from "./schema/when.js";
