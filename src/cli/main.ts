#!/usr/bin/env node
import { createReadStream } from "node:fs";
import type { WriteStream } from "node:tty";
import type { Output } from "./io.js";
import { run } from "./run.js";
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

process.exitCode = await run(process.argv.slice(2), {
  stdout: toOutput(process.stdout),
  stderr: toOutput(process.stderr),
  stdin: process.stdin,
  openFile: (path) => createReadStream(path),
});
