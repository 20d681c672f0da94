import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { riyadhArticle } from "../../src/fixtures/riyadh-article.js";
import { riyadhDossier } from "../../src/fixtures/riyadh-dossier.js";
import { verify } from "../../src/ground/verify.js";
import { decodeExtraction, type DecodedExtraction } from "../../src/llm/decode-extraction.js";
import { EXTRACTION_CODES } from "../../src/llm/extraction-codes.js";
import type { Dossier } from "../../src/schema/interfaces.js";
import { validate } from "../../src/validate/validate.js";
import { believed, goodAnswer, goodText, malformedAnswers, plantedErrors } from "./recorded.js";

const meta = { published: "2025-02-18" };
const decode = (output: unknown): DecodedExtraction => decodeExtraction(output, riyadhArticle, meta);

/** Whatever an answer said, this holds. */
function expectSound(dossier: Dossier): void {
  expect(validate(dossier).issues.filter(({ severity }) => severity === "error")).toEqual([]);
  const { checks } = verify(dossier);
  expect(checks.filter(({ spanHolds, match }) => !spanHolds || match !== "exact")).toEqual([]);
  for (const { quotes = [], text } of dossier.statements) {
    for (const quote of quotes) {
      expect(riyadhArticle).toContain(quote.text);
      expect(text).toContain(quote.text);
    }
  }
}

describe("the good answer", () => {
  const { dossier, issues } = decode(goodText);

  test("holds against the article and makes sense", () => {
    expect(issues).toEqual([]);
    expect(validate(dossier)).toMatchObject({ ok: true, counts: { error: 0, warning: 0 } });
    expectSound(dossier);
  });

  test("has everybody whom the dossier written by hand has", () => {
    const known = (one: Dossier) => one.participants.map(({ kind, evidence }) => `${kind}: ${evidence?.length}`).length;
    expect(known(dossier)).toBe(known(riyadhDossier));
    for (const person of riyadhDossier.participants.filter(({ kind }) => kind === "person" || kind === "state")) {
      const found = dossier.participants.find(({ name }) => name === person.name);
      const offices = (one: typeof person | undefined) =>
        one?.kind === "person" ? one.offices?.map(({ title, rank, country }) => ({ title, rank, country })) : one?.kind;
      expect(offices(found), person.name).toEqual(offices(person));
    }
  });

  test("has every quote that the dossier written by hand has, with its speaker", () => {
    const quotesOf = (one: Dossier) =>
      one.statements.flatMap(({ speakers, quotes = [] }) =>
        quotes.map(({ text, evidence }) => {
          const names = speakers.map((id) => one.participants.find((participant) => participant.id === id)!.name);
          return { names, text, span: evidence![0]!.span };
        }),
      );
    expect(quotesOf(dossier)).toEqual(quotesOf(riyadhDossier));
    expect(quotesOf(dossier)).toHaveLength(9);
  });

  test("has every statement, meeting and commitment that it has", () => {
    const statements = (one: Dossier) => one.statements.map(({ text, mode, act, channel }) => ({ text, mode, act, channel }));
    expect(statements(dossier)).toEqual(statements(riyadhDossier));
    const meetings = (one: Dossier) =>
      one.meetings.map(({ kind, status, originallyPlanned, participation }) => ({
        kind,
        status,
        planned: originallyPlanned?.start,
        who: participation.map(({ role, presence }) => `${role} ${presence}`),
      }));
    expect(meetings(dossier)).toEqual(meetings(riyadhDossier));
    const commitments = (one: Dossier) =>
      one.agreements[0]!.commitments.map(({ action, modality, assertedBy }) => [action, modality, assertedBy?.length]);
    expect(commitments(dossier)).toEqual(commitments(riyadhDossier));
  });

  test("is read from an object as from text, and from among other words", () => {
    expect(decode(goodAnswer())).toEqual({ dossier, issues });
    expect(decode(`Here is the JSON you asked for:\n\n\`\`\`json\n${goodText}\n\`\`\`\nI hope {this} helps.`)).toEqual({
      dossier,
      issues,
    });
  });

  test("keeps what is known of the source and of the model", () => {
    const known = { title: "Talks", url: "https://example.org/a", publisher: "A", kind: "readout", language: "en-GB" } as const;
    const { dossier: other } = decodeExtraction(goodText, riyadhArticle, {
      ...known,
      ...meta,
      model: { name: "some-model", version: "3" },
    });
    expect(other.sources).toMatchObject([{ ...known, published: "2025-02-18", text: riyadhArticle }]);
    expect(other.meetings[0]!.codedBy).toEqual({ name: "some-model", version: "3", method: "model" });
  });
});

