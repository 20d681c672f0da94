import * as z from "zod";

/** What follows the prefix in an id; also the form of a commitment's id. */
export const LOCAL_ID = "[A-Za-z0-9][A-Za-z0-9._~-]{0,127}";

function idOf<const P extends string>(prefix: P): z.ZodType<`${P}:${string}`, `${P}:${string}`> {
  return z.string().regex(new RegExp(`^${prefix}:${LOCAL_ID}$`), `an id such as “${prefix}:a-1”`) as never;
}

export const SourceIdSchema = idOf("source").describe("Id of a source: `source:` and a local name of up to 128 characters.");
export const ParticipantIdSchema = idOf("participant").describe(
  "Id of a participant of any kind: `participant:` and a local name of up to 128 characters.",
);
export const MeetingIdSchema = idOf("meeting").describe("Id of a meeting: `meeting:` and a local name of up to 128 characters.");
export const StatementIdSchema = idOf("statement").describe(
  "Id of a statement: `statement:` and a local name of up to 128 characters.",
);
export const AgreementIdSchema = idOf("agreement").describe(
  "Id of an agreement: `agreement:` and a local name of up to 128 characters.",
);
export const DossierIdSchema = idOf("dossier").describe("Id of a dossier: `dossier:` and a local name of up to 128 characters.");
export const CommitmentIdSchema = z
  .string()
  .regex(new RegExp(`^${LOCAL_ID}$`), "a local name such as “a-1”")
  .describe("Id of a commitment, unique in its agreement: a local name of up to 128 characters, without a prefix.");
