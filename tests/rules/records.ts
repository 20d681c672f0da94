// The smallest valid records, each with the fields under test added.
import type {
  Agreement,
  CountryCode,
  Delegation,
  Group,
  Meeting,
  MeetingId,
  Organization,
  ParticipantId,
  Participation,
  Person,
  Presence,
  Source,
  State,
  Statement,
} from "../../src/schema/interfaces.js";

type Fields<T> = Partial<Omit<T, "type" | "id" | "kind">>;

export const p = (name: string): ParticipantId => `participant:${name}`;
export const m = (name: string): MeetingId => `meeting:${name}`;

export const source = (name: string, fields: Partial<Omit<Source, "type" | "id">> = {}): Source => ({
  type: "source",
  id: `source:${name}`,
  kind: "news-article",
  ...fields,
});

export const person = (name: string, fields: Fields<Person> = {}): Person => ({
  type: "participant",
  id: p(name),
  kind: "person",
  name: `Mr ${name}`,
  ...fields,
});

export const state = (name: string, country: CountryCode, fields: Fields<State> = {}): State => ({
  type: "participant",
  id: p(name),
  kind: "state",
  name: `State of ${name}`,
  country,
  ...fields,
});

export const organization = (name: string, fields: Fields<Organization> = {}): Organization => ({
  type: "participant",
  id: p(name),
  kind: "organization",
  name: `Organization ${name}`,
  ...fields,
});

export const delegation = (name: string, represents: string, fields: Fields<Delegation> = {}): Delegation => ({
  type: "participant",
  id: p(name),
  kind: "delegation",
  name: `Delegation ${name}`,
  represents: [p(represents)],
  ...fields,
});

export const group = (name: string, fields: Fields<Group> = {}): Group => ({
  type: "participant",
  id: p(name),
  kind: "group",
  name: `Group ${name}`,
  ...fields,
});

export const part = (name: string, role: string, presence?: Presence, fields: Partial<Participation> = {}): Participation => ({
  participant: p(name),
  role,
  ...(presence && { presence }),
  ...fields,
});

export const meeting = (name: string, fields: Partial<Omit<Meeting, "type" | "id">> = {}): Meeting => ({
  type: "meeting",
  id: m(name),
  kind: "talks",
  status: "concluded",
  participation: [],
  ...fields,
});

export const statement = (name: string, fields: Partial<Omit<Statement, "type" | "id">> = {}): Statement => ({
  type: "statement",
  id: `statement:${name}`,
  speakers: [p("a")],
  text: "the talks were useful",
  ...fields,
});

export const agreement = (name: string, fields: Partial<Omit<Agreement, "type" | "id">> = {}): Agreement => ({
  type: "agreement",
  id: `agreement:${name}`,
  status: "agreed",
  parties: [p("a")],
  commitments: [],
  ...fields,
});
