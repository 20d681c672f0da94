import { formatPath, type Issue } from "../../core/issue.js";
import { printable } from "../../core/printable.js";
import { readFeed } from "../../feed/read-feed.js";
import type { InteropRecord, Loss, Written } from "../../interop/loss.js";
import type { Dossier } from "../../schema/interfaces.js";
import { createOutput, EXIT, UsageError, type ByteOutput, type CliIo } from "../io.js";
import { MAX_BYTES, readText, unreadable } from "../read-text.js";
import { Progress } from "./check-feed.js";
import { isDocumentFormat, readDocument, sourcesIn, writeDocument } from "./convert-document.js";
import type { ConvertFlags } from "./convert-formats.js";

/** What one row or record of the input came to. */
interface Step {
  readonly records: readonly (InteropRecord | Dossier)[];
  readonly losses: readonly Loss[];
  /** Set where it could not be read. */
  readonly broken?: { readonly line: number; readonly issues: readonly Issue[]; readonly text: string } | undefined;
  /** None where it is no row or record of its own. */
  readonly verdict?: string;
}

/** What keeps a document from being read, in a sentence. */
class Unreadable extends Error {}

async function* stepsOf(io: CliIo, input: AsyncIterable<Uint8Array>, flags: ConvertFlags): AsyncGenerator<Step> {
  const { from, mentions } = flags;
  if (isDocumentFormat(from)) {
    const sources = flags.sources === undefined ? [] : await sourcesIn(io, flags.sources);
    const reading = await readText({ ...io, stdin: input }, "-", MAX_BYTES);
    if ("unreadable" in reading) throw new Unreadable(reading.unreadable);
    const { records, losses, broken } = await readDocument(reading.text, from, sources);
    yield { records: [], losses };
    for (const record of records) yield { records: [record], losses: [], verdict: "read" };
    for (const one of broken) yield { records: [], losses: [], verdict: "broken", broken: one };
    return;
  }
  if (from === "records") {
    // shapes only: what a foreign table says need not make sense to be written
    for await (const { ok, record, issues, place } of readFeed(input, { rules: false })) {
      if (ok) yield { records: [record as InteropRecord | Dossier], losses: [], verdict: "read" };
      else
        yield {
          records: [],
          losses: [],
          verdict: "broken",
          broken: { line: place.line, issues, text: JSON.stringify(record ?? null) },
        };
    }
    return;
  }
  const { readGdelt, mentionsByEvent } = await import("../../interop/gdelt.js");
  const { readIcews } = await import("../../interop/icews.js");
  const { readPolecat } = await import("../../interop/polecat.js");
  const rows =
    from === "gdelt"
      ? readGdelt(input, mentions === undefined ? {} : { mentions: await mentionsByEvent(io.openFile(mentions)) })
      : from === "icews"
        ? readIcews(input)
        : readPolecat(input);
  for await (const { place, verdict, records, losses, issues, text = "" } of rows)
    yield { records, losses, verdict, ...(verdict === "broken" && { broken: { line: place.line, issues, text } }) };
}

async function written(records: readonly (InteropRecord | Dossier)[], to: ConvertFlags["to"]): Promise<Written> {
  if (to === "gdelt" || to === "gdelt1") {
    const { writeGdelt } = await import("../../interop/gdelt.js");
    return writeGdelt(records, { version: to === "gdelt" ? "2.0" : "1.0" });
  }
  if (to === "icews") {
    const { writeIcews } = await import("../../interop/icews.js");
    return writeIcews(records);
  }
  if (to === "polecat" || to === "plover") {
    const { writePolecat } = await import("../../interop/polecat.js");
    return writePolecat(records, { form: to === "polecat" ? "table" : "jsonl" });
  }
  if (isDocumentFormat(to)) return writeDocument(records, to);
  if (to === "ical") {
    const { writeCalendar } = await import("../../interop/icalendar.js");
    return writeCalendar(records);
  }
  const { writeTables } = await import("../../interop/tables.js");
  const { output, losses } = writeTables(records);
  return { output: output[to as keyof typeof output], losses };
}

function created(io: CliIo, path: string | undefined): ByteOutput | undefined {
  return path === undefined ? undefined : createOutput(io, path);
}

const encoder = new TextEncoder();

/** How many rows that cannot be read are told of one by one. */
const MOST_TOLD = 20;

