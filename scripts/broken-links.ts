import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, posix, relative, sep } from "node:path";

/** A link of a page that leads nowhere. */
export interface BrokenLink {
  /** The page's path from the root of the site. */
  readonly page: string;
  readonly link: string;
  readonly why: string;
}

const COMMENT = /<!--[\s\S]*?-->|<script\b[^>]*>[\s\S]*?<\/script>/g;
const LINK = /<[a-z][^<>]*?\s(?:href|src)="([^"]*)"/gi;
const ID = /\s(?:id|name)="([^"]*)"/g;

const unescaped = (text: string) =>
  text
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * The links of a folder of HTML pages that lead to no file of it, to no element of their page, or from its root, so that they
 * would break in a subfolder of a server. Addresses of the web are not asked for.
 */
export function brokenLinks(folder: string): BrokenLink[] {
  const pages = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".html"))
    .map((path) => path.split(sep).join(posix.sep))
    .sort();
  const ids = new Map<string, Set<string>>();
  const idsOf = (path: string) => {
    let found = ids.get(path);
    if (!found) {
      found = new Set([...readFileSync(path, "utf8").matchAll(ID)].map(([, id = ""]) => unescaped(id)));
      ids.set(path, found);
    }
    return found;
  };
  const wrong = (page: string, link: string): string | undefined => {
    if (/^(?:https?:|mailto:|data:|javascript:void)/.test(link)) return undefined;
    if (link.startsWith("/") || /^[a-z]+:/i.test(link)) return "is not relative";
    const [path = "", fragment = ""] = link.split("#", 2);
    const own = join(folder, page);
    const target = path === "" ? own : join(dirname(own), decoded(path.split("?")[0]!));
    if (relative(folder, target).startsWith("..")) return "leads out of the site";
    if (!existsSync(target)) return "leads to no file";
    if (statSync(target).isDirectory()) return "leads to a folder, which has no page when opened as a file";
    if (fragment !== "" && /\.(?:html|svg)$/.test(target) && !idsOf(target).has(decoded(fragment))) return "leads to no element";
    return undefined;
  };
  return pages.flatMap((page) => {
    const html = readFileSync(join(folder, page), "utf8").replaceAll(COMMENT, (text) => /^<script[^>]*>/.exec(text)?.[0] ?? "");
    const links = new Set([...html.matchAll(LINK)].map(([, link = ""]) => unescaped(link)));
    return [...links].flatMap((link) => {
      const why = wrong(page, link);
      return why === undefined ? [] : [{ page, link, why }];
    });
  });
}
