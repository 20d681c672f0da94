import { describe, expect, test } from "vitest";
import { parseArticle } from "../../src/article/parse-article.js";
import { actOf } from "../../src/article/speech-act.js";
import { validate } from "../../src/validate/validate.js";

/** The dossier of a text, which must be sound. */
function read(text: string) {
  const dossier = parseArticle(text, { published: "2025-02-18" });
  expect(validate(dossier).issues.filter(({ severity }) => severity !== "info")).toEqual([]);
  return dossier;
}

describe("speech acts", () => {
  const own = new Set(["norway", "oslo", "solheim"]);
  test.each([
    ["we will never recognise the annexation", "reject"],
    ["Oslo would not send troops", "refuse"],
    ["Norway will defend its waters", "promise"],
    ["his government will not take part", "refuse"],
    ["she would visit Reykjavik in May", "announce"],
    ["the two countries have reached a deal", "announce"],
    ["the text would be signed on Friday", "announce"],
    ["Sweden must release the ship", "demand"],
    ["Sweden should release the ship", "appeal"],
    ["We thank our hosts for their patience", "thank"],
    ["she was deeply concerned by the reports", "express-concern"],
    ["he hoped for an early answer", "express-hope"],
    ["the talks were very useful", "assess-positive"],
    ["the talks were not useful", "assess-negative"],
    ["the step was a grave mistake", "assess-negative"],
    ["baseless", "assess-negative"],
    ["the delegation arrived at noon", "describe"],
    ["Sweden will build a bridge", "describe"],
  ])("of %j: %s", (content, act) => expect(actOf("describe", content, () => own)).toBe(act));

  test("are left to a verb that says them itself", () => expect(actOf("warn", "the talks were useful", () => own)).toBe("warn"));
});

test.each([
  ["Norwegian Foreign Minister Kari Solheim rejected the ceasefire plan on Monday.", "opposes", "ceasefire plan", undefined],
  ["Norwegian Foreign Minister Kari Solheim welcomed the release of the crew.", "supports", "release of the crew", undefined],
  ["Norwegian Foreign Minister Kari Solheim said Oslo was ready to resume the talks.", "supports", "resume the talks", undefined],
  [
    "Norwegian Foreign Minister Kari Solheim said Oslo was willing to accept a truce, but only if the shelling stops.",
    "conditional",
    "accept a truce",
    "if the shelling stops",
  ],
])("stance in %j", (text, position, label, condition) => {
  const [stance] = read(text).statements[0]?.stances ?? [];
  expect([stance?.position, stance?.target.label, stance?.condition]).toEqual([position, label, condition]);
});

test.each([
  "Norwegian Foreign Minister Kari Solheim did not say whether Oslo was ready to talk.",
  "Norwegian Foreign Minister Kari Solheim said Oslo was not ready to resume the talks.",
  "Norwegian Foreign Minister Kari Solheim arrived on Monday.",
])("no stance in %j", (text) => expect(read(text).statements.flatMap(({ stances = [] }) => stances)).toEqual([]));

const PAIR = "Norwegian Foreign Minister Kari Solheim held talks with her Swedish counterpart Anders Lindgren in Oslo on Monday.";

test.each([
  ["The talks collapsed after an hour.", "breakdown"],
  ["The talks ended without a deal.", "none"],
  ["The two ministers failed to agree on the text.", "none"],
  ["The two ministers agreed to cut tariffs on fish.", "agreement"],
  ["The two ministers agreed to set up a joint commission.", "process-only"],
  ["The two ministers had lunch.", undefined],
])("outcome of talks: %j", (text, result) => expect(read(`${PAIR} ${text}`).meetings[0]?.outcome?.result).toBe(result));

test("an outcome that somebody claims is that speaker's word", () => {
  const { meetings, participants } = read(`${PAIR} The talks had collapsed, Lindgren said.`);
  const [by] = meetings[0]?.outcome?.assertedBy ?? [];
  expect(participants.find(({ id }) => id === by)?.name).toBe("Anders Lindgren");
});

test.each([
  [
    "They discussed fisheries, energy prices and the border between Norway and Russia.",
    ["fisheries", "energy prices", "border between Norway and Russia"],
  ],
  ["They spoke on the phone.", undefined],
])("topics: %j", (text, topics) =>
  expect(read(`${PAIR} ${text}`).meetings[0]?.topics?.map(({ label }) => label)).toEqual(topics),
);

test.each([
  ["A second round of talks will take place in Stockholm in May.", "follows", 1, 0],
  [
    "Solheim will meet Lindgren again on the sidelines of a summit between Norway, Sweden and Finland in June.",
    "margins-of",
    1,
    2,
  ],
])("relation: %j", (text, type, from, to) => {
  const { meetings } = read(`${PAIR} ${text}`);
  expect(meetings[from]?.relations).toEqual([{ type, target: meetings[to]?.id }]);
});

test.each([
  ["Norway and Iceland signed a fisheries treaty on Monday.", "signed", ["signature", "signature"]],
  ["Chile ratified the convention last week.", "ratified", ["ratification"]],
  ["Finland acceded to the protocol in March.", "ratified", ["accession"]],
  ["Hungary withdrew from the treaty.", "in-force", ["withdrawal"]],
  ["Peru did not sign the treaty.", undefined, undefined],
])("treaty actions: %j", (text, status, actions) => {
  const [agreement] = read(text).agreements;
  expect([agreement?.status, agreement?.actions?.map(({ action }) => action)]).toEqual([status, actions]);
});

test.each([
  ["It entered into force on 3 March 2025.", "signed", undefined],
  ["The treaty entered into force on 2 February 2025.", "in-force", "2025-02-02"],
  ["The treaty will enter into force on 1 June.", "signed", "2025-06-01"],
])("entry into force: %j", (text, status, start) => {
  const [agreement] = read(`Norway and Iceland signed a fisheries treaty in January. ${text}`).agreements;
  expect([agreement?.status, agreement?.inForce?.start]).toEqual([status, start]);
});

test("a visit has its type", () => {
  const [visit] = read("Swedish Prime Minister Anders Lindgren paid a working visit to Norway on Monday.").meetings;
  expect([visit?.kind, visit?.visitType]).toEqual(["visit", "working"]);
});