/**
 * Converts a file. Tables and feeds are read, and records written, bit by bit, with flat memory; JSON documents are read whole. Other
 * formats are written at the end, since what they say of participants may stand anywhere.
 */
export async function convert(io: CliIo, file: string, flags: ConvertFlags): Promise<number> {
  const { from, to } = flags;
  if (flags.mentions !== undefined && from !== "gdelt") throw new UsageError("“--mentions” goes with “--from gdelt”.");
  if (flags.sources !== undefined && from !== "web-annotation")
    throw new UsageError("“--sources” goes with “--from web-annotation”.");
  const output = created(io, flags.output);
  const lossFile = created(io, flags.losses);
  const invalid = created(io, flags.invalid);
  const write = (text: string) => (output ? output.write(encoder.encode(text)) : io.stdout.write(text));
  const lost = new Map<string, number>();
  const lose = (losses: readonly Loss[]) => {
    for (const loss of losses) {
      const field = loss.field.replace(/\[[0-9]{1,9}\]/g, "[]");
      lost.set(field, (lost.get(field) ?? 0) + 1);
      lossFile?.write(encoder.encode(`${JSON.stringify(loss)}\n`));
    }
  };
  const progress = new Progress(io, file === "-" ? undefined : io.sizeOf?.(file));
  const verdicts = new Map<string, number>();
  const held: (InteropRecord | Dossier)[] = [];
  let bytes = 0;
  let records = 0;
  let interrupted = false;
  const release = io.onInterrupt?.(() => (interrupted = true));
  const counted = async function* () {
    for await (const chunk of file === "-" ? io.stdin : io.openFile(file)) {
      bytes += chunk.length;
      yield chunk;
    }
  };
  try {
    for await (const step of stepsOf(io, counted(), flags)) {
      if (step.verdict !== undefined) verdicts.set(step.verdict, (verdicts.get(step.verdict) ?? 0) + 1);
      records += step.records.length;
      lose(step.losses);
      if (step.broken) {
        const { line, issues, text } = step.broken;
        if (invalid)
          invalid.write(
            encoder.encode(
              `${JSON.stringify({ line, issues: issues.map((issue) => ({ ...issue, at: formatPath(issue.path) })), text })}\n`,
            ),
          );
        const [first] = issues;
        if (first && verdicts.get("broken")! <= MOST_TOLD) {
          progress.clear();
          io.stderr.write(`${printable(file)}:${line} error ${first.code} ${printable(first.message)}\n`);
        }
      }
      if (to !== "records") held.push(...step.records);
      else if (step.records.length > 0) write(step.records.map((record) => `${JSON.stringify(record)}\n`).join(""));
      progress.show({ bytes, records });
      if (interrupted) break;
    }
    if (to !== "records") {
      const { output: text, losses } = await written(held, to);
      write(text);
      lose(losses);
    }
  } catch (error) {
    if (error instanceof UsageError) throw error;
    progress.clear();
    io.stderr.write(`${printable(file)}: ${error instanceof Unreadable ? error.message : unreadable(error)}\n`);
    return EXIT.unreadable;
  } finally {
    release?.();
    progress.clear();
    for (const one of [output, lossFile, invalid]) one?.close();
  }
  const rows = [...verdicts.values()].reduce((sum, count) => sum + count, 0);
  const untold = (verdicts.get("broken") ?? 0) - MOST_TOLD;
  if (untold > 0)
    io.stderr.write(
      `  and ${untold} more that cannot be read${flags.invalid === undefined ? "; “--invalid” sets them aside" : ""}\n`,
    );
  const parts = [...verdicts].map(([verdict, count]) => `${count} ${verdict}`).join(", ");
  io.stderr.write(`${printable(file)}: ${rows} rows${parts === "" ? "" : `: ${parts}`}; ${records} records\n`);
  const top = [...lost].sort(([, a], [, b]) => b - a);
  if (top.length > 0)
    io.stderr.write(
      `  lost: ${top
        .slice(0, 12)
        .map(([field, count]) => `${field === "" ? "whole" : field} ${count}`)
        .join(", ")}${top.length > 12 ? ", …" : ""}\n`,
    );
  if (interrupted) return EXIT.interrupted;
  return verdicts.has("broken") ? EXIT.errors : EXIT.sound;
}
