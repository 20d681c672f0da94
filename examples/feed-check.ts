import { validateFeed } from "demarche/feed";
import { riyadhDossier } from "demarche/fixtures";

// a feed of lines, as it may come from a file, a socket or a request: here one is broken off, and one has a word that is none
const lines = riyadhDossier.meetings.map((meeting) => `${JSON.stringify(meeting)}\n`);
lines.splice(1, 0, `${lines[0]!.slice(0, 40)}\n`);
lines.push(`${JSON.stringify({ ...riyadhDossier.meetings[0], status: "held" })}\n`);

const report = await validateFeed(lines);
console.log(`${report.records} records: ${report.valid} valid, ${report.invalid} invalid`);
for (const { record, issue } of report.issues) {
  console.log(`record ${record.index}, line ${issue.place!.line}, byte ${issue.place!.byteOffset}: ${issue.code}`);
  console.log(`  ${issue.message}`);
}
