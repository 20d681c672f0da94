import type { TextPlace } from "../../core/issue.js";
import type { FeedInput } from "../../feed/input.js";
import type { Evidence, Source } from "../../schema/interfaces.js";
import type { Loss, RowReading, TableConversion } from "../loss.js";
import { brokenRow, parseRows, readRows, type RowReader } from "../rows.js";

/** A document in which GDELT saw an event. */
export interface GdeltMention {
  /** The event's GLOBALEVENTID. */
  readonly event: string;
  /** Which of the event's mentions it is: time, sentence and a number. */
  readonly local: string;
  /** When GDELT saw it, to the quarter of an hour. */
  readonly seen: string;
  readonly publisher: string;
  /** URL, DOI or citation, by the type of the mention. */
  readonly identifier: string;
  /** How sure GDELT is that the event stands there, from 0.1 to 1. */
  readonly confidence: number;
  /** The row. */
  readonly line: string;
}

const COLUMNS = 16;
const NAMES = [
  "GLOBALEVENTID",
  "EventTimeDate",
  "MentionTimeDate",
  "MentionType",
  "MentionSourceName",
  "MentionIdentifier",
  "SentenceID",
  "Actor1CharOffset",
  "Actor2CharOffset",
  "ActionCharOffset",
  "InRawText",
  "Confidence",
  "MentionDocLen",
  "MentionDocTone",
  "MentionDocTranslationInfo",
  "Extras",
];
const CARRIED = new Set(["GLOBALEVENTID", "MentionTimeDate", "MentionSourceName", "MentionIdentifier", "Confidence"]);

/** One row of a table of mentions. */
export interface MentionReading extends RowReading {
  /** Absent where the row could not be read. */
  readonly mention?: GdeltMention;
}

/** Reads a GDELT 2.0 table of mentions, one result a row. */
export function readGdeltMentions(input: FeedInput): AsyncGenerator<MentionReading, void, undefined> {
  return readRows(input, new MentionReader());
}

/** Reads the text of a GDELT 2.0 table of mentions. */
export function parseGdeltMentions(text: string): TableConversion {
  return parseRows(text, new MentionReader());
}

/** The mentions of events, by event: what {@link readGdelt} takes. Holds them all; give the events that matter where they are many. */
export async function mentionsByEvent(input: FeedInput, events?: ReadonlySet<string>): Promise<Map<string, GdeltMention[]>> {
  const byEvent = new Map<string, GdeltMention[]>();
  for await (const { mention } of readGdeltMentions(input)) {
    if (!mention || (events && !events.has(mention.event))) continue;
    const list = byEvent.get(mention.event);
    if (list) list.push(mention);
    else byEvent.set(mention.event, [mention]);
  }
  return byEvent;
}

class MentionReader implements RowReader {
  read(line: string, place: TextPlace): MentionReading | undefined {
    const columns = line.split("\t");
    if (columns[0] === "GLOBALEVENTID") return undefined;
    if (columns.length !== COLUMNS)
      return brokenRow(place, "columns", `The row should have 16 columns, but has ${columns.length}.`);
    const [event = "", , time = "", , publisher = "", identifier = "", sentence = "", , , , , grade = ""] = columns;
    if (!/^[0-9]{1,18}$/.test(event)) return brokenRow(place, "value", "“GLOBALEVENTID” should be a whole number.", event);
    if (!/^[0-9]{14}$/.test(time))
      return brokenRow(place, "value", "“MentionTimeDate” should be a time as YYYYMMDDHHMMSS.", time);
    const confidence = Number(grade) / 100;
    if (!(grade !== "" && confidence >= 0 && confidence <= 1))
      return brokenRow(place, "value", "“Confidence” should be a number from 10 to 100.", grade);
    const mention: GdeltMention = {
      event,
      local: `${time}.${/^[0-9]{1,9}$/.test(sentence) ? sentence : 0}.${place.line}`,
      seen: `${time.slice(0, 4)}-${time.slice(4, 6)}-${time.slice(6, 8)}T${time.slice(8, 10)}:${time.slice(10, 12)}:${time.slice(12)}Z`,
      publisher,
      identifier,
      confidence,
      line,
    };
    return {
      place,
      verdict: "read",
      mention,
      records: [mentionSource(mention)],
      issues: [],
      get losses(): readonly Loss[] {
        return NAMES.flatMap((field, at) =>
          CARRIED.has(field) || columns[at] === ""
            ? []
            : [
                {
                  record: event,
                  field,
                  value: columns[at],
                  why: "The model has no field for it; it stands in the row, which is the text of the source.",
                },
              ],
        );
      },
    };
  }
}

function idOf({ event, local }: GdeltMention): Source["id"] {
  return `source:gdelt-${event}.${local}`;
}

/** A mention as a source: the row is its text, and the document that it names its address. */
export function mentionSource(mention: GdeltMention): Source {
  const { event, seen, publisher, identifier, line } = mention;
  return {
    type: "source",
    id: idOf(mention),
    kind: "dataset-row",
    ...(publisher !== "" && { publisher }),
    ...(/^[A-Za-z][A-Za-z0-9+.-]*:[^ ]+$/.test(identifier) && { url: identifier }),
    published: seen,
    text: line,
    ids: { gdelt: event },
  };
}

/** The words of a mention that tell which event it means. */
export function mentionEvidence(mention: GdeltMention): Evidence {
  return { source: idOf(mention), exact: mention.event, span: { start: 0, end: mention.event.length } };
}
