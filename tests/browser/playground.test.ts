import type { Browser, Page } from "playwright-core";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeRecords } from "../../src/fixtures/makers.js";
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

const WIDE: Look = { width: 1600, scheme: "light" };
const PATIENCE = { timeout: 20_000 };

/** Opens the playground with its editor loaded; sees that it says nothing on the console and asks for nothing elsewhere. */
async function play(see: (page: Page) => Promise<void>, at: Look = WIDE, fragment = ""): Promise<void> {
  const opened = await visit(browser, `${served.url}playground/index.html${fragment}`, at);
  try {
    await opened.page.locator(".in .cm-content").waitFor();
    await see(opened.page);
    expect(opened.complaints).toEqual([]);
  } finally {
    await opened.close();
  }
}

const editor = (page: Page) => page.locator(".in .cm-content");
const summary = (page: Page) => expect.poll(() => page.locator("#summary").innerText(), PATIENCE);
const shownPage = (page: Page) => page.frameLocator("#page");

async function write(page: Page, text: string): Promise<void> {
  await editor(page).click();
  await page.keyboard.press("Control+A");
  await page.keyboard.insertText(text);
}

for (const at of LOOKS) {
  test(`at ${at.width} pixels, ${at.scheme}, it keeps to its width, and axe finds nothing`, async () => {
    await play(async (page) => {
      await page.locator("#example").selectOption("broken");
      await summary(page).toMatch(/^JSON · .*error/);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(at.width);
      await screenshot(page, `playground-broken-${at.width}-${at.scheme}`);
      expect(await violations(page)).toEqual([]);
      await page.locator("#example").selectOption("riyadh");
      await summary(page).toMatch(/^Article · /);
      await page.locator(".out").scrollIntoViewIfNeeded();
      await shownPage(page).locator("h1").waitFor();
      await screenshot(page, `playground-riyadh-${at.width}-${at.scheme}`);
      expect(await violations(page)).toEqual([]);
    }, at);
  });
}

test("the empty page offers an example, and takes over the colours chosen on the site", async () => {
  await play(async (page) => {
    await page.evaluate(() => localStorage.setItem("tsd-theme", "dark"));
    await page.reload();
    await page.getByRole("button", { name: "Show the Riyadh talks" }).click();
    await summary(page).toMatch(/^Article/);
    expect(await page.locator("#no-page").isVisible()).toBe(false);
    expect(await page.locator("#example").inputValue()).toBe("riyadh");
    const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const ofPage = () =>
      shownPage(page)
        .locator("body")
        .evaluate((body) => getComputedStyle(body).backgroundColor);
    await expect.poll(ofPage).toBe(paper);
    expect(paper).toBe("rgb(23, 22, 20)");
  });
});

test("the text can be typed before the editor is there, and stays", async () => {
  const context = await browser.newContext({ viewport: { width: 1600, height: 1000 } });
  const page = await context.newPage();
  let release!: () => void;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route("**/editor.js", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`${served.url}playground/index.html`, { waitUntil: "domcontentloaded" });
  await page.locator("#input").pressSequentially('{ "type": "meting" }');
  await summary(page).toMatch(/^JSON · no sound record · 1 error/);
  release();
  await page.locator(".in .cm-content").waitFor();
  expect(await editor(page).innerText()).toBe('{ "type": "meting" }');
  // the focus goes on too
  await page.keyboard.type("x");
  expect(await editor(page).innerText()).toBe('{ "type": "meting" }x');
  await context.close();
});

test("a wrong field shows at its line while it is typed, and is gone when it is mended", async () => {
  await play(async (page) => {
    await page.locator("#example").selectOption("broken");
    await summary(page).toMatch(/^JSON/);
    const record = (field: string) =>
      `{\n  "type": "participant",\n  "id": "participant:oman",\n  "kind": "state",\n  "name": "Oman",\n  "${field}": "OM"\n}`;
    await write(page, record("county"));
    await summary(page).toMatch(/1 error/);
    const issue = page.locator("#issues li", { hasText: "county" });
    expect(await issue.innerText()).toMatch(/line 6/);
    expect(await page.locator(".in .cm-lintRange").allInnerTexts()).toContain('"OM"');
    await issue.locator("button").click();
    expect(await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.className)).toContain("cm-content");
    await write(page, record("country"));
    await summary(page).toMatch(/^JSON · 1 record · (?!.*error)/);
    await expect.poll(() => page.locator(".in .cm-lintRange-error").count()).toBe(0);
    expect(await shownPage(page).locator("body").innerText()).toContain("Oman");
  });
});

