/** A set of bytes as a mask over 0 to 127; what lies beyond is in no set. */
type Bytes = ReadonlySet<number>;

interface NfaState {
  readonly moves: { readonly on: Bytes; readonly to: number }[];
  readonly free: number[];
  /** Whether what is matched is complete here. */
  end?: true;
}

/** What a JSON string may hold that stands for itself: printable ASCII without quotation mark and backslash. */
const PLAIN: Bytes = new Set(
  Array.from({ length: 0x80 - 0x20 }, (_, at) => at + 0x20).filter((byte) => byte !== 0x22 && byte !== 0x5c),
);

/** Texts and patterns as one deterministic automaton over bytes, with many starts and one end. */
export class Automaton {
  readonly #states: NfaState[] = [];
  readonly #starts: number[] = [];

  #state(): number {
    return this.#states.push({ moves: [], free: [] }) - 1;
  }

  /** A start from which any of these is matched between two texts; gives back its number. */
  start(matchers: readonly (string | RegExp)[], before: string, after: string): number {
    const start = this.#state();
    for (const matcher of matchers) {
      const open = this.#literal(start, before);
      const body =
        typeof matcher === "string" ? this.#literal(open, matcher) : new PatternReader(matcher, this.#builder).read(open);
      this.#states[this.#literal(body, after)]!.end = true;
    }
    return this.#starts.push(start) - 1;
  }

  #literal(from: number, text: string): number {
    let at = from;
    for (const character of text) at = this.#move(at, new Set([character.charCodeAt(0)]));
    return at;
  }

  #move(from: number, on: Bytes): number {
    const to = this.#state();
    this.#states[from]!.moves.push({ on, to });
    return to;
  }

  readonly #builder: Builder = {
    state: () => this.#state(),
    free: (from, to) => void this.#states[from]!.free.push(to),
    move: (from, on) => {
      const to = this.#move(from, new Set([...on].filter((byte) => PLAIN.has(byte))));
      // a slash may be escaped, and some writers always do
      if (on.has(0x2f)) this.#states[this.#move(from, new Set([0x5c]))]!.moves.push({ on: new Set([0x2f]), to });
      return to;
    },
  };

  #closure(states: Iterable<number>): number[] {
    const found = new Set(states);
    for (const state of found) for (const to of this.#states[state]!.free) found.add(to);
    return [...found].sort((a, b) => a - b);
  }

  /** Makes it deterministic and as small as can be. */
  build(): Tables {
    const sets: number[][] = [];
    const known = new Map<string, number>();
    const idOf = (states: Iterable<number>) => {
      const set = this.#closure(states);
      const key = set.join();
      let id = known.get(key);
      if (id === undefined) known.set(key, (id = sets.push(set) - 1));
      return id;
    };
    const starts = this.#starts.map((start) => idOf([start]));
    const edges: Map<number, number>[] = [];
    const ends: boolean[] = [];
    for (let id = 0; id < sets.length; id++) {
      const targets = new Map<number, Set<number>>();
      for (const state of sets[id]!)
        for (const { on, to } of this.#states[state]!.moves)
          for (const byte of on) targets.set(byte, (targets.get(byte) ?? new Set()).add(to));
      const end = sets[id]!.some((state) => this.#states[state]!.end);
      if (end && targets.size > 0) throw new Error("A match may not go on where it may end.");
      ends.push(end);
      edges.push(new Map([...targets].sort(([a], [b]) => a - b).map(([byte, to]) => [byte, idOf(to)])));
    }
    return minimize(starts, edges, ends);
  }
}

/** A deterministic automaton: `live` is failure, and the state after it success. */
export interface Tables {
  readonly live: number;
  readonly starts: readonly number[];
  /** For each live state, where each byte leads. */
  readonly rows: readonly ReadonlyMap<number, number>[];
}

/** Merges states that nothing tells apart, by Moore's refinement. */
function minimize(starts: readonly number[], edges: readonly ReadonlyMap<number, number>[], ends: readonly boolean[]): Tables {
  let classes = classify(ends.map(String));
  for (let count = 0; count !== classes.count;) {
    count = classes.count;
    const { of } = classes;
    classes = classify(edges.map((row, state) => `${of[state]}:${[...row].map(([byte, to]) => `${byte}>${of[to]}`).join()}`));
  }
  // live classes are numbered in the order in which they come up
  const numbers = new Map<number, number>();
  const rows: ReadonlyMap<number, number>[] = [];
  for (const [state, end] of ends.entries()) {
    const own = classes.of[state]!;
    if (!end && !numbers.has(own)) numbers.set(own, rows.push(edges[state]!) - 1);
  }
  const live = rows.length;
  const numberOf = (state: number) => (ends[state] ? live + 1 : numbers.get(classes.of[state]!)!);
  return {
    live,
    starts: starts.map(numberOf),
    rows: rows.map((row) => new Map([...row].map(([byte, to]) => [byte, numberOf(to)]))),
  };
}

function classify(keys: readonly string[]): { readonly of: readonly number[]; readonly count: number } {
  const ids = new Map<string, number>();
  const of = keys.map((key) => {
    if (!ids.has(key)) ids.set(key, ids.size);
    return ids.get(key)!;
  });
  return { of, count: ids.size };
}

interface Builder {
  state(): number;
  free(from: number, to: number): void;
  move(from: number, on: Bytes): number;
}

/** Reads a regular expression of characters, classes, groups, alternatives and greedy counts, anchored at both ends; refuses any other. */
class PatternReader {
  #at = 0;
  readonly #source: string;
  readonly #builder: Builder;

  constructor(pattern: RegExp, builder: Builder) {
    const { source, flags } = pattern;
    if (flags !== "" || !source.startsWith("^") || !source.endsWith("$") || source.endsWith("\\$"))
      throw new Error(`${String(pattern)} has flags or is not anchored at both ends.`);
    this.#source = source.slice(1, -1);
    this.#builder = builder;
  }

  /** Adds the pattern after a state; gives back the state at its end. */
  read(from: number): number {
    const end = this.#alternatives(from);
    if (this.#at < this.#source.length) this.#refuse();
    return end;
  }

  #refuse(): never {
    throw new Error(`/^${this.#source}$/ has at ${this.#at} what is not modelled.`);
  }

  #alternatives(from: number): number {
    const first = this.#sequence(from);
    if (this.#source[this.#at] !== "|") return first;
    // anchors bind tighter than a bar, so that a bar outside a group would leave them to its first and last part
    if (this.#depth === 0) this.#refuse();
    const end = this.#builder.state();
    this.#builder.free(first, end);
    while (this.#source[this.#at] === "|") {
      this.#at++;
      this.#builder.free(this.#sequence(from), end);
    }
    return end;
  }

  #depth = 0;

  #sequence(from: number): number {
    // a state of its own, so that what loops back here does not reach into what stood before
    let at = this.#builder.state();
    this.#builder.free(from, at);
    while (this.#at < this.#source.length && this.#source[this.#at] !== "|" && this.#source[this.#at] !== ")")
      at = this.#counted(at);
    return at;
  }

  #counted(from: number): number {
    const start = this.#at;
    let at = this.#atom(from);
    const rest = this.#source.slice(this.#at);
    const count = /^(?:[*+?]|\{([0-9]+)(,?)([0-9]*)\})/.exec(rest);
    if (!count) return at;
    const [text, low, comma, high] = count;
    if (rest[text.length] === "?") this.#refuse();
    const end = this.#at + text.length;
    const min = text === "+" ? 1 : low === undefined ? 0 : Number(low);
    const max = text === "?" ? 1 : low === undefined || (comma && !high) ? Infinity : comma ? Number(high) : min;
    const again = (state: number) => {
      this.#at = start;
      return this.#atom(state);
    };
    // the copy made to find the count stands for the first; with a minimum of none it may be passed by
    const exit = this.#builder.state();
    if (min === 0) this.#builder.free(from, exit);
    for (let copies = 1; copies < (max === Infinity ? Math.max(min, 1) : max); copies++) {
      if (copies >= min) this.#builder.free(at, exit);
      at = again(at);
    }
    if (max === Infinity) {
      const loop = this.#builder.state();
      this.#builder.free(at, loop);
      this.#builder.free(again(loop), loop);
      at = loop;
    }
    if (max > 0) this.#builder.free(at, exit);
    this.#at = end;
    return exit;
  }

  #atom(from: number): number {
    const character = this.#source[this.#at++]!;
    if (character === "(") {
      if (!this.#source.startsWith("?:", this.#at)) this.#refuse();
      this.#at += 2;
      this.#depth++;
      const end = this.#alternatives(from);
      if (this.#source[this.#at++] !== ")") this.#refuse();
      this.#depth--;
      return end;
    }
    if (character === "[") return this.#builder.move(from, this.#class());
    if (character === "\\") return this.#builder.move(from, new Set([this.#escape()]));
    if (/[\^$.*+?{}\])]/.test(character)) this.#refuse();
    return this.#builder.move(from, new Set([this.#ascii(character)]));
  }

  #ascii(character: string): number {
    const code = character.charCodeAt(0);
    return code < 0x80 ? code : this.#refuse();
  }

  /** The character after a backslash: punctuation stands for itself, and of letters only three are known. */
  #escape(): number {
    const character = this.#source[this.#at++]!;
    const control = { t: 9, n: 10, r: 13 }[character];
    if (control !== undefined) return control;
    return /[A-Za-z0-9]/.test(character) ? this.#refuse() : this.#ascii(character);
  }

  #class(): Bytes {
    const negated = this.#source[this.#at] === "^";
    if (negated) this.#at++;
    const members = new Set<number>();
    while (this.#source[this.#at] !== "]") {
      const low = this.#member();
      const range = this.#source[this.#at] === "-" && this.#source[this.#at + 1] !== "]";
      if (range) this.#at++;
      const high = range ? this.#member() : low;
      for (let byte = low; byte <= high; byte++) members.add(byte);
    }
    this.#at++;
    return negated ? new Set([...PLAIN].filter((byte) => !members.has(byte))) : members;
  }

  #member(): number {
    const character = this.#source[this.#at++];
    if (character === undefined || character === "[") return this.#refuse();
    return character === "\\" ? this.#escape() : this.#ascii(character);
  }
}
