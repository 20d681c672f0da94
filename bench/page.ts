// How long a page of a thousand records takes to make, to open, and to answer to the pointer and the keys, in a real browser.
// Run: npx tsx bench/page.ts
import { toHtml } from "../src/view/page.js";
import { launch, visit, written } from "../tests/browser/browser.js";
import { manyRecords } from "../tests/browser/many-records.js";

const ROUNDS = 5;
const RECORDS = 1000;

const dossier = manyRecords(RECORDS);
const median = (times: number[]) => times.toSorted((a, b) => a - b)[times.length >> 1]!.toFixed(0);
const timed = async (work: () => unknown) => {
  const from = performance.now();
  await work();
  return performance.now() - from;
};

const make: number[] = [];
for (let round = 0; round < ROUNDS; round++) make.push(await timed(() => toHtml(dossier, { issues: [] })));
const html = toHtml(dossier, { issues: [] });
console.log(`a page of ${RECORDS} records: ${(html.length / 1000).toFixed(0)} kB, made in ${median(make)} ms`);

const url = written("bench", html);
const browser = await launch();
const [open, hover, keys]: [number[], number[], number[]] = [[], [], []];
for (let round = 0; round < ROUNDS; round++) {
  const { page, close } = await visit(browser, "about:blank", { width: 1600, scheme: "light" });
  open.push(await timed(() => page.goto(url, { waitUntil: "load" })));
  const answered = (event: string) =>
    page.evaluate((kind) => {
      const marks = [...document.querySelectorAll<HTMLElement>("a.w")];
      const from = performance.now();
      for (const mark of marks.slice(0, 100)) {
        if (kind === "pointer") mark.dispatchEvent(new PointerEvent("pointerover", { bubbles: true }));
        else mark.focus({ preventScroll: true });
        // lays the page out, as painting would
        document.body.getBoundingClientRect();
      }
      return (performance.now() - from) / 100;
    }, event);
  hover.push(await answered("pointer"));
  keys.push(await answered("focus"));
  await close();
}
await browser.close();
console.log(`opened in ${median(open)} ms; ${median(hover)} ms to answer to the pointer, ${median(keys)} ms to the keyboard`);
