import { expect, test } from "vitest";
import { compareDossiers } from "../../scripts/compare-dossiers.js";
import { riyadhDossier } from "../../src/fixtures/riyadh-dossier.js";

const bySort = (other: typeof riyadhDossier) =>
  new Map(compareDossiers(riyadhDossier, other).map((comparison) => [comparison.sort, comparison]));

test("a dossier has all that it has", () => {
  for (const { of, found, properties, missing, extra, different } of compareDossiers(riyadhDossier, riyadhDossier)) {
    expect(of).toBeGreaterThan(0);
    expect([found, missing, extra, different]).toEqual([of, [], [], []]);
    for (const { same } of properties) expect(same).toBe(of);
  }
});

test("what one of them has alone is told by name", () => {
  const other = structuredClone(riyadhDossier);
  const [lost] = other.meetings.splice(1, 1);
  const [added] = other.statements.slice(0, 1);
  other.statements.push({ ...added!, id: "statement:more", evidence: [], text: "More." });
  const compared = bySort(other);
  expect(compared.get("meetings")).toMatchObject({ of: 7, found: 6, missing: [lost!.title], extra: [] });
  expect(compared.get("statements")).toMatchObject({ found: 13, missing: [], extra: ["Yuri Ushakov: More."] });
});

test("what is told otherwise is named, with both readings", () => {
  const other = structuredClone(riyadhDossier);
  other.meetings[0]!.status = "announced";
  other.statements[0]!.speakers = ["participant:lavrov"];
  const compared = bySort(other);
  const name = "Russia–US talks in Riyadh";
  expect(compared.get("meetings")).toMatchObject({
    found: 7,
    different: [{ name, property: "status", wanted: "concluded", found: "announced" }],
  });
  expect(compared.get("quotes")?.different).toEqual([
    { name: "“positive.”", property: "speaker", wanted: "Yuri Ushakov", found: "Sergey Lavrov" },
  ]);
});

test("participants are the same by country, by name or by the words that name them, whatever their ids", () => {
  const renamed = JSON.stringify(riyadhDossier)
    .replaceAll("participant:us-department-of-state", "participant:state-department")
    .replaceAll("participant:russia", "participant:ru")
    .replaceAll('"name":"US Department of State"', '"name":"State Department"');
  for (const { different } of compareDossiers(riyadhDossier, JSON.parse(renamed) as typeof riyadhDossier))
    expect(different).toEqual([]);
});

test("words that overlap by less than half are not the same", () => {
  const other = structuredClone(riyadhDossier);
  const [quote] = other.statements.flatMap(({ quotes = [] }) => quotes);
  const [evidence] = quote!.evidence!;
  const { start, end } = evidence!.span!;
  const shift = Math.ceil((end - start) * 0.6);
  evidence!.span = { start: start + shift, end: end + shift };
  expect(bySort(other).get("quotes")).toMatchObject({ of: 9, found: 8, missing: ["“positive.”"], extra: ["“positive.”"] });
});
