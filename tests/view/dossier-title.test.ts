import { expect, test } from "vitest";
import { DossierIndex } from "../../src/derive/dossier-index.js";
import type { Dossier, Meeting } from "../../src/schema/interfaces.js";
import { completeDossier } from "../../src/validate/explain.js";
import { toBrief } from "../../src/view/brief.js";
import { dossierTitle } from "../../src/view/dossier-title.js";
import { toMermaid } from "../../src/view/mermaid.js";
import { toHtml } from "../../src/view/page.js";

const source = {
  type: "source",
  id: "source:a",
  kind: "readout",
  publisher: "Ministry of Aland",
  published: "2025-02-18",
} as const;
const meeting: Meeting = {
  type: "meeting",
  id: "meeting:a",
  kind: "talks",
  status: "concluded",
  participation: [
    { participant: "participant:a", role: "party" },
    { participant: "participant:b", role: "concerned-party", presence: "absent" },
  ],
  evidence: [],
};

test.each<[string, Partial<Dossier>, string]>([
  ["its own", { title: "The talks", sources: [{ ...source, title: "A headline" }], meetings: [meeting] }, "The talks"],
  ["that of its only source", { sources: [{ ...source, title: "A headline" }], meetings: [meeting] }, "A headline"],
  ["that of its first meeting", { meetings: [{ ...meeting, title: "Talks in Aland" }, meeting] }, "Talks in Aland"],
  ["who was at its first meeting, not who was absent", { sources: [source], meetings: [meeting] }, "Talks: participant:a"],
  ["who published its only source and when", { sources: [source] }, "Ministry of Aland, 2025-02-18"],
  ["its id, with two sources", { sources: [source, { ...source, id: "source:b" }] }, "dossier:a"],
  ["its id, with nothing in it", {}, "dossier:a"],
])("the title of a dossier is %s", (_, change, title) => {
  const dossier = { ...completeDossier({}), id: "dossier:a" as const, ...change };
  expect(dossierTitle(new DossierIndex(dossier))).toBe(title);
});

test("the brief, the page and the timeline bear the same title", () => {
  const dossier = { ...completeDossier({}), sources: [{ ...source, title: "A headline" }] };
  expect(toBrief(dossier).split("\n")[0]).toBe("A headline");
  expect(toHtml(dossier)).toContain('<h1 dir="auto">A headline</h1>');
  expect(toMermaid(dossier, "timeline").split("\n")[1]).toBe("    title A headline");
});
