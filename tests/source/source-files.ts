import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Every source file below `src`, its path from the repository's root. */
export const sourceFiles: readonly string[] = readdirSync(`${root}src`, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .map((file) => `src/${file.replaceAll("\\", "/")}`)
  .sort();

/** Every node of a source file's syntax tree. */
export function* nodesOf(file: string): Generator<ts.Node> {
  const stack: ts.Node[] = [ts.createSourceFile(file, readFileSync(`${root}${file}`, "utf8"), ts.ScriptTarget.Latest, true)];
  for (let node = stack.pop(); node; node = stack.pop()) {
    yield node;
    ts.forEachChild(node, (child) => void stack.push(child));
  }
}
