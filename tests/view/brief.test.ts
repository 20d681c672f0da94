import { describe, expect, test } from "vitest";
import { riyadhDossier } from "../../src/fixtures/riyadh-dossier.js";
import type { Agreement, Dossier, Meeting, Participant, Source, Statement } from "../../src/schema/interfaces.js";
import { completeDossier } from "../../src/validate/explain.js";
import { toBrief } from "../../src/view/brief.js";

const participants: Participant[] = [
  { type: "participant", id: "participant:a", kind: "state", name: "Aland", country: "RU" },
  { type: "participant", id: "participant:b", kind: "state", name: "Beland", country: "US" },
  {
    type: "participant",
    id: "participant:envoy",
    kind: "person",
    name: "The Envoy",
    offices: [{ title: "Special Envoy", country: "RU", tenure: "acting" }],
  },
  {
    type: "participant",
    id: "participant:elect",
    kind: "person",
    name: "The Winner",
    offices: [{ title: "President", organization: "participant:body", tenure: "elect" }],
  },
  { type: "participant", id: "participant:body", kind: "organization", name: "The Body" },
  {
    type: "participant",
    id: "participant:team",
    kind: "delegation",
    name: "The Team",
    represents: ["participant:a"],
    head: "participant:envoy",
  },
];

const meeting: Meeting = {
  type: "meeting",
  id: "meeting:m",
  kind: "talks",
  status: "concluded",
  title: "The talks",
  participation: [],
};
const statement: Statement = { type: "statement", id: "statement:s", speakers: ["participant:a"], text: "all is well" };
const agreement: Agreement = {
  type: "agreement",
  id: "agreement:g",
  status: "signed",
  parties: ["participant:a", "participant:b"],
  commitments: [],
};

/** The lines of a brief below its title, without their indentation. */
function linesOf(part: Partial<Dossier>, width = 200): string[] {
  return toBrief(completeDossier({ participants, ...part }), { width })
    .split("\n")
    .slice(1)
    .map((line) => line.trim())
    .filter(Boolean);
}

function meetingLines(change: Partial<Meeting>): string[] {
  return linesOf({ meetings: [{ ...meeting, ...change }] });
}

describe("the Riyadh brief", () => {
  const brief = toBrief(riyadhDossier);
  const flat = brief.replaceAll(/\s+/g, " ");

  test.each([
    [
      "who met, when, for how long and where",
      "Talks: took place on 2025-02-18 (“on Tuesday”), for more than 4 hours, in Riyadh, Saudi Arabia",
    ],
    [
      "who led",
      "Parties: Russian delegation (led by Sergey Lavrov, Foreign Minister, Russia), US delegation (led by Marco Rubio, Secretary of State, United States)",
    ],
    ["who hosted", "8:1 Host: Saudi Arabia"],
    ["who was absent", "9:1 Not there: Ukraine (absent, concerned party)"],
    ["what is announced, and who says so", "Summit: announced — says Yuri Ushakov"],
    [
      "what was cancelled, by whom, and when it was due",
      "Visit: cancelled by Volodymyr Zelensky; had been due on 2025-02-19 (“on Wednesday”), in Saudi Arabia",
    ],
    [
      "what was agreed and who says so",
      '5:203 • lay the groundwork for "future cooperation" between the two sides — says US Department of State',
    ],
    ["on what condition", "(on condition: after both sides appoint negotiating teams) — says Sergey Lavrov"],
    ["who said what", 'Yuri Ushakov, foreign affairs adviser, Kremlin 2:1 • the Riyadh talks as "positive." assess positive'],
    ["two speakers as one", "Russia and United States 8:1 • thanked Saudi Arabia for hosting the meeting thank; to Saudi Arabia"],
    ["stances", "opposes: deployment of NATO troops in Ukraine"],
  ])("says %s", (_, words) => {
    expect(flat).toContain(words);
  });

  test("has its sections in order", () => {
    expect(brief.match(/^[A-Z][A-Za-z ]+$/gm)).toEqual([
      "Meetings that took place",
      "Meetings ahead",
      "Meetings put off or called off",
      "What was agreed",
      "Who said what",
    ]);
  });

  test("names everybody and shows no id", () => {
    expect(brief).not.toMatch(/(?:participant|meeting|statement|agreement|source):/);
  });

  test("says every statement and commitment, with its place", () => {
    const rows = brief.split("\n").filter((line) => line.includes("•"));
    expect(rows).toHaveLength(riyadhDossier.statements.length + riyadhDossier.agreements[0]!.commitments.length);
    for (const row of rows) expect(row).toMatch(/^ {2}[0-9]+:[0-9]+ +• /);
  });

  test.each([40, 72, 100])("wraps at %i columns and sets further lines in", (width) => {
    const lines = toBrief(riyadhDossier, { width }).split("\n");
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(width);
    expect(lines.every((line) => line === line.trimEnd())).toBe(true);
  });

  test("is 100 columns wide where nothing else is asked for", () => {
    expect(brief).toBe(toBrief(riyadhDossier, { width: 100 }));
  });

  test("paints nothing but styles: without the paint it is the same text", () => {
    const styles = new Set<string>();
    const painted = toBrief(riyadhDossier, {
      paint: (text, style) => {
        styles.add(style);
        return `⟦${text}⟧`;
      },
    });
    expect(painted.replaceAll(/[⟦⟧]/g, "")).toBe(brief);
    expect([...styles].sort()).toEqual(["heading", "name", "place", "quiet", "title"]);
  });
});

