import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DossierIndex } from "../../src/derive/dossier-index.js";
import type { Dossier, ParticipantId } from "../../src/schema/interfaces.js";

const folder = join(import.meta.dirname, "../corpus/articles");

/** A test article with the lines that a careful reader expects; see tests/corpus/articles/README.md. */
export interface TestArticle {
  readonly name: string;
  readonly text: string;
  readonly expected: readonly string[];
}

export function testArticles(): TestArticle[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".expected.txt"))
    .sort()
    .map((file) => {
      const name = file.slice(0, -".expected.txt".length);
      const lines = readFileSync(join(folder, file), "utf8").split("\n");
      return {
        name,
        text: readFileSync(join(folder, `${name}.txt`), "utf8").trimEnd(),
        expected: lines.filter((line) => line !== ""),
      };
    });
}

/** The countries, or names of bodies without one, for which a participant acts. */
function sidesOf(id: ParticipantId, index: DossierIndex): string[] {
  const participant = index.participant(id);
  switch (participant?.kind) {
    case "state":
      return [participant.country];
    case "organization":
      return [participant.country ?? participant.acronym ?? participant.name];
    case "person": {
      const office = participant.offices?.find((one) => one.country ?? one.organization);
      return office?.country ? [office.country] : office?.organization ? sidesOf(office.organization, index) : [];
    }
    case "delegation":
      return participant.represents.flatMap((member) => sidesOf(member, index));
    case "group":
      return participant.members?.flatMap((member) => sidesOf(member, index)) ?? [participant.name];
    case undefined:
      return [];
  }
}

/** A dossier as lines of the same form. */
export function linesOf(dossier: Dossier): string[] {
  const index = new DossierIndex(dossier);
  const nameOf = (id: ParticipantId) => index.participant(id)?.name ?? id;
  const speakers = (ids: readonly ParticipantId[]) => ids.map(nameOf).join(" + ");
  const sides = (ids: readonly ParticipantId[]) => [...new Set(ids.flatMap((id) => sidesOf(id, index)))].sort().join(" ");
  const lines: string[] = [];
  for (const participant of dossier.participants) {
    if (participant.kind === "person") {
      const [office] = participant.offices ?? [];
      lines.push(`P ${participant.name} | ${office?.title ?? ""} | ${sidesOf(participant.id, index).join(" ")}`);
    }
  }
  for (const statement of dossier.statements) {
    for (const quote of statement.quotes ?? []) lines.push(`Q ${quote.text} | ${speakers(statement.speakers)}`);
    lines.push(`S ${speakers(statement.speakers)} | ${statement.evidence?.[0]?.exact ?? ""}`);
  }
  for (const meeting of dossier.meetings) {
    const parties = meeting.participation.filter(
      (part) => part.presence === undefined || /^(?:attended|expected)$/.test(part.presence),
    );
    const format = meeting.format === undefined ? "" : ` ${meeting.format}`;
    lines.push(
      `M ${meeting.kind} ${meeting.status}${format} | ${sides(parties.map((part) => part.participant))} | ${meeting.place?.city ?? ""}`,
    );
  }
  for (const agreement of dossier.agreements) {
    for (const commitment of agreement.commitments)
      lines.push(`A ${agreement.status} | ${sides(agreement.parties)} | ${commitment.text}`);
  }
  return lines.map((line) => line.trimEnd());
}

/** Whether a found line is the expected one: statements and commitments by their first words, parties in any order. */
function agrees(expected: string, found: string): boolean {
  if (expected[0] !== found[0]) return false;
  const [want, have] = [expected, found].map((line) =>
    line
      .slice(2)
      .split("|")
      .map((cell) => cell.trim()),
  );
  if (!want || !have) return false;
  const sorted = (cell = "") => cell.split(" ").sort().join(" ");
  switch (expected[0]) {
    case "S":
      return want[0] === have[0] && (have[1] ?? "").startsWith(want[1] ?? "");
    case "M":
      return want[0] === have[0] && sorted(want[1]) === sorted(have[1]) && want[2] === have[2];
    case "A":
      return want[0] === have[0] && sorted(want[1]) === sorted(have[1]) && (have[2] ?? "").startsWith(want[2] ?? "");
    default:
      return want.join("|") === have.join("|");
  }
}

/** What was expected and not found, and what was found and not expected. Lines marked `?` may be found and need not be. */
export function compare(expected: readonly string[], found: readonly string[]): { missed: string[]; extra: string[] } {
  const left = [...found];
  const missed: string[] = [];
  for (const line of expected) {
    const optional = line.startsWith("?");
    const at = left.findIndex((one) => agrees(optional ? line.slice(1) : line, one));
    if (at >= 0) left.splice(at, 1);
    else if (!optional) missed.push(line);
  }
  return { missed, extra: left };
}
