import { riyadhDossier } from "demarche/fixtures";
import { validate } from "demarche";
import { toHtml, toMermaid } from "demarche/view";

// one file: no network, no framework; write it wherever you like
const { issues } = validate(riyadhDossier);
const page = toHtml(riyadhDossier, { issues });
console.log(/<title>.*<\/title>/.exec(page)?.[0]);
console.log(/<a class="w[^>]*>future cooperation<\/a>/.exec(page)?.[0]);
console.log(`less than 150 kB: ${page.length < 150_000}`);

// a diagram for README files and issue trackers
console.log(toMermaid(riyadhDossier, "timeline").split("\n").slice(0, 5).join("\n"));
