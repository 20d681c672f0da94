import type { Severity } from "../core/issue.js";
import { nearest } from "../core/nearest.js";
import { rules } from "../rules/index.js";
import type { DossierPart } from "../rules/rule.js";
import type { Dossier } from "../schema/interfaces.js";
import type { Explanation } from "./explanation.js";
import { interopCodes } from "./interop-codes.js";
import { modelCodes } from "./model-codes.js";

/** A part of a dossier made whole: what it leaves out is empty. */
export function completeDossier(part: DossierPart): Dossier {
  return {
    type: "dossier",
    model: 1,
    id: "dossier:example",
    sources: [],
    participants: [],
    meetings: [],
    statements: [],
    agreements: [],
    ...part,
  };
}

const sound = `{ "type": "participant", "id": "participant:russia", "kind": "state", "name": "Russia", "country": "RU" }`;

function shape(
  code: string,
  severity: Severity,
  summary: string,
  mend: string,
  fails: string,
  passes: string = sound,
): Explanation {
  return { code, severity, summary, mend, example: { fails, passes } };
}

const shapes: readonly Explanation[] = [
  shape(
    "feed/bad-json",
    "error",
    "The text is JSON (RFC 8259).",
    "Mend the text at the line and column named. NaN, comments, single quotation marks and trailing commas are no JSON.",
    `{ "type": "participant", }`,
  ),
  shape(
    "feed/duplicate-key",
    "error",
    "No object has a key twice, since all but the last would be lost.",
    "Keep one of the two, or make a list of their values.",
    `{ "type": "participant", "id": "participant:russia", "kind": "state", "name": "Russia", "name": "RF", "country": "RU" }`,
  ),
  shape(
    "feed/too-deep",
    "error",
    "Objects and lists nest at most 128 deep in the text.",
    "Flatten what you keep under “ext”.",
    `${"[".repeat(129)}${"]".repeat(129)}`,
  ),
  // found by the readers of feeds
  shape(
    "feed/truncated",
    "error",
    "A feed ends where its last record, or the list that holds them, ends.",
    "Fetch the feed again; what was cut off is lost.",
    `[${sound}`,
  ),
  shape(
    "feed/missing-record",
    "error",
    "Between two commas of a list of records stands a record.",
    "Take out the comma that is too many.",
    `[${sound},,${sound}]`,
  ),
  shape(
    "feed/after-end",
    "error",
    "Nothing follows the list of records.",
    "Take out what follows, or write a record a line.",
    `[${sound}] ${sound}`,
  ),
  shape(
    "feed/json-feed",
    "error",
    "A JSON Feed keeps to version 1.1 of its format; records stand in “_demarche” of its items.",
    "Mend the field named; see jsonfeed.org/version/1.1.",
    `{ "version": "https://jsonfeed.org/version/1.1", "title": 1, "items": [] }`,
  ),
  shape(
    "feed/record-too-long",
    "error",
    "No record of a feed is longer than `maxRecordBytes`, 16 MiB where nothing else is said.",
    "Split the record, or raise the limit.",
    `(a record of more than 16 MiB)`,
  ),
  shape(
    "feed/bad-utf8",
    "error",
    "A feed is UTF-8.",
    "Convert it; a byte that belongs to no character was most often written in another encoding.",
    `(a byte that belongs to no character, such as 0xFF)`,
  ),
  shape(
    "feed/lone-surrogate",
    "error",
    "A feed's bytes hold no half of a surrogate pair, which UTF-8 forbids.",
    "Find the program that writes UTF-16 halves one by one (CESU-8), and have it write UTF-8.",
    `(the bytes 0xED 0xA0 0x80)`,
  ),
  shape("feed/bad-gzip", "error", "Compressed data is whole.", "Fetch the file again.", `(a gzip file that was cut off)`),
  shape(
    "feed/bom",
    "info",
    "A feed has no byte order mark; one is passed over.",
    "Write UTF-8 without it.",
    `\uFEFF${sound}\n${sound}`,
  ),
  shape(
    "feed/crlf",
    "info",
    "Lines of NDJSON end with a line feed alone; CRLF is read too.",
    "Write “\\n”.",
    `${sound}\r\n${sound}`,
  ),
  shape(
    "feed/blank-line",
    "info",
    "Every line of NDJSON holds a record; blank ones are passed over.",
    "Take them out.",
    `${sound}\n\n${sound}`,
  ),
  shape(
    "schema/unknown-type",
    "error",
    "Every record says by “type” what it is.",
    "Give it one of the known types.",
    `{ "type": "meting", "id": "meeting:riyadh" }`,
  ),
  shape(
    "schema/missing",
    "error",
    "Every required field is there.",
    "Add the field. What is not known may be left out only where the field is optional.",
    `{ "type": "participant", "id": "participant:russia", "kind": "state", "name": "Russia" }`,
  ),
  shape(
    "schema/wrong-type",
    "error",
    "Every value is of the type that its field asks for: text, a number, a list, an object, true or false; never null.",
    "Give a value of that type, or leave the field out where it is optional.",
    `{ "type": "participant", "id": "participant:russia", "kind": "state", "name": null, "country": "RU" }`,
  ),
  shape(
    "schema/wrong-value",
    "error",
    "Every value is one that its field allows: a real date, a known code of a closed list, an id with the right prefix.",
    "Correct the value as the message says.",
    `{ "type": "participant", "id": "participant:russia", "kind": "state", "name": "Russia", "country": "SU" }`,
  ),
  shape(
    "schema/unknown-field",
    "warning",
    "Every field is one that the model knows. Others are kept, so that a newer feed does not break an older reader.",
    "Correct the spelling, or put what is your own under “ext”.",
    `{ "type": "participant", "id": "participant:russia", "kind": "state", "name": "Russia", "country": "RU", "alias": ["RF"] }`,
    `{ "type": "participant", "id": "participant:russia", "kind": "state", "name": "Russia", "country": "RU", "aliases": ["RF"] }`,
  ),
  shape(
    "schema/unknown-value",
    "warning",
    "Every value of an open vocabulary is one that the model knows. Others are kept.",
    "Correct the spelling, or keep your own value and live with the warning.",
    `{ "type": "meeting", "id": "meeting:a", "kind": "negotiations", "status": "concluded", "participation": [] }`,
    `{ "type": "meeting", "id": "meeting:a", "kind": "negotiation", "status": "concluded", "participation": [] }`,
  ),
  shape(
    "schema/forbidden-key",
    "error",
    "No object has the key “__proto__”, which would reach into prototypes when records are copied.",
    "Rename the key.",
    `{ "type": "participant", "id": "participant:russia", "kind": "state", "name": "Russia", "country": "RU", "ext": { "org.example": { "__proto__": {} } } }`,
  ),
  shape(
    "schema/too-deep",
    "error",
    "Objects and lists nest at most 128 deep.",
    "Flatten what you keep under “ext”. A text that nests too deep is refused as `feed/too-deep` before it is read.",
    `${"[".repeat(129)}${"]".repeat(129)}`,
  ),
  shape(
    "schema/lone-surrogate",
    "error",
    "Text is whole: no half of a surrogate pair stands alone, since no UTF-8 file can carry it.",
    "Find where the text was cut in the middle of a character, and cut it elsewhere.",
    `{ "type": "participant", "id": "participant:russia", "kind": "state", "name": "Russia \\ud83c", "country": "RU" }`,
  ),
  shape(
    "schema/more-issues",
    "info",
    "A report lists 1000 issues, or as many as `maxIssues` allows; the errors come first.",
    "Mend what is listed and check again, or raise the limit.",
    `{ "type": "participant" }`,
  ),
];

function pretty(part: DossierPart): string {
  return JSON.stringify(completeDossier(part), null, 2);
}

/** Every code that an issue can bear: of text and shape, of the rules in their order, of other formats, of a model's answer. */
export const codes: readonly string[] = [...shapes, ...rules, ...interopCodes, ...modelCodes].map(({ code }) => code);

/** Explains an issue code: what it asks, how to mend what breaks it, and both in examples. Throws a RangeError for a code there is not. */
export function explain(code: string): Explanation {
  const known = [...shapes, ...interopCodes, ...modelCodes].find((explanation) => explanation.code === code);
  if (known) return known;
  const rule = rules.find((candidate) => candidate.code === code);
  if (rule) {
    const { severity, summary, mend, example } = rule;
    return { code, severity, summary, mend, example: { fails: pretty(example.fails), passes: pretty(example.passes) } };
  }
  const near = nearest(code, codes);
  throw new RangeError(`There is no code “${code}”${near === undefined ? "." : `; did you mean “${near}”?`}`);
}
