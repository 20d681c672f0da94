import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build, type BuildOptions } from "esbuild";
import { PAGE_SCRIPT_HASH, PAGE_STYLE_HASH } from "../src/view/page-assets.js";
import { bundledStyle } from "./bundled-style.js";
import { siteLinks } from "./site-links.js";

const folder = join(import.meta.dirname, "../playground");

// what stands in the frame, and the worker, made of a blob, are held by the page's policy: no request can leave either
const POLICY = [
  "default-src 'none'",
  `script-src 'self' '${PAGE_SCRIPT_HASH}'`,
  `style-src 'self' '${PAGE_STYLE_HASH}'`,
  // a browser may carry the style of words over to what is typed in their place, before the editor draws it anew
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data:",
  "worker-src blob:",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

const OPTIONS = {
  bundle: true,
  minify: true,
  format: "iife",
  target: "es2022",
  charset: "utf8",
  legalComments: "none",
  write: false,
  // the worker threads of Node.js are not started here
  logOverride: { "empty-import-meta": "silent" },
} as const satisfies BuildOptions;

/** Bundles one module to one script that runs in any browser, from a server or as a file. */
async function bundled(name: string): Promise<string> {
  const { outputFiles } = await build({ ...OPTIONS, entryPoints: [join(folder, `${name}.ts`)], loader: { ".txt": "text" } });
  return outputFiles[0]!.text;
}

/** Writes the playground into a folder of the site. */
export async function buildPlayground(out: string): Promise<void> {
  mkdirSync(out, { recursive: true });
  const read = (name: string) => readFileSync(join(folder, name), "utf8");
  const html = read("index.html").replace("{{policy}}", POLICY).replace("{{links}}", siteLinks("playground/index.html"));
  const files = {
    "index.html": html,
    "playground.css": await bundledStyle(join(folder, "playground.css")),
    "playground.js": await bundled("playground"),
    "editor.js": await bundled("editor"),
    "examples.js": await bundled("examples"),
    "worker.js": `globalThis.workerCode=${JSON.stringify(await bundled("worker"))};`,
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(out, name), content);
}
