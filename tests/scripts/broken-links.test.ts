import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { brokenLinks } from "../../scripts/broken-links.js";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "site-"));
  mkdirSync(join(folder, "guides"));
  writeFileSync(join(folder, "guides/one.html"), '<h2 id="a b">One</h2><a href="#a%20b">here</a><a href="../index.html">up</a>');
  writeFileSync(join(folder, "style.css"), "");
});
afterEach(() => rmSync(folder, { recursive: true }));

test.each([
  ['<a href="guides/one.html#a%20b">', undefined],
  ['<link rel="stylesheet" href="style.css?1">', undefined],
  ['<a href="https://example.org/nowhere">', undefined],
  ['<!-- <a href="gone.html"> --><script>const s = \'<a href="gone.html">\';</script>', undefined],
  ['<a class="x" href="guides/two.html">', "leads to no file"],
  ['<img alt="" src="gone.png">', "leads to no file"],
  ['<script src="gone.js"></script>', "leads to no file"],
  ['<a href="guides/one.html#c">', "leads to no element"],
  ['<a href="#c">', "leads to no element"],
  ['<a href="/guides/one.html">', "is not relative"],
  ['<a href="file:///guides/one.html">', "is not relative"],
  ['<a href="../index.html">', "leads out of the site"],
  ['<a href="guides">', "leads to a folder, which has no page when opened as a file"],
])("%s", (html, why) => {
  writeFileSync(join(folder, "index.html"), `<p>${html}</p>`);
  expect(brokenLinks(folder).map((link) => [link.page, link.why])).toEqual(why === undefined ? [] : [["index.html", why]]);
});
