import { validate } from "demarche";
import { riyadhDossier } from "demarche/fixtures";

// the canonical dossier: every span, every reference and every rule holds
const report = validate(riyadhDossier);
console.log(report.ok, report.counts);

// a forged quote: the source has the words, but not these
const forged = structuredClone(riyadhDossier);
forged.statements[0]!.quotes = [{ text: "very positive.", evidence: [{ source: "source:article", exact: "very positive." }] }];

// a negation left out: verbatim, and yet the opposite of what was said
forged.statements[9]!.stances = [
  {
    position: "supports",
    target: { label: "results of the negotiations" },
    evidence: [{ source: "source:article", exact: "accept the results of the negotiations" }],
  },
];

for (const { severity, code, message } of validate(forged).issues) console.log(`${severity} ${code}\n  ${message}`);
