#!/usr/bin/env node
import { closeSync, createReadStream, mkdtempSync, openSync, statSync, writeSync } from "node:fs";
import * as nodeModule from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
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

/** What shows a file in the user's browser, on each system. */
async function openInBrowser(path: string): Promise<void> {
  const { spawn } = await import("node:child_process");
  const command = process.platform === "darwin" ? "open" : process.platform === "win32" ? "explorer" : "xdg-open";
  const child = spawn(command, [path], { stdio: "ignore", detached: true });
  child.on("error", () => process.stderr.write(`There is no “${command}” to open it with.\n`));
  child.unref();
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
  temporaryPath: (name) => join(mkdtempSync(join(tmpdir(), "demarche-")), name),
  openInBrowser: (path) => void openInBrowser(path),
  onInterrupt(listener) {
    process.once("SIGINT", listener);
    return () => process.off("SIGINT", listener);
  },
});
