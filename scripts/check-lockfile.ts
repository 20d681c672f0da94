// Says what in package-lock.json would break an install elsewhere: optional dependencies without an entry, and addresses of
// the registry that it was written with.
import { readFileSync } from "node:fs";

interface Entry {
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const { packages } = JSON.parse(readFileSync(new URL("../package-lock.json", import.meta.url), "utf8")) as {
  packages: Readonly<Record<string, Entry>>;
};

/** Whether a package finds another in its own folder of modules or in one further up, as Node.js looks for it. */
function finds(from: string, name: string): boolean {
  for (let folder = from; ; folder = folder.slice(0, Math.max(folder.lastIndexOf("/node_modules/"), 0))) {
    if (packages[`${folder === "" ? "" : `${folder}/`}node_modules/${name}`]) return true;
    if (folder === "") return false;
  }
}

const faults = Object.entries(packages).flatMap(([path, { resolved, optionalDependencies = {} }]) => [
  ...(resolved === undefined ? [] : [`${path} names the address ${resolved}.`]),
  ...Object.keys(optionalDependencies).flatMap((name) => (finds(path, name) ? [] : [`${path} lacks its optional ${name}.`])),
]);
for (const fault of faults) console.error(fault);
console.log(`${Object.keys(packages).length} packages in the lockfile, ${faults.length} faults.`);
if (faults.length > 0) process.exitCode = 1;
