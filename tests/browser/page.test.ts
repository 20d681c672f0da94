import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { riyadhDossier } from "../../src/fixtures/riyadh-dossier.js";
import type { Dossier } from "../../src/schema/interfaces.js";
import { validate } from "../../src/validate/validate.js";
import { toHtml } from "../../src/view/page.js";
import { manyRecords } from "./many-records.js";
import { launch, LOOKS, screenshot, violations, visit, written, type Visit } from "./browser.js";

let browser: Browser;
let riyadh: string;

const WIDE = { width: 1600, scheme: "light" } as const;
const NARROW = { width: 360, scheme: "light" } as const;

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

describe("by keyboard", () => {
  test("the marks of the text are one stop, and arrows go from one to the next", async () => {
    await look(riyadh, WIDE, async (page) => {
      await page.keyboard.press("Tab");
      expect(await page.locator(":focus").innerText()).toBe("Skip to the text");
      const stops = await page
        .locator("a.w")
        .evaluateAll((marks) => marks.filter((mark) => (mark as HTMLElement).tabIndex === 0).length);
      expect(stops).toBe(1);
      await page.locator("a.w").first().focus();
      expect(await page.locator("#pop").innerText()).toContain("Russia–US talks in Riyadh");
      await page.keyboard.press("End");
      expect(await page.locator(":focus").innerText()).toBe("he had canceled his visit to Saudi Arabia due on Wednesday");
      expect(await page.locator("#pop").innerText()).toContain("Zelensky's visit to Saudi Arabia");
      await page.keyboard.press("ArrowLeft");
      expect(await page.locator(":focus").innerText()).toBe("Zelensky also said that ");
      await page.keyboard.press("Escape");
      expect(await page.locator("#pop").isVisible()).toBe(false);
    });
  });

  test("a page of many records has few stops", async () => {
    await look(written("many", toHtml(manyRecords(300))), WIDE, async (page) => {
      let stops = 0;
      for (; stops < 100; stops++) {
        await page.keyboard.press("Tab");
        if (await page.evaluate(() => document.activeElement === document.body)) break;
      }
      expect(stops).toBeGreaterThan(8);
      expect(stops).toBeLessThan(40);
    });
  });
});

describe("choosing", () => {
  test.each([WIDE, NARROW])("a record goes to its words, at $width pixels", async (at) => {
    await look(riyadh, at, async (page) => {
      const card = page.locator(".card.statement", { hasText: "thanked Saudi Arabia" });
      await card.locator("h4 a").click();
      const words = await page.locator("a.w.on").allInnerTexts();
      expect(words.join("")).toBe("Both sides thanked Saudi Arabia for hosting the meeting");
      await expect.poll(() => inView(page, "a.w.on")).toBe(true);
      expect(await card.getAttribute("class")).toContain("on");
      await screenshot(page, `riyadh-chosen-${at.width}`);
    });
  });

  test("words brings their record into the list beside them", async () => {
    await look(riyadh, WIDE, async (page) => {
      await page.locator("a.w", { hasText: "found out through the media" }).click();
      await expect.poll(() => page.locator(".card.statement.on").first().isVisible()).toBe(true);
      await expect.poll(() => inView(page, ".card.statement.on")).toBe(true);
      await page.mouse.move(5, 5);
      expect(await page.locator("#pop").isVisible()).toBe(true);
    });
  });

  test("lights up all words of the passage that is pointed at, and leads from its summary to the record", async () => {
    await look(riyadh, NARROW, async (page) => {
      await page.locator("a.w", { hasText: /^US Secretary of State Marco Rubio/ }).focus();
      expect((await page.locator("a.w.near").allInnerTexts()).join("")).toBe("US Secretary of State Marco Rubio");
      await page.locator("a.w", { hasText: " led by " }).first().focus();
      const near = (await page.locator("a.w.near").allInnerTexts()).join("");
      expect(near).toBe("Russian and US delegations led by Russian Foreign Minister Sergey Lavrov");
      await page.locator("#pop a", { hasText: "Russia–US talks in Riyadh" }).click();
      await expect.poll(() => page.locator("#pop").isVisible()).toBe(false);
      await expect.poll(() => inView(page, ".card.meeting.on")).toBe(true);
      expect(new URL(page.url()).hash).toBe(`#${await page.locator(".card.meeting.on").getAttribute("id")}`);
    });
  });

  test("words makes their record the next stop of the tab key", async () => {
    await look(riyadh, WIDE, async (page) => {
      await page.locator("a.w", { hasText: "found out through the media" }).focus();
      await page.keyboard.press("Enter");
      await page.keyboard.press("Tab");
      expect(await page.evaluate(() => document.activeElement?.closest(".card")?.classList.contains("on"))).toBe(true);
    });
  });

  test.each([WIDE, NARROW])("a section leads to it and shows where one is, at $width pixels", async (at) => {
    await look(riyadh, at, async (page) => {
      for (const name of ["Commitments", "Timeline"]) {
        await page.locator("nav a", { hasText: name }).click();
        await expect.poll(() => page.locator("nav [aria-current]").allInnerTexts()).toEqual([name]);
        await expect.poll(() => inView(page, "nav [aria-current]")).toBe(true);
        const nav = (await page.locator("nav").boundingBox())!;
        expect((await page.locator("h2", { hasText: name }).boundingBox())!.y).toBeGreaterThanOrEqual(nav.y + nav.height);
      }
    });
  });

  test("a kind of mark hides it, and the button of colours changes them", async () => {
    await look(riyadh, WIDE, async (page) => {
      const quote = page.locator("a.w.q").first();
      const background = () => quote.evaluate((mark) => getComputedStyle(mark).backgroundImage);
      const before = await background();
      await page.getByRole("button", { name: "Quoted words" }).click();
      expect(await background()).not.toBe(before);
      const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      const light = await paper();
      await page.getByRole("button", { name: "Dark" }).click();
      expect(await paper()).not.toBe(light);
      await page.getByRole("button", { name: "Light" }).click();
      expect(await paper()).toBe(light);
    });
  });
});

