import { expectTypeOf, test } from "vitest";
import type * as z from "zod";
import type * as agreement from "../../src/schema/agreement.js";
import type * as assertion from "../../src/schema/assertion.js";
import type * as dossier from "../../src/schema/dossier.js";
import type * as event from "../../src/schema/event.js";
import type * as evidence from "../../src/schema/evidence.js";
import type * as identifiers from "../../src/schema/identifiers.js";
import type * as ids from "../../src/schema/ids.js";
import type * as meeting from "../../src/schema/meeting.js";
import type * as participant from "../../src/schema/participant.js";
import type * as place from "../../src/schema/place.js";
import type * as record from "../../src/schema/record.js";
import type * as source from "../../src/schema/source.js";
import type * as statement from "../../src/schema/statement.js";
import type * as text from "../../src/schema/text.js";
import type * as when from "../../src/schema/when.js";
import type {
  Agreement,
  AgreementId,
  AgreementRelation,
  AgreementRelationType,
  AgreementStatus,
  Bindingness,
  Coder,
  CodingMethod,
  Commitment,
  CommitmentAction,
  CommitmentId,
  CommitmentStatus,
  CountryCode,
  DateBasis,
  DateTime,
  Dateline,
  Delegation,
  DiplomaticEvent,
  DiplomaticRecord,
  Dossier,
  DossierId,
  Duration,
  DurationBound,
  EdtfDate,
  Evidence,
  Extensions,
  Group,
  Identifiers,
  Instrument,
  LanguageTag,
  Meeting,
  MeetingFormat,
  MeetingId,
  MeetingKind,
  MeetingRelation,
  MeetingRelationType,
  MeetingRole,
  MeetingStatus,
  MeetingTrack,
  Modality,
  ModelVersion,
  Office,
  Organization,
  OrganizationCategory,
  Outcome,
  OutcomeResult,
  Participant,
  ParticipantId,
  ParticipantKind,
  Participation,
  Person,
  Place,
  PlaceBasis,
  Presence,
  Quote,
  Rank,
  RelayChannel,
  Source,
  SourceId,
  SourceKind,
  Span,
  SpeechAct,
  Stance,
  StancePosition,
  StanceTarget,
  State,
  StatedDuration,
  Statement,
  StatementChannel,
  StatementId,
  StatementMode,
  Tenure,
  Topic,
  TreatyAction,
  TreatyActionType,
  Uri,
  VisitType,
  When,
} from "../../src/schema/interfaces.js";

/** Whether the compiler takes two types for the same: neither wider, the same fields optional. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** Whether what a schema takes, and what it gives, is a type. */
type Check<S extends z.ZodType, T> = [Same<z.input<S>, T>, Same<z.output<S>, T>];
type Both = [true, true];

test("the comparison tells types apart", () => {
  expectTypeOf<Same<{ a: string }, { a: string; b?: string }>>().toEqualTypeOf<false>();
  expectTypeOf<Same<{ a?: string }, { a?: string | undefined }>>().toEqualTypeOf<false>();
  expectTypeOf<Same<{ a: "x" }, { a: string }>>().toEqualTypeOf<false>();
  expectTypeOf<Same<{ a: string }, { a: unknown }>>().toEqualTypeOf<false>();
  expectTypeOf<Same<MeetingId, StatementId>>().toEqualTypeOf<false>();
});

