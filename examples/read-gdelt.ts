import { parseGdelt, writeGdelt } from "demarche/interop/gdelt";
import { riyadhDossier } from "demarche/fixtures";

// a dossier as rows of GDELT: who met whom, without the words
const { output, losses } = writeGdelt([riyadhDossier]);
const rows = output.trimEnd().split("\n");
console.log(rows[0]!.split("\t").slice(0, 2), rows[0]!.split("\t")[26]);

// what the rows cannot say, each with a reason
const ofMeetings = losses.filter(({ record }) => record.startsWith("meeting:"));
for (const { record, field, why } of ofMeetings.slice(0, 3)) console.log(`${record} ${field}: ${why}`);

// and back: mirrored rows are one meeting, and a row that is none is reported
const { counts, issues, records } = parseGdelt(`${rows[0]}\n${rows[1]}\nno row`);
console.log(counts);
console.log(issues[0]!.message);
const meeting = records.find(({ type }) => type === "meeting");
console.log(meeting?.type === "meeting" && meeting.participation, meeting?.type === "meeting" && meeting.confidence);