test("without its script a page is whole, and its marks lead to their records", async () => {
  const context = await browser.newContext({ viewport: { width: 360, height: 780 }, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(riyadh);
  expect(await page.locator(".hint").isVisible()).toBe(false);
  expect(await page.locator("#theme").isVisible()).toBe(false);
  expect(await page.locator("[data-layer]:enabled").count()).toBe(0);
  const mark = page.locator("a.w", { hasText: "found out through the media" });
  await mark.click();
  await expect.poll(() => inView(page, ":target")).toBe(true);
  expect(await page.locator(":target").innerText()).toContain("found out through the media");
  await context.close();
});

/** Whether the first of what a selector finds is in the part of the page that is seen. */
function inView(page: Page, selector: string): Promise<boolean> {
  return page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });
}

describe("a hostile dossier", () => {
  const nasty = `</script><script>document.title="taken"</script><img src="https://example.org/x" onerror="alert(1)">`;
  const rtl = "قال الوزير \u202eإن المحادثات\u202c كانت «مفيدة» و\u200fمهمة.";
  const text = `${nasty}\n${rtl}\nשלום 👩‍👩‍👧 e\u0301 \ud800 \u0000 \u2066left open`;
  const dossier: Dossier = {
    ...structuredClone(riyadhDossier),
    title: `${nasty} \u202e`,
    sources: [
      {
        type: "source",
        id: "source:article",
        kind: "news-article",
        title: nasty,
        publisher: rtl,
        url: "javascript:alert(1)",
        license: "data:text/html,<script>alert(1)</script>",
        language: "ar",
        text,
      },
    ],
    statements: [
      {
        type: "statement",
        id: "statement:a",
        speakers: ["participant:russia"],
        text: nasty,
        quotes: [{ text: "مفيدة", evidence: [{ source: "source:article", exact: "مفيدة" }] }],
        evidence: [
          { source: "source:article", exact: rtl },
          { source: "source:article", exact: "script" },
        ],
      },
    ],
  };
  for (const participant of dossier.participants) participant.name = nasty;

  test.each([WIDE, NARROW])("shows as text, at $width pixels", async (at) => {
    await look(written("hostile", toHtml(dossier, { issues: validate(dossier).issues })), at, async (page) => {
      const shown = (await page.locator(".text p").allTextContents()).join("\n");
      expect(shown).toBe(text.toWellFormed().replace("\u0000", "␀"));
      expect(await page.title()).toContain("</script><script>");
      expect(await page.locator("img").count()).toBe(0);
      expect(await page.locator("a[href^=javascript], a[href^=data]").count()).toBe(0);
      await page.locator("a.w", { hasText: "مفيدة" }).hover();
      expect(await page.locator("#pop").innerText()).toContain('<img src="https://example.org/x"');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(at.width);
      await screenshot(page, `hostile-${at.width}`, true);
      expect(await violations(page)).toEqual([]);
    });
  });
});

test.each(LOOKS)(
  "what is not as the source has it is marked and listed with the reason, at $width pixels, $scheme",
  async (at) => {
    const dossier = structuredClone(riyadhDossier);
    const statement = dossier.statements.find(({ id }) => id === "statement:zelensky-will-not-accept")!;
    statement.evidence = [{ source: "source:article", exact: "accept the results of the negotiations" }];
    dossier.statements[0]!.evidence = [{ source: "source:article", exact: "described the Riyadh talks as a disaster for all" }];
    await look(written("flawed", toHtml(dossier, { issues: validate(dossier).issues })), at, async (page) => {
      expect(await page.locator(".flaws li").count()).toBe(2);
      expect(await page.locator(".flaws").innerText()).toContain('Beside the words stands "not", which turns them round.');
      await page.locator("a.w.x", { hasText: "accept the results" }).hover();
      expect(await page.locator("#pop").innerText()).toContain("turns them round");
      await screenshot(page, `flawed-${at.width}-${at.scheme}`, true);
      expect(await violations(page)).toEqual([]);
    });
  },
);

test("a page of a thousand records is whole", async () => {
  const dossier = manyRecords(1000);
  await look(written("thousand", toHtml(dossier, { issues: [] })), WIDE, async (page) => {
    expect(await page.locator(".card").count()).toBe(
      dossier.meetings.length + dossier.statements.length + dossier.agreements.length + dossier.participants.length,
    );
    await page.locator(".card h4 a").last().click();
    await expect.poll(() => inView(page, "a.w.on")).toBe(true);
    await screenshot(page, "thousand");
  });
});

test("on paper, what is for the screen only is left out", async () => {
  await look(riyadh, WIDE, async (page) => {
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    expect(await page.locator("nav").isVisible()).toBe(false);
    expect(await page.evaluate(() => getComputedStyle(document.getElementById("records")!).overflowY)).toBe("visible");
    await page.setViewportSize({ width: 800, height: 1100 });
    await screenshot(page, "riyadh-print", true);
  });
});