describe("a planted error is found, and is not in the dossier:", () => {
  test.each([...plantedErrors, ...malformedAnswers])("$name", ({ plant, code, path, isIn }) => {
    const answer = goodAnswer();
    plant(answer);
    const { dossier, issues } = decode(answer);
    const found = issues.filter((issue) => issue.code === code && path.every((key, at) => issue.path[at] === key));
    expect(found, JSON.stringify(issues, undefined, 1)).not.toEqual([]);
    expect(isIn(dossier)).toBe(false);
    expectSound(dossier);
  });

  test("nor are all of them at once", () => {
    const answer = goodAnswer();
    for (const { plant } of plantedErrors) plant(answer);
    const { dossier } = decode(answer);
    expectSound(dossier);
    const quoted = dossier.statements.flatMap(({ quotes = [] }) => quotes.map(({ text }) => text));
    expect(quoted).not.toEqual([]);
    for (const { name, isIn } of plantedErrors) expect(isIn(dossier), name).toBe(false);
  });

  test.each(plantedErrors)("$name: and would be there if the answer were believed", ({ plant, isIn }) => {
    const answer = goodAnswer();
    plant(answer);
    expect(isIn(believed(answer))).toBe(true);
    expect(isIn(believed(goodAnswer()))).toBe(false);
  });
});

describe("an answer that breaks", () => {
  const whole = decode(goodText).dossier;

  test("off in the middle of a record keeps the records before it", () => {
    const cut = goodText.indexOf("a surprise");
    const { dossier, issues } = decode(goodText.slice(0, cut));
    expect(issues).toEqual([
      expect.objectContaining({
        code: "llm/cut-off",
        message: `The answer breaks off after ${cut} characters; what is complete before that is kept.`,
      }),
    ]);
    expect(dossier.statements).toEqual(whole.statements.slice(0, 10));
    expect(dossier.meetings).toEqual(whole.meetings);
    expect(dossier.agreements).toEqual([]);
  });

  test("at marks that are not escaped keeps the records before it", () => {
    const text = goodText.replace('\\"a surprise\\"', '"a surprise"');
    const { dossier, issues } = decode(text);
    expect(issues).toMatchObject([
      { code: "llm/bad-json", path: ["statements", 10, "text"], place: { offset: text.indexOf('a surprise"') } },
    ]);
    expect(dossier.statements).toEqual(whole.statements.slice(0, 10));
  });

  test.each([
    ["", "llm/no-answer", "The answer is empty."],
    ["I cannot help with that.", "llm/no-answer", "The answer holds no JSON object."],
    ["{", "llm/cut-off", "The answer breaks off after 1 characters; nothing before that is complete."],
    [
      '{ "participants": [ { "words": "Lavr',
      "llm/cut-off",
      "The answer breaks off after 36 characters; nothing before that is complete.",
    ],
    [null, "llm/no-answer", "The answer should be an object, but is null."],
    [[], "llm/no-answer", "The answer should be an object, but is an empty list."],
    [{ participants: "many" }, "llm/wrong-shape", '“participants” should be a list, but is "many".'],
    [{ meetings: [3] }, "llm/wrong-shape", "Entry 1 of"],
  ])("or is none: %j", (output, code, message) => {
    const { dossier, issues } = decode(output);
    expect(issues).toEqual([expect.objectContaining({ code, severity: "error" })]);
    expect(issues[0]!.message).toContain(message === "Entry 1 of" ? "should be an object" : message);
    expect(validate(dossier).ok).toBe(true);
  });

  property.prop([fc.integer({ min: 0, max: goodText.length - 2 })], { numRuns: 25 })("off anywhere is sound", (cut) => {
    const { dossier, issues } = decode(goodText.slice(0, cut));
    expect(issues.some(({ code }) => code === "llm/cut-off" || code === "llm/no-answer")).toBe(true);
    expect(whole.participants.slice(0, dossier.participants.length).map(({ name }) => name)).toEqual(
      dossier.participants.map(({ name }) => name),
    );
    expectSound(dossier);
  });
});

