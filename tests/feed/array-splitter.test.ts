import { expect, it } from "vitest";
import { RecordMaker } from "../../bench/random-record.js";
import { compareArrays } from "./comparisons.js";

// npm run fuzz has more
const CASES = 2000;

it("finds the elements that JSON.parse finds, and something broken where that finds no array", () => {
  const maker = new RecordMaker(Number(process.env["FC_SEED"] ?? 3), 0.3);
  let sound = 0;
  for (let count = 0; count < CASES; count++) {
    const found = compareArrays(maker);
    expect(found.wrong, found.text).toBe(false);
    if (found.sound) sound++;
  }
  expect(Math.min(sound, CASES - sound)).toBeGreaterThan(CASES / 10);
});
