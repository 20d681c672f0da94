import { join } from "node:path";
import { build } from "esbuild";

/** A module of `src` as the package is built: tsx gives every function its name as it is made, which is measured then too. */
export async function asBuilt<T>(path: string): Promise<T> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, "../src", path)],
    bundle: true,
    write: false,
    format: "esm",
    platform: "neutral",
    target: "node20",
  });
  const code = Buffer.from(outputFiles[0]?.contents ?? []).toString("base64");
  return (await import(`data:text/javascript;base64,${code}`)) as T;
}