/** Every text in an answer, with a way to change it. */
function textsIn(value: unknown, found: { holder: Record<PropertyKey, unknown>; key: PropertyKey }[] = []) {
  if (typeof value !== "object" || value === null) return found;
  for (const [key, child] of Object.entries(value)) {
    if (typeof child === "string") found.push({ holder: value as Record<PropertyKey, unknown>, key });
    else textsIn(child, found);
  }
  return found;
}

describe("any answer", () => {
  const words = fc.oneof(
    fc.constantFrom(...riyadhArticle.split(/\s+/)),
    fc.constantFrom(...textsIn(goodAnswer()).map(({ holder, key }) => holder[key] as string)),
    fc.string(),
    fc.constantFrom(null, "", 3, {}, [], "2025-02-30", "unstated"),
  );
  const change = fc.tuple(fc.nat(), words);

  property.prop([fc.array(change, { minLength: 1, maxLength: 12 })], { numRuns: 40 })(
    "with anything changed gives a sound dossier",
    (changes) => {
      const answer = goodAnswer();
      for (const [at, value] of changes) {
        const texts = textsIn(answer);
        const { holder, key } = texts[at % texts.length]!;
        holder[key] = value;
      }
      const { dossier, issues } = decode(answer);
      expectSound(dossier);
      for (const { code } of issues.filter((issue) => issue.code.startsWith("llm/")))
        expect(EXTRACTION_CODES).toHaveProperty([code]);
    },
  );

  property.prop([fc.anything(), fc.string()], { numRuns: 50 })(
    "of any shape, on any text, gives a sound dossier",
    (output, text) => {
      const { dossier } = decodeExtraction(output, text);
      expect(validate(dossier).ok).toBe(true);
    },
  );
});

describe("other languages", () => {
  const text = "Лавров назвал переговоры «очень полезными». Он добавил, что консультации продолжатся.";
  const lavrov = { words: "Лавров назвал", name: "Лавров", id: "l", kind: "person" };
  const answer = {
    participants: [lavrov],
    statements: [
      {
        cue: "Лавров назвал",
        text: "переговоры «очень полезными»",
        quotes: ["очень полезными"],
        speakers: ["l"],
        act: "assess-positive",
      },
      { cue: "Он добавил", text: "консультации продолжатся", quotes: [], speakers: ["l"] },
    ],
  };

  test("are held against the text too", () => {
    const { dossier, issues } = decodeExtraction(answer, text, { language: "ru" });
    expect(issues).toEqual([]);
    expect(dossier.statements.map(({ mode }) => mode)).toEqual(["mixed", "indirect"]);
    expect(dossier.statements[0]!.quotes![0]!.text).toBe("очень полезными");
    const forged = structuredClone(answer);
    forged.statements[0]!.quotes = ["очень опасными"];
    expect(decodeExtraction(forged, text, { language: "ru" }).issues).toMatchObject([
      { code: "llm/not-found", expected: "очень полезными" },
    ]);
  });
});
