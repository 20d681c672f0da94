import { describe, expect, test } from "vitest";
import { riyadhDossier } from "../../src/fixtures/riyadh-dossier.js";
import { completeDossier } from "../../src/validate/explain.js";
import { MERMAID_DIAGRAMS } from "../../src/view/mermaid-diagrams.js";
import { toMermaid } from "../../src/view/mermaid.js";

test.each([
  ["timeline", "    2025-02-18 : Russia–US talks in Riyadh (concluded)"],
  ["timeline", "    2025-02-19 : Zelensky's visit to Saudi Arabia (cancelled)"],
  ["timeline", "    no date : Meeting of Trump and Putin (announced)"],
  ["graph", '    p18[["Russian delegation"]]'],
  ["graph", "    p18 -->|for| p1"],
  ["graph", "    p11 -->|for| p18"],
  ["graph", '    m1{{"Russia–US talks in Riyadh (concluded, 2025-02-18)"}}'],
  ["graph", "    p18 --- m1"],
  ["graph", '    p3 ---|"host"| m1'],
  ["graph", '    p4 -.-x|"absent, concerned party"| m1'],
  ["sequence", "    participant p11 as Sergey Lavrov"],
  ["sequence", "    Note over p18,p3: Russia–US talks in Riyadh (concluded, 2025-02-18)"],
  ["sequence", "    p1->>p3: thanked Saudi Arabia for hosting the meeting"],
  ["sequence", "    p11->>p11: the deployment of NATO troops in Ukraine is unacceptable for Russia"],
] as const)("the %s has the line “%s”", (diagram, line) => {
  expect(toMermaid(riyadhDossier, diagram).split("\n")).toContain(line);
});

describe.each(MERMAID_DIAGRAMS)("the %s", (diagram) => {
  test("of an empty dossier has a head", () => {
    expect(toMermaid(completeDossier({}), diagram)).toMatch(/^(?:timeline|flowchart LR|sequenceDiagram)\n/);
  });

  test("holds no markup of a dossier that is full of it", () => {
    const nasty = '1. end; "a" <b>c</b> #35; %% d: [e](f) {g}\n|h| --> :::i `j`\u202e\ud800 style k:#fff;';
    const dossier = structuredClone(riyadhDossier);
    dossier.title = nasty;
    for (const participant of dossier.participants) participant.name = nasty;
    for (const meeting of dossier.meetings) meeting.title = nasty;
    for (const agreement of dossier.agreements) agreement.title = nasty;
    for (const statement of dossier.statements) statement.text = nasty;
    const text = toMermaid(dossier, diagram);
    expect(text).toContain("1#46; end#59; #34;a#34; #60;b#62;c#60;#47;b#62; #35;35#59; #37;#37; d#58;");
    expect(text.replaceAll(/#[0-9]+;/g, "")).not.toMatch(/["<>`]b|%|`|:::|\u202e|[\ud800-\udfff]|;/);
    expect(text.split("\n").length).toBe(toMermaid(riyadhDossier, diagram).split("\n").length);
  });
});

test("a name of blanks is a dash", () => {
  const dossier = structuredClone(riyadhDossier);
  dossier.participants[0]!.name = " ";
  expect(toMermaid(dossier, "graph")).toContain('    p1["–"]\n');
});

test("references that lead nowhere are left out", () => {
  const dossier = completeDossier({
    meetings: [
      {
        type: "meeting",
        id: "meeting:m",
        kind: "talks",
        status: "concluded",
        participation: [{ participant: "participant:nobody", role: "party" }],
      },
    ],
    statements: [{ type: "statement", id: "statement:s", speakers: ["participant:nobody"], text: "well" }],
  });
  expect(toMermaid(dossier, "graph")).not.toContain("undefined");
  expect(toMermaid(dossier, "sequence")).toBe("sequenceDiagram\n");
});
