import type { Explanation } from "./explanation.js";

const MENTION =
  "613300832\t20170101073000\t20170101073000\t1\texample.org\thttps://example.org/a\t7\t10\t20\t30\t1\t100\t1655\t-4.9\t\t";
const PLOVER = `{ "id": "a1", "date": "2018-06-01", "event": "AID", "actor": { "code": "NOR" } }`;
const RECORD = { type: "participant", id: "participant:norway", kind: "state", name: "Norway", country: "NO" };
const event = (change: object) =>
  JSON.stringify({ specversion: "1.0", id: "1", source: "urn:example", type: "demarche.participant", data: RECORD, ...change });
const annotation = (target: object) => JSON.stringify({ type: "Annotation", target });

function format(code: string, summary: string, mend: string, fails: string, passes: string): Explanation {
  return { code: `interop/${code}`, severity: "error", summary, mend, example: { fails, passes } };
}

/** The codes of what cannot be read in rows and documents of other formats; it costs its row or item, never the rest. */
export const interopCodes: readonly Explanation[] = [
  format(
    "columns",
    "A row has as many columns as its table.",
    "Look whether it is the table that was named, parted by tabs, and whether a line break stands within a cell.",
    "613300832\t20170101073000",
    MENTION,
  ),
  format(
    "value",
    "What a row cannot do without, such as its id, day and event code, is of the form that the table has.",
    "Mend the cell that the message names; programs that take codes for numbers drop their leading zeros.",
    MENTION.replace("613300832", "x"),
    MENTION,
  ),
  format(
    "json",
    "A line of JSONL is a JSON object.",
    "Mend the line; one that was cut off is lost.",
    PLOVER.slice(0, -1),
    PLOVER,
  ),
  format(
    "too-long",
    "No line of a table is longer than 16 MB.",
    "Look whether it is a table at all, and whether its lines end with line feeds.",
    "(a line of more than 16 MB)",
    MENTION,
  ),
  format(
    "no-record",
    "A document holds what the model asks of a record.",
    "Add the field that the message names, or mend it.",
    event({ data: { ...RECORD, country: "Norway" } }),
    event({}),
  ),
  format(
    "no-thing",
    "A thing of schema.org is of a type that is read: an event, a person, an organization, a quotation, a work.",
    "Leave it out, or give it such a type.",
    `{ "@type": "Recipe", "name": "Waffles" }`,
    `{ "@type": "Event", "name": "Water talks" }`,
  ),
  format(
    "no-item",
    "A news item of ninjs is an event or a text, and has a uri.",
    "Leave it out, or add what is missing.",
    `{ "type": "picture", "uri": "urn:example:1" }`,
    `{ "type": "event", "uri": "urn:example:1" }`,
  ),
  format(
    "no-event",
    "A CloudEvent has what version 1.0 asks of it: specversion, id, source and type.",
    "Mend the attribute that the message names.",
    event({ specversion: "0.3" }),
    event({}),
  ),
  format(
    "no-annotation",
    "An annotation has a target with a source and a selector of text.",
    "Leave it out, or add what is missing.",
    annotation({ source: "https://example.org/a" }),
    annotation({ source: "https://example.org/a", selector: { type: "TextQuoteSelector", exact: "useful" } }),
  ),
];
