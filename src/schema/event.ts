import * as z from "zod";
import { AgreementSchema } from "./agreement.js";
import { MeetingSchema } from "./meeting.js";
import { StatementSchema } from "./statement.js";

type EventUnion = z.ZodDiscriminatedUnion<[typeof MeetingSchema, typeof StatementSchema, typeof AgreementSchema], "type">;
export interface DiplomaticEventSchema extends EventUnion {}
export const DiplomaticEventSchema: DiplomaticEventSchema = z
  .discriminatedUnion("type", [MeetingSchema, StatementSchema, AgreementSchema])
  .describe("Something that happens in time: a meeting, a statement or an agreement, told apart by `type`.");
