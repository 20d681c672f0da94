import { describe, expect, test } from "vitest";
import { bdi, escapeAttribute, escapeHtml, isolated, webLink } from "../../src/view/markup.js";

test.each([
  [`<script>alert("1" & '2')</script>`, "&lt;script&gt;alert(&quot;1&quot; &amp; &#39;2&#39;)&lt;/script&gt;"],
  ["a\u0000b\u001b[31m\u007f", "a␀b␛[31m␡"],
  ["\u0085\u009b", "\ufffd\ufffd"],
  ["tab\tline\nend", "tab\tline\nend"],
  ["\ud800a\udc00 😀", "\ufffda\ufffd 😀"],
  ["مرحبا, e\u0301", "مرحبا, e\u0301"],
])("%j stands as text", (text, html) => {
  expect(escapeHtml(text)).toBe(html);
  expect(escapeAttribute(text)).toBe(html);
});

describe("isolates", () => {
  test("become elements", () => {
    expect(escapeHtml(`by ${isolated("<a>")}, ${isolated("b")}`)).toBe("by <bdi>&lt;a&gt;</bdi>, <bdi>b</bdi>");
    expect(bdi("a")).toBe("<bdi>a</bdi>");
  });

  test("of the text itself are closed and never more than opened", () => {
    expect(bdi("a\u2069</p>\u2067b\u2068")).toBe("<bdi>a&lt;/p&gt;b</bdi>");
    expect(escapeHtml("a\u2069 \u2068b\u2068c")).toBe("a <bdi>bc</bdi>");
  });

  test("leave no trace in attributes", () => {
    expect(escapeAttribute(isolated("a"))).toBe("a");
  });
});

describe("addresses", () => {
  test.each(["https://example.org/a?b=1&c=2", "http://example.org", "HTTPS://EXAMPLE.ORG"])("%s is a link", (url) => {
    expect(webLink(url)).toContain(`<a href="${escapeHtml(url)}" rel=`);
  });

  test.each([
    "javascript:alert(1)",
    "JAVASCRIPT:alert(1)//https://a",
    " https://example.org",
    "java\tscript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "//example.org",
    "vbscript:x",
    "https://",
    "file:///etc/passwd",
  ])("%j is text", (url) => {
    expect(webLink(url)).toBe(bdi(url));
  });
});
