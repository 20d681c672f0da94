/** A stream that people or programs read. */
export interface Output {
  write(text: string): void;
  /** Whether a person watches. */
  readonly isTerminal: boolean;
  readonly colour: boolean;
  /** Columns of the terminal, where known. */
  readonly columns?: number | undefined;
}

/** A file that bytes are written to. */
export interface ByteOutput {
  write(bytes: Uint8Array): void;
  close(): void;
}

/** What a run of the command line reads from and writes to. */
export interface CliIo {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly stdin: AsyncIterable<Uint8Array>;
  openFile(path: string): AsyncIterable<Uint8Array>;
  /** The size in bytes of a file on disk, which can be read from its path; undefined for what is none, such as a pipe. */
  sizeOf?(path: string): number | undefined;
  createFile?(path: string): ByteOutput;
  /** Where a file of this name may be kept for a while. */
  temporaryPath?(name: string): string;
  /** Shows a file in the user's browser. */
  openInBrowser?(path: string): void;
  /** Calls when the user interrupts; gives back what ends that. */
  onInterrupt?(listener: () => void): () => void;
}

/** Exit codes: what was checked is sound, has errors, was asked wrongly, could not be read, or was left off. */
export const EXIT = { sound: 0, errors: 1, usage: 2, unreadable: 3, interrupted: 130 } as const;

/** What the user asked wrongly; ends the run with {@link EXIT}`.usage`. */
export class UsageError extends Error {}

/** Does what the user asked for; a RangeError, thrown where the library is asked for what there is not, becomes a {@link UsageError}. */
export function asAsked<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof RangeError ? new UsageError(error.message) : error;
  }
}

const NOT_WRITTEN: Readonly<Record<string, string>> = {
  ENOENT: "there is no such folder.",
  EISDIR: "it is a folder.",
  EACCES: "permission denied.",
  EROFS: "permission denied.",
};

/** Creates a file to write to; one that cannot be created is wrong usage. */
export function createOutput(io: CliIo, path: string): ByteOutput {
  try {
    return io.createFile!(path);
  } catch (error) {
    const { code = "", message } = error as NodeJS.ErrnoException;
    throw new UsageError(`“${path}” cannot be written: ${NOT_WRITTEN[code] ?? `${message}.`}`);
  }
}

/** Columns to write in where the terminal's are not known. */
export const DEFAULT_COLUMNS = 80;
