import { expect, test } from "vitest";
import { evidenceIn } from "../../src/derive/evidence-in.js";
import { whensOf } from "../../src/derive/whens.js";
import { agreement, meeting, person, source, statement } from "../rules/records.js";

const when = { start: "2025" };
const pathsOf = (found: Iterable<{ path: readonly PropertyKey[] }>) => [...found].map(({ path }) => path.join("."));

test("every time of a record, in order", () => {
  expect(pathsOf(whensOf(meeting("a", { originallyPlanned: when, when })))).toEqual(["when", "originallyPlanned"]);
  expect(pathsOf(whensOf(statement("a", { when })))).toEqual(["when"]);
  const commitments = [
    { id: "c", text: "c" },
    { id: "d", text: "d", due: when },
  ];
  expect(pathsOf(whensOf(agreement("a", { when, inForce: when, commitments })))).toEqual([
    "when",
    "inForce",
    "commitments.1.due",
  ]);
  expect([...whensOf(meeting("a")), ...whensOf(statement("a")), ...whensOf(agreement("a"))]).toEqual([]);
  expect([...whensOf(source("a")), ...whensOf(person("a"))]).toEqual([]);
});

test("all evidence of a record, but no other mention of a source", () => {
  const words = (exact: string) => ({ source: "source:s" as const, exact });
  const found = [
    ...evidenceIn(
      statement("a", {
        document: "source:s",
        evidence: [words("1"), words("2")],
        quotes: [{ text: "q", evidence: [words("3")] }],
      }),
    ),
  ];
  expect(found.map(({ evidence, path }) => `${path.join(".")} ${evidence.exact}`)).toEqual([
    "evidence.0 1",
    "evidence.1 2",
    "quotes.0.evidence.0 3",
  ]);
});
