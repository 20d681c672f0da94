import { run } from "../../src/cli/run.js";

type Content = string | Uint8Array | Iterable<Uint8Array> | NodeJS.ErrnoException;

interface World {
  readonly files?: Readonly<Record<string, Content>>;
  readonly stdin?: Content;
  /** Paths at which no file may be created. */
  readonly uncreatable?: readonly string[];
  readonly colour?: boolean;
  readonly columns?: number;
  /** After how many milliseconds the user interrupts. */
  readonly interruptAfter?: number;
}

interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** What was written to files, where any were. */
  readonly written?: Readonly<Record<string, string>>;
  /** What was shown in the browser, where anything was. */
  readonly opened?: readonly string[];
}

async function* bytesOf(content: Content): AsyncGenerator<Uint8Array> {
  if (content instanceof Error) throw content;
  if (typeof content === "string") yield new TextEncoder().encode(content);
  else if (content instanceof Uint8Array) yield content;
  else {
    for (const part of content) {
      // as files do, so that timers have their turn
      await new Promise((resolve) => setImmediate(resolve));
      yield part;
    }
  }
}

/** An error as the file system gives it. */
export function fileError(code: string, message = code): NodeJS.ErrnoException {
  return Object.assign(new Error(message), { code });
}

/** Runs the command line in a world of its own; `columns` makes its output a terminal. */
export async function runCli(
  argv: readonly string[],
  { files = {}, stdin = "", uncreatable = [], colour = false, columns, interruptAfter }: World = {},
): Promise<Ran> {
  let [stdout, stderr] = ["", ""];
  const written: Record<string, string> = {};
  const opened: string[] = [];
  const about = { isTerminal: columns !== undefined, colour, columns };
  const code = await run(argv, {
    stdout: { ...about, write: (text) => void (stdout += text) },
    stderr: { ...about, write: (text) => void (stderr += text) },
    stdin: bytesOf(stdin),
    openFile: (path) => bytesOf(Object.hasOwn(files, path) ? files[path]! : fileError("ENOENT")),
    createFile(path) {
      if (uncreatable.includes(path)) throw fileError("EACCES");
      const decoder = new TextDecoder();
      written[path] = "";
      return { write: (bytes) => void (written[path] += decoder.decode(bytes, { stream: true })), close: () => undefined };
    },
    temporaryPath: (name) => `kept/${name}`,
    openInBrowser: (path) => void opened.push(path),
    onInterrupt(listener) {
      const timer = interruptAfter === undefined ? undefined : setTimeout(listener, interruptAfter);
      return () => clearTimeout(timer);
    },
  });
  return { code, stdout, stderr, ...(Object.keys(written).length > 0 && { written }), ...(opened.length > 0 && { opened }) };
}
