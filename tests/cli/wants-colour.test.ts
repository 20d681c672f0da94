import { expect, test } from "vitest";
import { wantsColour } from "../../src/cli/wants-colour.js";

const terminal = { hasColors: () => true };
const plain = { hasColors: () => false };

test.each([
  ["a terminal with colours", terminal, {}, true],
  ["a terminal without", plain, {}, false],
  ["no terminal", undefined, {}, false],
  ["a terminal and NO_COLOR", terminal, { NO_COLOR: "1" }, false],
  ["a terminal and an empty NO_COLOR, which counts as none", terminal, { NO_COLOR: "" }, true],
  ["no terminal and FORCE_COLOR", undefined, { FORCE_COLOR: "1" }, true],
  ["no terminal and an empty FORCE_COLOR", undefined, { FORCE_COLOR: "" }, true],
  ["a terminal and FORCE_COLOR=0", terminal, { FORCE_COLOR: "0" }, false],
  ["a terminal and FORCE_COLOR=false", terminal, { FORCE_COLOR: "false" }, false],
  ["both, of which FORCE_COLOR wins", undefined, { FORCE_COLOR: "3", NO_COLOR: "1" }, true],
])("%s", (_, stream, env, wanted) => {
  expect(wantsColour(stream, env)).toBe(wanted);
});
