import { build } from "esbuild";

/** A style sheet and those that it imports as one, minified. */
export async function bundledStyle(path: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path],
    bundle: true,
    minify: true,
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
    write: false,
  });
  return outputFiles[0]!.text.trim();
}
