import { expectTypeOf, test } from "vitest";
import {
  isDiplomaticEvent,
  isDiplomaticRecord,
  isMeeting,
  isParticipant,
  MeetingSchema,
  parseMeeting,
  parseRecord,
  validate,
  validateAs,
  type Commitment,
  type DiplomaticEvent,
  type DiplomaticRecord,
  type Identifiers,
  type Meeting,
  type MeetingId,
  type MeetingKind,
  type MeetingRole,
  type Participant,
  type ParticipantId,
  type Person,
  type SourceId,
  type State,
  type Statement,
  type When,
} from "../../src/index.js";

const meeting: Meeting = { type: "meeting", id: "meeting:a", kind: "talks", status: "concluded", participation: [] };

test("an id with another record's prefix does not compile", () => {
  const id: MeetingId = "meeting:riyadh";
  expectTypeOf(id).toExtend<string>();
  // @ts-expect-error a statement's id where a meeting's belongs
  const wrong: MeetingId = "statement:riyadh";
  // @ts-expect-error no prefix
  const none: ParticipantId = "russia";
  // @ts-expect-error any string may have any prefix
  const any: SourceId = wrong as string;
  // @ts-expect-error in a record
  const record: Meeting = { ...meeting, id: "agreement:a" };
  // @ts-expect-error in a list
  const statement: Statement = { type: "statement", id: "statement:a", text: "x", speakers: ["meeting:a"] };
  // @ts-expect-error in a relation
  const related: Meeting = { ...meeting, relations: [{ type: "follows", target: "agreement:a" }] };
  void [none, any, record, statement, related];
});

test("a misspelt or missing field does not compile", () => {
  // @ts-expect-error originalyPlanned
  const misspelt: Meeting = { ...meeting, originalyPlanned: { phrase: "on Monday" } };
  // @ts-expect-error in a part
  const inPart: When = { begin: "2025" };
  // @ts-expect-error no status
  const missing: Meeting = { type: "meeting", id: "meeting:a", kind: "talks", participation: [] };
  // @ts-expect-error a state has a country
  const state: State = { type: "participant", id: "participant:a", kind: "state", name: "A" };
  // @ts-expect-error null is no value
  const nothing: Person = { type: "participant", id: "participant:a", kind: "person", name: null };
  // @ts-expect-error an office stands in a person only
  const offices: Participant = { type: "participant", id: "participant:a", kind: "group", name: "A", offices: [] };
  void [misspelt, inPart, missing, state, nothing, offices];
});

test("a value outside a closed vocabulary does not compile, one outside an open vocabulary does", () => {
  // @ts-expect-error a meeting is not held but concluded
  const status: Meeting = { ...meeting, status: "held" };
  // @ts-expect-error the Soviet Union is SUHH
  const country: State = { type: "participant", id: "participant:a", kind: "state", name: "A", country: "SU" };
  // @ts-expect-error must
  const modality: Commitment = { id: "a", text: "x", modality: "must" };
  const kind: Meeting = { ...meeting, kind: "quad-1-plus-3" };
  const role: MeetingRole = "interpreter";
  // the known values stay in the type, so that editors offer them
  expectTypeOf<Extract<MeetingKind, "talks" | "summit">>().toEqualTypeOf<"talks" | "summit">();
  expectTypeOf<string>().toExtend<MeetingKind>();
  void [status, country, modality, kind, role];
});

test("identifiers take schemes of any name, and give text or nothing", () => {
  const ids: Identifiers = { wikidata: "Q159", orcid: "0000-0002-1825-0097" };
  expectTypeOf(ids["orcid"]).toEqualTypeOf<string | undefined>();
  // @ts-expect-error an identifier is always text
  const number: Identifiers = { geonames: 108410 };
  void number;
});

test("guards narrow", () => {
  const value = {} as unknown;
  if (isMeeting(value)) expectTypeOf(value).toEqualTypeOf<Meeting>();
  if (isParticipant(value) && value.kind === "person") expectTypeOf(value).toEqualTypeOf<Person>();
  if (isDiplomaticEvent(value)) expectTypeOf(value).toEqualTypeOf<DiplomaticEvent>();
  if (isDiplomaticRecord(value)) {
    expectTypeOf(value).toEqualTypeOf<DiplomaticRecord>();
    if (value.type === "statement") expectTypeOf(value.speakers).toEqualTypeOf<ParticipantId[]>();
  }
});

test("parsers, reports and schemas give the interfaces", () => {
  expectTypeOf(parseMeeting).returns.toEqualTypeOf<Meeting>();
  expectTypeOf(parseRecord).returns.toEqualTypeOf<DiplomaticRecord>();
  expectTypeOf(validate({}).record).toEqualTypeOf<DiplomaticRecord | undefined>();
  expectTypeOf(validateAs("meeting", {}).record).toEqualTypeOf<Meeting | undefined>();
  expectTypeOf(MeetingSchema.parse({})).toExtend<Meeting>();
  expectTypeOf(MeetingSchema.shape.id.parse("")).toEqualTypeOf<MeetingId>();
});
