/** Thrown where compressed bytes are damaged or end too early. */
export class GzipError extends Error {}

/** Whether bytes start as gzip does (RFC 1952). */
export function isGzip(start: Uint8Array): boolean {
  return start[0] === 0x1f && start[1] === 0x8b;
}

/** What compressed chunks hold; throws a {@link GzipError} where they are damaged. */
export async function* gunzip(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  const iterator = chunks[Symbol.asyncIterator]();
  let failure: { readonly error: unknown } | undefined;
  const source = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      try {
        const next = await iterator.next();
        if (next.done) controller.close();
        // a copy, since the buffer may be used again while this is under way
        else controller.enqueue(next.value.slice());
      } catch (error) {
        failure = { error };
        controller.error(error);
      }
    },
    async cancel() {
      await iterator.return?.();
    },
  });
  const reader = source.pipeThrough(new DecompressionStream("gzip")).getReader();
  try {
    for (;;) {
      const next = await reader.read();
      if (next.done) return;
      yield next.value;
    }
  } catch (error) {
    if (failure) throw failure.error;
    throw new GzipError("The compressed data is damaged or ends too early.", { cause: error });
  } finally {
    await reader.cancel().catch(() => undefined);
    await iterator.return?.();
  }
}
