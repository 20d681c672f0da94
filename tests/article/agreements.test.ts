import { expect, test } from "vitest";
import { analyzed, namesOf } from "./read-stages.js";

/** Each commitment's words. */
function promised(text: string): string[] {
  return analyzed(text).agreements.flatMap(({ commitments }) =>
    commitments.map(({ evidence }) => text.slice(evidence.start, evidence.end)),
  );
}

test.each([
  ["Chad and Niger agreed to exchange prisoners.", ["exchange prisoners"]],
  ["Chad and Niger agreed to exchange prisoners and to open the border.", ["exchange prisoners", "open the border"]],
  ["Chad and Niger talked of prisoners.", []],
  ["Chad and Niger did not agree to exchange prisoners.", []],
])("commitments of %j", (text, expected) => expect(promised(text)).toEqual(expected));

test("who owes it, who agreed, and what is to be done", () => {
  const [agreement] = analyzed("Chad and Niger agreed to exchange prisoners.").agreements;
  expect(agreement && namesOf(agreement.parties)).toBe("Chad + Niger");
  expect(agreement?.status).toBe("agreed");
  expect(agreement?.commitments.map(({ obligors, action }) => [namesOf(obligors), action])).toEqual([
    ["Chad + Niger", "release-prisoners"],
  ]);
});

test.each([
  ["Chad and Niger signed a memorandum of understanding on fisheries.", "signed", "memorandum-of-understanding"],
  ["Chad and Niger ratified the treaty on fisheries.", "ratified", "treaty"],
])("%j: %s", (text, status, instrument) => {
  const [agreement] = analyzed(text).agreements;
  expect([agreement?.status, agreement?.instrument]).toEqual([status, instrument]);
});
