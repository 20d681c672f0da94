/** A stream that people or programs read. */
export interface Output {
  write(text: string): void;
  /** Whether a person watches. */
  readonly isTerminal: boolean;
  readonly colour: boolean;
  /** Columns of the terminal, where known. */
  readonly columns?: number | undefined;
}

/** What a run of the command line reads from and writes to. */
export interface CliIo {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly stdin: AsyncIterable<Uint8Array>;
  openFile(path: string): AsyncIterable<Uint8Array>;
}

/** Exit codes: what was checked is sound, has errors, was asked wrongly, or could not be read. */
export const EXIT = { sound: 0, errors: 1, usage: 2, unreadable: 3 } as const;

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

/** Columns to write in where the terminal's are not known. */
export const DEFAULT_COLUMNS = 80;