test.each([
  ["riyadh", /^Article · \d\d records · (?!.*error)/, "Lavrov"],
  ["border-post", /^Article · \d\d records · (?!.*error)/, "Busia"],
  ["call-readout", /^Article · \d\d? records · (?!.*error)/, "Solheim"],
  ["broken", /^JSON · 41 records · 2 errors, 3 warnings/, "does not have the words"],
  ["feed", /^Feed · 41 records · 3 errors/, "Lavrov"],
])("the example %s loads", async (name, what, words) => {
  await play(async (page) => {
    await page.locator("#example").selectOption(name);
    await summary(page).toMatch(what);
    await expect.poll(() => shownPage(page).locator("body").innerText(), PATIENCE).toContain(words);
  });
});

test("the dossier stands as JSON behind its tab, which the keyboard reaches", async () => {
  await play(async (page) => {
    await page.locator("#example").selectOption("riyadh");
    await shownPage(page).locator("h1").waitFor();
    await page.locator("#page-tab").focus();
    await page.keyboard.press("ArrowRight");
    expect(await page.locator("#json-tab").getAttribute("aria-selected")).toBe("true");
    await expect.poll(() => page.locator(".out .cm-content").innerText()).toContain('"type": "dossier"');
    expect(await page.locator("#page").isVisible()).toBe(false);
    expect(await violations(page)).toEqual([]);
  });
});

test("the words of an article show their records on the page, whose script runs in its sandbox", async () => {
  await play(async (page) => {
    await page.locator("#example").selectOption("riyadh");
    await shownPage(page).locator(".w").first().hover();
    await expect.poll(() => shownPage(page).locator("#pop").isVisible()).toBe(true);
  });
});

test("a dropped file of 5 MB is checked, and typing goes on meanwhile", async () => {
  await play(async (page) => {
    const feed = makeRecords(7);
    let text = "";
    while (text.length < 5_000_000) text += `${JSON.stringify(feed.next().value)}\n`;
    await page.evaluate((content) => {
      const data = new DataTransfer();
      data.items.add(new File([content], "feed.ndjson"));
      document.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
    }, text);
    await expect.poll(() => page.locator("#notice").innerText()).toMatch(/^feed\.ndjson, 4\d{3} kilobytes/);
    await expect.poll(() => page.locator("body").getAttribute("aria-busy"), PATIENCE).toBe("true");
    // what is typed shows long before the check is over
    await editor(page).click({ position: { x: 5, y: 5 } });
    await page.keyboard.press("Control+Home");
    await page.keyboard.type("  ");
    expect(await page.locator("body").getAttribute("aria-busy")).toBe("true");
    expect(await page.locator(".in .cm-line").first().innerText()).toMatch(/^ {2}\{"type"/);
    await expect.poll(() => page.locator("#summary").innerText(), { timeout: 100_000 }).toMatch(/^Feed · \d{4} records/);
    await page.getByText("made on the command line").waitFor();
  });
}, 180_000);

test("a link holds the text in its fragment and brings it back", async () => {
  let fragment = "";
  await play(async (page) => {
    await page.locator("#example").selectOption("border-post");
    await summary(page).toMatch(/^Article/);
    await page.locator("#share").click();
    await expect.poll(() => page.locator("#notice").innerText()).toMatch(/link .*holds the text: 2? ?\d? ?kilobyte/);
    fragment = new URL(page.url()).hash;
    expect(fragment).toMatch(/^#z=[\w-]+$/);
  });
  await play(
    async (page) => {
      await summary(page).toMatch(/^Article/);
      expect(await editor(page).innerText()).toContain("one-stop border post");
      expect(await page.locator("#published").inputValue()).toBe("2023-05-09");
    },
    WIDE,
    fragment,
  );
});

test("a damaged link is said to be one", async () => {
  await play(
    async (page) => {
      await expect.poll(() => page.locator("#notice").innerText()).toBe("The link is damaged: its text cannot be read.");
    },
    WIDE,
    "#z=AAAA",
  );
});

test("a hostile dossier shows as text and asks for nothing", async () => {
  await play(async (page) => {
    const evil = '</script><script>alert(1)</script><img src="https://example.org/x" onerror="alert(2)">';
    const record = { type: "participant", id: "participant:x", kind: "state", name: evil, country: "OM" };
    await write(page, JSON.stringify(record));
    await expect.poll(() => shownPage(page).locator("body").innerText(), PATIENCE).toContain("<script>alert(1)");
    expect(await shownPage(page).locator("img").count()).toBe(0);
  });
});

test("no request can leave the page or its frame", async () => {
  const opened = await visit(browser, `${served.url}playground/index.html`, WIDE);
  const refused = await opened.page.evaluate(() =>
    fetch("index.html").then(
      () => "answered",
      () => "refused",
    ),
  );
  expect(refused).toBe("refused");
  expect(opened.complaints.some((line) => line.includes("Content Security Policy"))).toBe(true);
  await opened.close();
});
