import { afterEach, expect, test, vi } from "vitest";
import { fromFragment, toFragment } from "../../playground/share-link.js";

afterEach(() => vi.unstubAllGlobals());

const INPUTS = [
  { text: "" },
  { text: "Talks in Riyadh", published: "2025-02-18" },
  { text: "Türkiye, 沙特, 🕊, “words”\r\n\0" },
  { text: "word ".repeat(40_000) },
];

test.each(INPUTS)("a text comes back from its link", async (input) => {
  const fragment = await toFragment(input);
  expect(fragment).toMatch(/^#z=[A-Za-z0-9_-]+$/);
  expect(await fromFragment(fragment)).toEqual(input);
});

test("a long text makes a short link", async () => {
  expect((await toFragment({ text: "word ".repeat(40_000) })).length).toBeLessThan(2000);
});

test("browsers that cannot compress make longer links that can be read all the same", async () => {
  vi.stubGlobal("CompressionStream", undefined);
  delete (globalThis as { CompressionStream?: unknown }).CompressionStream;
  const fragment = await toFragment({ text: "Türkiye" });
  expect(fragment).toMatch(/^#t=/);
  expect(await fromFragment(fragment)).toEqual({ text: "Türkiye" });
});

test.each(["", "#", "#work", "#z=", "#x=abc", "#z=a+b"])("the fragment %j holds no text", async (fragment) => {
  expect(await fromFragment(fragment)).toBeUndefined();
});

test.each(["#z=AAAA", "#t=AAAA", "#t=bnVsbA", "#t=e30", "#t=eyJ0ZXh0IjoxfQ"])("the fragment %j is damaged", async (fragment) => {
  await expect(fromFragment(fragment)).rejects.toThrow();
});
