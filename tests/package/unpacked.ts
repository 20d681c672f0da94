import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** A project that has the packed package among its modules, and nothing of the repository but its dependencies. */
    readonly project: string;
    readonly tarball: string;
  }
}

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Packs the package as it would be published and unpacks it into a project of its own, without a network. */
export default function setup({ provide }: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), "demarche-"));
  execFileSync("npm", ["pack", "--silent", "--pack-destination", folder], { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
  const tarball = join(
    folder,
    readdirSync(folder).find((file) => file.endsWith(".tgz"))!,
  );
  const project = join(folder, "project");
  const modules = join(project, "node_modules");
  mkdirSync(modules, { recursive: true });
  execFileSync("tar", ["-xzf", tarball, "-C", modules]);
  renameSync(join(modules, "package"), join(modules, "demarche"));
  for (const name of ["zod", "leven", "commander", "@noble/hashes"]) {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(join(root, "node_modules", name), join(modules, name), "junction");
  }
  writeFileSync(join(project, "package.json"), '{ "private": true, "type": "module" }\n');
  provide("project", project);
  provide("tarball", tarball);
  return () => rmSync(folder, { recursive: true, force: true });
}
