#!/usr/bin/env node
import { closeSync, createReadStream, openSync, statSync, writeSync } from "node:fs";
import * as nodeModule from "node:module";
import type { WriteStream } from "node:tty";
import type { ByteOutput, Output } from "./io.js";
import { wantsColour } from "./wants-colour.js";

function toOutput(stream: NodeJS.WriteStream): Output {
  // a reader that has gone, such as `head`, is no fault; the exit code still tells the verdict
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
  const terminal: WriteStream | undefined = stream.isTTY ? stream : undefined;
  return {
    write: (text) => void stream.write(text),
    isTerminal: terminal !== undefined,
    colour: wantsColour(terminal, process.env),
    columns: terminal?.columns,
  };
}

const BUFFER_BYTES = 1 << 16;

/** A file written in larger pieces than it is given. */
function toFile(path: string): ByteOutput {
  const file = openSync(path, "w");
  const buffer = Buffer.allocUnsafe(BUFFER_BYTES);
  let held = 0;
  const writeAll = (bytes: Uint8Array) => {
    for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
  };
  const flush = () => {
    writeAll(buffer.subarray(0, held));
    held = 0;
  };
  return {
    write(bytes) {
      if (held + bytes.length > BUFFER_BYTES) flush();
      if (bytes.length > BUFFER_BYTES) return writeAll(bytes);
      buffer.set(bytes, held);
      held += bytes.length;
    },
    close() {
      flush();
      closeSync(file);
    },
  };
}

// from Node 22.1 on: the second start spares itself the compiling of the first
(nodeModule as { enableCompileCache?: () => unknown }).enableCompileCache?.();
const { run } = await import("./run.js");

process.exitCode = await run(process.argv.slice(2), {
  stdout: toOutput(process.stdout),
  stderr: toOutput(process.stderr),
  stdin: process.stdin,
  openFile: (path) => createReadStream(path, { highWaterMark: 1 << 20 }),
  sizeOf(path) {
    const stats = statSync(path);
    return stats.isFile() ? stats.size : undefined;
  },
  createFile: toFile,
  onInterrupt(listener) {
    process.once("SIGINT", listener);
    return () => process.off("SIGINT", listener);
  },
});
