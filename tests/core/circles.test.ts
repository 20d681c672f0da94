import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { circlesOf, type Edge } from "../../src/core/circles.js";

/** Edges written “a>b”, each carrying its own text. */
const edges = (...texts: string[]): Edge<string, string>[] =>
  texts.map((text) => ({ from: text.split(">")[0]!, to: text.split(">")[1]!, carries: text }));
const found = (...texts: string[]) =>
  [...circlesOf(edges(...texts))].map(({ closedBy, nodes }) => `${closedBy.carries} ${nodes.join("")}`);

describe("circles", () => {
  test.each<[string, string[], string[]]>([
    ["no edges", [], []],
    ["a tree", ["a>b", "a>c", "b>d"], []],
    ["two ways to one end", ["a>b", "a>c", "b>d", "c>d", "d>e"], []],
    ["an end that is walked to before it is started from", ["b>c", "a>b", "c>d"], []],
    ["an edge to its own start", ["a>a"], ["a>a a"]],
    ["there and back", ["a>b", "b>a"], ["b>a ab"]],
    ["a circle beyond a way in", ["x>a", "a>b", "b>c", "c>a"], ["c>a abc"]],
    ["two circles apart", ["a>b", "b>a", "c>d", "d>c"], ["b>a ab", "d>c cd"]],
    ["two circles through one node", ["a>b", "b>a", "a>c", "c>a"], ["b>a ab", "c>a ac"]],
    ["a circle within a circle", ["a>b", "b>c", "c>b", "c>a"], ["c>b bc", "c>a abc"]],
    ["one edge twice", ["a>b", "b>a", "b>a"], ["b>a ab", "b>a ab"]],
  ])("%s", (_, texts, expected) => {
    expect(found(...texts)).toEqual(expected);
  });

  const graph = fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 30 });

  test.prop([graph])("without the edges that close circles, none is left", (pairs) => {
    const all = pairs.map(([from, to]) => ({ from, to, carries: undefined }));
    const closing = new Set([...circlesOf(all)].map(({ closedBy }) => closedBy));
    expect([...circlesOf(all.filter((edge) => !closing.has(edge)))]).toEqual([]);
  });

  test.prop([graph])("every circle is one", (pairs) => {
    const has = new Set(pairs.map(([from, to]) => `${from}>${to}`));
    for (const { closedBy, nodes } of circlesOf(pairs.map(([from, to]) => ({ from, to, carries: undefined })))) {
      expect([nodes[0], nodes.at(-1)]).toEqual([closedBy.to, closedBy.from]);
      nodes.forEach((node, at) => expect(has).toContain(`${node}>${nodes[(at + 1) % nodes.length]}`));
    }
  });

  test.prop([graph])("there is none if and only if the nodes can be put in order", (pairs) => {
    let left = pairs;
    // strip what nothing leads to until no more can go
    for (let before = -1; before !== left.length;) {
      before = left.length;
      const targets = new Set(left.map(([, to]) => to));
      left = left.filter(([from]) => targets.has(from));
    }
    const circles = [...circlesOf(pairs.map(([from, to]) => ({ from, to, carries: undefined })))];
    expect(circles.length === 0).toBe(left.length === 0);
  });
});
