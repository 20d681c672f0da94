import { formatPath, validateText } from "demarche";

const text = `{
  "type": "participant",
  "id": "participant:lavrov",
  "kind": "person",
  "name": "Sergey Lavrov",
  "alias": ["Sergei Lavrov"],
  "offices": [{ "title": "Foreign Minister", "rank": "foreign minister", "country": "RU" }]
}`;

// each issue has its line and column; an unknown field is kept, and the nearest known one is named
const report = validateText(text);
for (const { place, severity, path, message } of report.issues) {
  console.log(`${place!.line}:${place!.column} ${severity} at ${formatPath(path)}: ${message}`);
}
