import { MeetingSchema, TopicSchema } from "demarche";
import * as z from "zod";

// the schemas are Zod's own: extend them for your desk, or build requests around them
const DeskMeetingSchema = MeetingSchema.extend({ desk: z.enum(["europe", "asia"]), embargo: z.iso.datetime().optional() });
const RequestSchema = z.object({ meetings: z.array(DeskMeetingSchema).min(1), topics: z.array(TopicSchema) });

const result = RequestSchema.safeParse({
  meetings: [{ type: "meeting", id: "meeting:a", kind: "talks", status: "scheduled", participation: [], desk: "africa" }],
  topics: [{ label: "trade" }],
});
console.log(result.error && z.prettifyError(result.error));
