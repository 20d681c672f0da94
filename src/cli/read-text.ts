import { isUtf8 } from "node:buffer";
import type { CliIo } from "./io.js";

/** A file read as text, or why it could not be. */
export type TextReading = { readonly text: string } | { readonly unreadable: string };

/** How much of a file is read where no other limit is given: 64 MiB. */
export const MAX_BYTES = 64 * 1024 * 1024;

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "There is no such file.",
  EISDIR: "It is a directory, not a file.",
  EACCES: "It may not be read: permission denied.",
  EPERM: "It may not be read: permission denied.",
};

/** Why a file could not be read, in a sentence. */
export function unreadable(error: unknown): string {
  const { code = "", message = String(error) } = error as Partial<NodeJS.ErrnoException>;
  return REASONS[code] ?? `It could not be read: ${message}.`;
}

/** Offset of the first byte that belongs to no UTF-8 character. */
function firstBadByte(bytes: Uint8Array): number {
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const encoder = new TextEncoder();
  let offset = 0;
  let from = 0;
  for (;;) {
    const at = text.indexOf("\uFFFD", from);
    offset += encoder.encode(text.slice(from, at)).length;
    // the replacement character may also stand in the file itself
    if (bytes[offset] !== 0xef || bytes[offset + 1] !== 0xbf || bytes[offset + 2] !== 0xbd) return offset;
    offset += 3;
    from = at + 1;
  }
}

function decode(bytes: Uint8Array): TextReading {
  if (isUtf8(bytes)) return { text: new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes) };
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (utf16) return { unreadable: "It is not UTF-8 but UTF-16; save it as UTF-8." };
  const offset = firstBadByte(bytes);
  const line = bytes.subarray(0, offset).filter((byte) => byte === 0x0a).length + 1;
  const value = bytes[offset]!.toString(16).toUpperCase().padStart(2, "0");
  return { unreadable: `It is not UTF-8: the byte 0x${value} at offset ${offset}, line ${line}, belongs to no character.` };
}

/** Reads a file, or standard input for `-`, as UTF-8 text of at most `maxBytes` bytes. A byte order mark is kept. Never throws. */
export async function readText(io: CliIo, file: string, maxBytes: number): Promise<TextReading> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of file === "-" ? io.stdin : io.openFile(file)) {
      length += chunk.length;
      if (length > maxBytes) {
        return { unreadable: `It is larger than ${maxBytes.toLocaleString("en")} bytes; “--max-bytes” sets another limit.` };
      }
      chunks.push(chunk);
    }
    return decode(Buffer.concat(chunks));
  } catch (error) {
    return { unreadable: unreadable(error) };
  }
}
