// Builds the site into site/: typedoc's pages, the Riyadh page, the JSON Schema files and the playground; then follows its links.
import { execFileSync } from "node:child_process";
import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { riyadhDossier } from "../src/fixtures/riyadh-dossier.js";
import { validate } from "../src/validate/validate.js";
import { toHtml } from "../src/view/page.js";
import { brokenLinks } from "./broken-links.js";
import { bundledStyle } from "./bundled-style.js";
import { buildPlayground } from "./build-playground.js";

const root = join(import.meta.dirname, "..");
const site = join(root, "site");

// typedoc empties the folder first
execFileSync(process.execPath, ["--import", "tsx", "node_modules/typedoc/bin/typedoc"], { cwd: root, stdio: "inherit" });
cpSync(join(root, "schemas"), join(site, "schemas"), { recursive: true });
writeFileSync(join(site, "riyadh.html"), toHtml(riyadhDossier, { issues: validate(riyadhDossier).issues }));
// typedoc copies the style as it stands, with its import
writeFileSync(join(site, "assets/custom.css"), await bundledStyle(join(root, "docs/site/site.css")));
await buildPlayground(join(site, "playground"));

const broken = brokenLinks(site);
for (const { page, link, why } of broken) console.error(`${page}: ${link} ${why}`);
if (broken.length > 0) process.exitCode = 1;
else console.log("site/ is built; every link leads somewhere.");
