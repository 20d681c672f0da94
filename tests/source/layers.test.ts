import ts from "typescript";
import { expect, test } from "vitest";
import { nodesOf, sourceFiles } from "./source-files.js";

/** What each part of `src` may import beside itself. */
const LAYERS: Readonly<Record<string, readonly string[]>> = {
  core: [],
  vocab: ["core"],
  schema: ["vocab", "core"],
  derive: ["schema", "vocab", "core"],
  ground: ["derive", "schema", "vocab", "core"],
  rules: ["ground", "derive", "schema", "vocab", "core"],
  validate: ["guards", "rules", "ground", "derive", "schema", "vocab", "core"],
  guards: ["schema", "vocab", "core"],
  feed: ["guards", "validate", "rules", "ground", "derive", "schema", "vocab", "core"],
  article: ["ground", "derive", "schema", "vocab", "core"],
  // the feed gives formats of rows its inputs; events name their schema, annotations count code points
  interop: ["feed", "json-schema", "ground", "derive", "schema", "vocab", "core"],
  "json-schema": ["derive", "schema", "vocab", "core"],
  // an answer is held against its text as articles are read, and has to pass all checks
  llm: ["json-schema", "article", "validate", "ground", "derive", "schema", "vocab", "core"],
  view: ["ground", "derive", "schema", "vocab", "core"],
  fixtures: ["derive", "schema", "vocab", "core"],
  cli: [
    "view",
    "json-schema",
    "fixtures",
    "interop",
    "article",
    "feed",
    "guards",
    "validate",
    "rules",
    "ground",
    "derive",
    "schema",
    "vocab",
    "core",
  ],
};

/** Where code may ask for Node.js: the command line, and the worker of feeds. */
const MAY_USE_NODE = /^src\/(?:cli\/|feed\/.*worker)/;

interface Import {
  readonly from: string;
  readonly to: string;
}

const imports: Import[] = sourceFiles.flatMap((from) =>
  [...nodesOf(from)].flatMap((node) => {
    const specifier =
      ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
        ? node.moduleSpecifier
        : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
          ? node.arguments[0]
          : ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)
            ? node.argument.literal
            : undefined;
    return specifier && ts.isStringLiteral(specifier) ? [{ from, to: specifier.text }] : [];
  }),
);

function target({ from, to }: Import): string {
  return new URL(to, `file:///${from}`).pathname.slice(1).replace(/\.js$/, ".ts");
}

const partOf = (file: string) => /^src\/([^/]+)\//.exec(file)?.[1] ?? "";
const relative = imports.filter(({ to }) => to.startsWith("."));
const show = (wrong: readonly Import[]) => wrong.map(({ from, to }) => `${from} imports ${to}`);

test("there are imports to look at", () => {
  expect(relative.length).toBeGreaterThan(200);
});

test("every part of src has a layer", () => {
  expect([...new Set(sourceFiles.map(partOf))].filter((part) => part !== "" && !Object.hasOwn(LAYERS, part))).toEqual([]);
});

test("imports run one way", () => {
  const wrong = relative.filter((one) => {
    const [from, to] = [partOf(one.from), partOf(target(one))];
    return from !== "" && from !== to && !LAYERS[from]!.includes(to);
  });
  expect(show(wrong)).toEqual([]);
});

test("the layers have no circle", () => {
  const seen: string[] = [];
  let left = Object.keys(LAYERS);
  while (left.length > 0) {
    const next = left.filter((part) => LAYERS[part]!.every((below) => seen.includes(below)));
    expect(next, `a circle among ${left.join(", ")}`).not.toEqual([]);
    seen.push(...next);
    left = left.filter((part) => !next.includes(part));
  }
});

test("relative imports name a file of src and end in .js", () => {
  expect(show(relative.filter((one) => !(one.to.endsWith(".js") && sourceFiles.includes(target(one)))))).toEqual([]);
});

test("nothing imports a barrel, save another barrel", () => {
  // the list of rules is content, not a barrel
  const barrels = sourceFiles.filter((file) => file.endsWith("/index.ts") && file !== "src/rules/index.ts");
  const wrong = relative.filter((one) => barrels.includes(target(one)) && !one.from.endsWith("/index.ts"));
  expect(show(wrong)).toEqual([]);
});

test("barrels hold no code", () => {
  const barrels = sourceFiles.filter((file) => file.endsWith("/index.ts") && file !== "src/rules/index.ts");
  expect(barrels.length).toBeGreaterThanOrEqual(5);
  for (const file of barrels) {
    const [root] = nodesOf(file);
    expect((root as ts.SourceFile).statements.every(ts.isExportDeclaration), file).toBe(true);
  }
});

test("what is not relative is a dependency; Node.js is asked for by the command line only", () => {
  const packages = ["zod", "leven", "@noble/hashes"];
  const wrong = imports.filter(({ from, to }) => {
    if (to.startsWith(".") || packages.some((name) => to === name || to.startsWith(`${name}/`))) return false;
    return !(MAY_USE_NODE.test(from) && (to.startsWith("node:") || to === "commander"));
  });
  expect(show(wrong)).toEqual([]);
});

test("no part of src but the command line reads globals of Node.js or prints", () => {
  const wrong = sourceFiles
    .filter((file) => !MAY_USE_NODE.test(file))
    .flatMap((file) =>
      [...nodesOf(file)]
        .filter((node) => ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression))
        .map((node) => (node as ts.PropertyAccessExpression).expression.getText())
        .filter((name) => ["process", "console", "Buffer", "__dirname"].includes(name))
        .map((name) => `${file} uses ${name}`),
    );
  expect(wrong).toEqual([]);
});

test.each(["eval", "Function"])("nothing calls %s", (name) => {
  const calls = sourceFiles.filter((file) =>
    [...nodesOf(file)].some(
      (node) => (ts.isCallExpression(node) || ts.isNewExpression(node)) && node.expression.getText() === name,
    ),
  );
  expect(calls).toEqual([]);
});
