import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Automaton } from "../../scripts/generators/automaton.js";
import { DATE_TIME_PATTERN, DURATION_PATTERN, EDTF_PATTERN } from "../../src/core/edtf.js";
import { automatonTable } from "../../src/feed/automaton.js";

function matcherOf(pattern: RegExp): (text: string) => boolean {
  const automaton = new Automaton();
  const start = automaton.start([pattern], "", '"');
  const { rows, starts, live } = automaton.build();
  return (text) => {
    let state = starts[start]!;
    for (const byte of new TextEncoder().encode(`${text}"`)) {
      if (state >= live) return false;
      state = rows[state]!.get(byte) ?? live;
    }
    return state === live + 1;
  };
}

const plain = fc.string({ unit: fc.constantFrom(..."ab0129X-:.T~?%PYMWDHSZ+^]/ q".split("")), maxLength: 14 });

describe("Automaton", () => {
  it.each([
    [/^a{0,3}b?$/],
    [/^(?:a|b|ab)*0$/],
    [/^a+(?:-a+)*$/],
    [/^[a-b]{2}$/],
    [/^[^0-9]$/],
    [/^[a^-]+$/],
    [/^[\]^]b$/],
    [/^(?:a{1,2}b){2,}$/],
    [/^a{0}b$/],
    [EDTF_PATTERN],
    [DATE_TIME_PATTERN],
    [DURATION_PATTERN],
  ])("matches what %s matches", (pattern) => {
    const matches = matcherOf(pattern);
    const texts = fc.oneof(
      plain,
      fc.stringMatching(pattern).filter((text) => /^[ !#-[\]-~]*$/.test(text)),
    );
    fc.assert(
      fc.property(texts, (text) => {
        expect(matches(text)).toBe(pattern.test(text));
      }),
      { numRuns: 2000 },
    );
  });

  it("lets a slash be escaped", () => {
    const matches = matcherOf(/^[a/]+$/);
    expect(["a/a", "a\\/a", "\\/", "a\\a", "a\\"].map(matches)).toEqual([true, true, true, false, false]);
  });

  it("keeps bytes beyond ASCII, quotation marks and backslashes out of every class", () => {
    const matches = matcherOf(/^[^a]$/);
    expect(["é", '"', "\\", "\n"].map(matches)).toEqual([false, false, false, false]);
  });

  it.each([[/a/], [/^a$/i], [/^a|b$/], [/^(a)$/], [/^a+?$/], [/^\d$/], [/^.$/], [/^a(?=b)b$/], [/^é$/], [/^a\$/], [/^[[]$/]])(
    "refuses %s",
    (pattern) => {
      expect(() => matcherOf(pattern)).toThrow();
    },
  );
});

describe("automatonTable", () => {
  it("leads everywhere but along the entries to failure", () => {
    const table = automatonTable("az1\t002\n", 2);
    expect([0x61, 0x7a, 0x30, 0x41, 0xff].map((byte) => table[byte])).toEqual([1, 1, 2, 2, 2]);
    expect(new Set(table.subarray(256))).toEqual(new Set([2]));
  });
});
