import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { riyadhDossier } from "../../src/fixtures/riyadh-dossier.js";
import { validate } from "../../src/validate/validate.js";
import { toHtml } from "../../src/view/page.js";
import { launch, LOOKS, screenshot, violations, visit, written, type Visit } from "./browser.js";

let browser: Browser;
let riyadh: string;

beforeAll(async () => {
  browser = await launch();
  riyadh = written("riyadh", toHtml(riyadhDossier, { issues: validate(riyadhDossier).issues }));
});
afterAll(() => browser.close());

/** Looks at a page and sees that it did nothing that it should not. */
async function look<T>(url: string, at: (typeof LOOKS)[number], see: (page: Page, visit: Visit) => Promise<T>): Promise<T> {
  const opened = await visit(browser, url, at);
  try {
    const seen = await see(opened.page, opened);
    expect(opened.complaints).toEqual([]);
    return seen;
  } finally {
    await opened.close();
  }
}

describe.each(LOOKS)("the Riyadh page at $width pixels, $scheme,", (at) => {
  test("is whole, keeps to its width, shows the records of words that are pointed at, and axe finds nothing", async () => {
    await look(riyadh, at, async (page) => {
      expect(await page.locator("h2").allTextContents()).toEqual([
        "Text and records",
        "Timeline",
        "Who met whom",
        "Commitments",
        "Issues",
      ]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(at.width);
      await screenshot(page, `riyadh-${at.width}-${at.scheme}`, true);

      await page.locator(".w", { hasText: "acceptable to all sides" }).last().hover();
      const shown = page.locator("#pop");
      await expect.poll(() => shown.isVisible()).toBe(true);
      expect(await shown.innerText()).toContain("US Department of State");
      expect(await shown.innerText()).toContain("Understanding reached at the Riyadh talks");
      const box = (await shown.boundingBox())!;
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(at.width);
      await screenshot(page, `riyadh-hover-${at.width}-${at.scheme}`);
      expect(await violations(page)).toEqual([]);

      await page.locator("h1").hover();
      await expect.poll(() => shown.isVisible()).toBe(false);
    });
  });
});