describe("sources", () => {
  const source: Source = { type: "source", id: "source:one", kind: "news-article", text: "First line.\nSecond line." };
  const readout: Source = {
    type: "source",
    id: "source:two",
    kind: "readout",
    title: "Readout",
    publisher: "Ministry",
    published: "2025-02",
    url: "https://example.org/a",
  };
  const evidence = (id: Source["id"], exact: string, start?: number) => [
    { source: id, exact, ...(start !== undefined && { span: { start, end: start + exact.length } }) },
  ];

  test("one source: places are line and column, by the span or by the words", () => {
    const said = (words: string, start?: number) => ({
      ...statement,
      text: words,
      evidence: evidence("source:one", words, start),
    });
    expect(linesOf({ sources: [source], statements: [said("Second", 12), said("line"), said("nowhere")] })).toEqual(
      [
        "News article",
        "In the margin: line and column of the source's text.",
        "Who said what",
        "Aland",
        "2:1     • Second",
        "1:7     • line",
        "• nowhere",
      ].map((line) => line.replace(/^([0-9]:[0-9]) +/, "$1  ")),
    );
  });

  test("several sources are numbered, and one without text is named alone", () => {
    const said = (id: Source["id"]) => ({ ...statement, evidence: evidence(id, "Second") });
    expect(
      linesOf({ sources: [source, readout], statements: [said("source:one"), said("source:two"), said("source:three")] }),
    ).toEqual([
      "[1] News article",
      "[2] Readout, Ministry, Readout, 2025-02, https://example.org/a",
      "In the margin: the source, line and column of its text.",
      "Who said what",
      "Aland",
      "[1] 2:1  • all is well",
      "[2]      • all is well",
      "• all is well",
    ]);
  });

  test("a dossier without a title goes by its id, and an empty one is only that", () => {
    expect(toBrief(completeDossier({}))).toBe("dossier:example\n");
  });
});

