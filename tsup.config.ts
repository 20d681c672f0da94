import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { defineConfig } from "tsup";

/** What the command line has in its files, so that it starts quickly. */
const BUNDLED = ["zod", "commander", "leven", "@noble/hashes"];

const shared = { format: "esm", target: "node20", removeNodeProtocol: false } as const;

export default defineConfig([
  {
    // one output module per source module, so that a bundler takes only what is imported; tsc writes the declarations beside them
    ...shared,
    entry: ["src/**/*.ts", "!src/cli/**"],
    bundle: false,
    platform: "neutral",
  },
  {
    // the command line and its workers in few files, with all that they need: most of a start is opening files
    ...shared,
    entry: { main: "src/cli/main.ts", "feed-worker": "src/feed/feed-worker.ts" },
    outDir: "dist/cli",
    platform: "node",
    splitting: true,
    minify: true,
    noExternal: BUNDLED,
    // what commander asks for with require()
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
    onSuccess: async () => {
      const licences = BUNDLED.map((name) => {
        const file = readdirSync(`node_modules/${name}`).find((entry) => /^licen[cs]e$/i.test(entry))!;
        return `${name}\n\n${readFileSync(`node_modules/${name}/${file}`, "utf8").trim()}\n`;
      });
      writeFileSync("dist/cli/LICENSES.txt", `The files of this folder contain\n\n${licences.join("\n\n")}`);
    },
  },
]);
