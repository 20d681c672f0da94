import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launch, LOOKS, screenshot, violations, visit, type Look } from "./browser.js";
import { serve, type Served } from "./serve.js";

const site = join(process.cwd(), "site");
let browser: Browser;
let served: Served;

beforeAll(async () => {
  if (!existsSync(join(site, "playground/index.html"))) throw new Error("There is no site yet: run npm run docs first.");
  served = await serve(site);
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
  await served.close();
});

/** Opens a page of the site and sees that it says nothing on the console and asks for nothing elsewhere. */
async function look(path: string, at: Look, see: (page: Page) => Promise<void>): Promise<void> {
  const opened = await visit(browser, served.url + path, at);
  try {
    await see(opened.page);
    expect(opened.complaints).toEqual([]);
  } finally {
    await opened.close();
  }
}

/** Both widths and both schemes, each once. */
const TWO_LOOKS = LOOKS.filter(({ width, scheme }) => width < 600 === (scheme === "dark"));

test.each([
  ["landing", "index.html", LOOKS],
  ["guide", "guides/evidence.html", LOOKS],
  ["reference", "reference/vocabularies.html", TWO_LOOKS],
  ["command-line", "reference/command-line.html", TWO_LOOKS],
  ["modules", "modules.html", TWO_LOOKS],
  ["api", "api/functions/demarche.validate.html", TWO_LOOKS],
  ["interface", "api/interfaces/demarche.Meeting.html", TWO_LOOKS],
  ["changes", "changelog.html", TWO_LOOKS],
] as const)("the page %s keeps to its width, and axe finds nothing", async (name, path, looks) => {
  for (const at of looks) {
    await look(path, at, async (page) => {
      await expect.poll(() => page.locator(".site-menu").count()).toBe(1);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(at.width);
      await screenshot(page, `site-${name}-${at.width}-${at.scheme}`);
      expect(await violations(page)).toEqual([]);
    });
  }
});

const WIDE: Look = { width: 1600, scheme: "light" };

test("the landing page says in one screen what the library is, and shows the Riyadh page", async () => {
  await look("index.html", WIDE, async (page) => {
    expect(await page.locator(".landing h1").innerText()).toMatch(/checked against/);
    for (const words of [
      "is a TypeScript library",
      "npm install demarche zod",
      "Try it in the browser",
      "command line",
      "A dossier as a page",
    ]) {
      const box = await page.getByText(words).first().boundingBox();
      expect(box!.y + box!.height, words).toBeLessThanOrEqual(1000);
    }
    const frame = page.frameLocator("iframe");
    expect(await frame.locator("h1").innerText()).toBe("The Riyadh talks of 18 February 2025");
    await frame.locator(".w").first().hover();
    await expect.poll(() => frame.locator("#pop").isVisible()).toBe(true);
  });
});

test("guides stand in an order to be read in, and lead from one to the next", async () => {
  await look("index.html", WIDE, async (page) => {
    const names: string[] = [];
    await page.locator(".landing a", { hasText: "Read the guides" }).click();
    for (;;) {
      names.push(await page.locator("h1").innerText());
      const next = page.locator(".pager [rel=next]");
      if ((await next.count()) === 0) break;
      await next.click();
      await expect.poll(() => page.locator("h1").innerText()).not.toBe(names.at(-1));
    }
    expect(names.slice(0, 4)).toEqual(["Reading records", "Writing records", "Checking records", "Evidence"]);
    expect(names).toHaveLength(11);
    expect(await page.locator(".site-menu .current").locator("xpath=ancestor::ul[1]").locator("a").allInnerTexts()).toEqual(
      names,
    );
  });
});

test.each([
  ["clipped", /rules/i],
  ["parseArticle", /parseArticle/],
])("the search finds %s", async (words, found) => {
  await look("guides/checking.html", WIDE, async (page) => {
    await page.locator("#tsd-search-trigger").click();
    await page.locator("#tsd-search-input").fill(words);
    const results = page.locator("#tsd-search-results");
    await expect.poll(() => results.innerText()).toMatch(found);
    await results.getByText(found).first().click();
    await page.waitForURL((url) => !url.pathname.endsWith("checking.html"));
  });
});

test("the schemas stand where the package has them", () => {
  for (const name of ["meeting", "dossier", "bundle.draft-07"]) {
    const path = `schemas/1.0/${name}.json`;
    expect(readFileSync(join(site, path), "utf8"), path).toBe(readFileSync(path, "utf8"));
  }
});

test("pages weigh little", () => {
  const gzipped = (...paths: string[]) =>
    paths.reduce((sum, path) => sum + gzipSync(readFileSync(join(site, path)), { level: 9 }).length, 0);
  const frame = ["assets/style.css", "assets/custom.css", "assets/highlight.css", "assets/main.js", "assets/icons.js"];
  expect(gzipped("index.html", ...frame, "assets/navigation.js")).toBeLessThan(60_000);
  expect(gzipped("assets/search.js")).toBeLessThan(150_000);
  expect(gzipped("riyadh.html")).toBeLessThan(40_000);
  const at = (name: string) => `playground/${name}`;
  const first = ["index.html", "playground.css", "playground.js"].map(at);
  expect(gzipped(...first), "before the editor").toBeLessThan(10_000);
  expect(gzipped(...first, ...["worker.js", "editor.js", "examples.js"].map(at)), "in all").toBeLessThan(400_000);
});