describe("meetings", () => {
  const when = { start: "2025-03-01" };
  test.each<[string, Partial<Meeting>, string, string]>([
    ["proposed", { status: "proposed" }, "Meetings ahead", "Talks: proposed"],
    ["announced", { status: "announced", when: { start: "2025-03" } }, "Meetings ahead", "Talks: announced for 2025-03"],
    ["scheduled", { status: "scheduled", when }, "Meetings ahead", "Talks: scheduled for 2025-03-01"],
    [
      "moved",
      { status: "rescheduled", when, originallyPlanned: { start: "2025-02" } },
      "Meetings ahead",
      "Talks: moved to 2025-03-01; had been due in 2025-02",
    ],
    [
      "put off",
      { status: "postponed", originallyPlanned: when },
      "Meetings put off or called off",
      "Talks: postponed; had been due on 2025-03-01",
    ],
    [
      "cancelled",
      { status: "cancelled", statusBy: ["participant:a", "participant:b"] },
      "Meetings put off or called off",
      "Talks: cancelled by Aland and Beland",
    ],
    ["refused", { status: "refused", statusBy: ["participant:a"] }, "Meetings put off or called off", "Talks: refused by Aland"],
    ["under way", { status: "in-progress", when }, "Meetings that took place", "Talks: under way on 2025-03-01"],
    ["interrupted", { status: "suspended" }, "Meetings that took place", "Talks: begun and interrupted"],
    [
      "unclear",
      { status: "unclear", when, disputedBy: ["participant:b"] },
      "Meetings in doubt",
      "Talks: accounts differ on whether it takes or took place on 2025-03-01 — disputed by Beland",
    ],
    ["by phone", { format: "phone" }, "Meetings that took place", "Talks: took place, by phone"],
    ["partly at a distance", { format: "hybrid" }, "Meetings that took place", "Talks: took place, partly at a distance"],
    [
      "a regular state visit",
      { kind: "visit", visitType: "state", recurring: true },
      "Meetings that took place",
      "Regular state visit: took place",
    ],
  ])("%s", (_, change, heading, line) => {
    expect(meetingLines(change)).toEqual([heading, "The talks", line]);
  });

  test.each<[Meeting["place"], string]>([
    [{ venue: "Palace", city: "Geneva", country: "CH" }, "in Palace, Geneva, Switzerland"],
    [{ city: "A-town", country: "RU", basis: "inferred" }, "in A-town, Aland (inferred)"],
    [{ name: "Camp David", country: "US" }, "in Camp David, Beland"],
    [{ name: "Geneva", city: "Geneva" }, "in Geneva"],
    [{ country: "SUHH" }, "in SUHH"],
  ])("place %j", (place, words) => {
    expect(meetingLines({ place: place! })[2]).toBe(`Talks: took place, ${words}`);
  });

  test("who was there, role by role, and who was not", () => {
    expect(
      meetingLines({
        participation: [
          { participant: "participant:team", role: "party", presence: "attended" },
          { participant: "participant:b", role: "party", presence: "represented" },
          { participant: "participant:elect", role: "observer", onBehalfOf: ["participant:body"] },
          { participant: "participant:body", role: "receiving-side", presence: "expected" },
          { participant: "participant:a", role: "witness" },
          { participant: "participant:b", role: "witness" },
          { participant: "participant:envoy", role: "party", presence: "withdrew" },
          { participant: "participant:b", role: "concerned-party", presence: "not-invited" },
          { participant: "participant:gone", role: "party", presence: "declined" },
        ],
      }).slice(3),
    ).toEqual([
      "Parties: The Team (led by The Envoy, acting Special Envoy, Aland), Beland (represented)",
      "Observer: The Winner (President elect, The Body; for The Body)",
      "Receiving side: The Body (expected)",
      "Witnesses: Aland, Beland",
      "Walked out: The Envoy",
      "Not there: Beland (not invited, concerned party)",
      "Not there: participant:gone (declined)",
    ]);
  });

  test("who is to be there", () => {
    expect(
      meetingLines({
        status: "scheduled",
        participation: [
          { participant: "participant:a", role: "party", presence: "expected" },
          { participant: "participant:b", role: "party", presence: "invited" },
          { participant: "participant:body", role: "party", presence: "excluded" },
        ],
      }).slice(3),
    ).toEqual(["Parties: Aland, Beland (invited)", "Not to be there: The Body (excluded)"]);
  });

  test("outcome, topics and relations", () => {
    expect(
      meetingLines({
        outcome: { result: "process-only", summary: "teams are named", assertedBy: ["participant:a"] },
        topics: [{ label: "trade" }, { label: "borders" }],
        relations: [
          { type: "part-of", target: "meeting:m" },
          { type: "follows", target: "meeting:none" },
        ],
      }).slice(3),
    ).toEqual([
      "Outcome: process only: teams are named — says Aland",
      "On: trade; borders",
      "Part of: The talks",
      "Follows: meeting:none",
    ]);
  });

  test("without a title goes by kind and names", () => {
    const { title: _, ...untitled } = meeting;
    const participation = [
      { participant: "participant:a" as const, role: "party" },
      { participant: "participant:a" as const, role: "host" },
      { participant: "participant:b" as const, role: "party" },
    ];
    expect(linesOf({ meetings: [{ ...untitled, participation }] })[1]).toBe("Talks: Aland and Beland");
    expect(linesOf({ meetings: [{ ...untitled, kind: "press-conference" }] })[1]).toBe("Press conference");
  });
});