test("each generated type equals what Zod infers from its schema, in both directions", () => {
  expectTypeOf<Check<typeof agreement.InstrumentSchema, Instrument>>().toEqualTypeOf<Both>();
  expectTypeOf<Check<typeof agreement.BindingnessSchema, Bindingness>>().toEqualTypeOf<Both>();
  expectTypeOf<Check<typeof agreement.AgreementStatusSchema, AgreementStatus>>().toEqualTypeOf<Both>();
  expectTypeOf<Check<typeof agreement.TreatyActionTypeSchema, TreatyActionType>>().toEqualTypeOf<Both>();
  expectTypeOf<Check<typeof agreement.CommitmentActionSchema, CommitmentAction>>().toEqualTypeOf<Both>();
  expectTypeOf<Check<typeof agreement.ModalitySchema, Modality>>().toEqualTypeOf<Both>();
  expectTypeOf<Check<typeof agreement.CommitmentStatusSchema, CommitmentStatus>>().toEqualTypeOf<Both>();
  expectTypeOf<Check<typeof agreement.AgreementRelationTypeSchema, AgreementRelationType>>().toEqualTypeOf<Both>();
  expectTypeOf<Check<typeof agreement.TreatyActionSchema, TreatyAction>>().toEqualTypeOf<Both>();
  expectTypeOf<Check<typeof agreement.CommitmentSchema, Commitment>>().toEqualTypeOf<Both>();
  expectTypeOf<Check<typeof agreement.AgreementRelationSchema, AgreementRelation>>().toEqualTypeOf<Both>();
  expectTypeOf<Check<typeof agreement.AgreementSchema, Agreement>>().toEqualTypeOf<Both>();
  expectTypeOf<Check<typeof assertion.CodingMethodSchema, CodingMethod>>().toEqualTypeOf<Both>();
  expectTypeOf<Check<typeof assertion.CoderSchema, Coder>>().toEqualTypeOf<Both>();
  expectTypeOf<Check<typeof assertion.TopicSchema, Topic>>().toEqualTypeOf<Both>();
  expectTypeOf<Check<typeof assertion.ExtensionsSchema, Extensions>>().toEqualTypeOf<Both>();
  expectTypeOf<Check<typeof assertion.ModelVersionSchema, ModelVersion>>().toEqualTypeOf<Both>();
  expectTypeOf<Check<typeof dossier.DossierSchema, Dossier>>().toEqualTypeOf<Both>();
  expectTypeOf<Check<typeof event.DiplomaticEventSchema, DiplomaticEvent>>().toEqualTypeOf<Both>();
  expectTypeOf<Check<typeof evidence.SpanSchema, Span>>().toEqualTypeOf<Both>();
  expectTypeOf<Check<typeof evidence.EvidenceSchema, Evidence>>().toEqualTypeOf<Both>();
  expectTypeOf<Check<typeof identifiers.IdentifiersSchema, Identifiers>>().toEqualTypeOf<Both>();
  expectTypeOf<Check<typeof ids.SourceIdSchema, SourceId>>().toEqualTypeOf<Both>();
  expectTypeOf<Check<typeof ids.ParticipantIdSchema, ParticipantId>>().toEqualTypeOf<Both>();
  expectTypeOf<Check<typeof ids.MeetingIdSchema, MeetingId>>().toEqualTypeOf<Both>();
  expectTypeOf<Check<typeof ids.StatementIdSchema, StatementId>>().toEqualTypeOf<Both>();
  expectTypeOf<Check<typeof ids.AgreementIdSchema, AgreementId>>().toEqualTypeOf<Both>();
  expectTypeOf<Check<typeof ids.DossierIdSchema, DossierId>>().toEqualTypeOf<Both>();
  expectTypeOf<Check<typeof ids.CommitmentIdSchema, CommitmentId>>().toEqualTypeOf<Both>();
  expectTypeOf<Check<typeof meeting.MeetingKindSchema, MeetingKind>>().toEqualTypeOf<Both>();
  expectTypeOf<Check<typeof meeting.MeetingFormatSchema, MeetingFormat>>().toEqualTypeOf<Both>();
  expectTypeOf<Check<typeof meeting.MeetingTrackSchema, MeetingTrack>>().toEqualTypeOf<Both>();
  expectTypeOf<Check<typeof meeting.VisitTypeSchema, VisitType>>().toEqualTypeOf<Both>();
  expectTypeOf<Check<typeof meeting.MeetingStatusSchema, MeetingStatus>>().toEqualTypeOf<Both>();
  expectTypeOf<Check<typeof meeting.MeetingRoleSchema, MeetingRole>>().toEqualTypeOf<Both>();
  expectTypeOf<Check<typeof meeting.PresenceSchema, Presence>>().toEqualTypeOf<Both>();
  expectTypeOf<Check<typeof meeting.OutcomeResultSchema, OutcomeResult>>().toEqualTypeOf<Both>();
  expectTypeOf<Check<typeof meeting.MeetingRelationTypeSchema, MeetingRelationType>>().toEqualTypeOf<Both>();
  expectTypeOf<Check<typeof meeting.ParticipationSchema, Participation>>().toEqualTypeOf<Both>();
  expectTypeOf<Check<typeof meeting.OutcomeSchema, Outcome>>().toEqualTypeOf<Both>();
  expectTypeOf<Check<typeof meeting.MeetingRelationSchema, MeetingRelation>>().toEqualTypeOf<Both>();
  expectTypeOf<Check<typeof meeting.MeetingSchema, Meeting>>().toEqualTypeOf<Both>();
  expectTypeOf<Check<typeof participant.ParticipantKindSchema, ParticipantKind>>().toEqualTypeOf<Both>();
  expectTypeOf<Check<typeof participant.OrganizationCategorySchema, OrganizationCategory>>().toEqualTypeOf<Both>();
  expectTypeOf<Check<typeof participant.RankSchema, Rank>>().toEqualTypeOf<Both>();
  expectTypeOf<Check<typeof participant.TenureSchema, Tenure>>().toEqualTypeOf<Both>();
  expectTypeOf<Check<typeof participant.OfficeSchema, Office>>().toEqualTypeOf<Both>();
  expectTypeOf<Check<typeof participant.PersonSchema, Person>>().toEqualTypeOf<Both>();
  expectTypeOf<Check<typeof participant.StateSchema, State>>().toEqualTypeOf<Both>();
  expectTypeOf<Check<typeof participant.OrganizationSchema, Organization>>().toEqualTypeOf<Both>();
  expectTypeOf<Check<typeof participant.DelegationSchema, Delegation>>().toEqualTypeOf<Both>();
  expectTypeOf<Check<typeof participant.GroupSchema, Group>>().toEqualTypeOf<Both>();
  expectTypeOf<Check<typeof participant.ParticipantSchema, Participant>>().toEqualTypeOf<Both>();
  expectTypeOf<Check<typeof place.CountryCodeSchema, CountryCode>>().toEqualTypeOf<Both>();
  expectTypeOf<Check<typeof place.PlaceBasisSchema, PlaceBasis>>().toEqualTypeOf<Both>();
  expectTypeOf<Check<typeof place.PlaceSchema, Place>>().toEqualTypeOf<Both>();
  expectTypeOf<Check<typeof record.DiplomaticRecordSchema, DiplomaticRecord>>().toEqualTypeOf<Both>();
  expectTypeOf<Check<typeof source.SourceKindSchema, SourceKind>>().toEqualTypeOf<Both>();
  expectTypeOf<Check<typeof source.DatelineSchema, Dateline>>().toEqualTypeOf<Both>();
  expectTypeOf<Check<typeof source.SourceSchema, Source>>().toEqualTypeOf<Both>();
  expectTypeOf<Check<typeof statement.StatementModeSchema, StatementMode>>().toEqualTypeOf<Both>();
  expectTypeOf<Check<typeof statement.SpeechActSchema, SpeechAct>>().toEqualTypeOf<Both>();
  expectTypeOf<Check<typeof statement.StatementChannelSchema, StatementChannel>>().toEqualTypeOf<Both>();
  expectTypeOf<Check<typeof statement.RelayChannelSchema, RelayChannel>>().toEqualTypeOf<Both>();
  expectTypeOf<Check<typeof statement.StancePositionSchema, StancePosition>>().toEqualTypeOf<Both>();
  expectTypeOf<Check<typeof statement.QuoteSchema, Quote>>().toEqualTypeOf<Both>();
  expectTypeOf<Check<typeof statement.StanceTargetSchema, StanceTarget>>().toEqualTypeOf<Both>();
  expectTypeOf<Check<typeof statement.StanceSchema, Stance>>().toEqualTypeOf<Both>();
  expectTypeOf<Check<typeof statement.StatementSchema, Statement>>().toEqualTypeOf<Both>();
  expectTypeOf<Check<typeof text.EdtfDateSchema, EdtfDate>>().toEqualTypeOf<Both>();
  expectTypeOf<Check<typeof text.DateTimeSchema, DateTime>>().toEqualTypeOf<Both>();
  expectTypeOf<Check<typeof text.DurationSchema, Duration>>().toEqualTypeOf<Both>();
  expectTypeOf<Check<typeof text.LanguageTagSchema, LanguageTag>>().toEqualTypeOf<Both>();
  expectTypeOf<Check<typeof text.UriSchema, Uri>>().toEqualTypeOf<Both>();
  expectTypeOf<Check<typeof when.DateBasisSchema, DateBasis>>().toEqualTypeOf<Both>();
  expectTypeOf<Check<typeof when.DurationBoundSchema, DurationBound>>().toEqualTypeOf<Both>();
  expectTypeOf<Check<typeof when.StatedDurationSchema, StatedDuration>>().toEqualTypeOf<Both>();
  expectTypeOf<Check<typeof when.WhenSchema, When>>().toEqualTypeOf<Both>();
});
