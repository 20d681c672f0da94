/** Chunks that can be looked at before they are taken. */
export class Chunks {
  readonly #iterator: AsyncIterator<Uint8Array>;
  #ahead: Uint8Array[] = [];
  #done = false;

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#iterator = chunks[Symbol.asyncIterator]();
  }

  /** The first bytes of what is left: so many, or as many as there are. */
  async peek(count: number): Promise<Uint8Array> {
    let length = this.#ahead.reduce((sum, chunk) => sum + chunk.length, 0);
    while (length < count && !this.#done) {
      // the buffer of a chunk may be used again for the next
      const last = this.#ahead.pop();
      if (last) this.#ahead.push(last.slice());
      const next = await this.#iterator.next();
      if (next.done) this.#done = true;
      else {
        this.#ahead.push(next.value);
        length += next.value.length;
      }
    }
    if (this.#ahead.length > 1) {
      const joined = new Uint8Array(length);
      let at = 0;
      for (const chunk of this.#ahead) {
        joined.set(chunk, at);
        at += chunk.length;
      }
      this.#ahead = [joined];
    }
    return (this.#ahead[0] ?? new Uint8Array(0)).subarray(0, count);
  }

  /** All that is left, from so many bytes on. */
  async *from(start: number): AsyncGenerator<Uint8Array, void, undefined> {
    try {
      await this.peek(start);
      const [first] = this.#ahead;
      this.#ahead = [];
      if (first && first.length > start) yield first.subarray(start);
      for (;;) {
        const next = await this.#iterator.next();
        if (next.done) return;
        yield next.value;
      }
    } finally {
      await this.close();
    }
  }

  async close(): Promise<void> {
    await this.#iterator.return?.();
  }
}
