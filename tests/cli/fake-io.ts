import { run } from "../../src/cli/run.js";

type Content = string | Uint8Array | Iterable<Uint8Array> | NodeJS.ErrnoException;

interface World {
  readonly files?: Readonly<Record<string, Content>>;
  readonly stdin?: Content;
  readonly colour?: boolean;
  readonly columns?: number;
}

interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

// eslint-disable-next-line @typescript-eslint/require-await -- streams are asynchronous
async function* bytesOf(content: Content): AsyncGenerator<Uint8Array> {
  if (content instanceof Error) throw content;
  if (typeof content === "string") yield new TextEncoder().encode(content);
  else if (content instanceof Uint8Array) yield content;
  else yield* content;
}

/** An error as the file system gives it. */
export function fileError(code: string, message = code): NodeJS.ErrnoException {
  return Object.assign(new Error(message), { code });
}

/** Runs the command line in a world of its own; `columns` makes its output a terminal. */
export async function runCli(
  argv: readonly string[],
  { files = {}, stdin = "", colour = false, columns }: World = {},
): Promise<Ran> {
  let [stdout, stderr] = ["", ""];
  const about = { isTerminal: columns !== undefined, colour, columns };
  const code = await run(argv, {
    stdout: { ...about, write: (text) => void (stdout += text) },
    stderr: { ...about, write: (text) => void (stderr += text) },
    stdin: bytesOf(stdin),
    openFile: (path) => bytesOf(Object.hasOwn(files, path) ? files[path]! : fileError("ENOENT")),
  });
  return { code, stdout, stderr };
}
