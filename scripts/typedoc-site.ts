// A typedoc plugin: short addresses for guides and reference, and links to the pages that stand beside typedoc's.
import { basename, extname, relative } from "node:path";
import { KindRouter, PageEvent, type Application, type Reflection } from "typedoc";
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

export function load(app: Application): void {
  app.renderer.defineRouter("site", SiteRouter);
  app.renderer.on(PageEvent.END, (page) => {
    const replaced = (old: string, now: string) => {
      if (!page.contents?.includes(old)) throw new Error(`${page.url} has no ${old}`);
      page.contents = page.contents.replace(old, now);
    };
    replaced('<div id="tsd-toolbar-links"></div>', `<nav id="tsd-toolbar-links" aria-label="Site">${siteLinks(page.url)}</nav>`);
    replaced('<div class="col-content">', '<div class="col-content" role="main">');
    replaced('<div class="page-menu">', '<div class="page-menu" role="region" aria-label="This page">');
    page.contents = page
      .contents! // > site:playground/index.html   in a page of docs/site: an address from the root of the site
      .replaceAll(/(?<=(?:href|src)=")site:/g, wayToRoot(page.url));
  });
}