describe("agreements", () => {
  test("form, parties, stage, times and acts", () => {
    expect(
      linesOf({
        meetings: [meeting],
        agreements: [
          {
            ...agreement,
            instrument: "peace-agreement",
            bindingness: "legally-binding",
            when: { start: "2025-03-01" },
            inForce: { start: "2025-04" },
            meeting: "meeting:m",
            guarantors: ["participant:body"],
            witnesses: ["participant:envoy", "participant:elect"],
            actions: [
              { party: "participant:a", action: "definitive-signature", date: "2025-03-01", by: "participant:envoy" },
              { party: "participant:b", action: "ratification" },
            ],
          },
        ],
      }).slice(3),
    ).toEqual([
      "What was agreed",
      "Peace agreement of Aland and Beland",
      "Peace agreement of Aland and Beland: signed, legally binding, on 2025-03-01, at “The talks”, in force in 2025-04",
      "Guarantors: The Body",
      "Witnesses: The Envoy and The Winner",
      "Aland: definitive signature on 2025-03-01 by The Envoy",
      "Beland: ratification",
    ]);
  });

  test("commitments, and who says so", () => {
    const accounts = (change: Partial<Agreement>) =>
      linesOf({
        agreements: [
          {
            ...agreement,
            commitments: [
              { id: "1", text: "stop firing", obligors: ["participant:a"], due: { end: "2025-05-01" }, status: "breached" },
              {
                id: "2",
                text: "talk if asked",
                condition: "if asked",
                obligors: ["participant:a", "participant:b"],
                status: "pending",
                assertedBy: ["participant:a", "participant:body"],
              },
              { id: "3", text: "trade", condition: "if able", disputedBy: ["participant:b"] },
            ],
            ...change,
          },
        ],
      }).slice(3);
    expect(accounts({})).toEqual([
      "• stop firing (owed by Aland; due by 2025-05-01; breached) — says the source itself",
      "• talk if asked — say Aland and The Body",
      "• trade (on condition: if able) — disputed by Beland",
    ]);
    expect(accounts({ assertedBy: ["participant:b"], disputedBy: [] })).toEqual([
      "• stop firing (owed by Aland; due by 2025-05-01; breached) — says Beland",
      "• talk if asked — say Aland and The Body",
      "• trade (on condition: if able) — says Beland; disputed by Beland",
    ]);
  });
});

describe("statements", () => {
  test("are gathered by speaker, with act, channel, time and who passed them on", () => {
    expect(
      linesOf({
        meetings: [meeting],
        statements: [
          { ...statement, act: "announce", channel: "interview", when: { start: "2025-03-01" }, relayedBy: ["participant:body"] },
          { ...statement, speakers: ["participant:envoy"], onBehalfOf: ["participant:a"], addressees: ["participant:b"] },
          { ...statement, text: "more", occasion: "meeting:m", channel: "press-conference", disputedBy: ["participant:b"] },
        ],
      }).slice(3),
    ).toEqual([
      "Who said what",
      "Aland",
      "• all is well",
      "announce; interview; on 2025-03-01; passed on by The Body",
      "• more",
      "at “The talks” — disputed by Beland",
      "The Envoy, acting Special Envoy, Aland",
      "• all is well",
      "on behalf of Aland; to Beland",
    ]);
  });
});

test("text of several lines becomes one, and nothing in it reaches the terminal raw", () => {
  const brief = toBrief(
    completeDossier({
      participants: [{ ...participants[0]!, name: "A\u001b[31m\u202e" }],
      statements: [{ ...statement, text: "one\r\n  two\u009b" }],
    }),
  );
  expect(brief).toContain("• one two\\u009b\n");
  expect(brief).toContain("A\\u001b[31m\\u202e\n");
});

test("writes a dossier of fifty thousand statements", () => {
  const statements = Array.from({ length: 50_000 }, (): Statement => statement);
  expect(toBrief(completeDossier({ participants, statements })).split("\n").length).toBeGreaterThan(50_000);
});
