import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import axe from "axe-core";
import { chromium, type Browser, type Page } from "playwright-core";

/** Where pages and screenshots are written. */
export const OUTPUT = join(process.cwd(), "reports/browser");

const INSTALLED = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts the browser that comes with npm. It unpacks itself into a folder of its own, since it would take any that it finds. */
async function launchChromiumOfNpm(): Promise<Browser> {
  const folder = mkdtempSync(join(tmpdir(), "chromium-"));
  const before = process.env["TMPDIR"];
  process.env["TMPDIR"] = folder;
  // makes it bring its own libraries and fonts
  process.env["AWS_EXECUTION_ENV"] = "AWS_Lambda_nodejs22.x";
  const { default: chromiumOfNpm } = await import("@sparticuz/chromium");
  const executablePath = await chromiumOfNpm.executablePath();
  delete process.env["TMPDIR"];
  if (before !== undefined) process.env["TMPDIR"] = before;
  const env = {
    ...(process.env as Record<string, string>),
    LD_LIBRARY_PATH: join(folder, "al2023/lib"),
    FONTCONFIG_PATH: join(folder, "fonts"),
  };
  // its own list has neither this folder nor the system's fonts, nor which of them are serif and monospaced
  writeFileSync(
    join(folder, "fonts/fonts.conf"),
    `<fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include><dir>/usr/share/fonts</dir><dir>${folder}/fonts</dir><cachedir>${folder}/cache</cachedir></fontconfig>`,
  );
  const browser = await chromium.launch({ executablePath, args: ARGUMENTS, env });
  browser.on("disconnected", () => rmSync(folder, { recursive: true, force: true }));
  return browser;
}

/** Starts a browser: the one whose path `CHROMIUM` is, an installed one, or, where there is none or `CHROMIUM` is `npm`, that of npm. */
export async function launch(): Promise<Browser> {
  const executablePath = process.env["CHROMIUM"] ?? INSTALLED.find((path) => existsSync(path)) ?? "npm";
  return executablePath === "npm" ? launchChromiumOfNpm() : chromium.launch({ executablePath, args: ARGUMENTS });
}

/** Writes a page into the output folder and gives back its address. */
export function written(name: string, html: string): string {
  mkdirSync(OUTPUT, { recursive: true });
  const path = join(OUTPUT, `${name}.html`);
  writeFileSync(path, html);
  return pathToFileURL(path).href;
}

/** How a page is looked at. */
export interface Look {
  readonly width: number;
  readonly scheme: "light" | "dark";
}

/** Both widths in both colour schemes. */
export const LOOKS: readonly Look[] = [360, 1600].flatMap((width) =>
  (["light", "dark"] as const).map((scheme) => ({ width, scheme })),
);

/** A page that was opened, with all that it should not have done. */
export interface Visit {
  readonly page: Page;
  /** Messages on the console, errors, and requests to anywhere but the page's own origin. */
  readonly complaints: string[];
  close(): Promise<void>;
}

/** Opens a page; animations are off, so that what is seen is the same each time. */
export async function visit(browser: Browser, url: string, { width, scheme }: Look): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width, height: width < 600 ? 780 : 1000 },
    colorScheme: scheme,
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  const { protocol, origin } = new URL(url);
  const own = (to: string) =>
    to.startsWith("data:") ||
    to.startsWith("blob:") ||
    (protocol === "file:" ? to.split("#")[0] === url : new URL(to).origin === origin);
  page.on("console", (message) => complaints.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => complaints.push(`error: ${error.message}`));
  page.on("dialog", (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    if (!own(request.url())) complaints.push(`request: ${request.url()}`);
  });
  await page.goto(url);
  return { page, complaints, close: () => context.close() };
}

/** What axe-core finds against a page and what stands in its frames, a line each. */
export async function violations(page: Page): Promise<string[]> {
  const lines: string[] = [];
  for (const frame of page.frames()) {
    await frame.evaluate(axe.source);
    // each frame is looked at by itself, since one in a sandbox cannot answer another
    const { violations } = await frame.evaluate(() =>
      (globalThis as unknown as { axe: typeof axe }).axe.run({ preload: false, iframes: false }),
    );
    for (const { id, nodes } of violations)
      lines.push(...nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ""}`));
  }
  return lines;
}

/** Keeps a picture of a page in the output folder, all of it or what is in view. */
export async function screenshot(page: Page, name: string, fullPage = false): Promise<void> {
  const take = () => page.screenshot({ path: join(OUTPUT, `${name}.png`), fullPage });
  // a browser short of time now and then says that it cannot
  await take().catch(take);
}
