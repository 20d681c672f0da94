// A typedoc plugin: short addresses for guides and reference, links to the pages that stand beside typedoc's, and markup that
// screen readers and keyboards can follow.
import { basename, extname, relative } from "node:path";
import {
  Converter,
  DefaultTheme,
  KindRouter,
  PageEvent,
  type Application,
  type NavigationElement,
  type ProjectReflection,
  type Reflection,
} from "typedoc";
import { headingsInOrder } from "./headings-in-order.js";
import { siteLinks, wayToRoot } from "./site-links.js";

class SiteRouter extends KindRouter {
  protected override getIdealBaseName(reflection: Reflection): string {
    if (!reflection.isDocument()) return `api/${super.getIdealBaseName(reflection)}`;
    const path = relative(process.cwd(), reflection.project.files.getReflectionPath(reflection) ?? reflection.name);
    const name = basename(path, extname(path)).toLowerCase();
    const folder = /^docs[\\/](guides|reference)[\\/]/.exec(path)?.[1];
    return folder ? `${folder}/${name}` : name;
  }
}

class SiteTheme extends DefaultTheme {
  override buildNavigation(project: ProjectReflection): NavigationElement[] {
    return super.buildNavigation(project).map(withoutLinkedFolders);
  }
}

/** A tree in which what opens and shuts is no link as well: the page of a folder is the first in it. */
function withoutLinkedFolders({ path, kind, children, ...rest }: NavigationElement): NavigationElement {
  if (!children) return { ...rest, ...(path !== undefined && { path }), ...(kind !== undefined && { kind }) };
  const own = path === undefined || kind === undefined ? [] : [{ text: "Overview", path, kind }];
  return { ...rest, children: [...own, ...children.map(withoutLinkedFolders)] };
}

/** Links to the pages before and after one, among those of its group and in their order. */
function pager(model: Reflection, urlOf: (reflection: Reflection) => string): string {
  if (!model.isDocument()) return "";
  const { group } = model.frontmatter;
  const pages = (model.project.documents ?? []).filter(
    ({ frontmatter }) => group !== undefined && frontmatter["group"] === group,
  );
  const at = pages.indexOf(model);
  const link = (to: number, rel: string, words: (name: string) => string) => {
    const page = pages[to];
    return page ? `<a rel="${rel}" href="${basename(urlOf(page))}">${words(page.name)}</a>` : "";
  };
  const links = link(at - 1, "prev", (name) => `← ${name}`) + link(at + 1, "next", (name) => `${name} →`);
  return at < 0 || links === "" ? "" : `<nav class="pager" aria-label="Next pages">${links}</nav>`;
}

export function load(app: Application): void {
  app.converter.on(Converter.EVENT_CREATE_DOCUMENT, (_, document) => {
    // > CHANGELOG
    if (/^[A-Z]+$/.test(document.name)) document.name = `${document.name.charAt(0)}${document.name.slice(1).toLowerCase()}`;
  });
  app.renderer.defineRouter("site", SiteRouter);
  app.renderer.defineTheme("site", SiteTheme);
  app.renderer.on(PageEvent.END, (page) => {
    const replaced = (old: string | RegExp, now: string) => {
      const before = page.contents ?? "";
      page.contents = before.replace(old, () => now);
      if (page.contents === before) throw new Error(`${page.url} has no ${old}`);
    };
    replaced('<div id="tsd-toolbar-links"></div>', `<nav id="tsd-toolbar-links" aria-label="Site">${siteLinks(page.url)}</nav>`);
    replaced('<div class="col-content">', '<div class="col-content" role="main">');
    replaced('<div class="page-menu">', '<div class="page-menu" role="region" aria-label="This page">');
    const links = page.isReflectionEvent() ? pager(page.model, (to) => app.renderer.router!.getFullUrl(to)) : "";
    replaced(/<\/div>\s*<div class="col-sidebar">/, `${links}</div><div class="col-sidebar">`);
    page.contents = headingsInOrder(page.contents!)
      // what opens and shuts holds no link as well
      .replaceAll(/<summary.*?<\/summary>/gs, (summary) => summary.replaceAll(/<a [^>]*class="tsd-anchor-icon".*?<\/a>/gs, ""))
      // what may be wider than its column is scrolled by keyboard too
      .replaceAll("<pre>", '<pre tabindex="0">')
      // > site:playground/index.html   in a page of docs/site: an address from the root of the site
      .replaceAll(/(?<=(?:href|src)=")site:/g, wayToRoot(page.url));
  });
}
