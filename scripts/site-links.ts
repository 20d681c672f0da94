/** Pages that every page of the site leads to: their names and their addresses from the site's root. */
const SITE_LINKS = [
  ["Guides", "guides/reading.html"],
  ["Reference", "reference/records.html"],
  ["API", "modules.html#modules"],
  ["Playground", "playground/index.html"],
  ["Changes", "changelog.html"],
] as const;

/** The way from a page, given by its address from the site's root, back to that root: nothing or some `../`. */
export function wayToRoot(page: string): string {
  return "../".repeat(page.split("/").length - 1);
}

/** The links as HTML, for the page of an address. */
export function siteLinks(page: string): string {
  return SITE_LINKS.map(
    ([name, path]) =>
      `<a href="${wayToRoot(page)}${path}"${path.split("#")[0] === page ? ' aria-current="page"' : ""}>${name}</a>`,
  ).join("\n");
}
