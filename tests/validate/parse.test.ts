import { describe, expect, test } from "vitest";
import {
  parseAgreement,
  parseDossier,
  parseMeeting,
  parseParticipant,
  parseRecord,
  parseSource,
  parseStatement,
  ValidationError,
} from "../../src/validate/parse.js";
import {
  isAgreement,
  isDiplomaticEvent,
  isDiplomaticRecord,
  isDossier,
  isMeeting,
  isParticipant,
  isSource,
  isStatement,
} from "../../src/guards/guards.js";
import { corpus } from "../corpus/corpus.js";

const parsers = {
  source: parseSource,
  participant: parseParticipant,
  meeting: parseMeeting,
  statement: parseStatement,
  agreement: parseAgreement,
  dossier: parseDossier,
};
const guards = {
  source: isSource,
  participant: isParticipant,
  meeting: isMeeting,
  statement: isStatement,
  agreement: isAgreement,
  dossier: isDossier,
};
const events = ["meeting", "statement", "agreement"];

function thrownBy(action: () => unknown): ValidationError {
  try {
    action();
  } catch (error) {
    if (error instanceof ValidationError) return error;
    throw error;
  }
  return expect.fail("nothing was thrown");
}

describe.each(corpus)("$name:", ({ text, type, valid }) => {
  const value: unknown = JSON.parse(text);

  test("the guards of its type, and no others, take it if it is valid", () => {
    for (const [name, guard] of Object.entries(guards)) expect(guard(value), name).toBe(valid && name === type);
    expect(isDiplomaticRecord(value)).toBe(valid);
    expect(isDiplomaticEvent(value)).toBe(valid && events.includes(type));
  });

  test("its parser gives back the value itself or throws", () => {
    const options = { rules: false } as const;
    for (const parse of [parsers[type], parseRecord]) {
      if (valid) expect(parse(value, options)).toBe(value);
      else expect(() => parse(value, options)).toThrow(ValidationError);
    }
  });
});

describe("the error of a parser", () => {
  test("lists what is wrong, one line each", () => {
    const error = thrownBy(() =>
      parseMeeting({ type: "meeting", id: "meeting:a", kind: "talks", status: "done", participation: [{}], "x y": 1 }),
    );
    expect(error.name).toBe("ValidationError");
    expect(error.message).toBe(
      [
        "The meeting has 3 errors:",
        '  status: “status” should be one of proposed, announced, scheduled, postponed, rescheduled, in-progress, suspended, concluded, cancelled, refused, unclear, but is "done".',
        "  participation[0].participant: “participant” is missing; it should be text.",
        "  participation[0].role: “role” is missing; it should be one of party, host, co-host, convener, chair, co-chair, mediator, facilitator, guarantor, witness, observer, visitor, receiving-side, invited-guest, concerned-party, or another name of lower-case words joined by hyphens.",
      ].join("\n"),
    );
    expect(error.issues.map(({ code }) => code)).toEqual([
      "schema/wrong-value",
      "schema/missing",
      "schema/missing",
      "schema/unknown-field",
    ]);
  });

  test("names the record where the error is at its root", () => {
    expect(thrownBy(() => parseRecord("x")).message).toBe(
      'The record has an error:\n  (root): The record should be an object, but is "x".',
    );
  });

  test("stops after ten and says how many more there are", () => {
    const { message } = thrownBy(() =>
      parseStatement({ type: "statement", id: "statement:a", text: "x", speakers: Array.from({ length: 13 }, () => "x") }),
    );
    expect(message.split("\n")).toHaveLength(12);
    expect(message).toMatch(/^The statement has 13 errors:\n {2}speakers\[0\]: .*\n {2}… and 3 more$/s);
  });

  test("is thrown for what a rule finds, and for unknown fields only if strict", () => {
    const source = { type: "source", id: "source:a", kind: "other", weather: "fair" };
    expect(parseSource(source)).toBe(source);
    expect(thrownBy(() => parseSource(source, { strict: true })).message).toContain(
      'weather: "weather" is no field of the model',
    );
    const meeting = { type: "meeting", id: "meeting:a", kind: "talks", status: "concluded", when: {}, participation: [] };
    expect(thrownBy(() => parseMeeting(meeting)).issues[0]!.code).toBe("rule/when-empty");
  });
});
