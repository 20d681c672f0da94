import { fileURLToPath } from "node:url";
import ts from "typescript";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** The names that modules export, types among them, sorted. */
export function exportsOf(files: readonly string[]): Readonly<Record<string, readonly string[]>> {
  const config = ts.readConfigFile(`${root}tsconfig.json`, (path) => ts.sys.readFile(path)).config as { compilerOptions: object };
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
  const program = ts.createProgram(
    files.map((file) => `${root}${file}`),
    options,
  );
  const checker = program.getTypeChecker();
  return Object.fromEntries(
    files.map((file) => {
      const module = checker.getSymbolAtLocation(program.getSourceFile(`${root}${file}`)!)!;
      return [
        file,
        checker
          .getExportsOfModule(module)
          .map(({ name }) => name)
          .sort(),
      ];
    }),
  );
}
