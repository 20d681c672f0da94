import { formatPath, type Issue } from "../core/issue.js";
import type { Agreement, DiplomaticRecord, Dossier, Meeting, Participant, Source, Statement } from "../schema/interfaces.js";
import { validate, validateAs, type Report, type ValidateOptions } from "./validate.js";

const SHOWN = 10;

/** Thrown by the `parse…` functions for a value with errors; `message` lists the first ten. */
export class ValidationError extends Error {
  override readonly name = "ValidationError";
  readonly issues: readonly Issue[];

  constructor(subject: string, { issues, counts }: Report) {
    const lines = issues
      .filter((issue) => issue.severity === "error")
      .map((issue) => `  ${formatPath(issue.path) || "(root)"}: ${issue.message}`);
    const more = counts.error > SHOWN ? `\n  … and ${counts.error - SHOWN} more` : "";
    super(
      `The ${subject} has ${counts.error === 1 ? "an error" : `${counts.error} errors`}:\n${lines.slice(0, SHOWN).join("\n")}${more}`,
    );
    this.issues = issues;
  }
}

function soundOrThrow<T extends DiplomaticRecord>(subject: string, report: Report<T>): T {
  if (!report.ok || !report.record) throw new ValidationError(subject, report);
  return report.record;
}

/** Checks a value as a source and gives it back typed. Throws a {@link ValidationError} for one with errors. */
export function parseSource(value: unknown, options?: ValidateOptions): Source {
  return soundOrThrow("source", validateAs("source", value, options));
}

/** Checks a value as a participant and gives it back typed. Throws a {@link ValidationError} for one with errors. */
export function parseParticipant(value: unknown, options?: ValidateOptions): Participant {
  return soundOrThrow("participant", validateAs("participant", value, options));
}

/** Checks a value as a meeting and gives it back typed. Throws a {@link ValidationError} for one with errors. */
export function parseMeeting(value: unknown, options?: ValidateOptions): Meeting {
  return soundOrThrow("meeting", validateAs("meeting", value, options));
}

/** Checks a value as a statement and gives it back typed. Throws a {@link ValidationError} for one with errors. */
export function parseStatement(value: unknown, options?: ValidateOptions): Statement {
  return soundOrThrow("statement", validateAs("statement", value, options));
}

/** Checks a value as an agreement and gives it back typed. Throws a {@link ValidationError} for one with errors. */
export function parseAgreement(value: unknown, options?: ValidateOptions): Agreement {
  return soundOrThrow("agreement", validateAs("agreement", value, options));
}

/** Checks a value as a dossier and gives it back typed. Throws a {@link ValidationError} for one with errors. */
export function parseDossier(value: unknown, options?: ValidateOptions): Dossier {
  return soundOrThrow("dossier", validateAs("dossier", value, options));
}

/** Checks a value as a record of whatever type it names. Throws a {@link ValidationError} for one with errors. */
export function parseRecord(value: unknown, options?: ValidateOptions): DiplomaticRecord {
  return soundOrThrow("record", validate(value, options));
}
