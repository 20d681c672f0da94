import { preview, type Issue } from "../core/issue.js";

/** What an item of a JSON Feed holds for us: a record, if there is one, and what is wrong with the item itself. */
export interface JsonFeedItem {
  /** The way to the record, or to what is wrong. */
  readonly path: readonly PropertyKey[];
  readonly record: unknown;
  readonly issues: readonly Issue[];
}

type Json = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function wrong(path: readonly PropertyKey[], expected: string, value: unknown): Issue {
  const field = `“${path.findLast((key) => typeof key === "string") ?? "the feed"}”`;
  const found = value === undefined ? "is missing" : `is ${preview(value)}`;
  return {
    code: "feed/json-feed",
    severity: "error",
    message: `${field} of the JSON Feed should be ${expected}, but ${found}.`,
    path,
    expected,
    ...(value !== undefined && { received: preview(value) }),
  };
}

/** A test for a field: what it should be, and whether it is that. */
type FieldTest = readonly [expected: string, test: (value: unknown) => boolean];

const text: FieldTest = ["text", (value) => typeof value === "string"];
const list: FieldTest = ["a list", Array.isArray];
const flag: FieldTest = ["true or false", (value) => typeof value === "boolean"];
const number: FieldTest = ["a number", (value) => typeof value === "number"];

// JSON Feed Version 1.1 (https://www.jsonfeed.org/version/1.1/)
const FEED_FIELDS: Readonly<Record<string, FieldTest>> = {
  home_page_url: text,
  feed_url: text,
  description: text,
  user_comment: text,
  next_url: text,
  icon: text,
  favicon: text,
  language: text,
  authors: list,
  expired: flag,
  hubs: list,
};
const ITEM_FIELDS: Readonly<Record<string, FieldTest>> = {
  url: text,
  external_url: text,
  title: text,
  content_html: text,
  content_text: text,
  summary: text,
  image: text,
  banner_image: text,
  date_published: text,
  date_modified: text,
  language: text,
  authors: list,
  tags: list,
  attachments: list,
};
const ATTACHMENT_FIELDS: Readonly<Record<string, FieldTest>> = {
  title: text,
  size_in_bytes: number,
  duration_in_seconds: number,
};

function* checkFields(
  holder: Json,
  fields: Readonly<Record<string, FieldTest>>,
  path: readonly PropertyKey[],
  required: readonly string[],
): Generator<Issue> {
  for (const key of required) if (typeof holder[key] !== "string") yield wrong([...path, key], "text", holder[key]);
  for (const [key, [expected, test]] of Object.entries(fields))
    if (holder[key] !== undefined && !test(holder[key])) yield wrong([...path, key], expected, holder[key]);
}

function* checkItem(item: unknown, path: readonly PropertyKey[]): Generator<Issue> {
  if (!isObject(item)) return yield wrong(path, "an object", item);
  yield* checkFields(item, ITEM_FIELDS, path, ["id"]);
  if (item["content_html"] === undefined && item["content_text"] === undefined)
    yield wrong([...path, "content_text"], "text, where there is no “content_html”", undefined);
  if (!Array.isArray(item["attachments"])) return;
  for (const [at, attachment] of (item["attachments"] as unknown[]).entries()) {
    const here = [...path, "attachments", at];
    if (isObject(attachment)) yield* checkFields(attachment, ATTACHMENT_FIELDS, here, ["url", "mime_type"]);
    else yield wrong(here, "an object", attachment);
  }
}

/**
 * What the items of a JSON Feed 1.1 document hold. An item's `_demarche` is a record or a list of records; items without it
 * pass unless their own fields are wrong. What is wrong with the feed itself comes first, as an item without a record.
 */
export function jsonFeedItems(feed: unknown): JsonFeedItem[] {
  if (!isObject(feed)) return [{ path: [], record: undefined, issues: [wrong([], "an object", feed)] }];
  const own = [...checkFields(feed, FEED_FIELDS, [], ["version", "title"])];
  const { items } = feed;
  if (!Array.isArray(items)) own.push(wrong(["items"], "a list", items));
  const found: JsonFeedItem[] = own.length > 0 ? [{ path: [], record: undefined, issues: own }] : [];
  for (const [at, item] of (Array.isArray(items) ? (items as unknown[]) : []).entries()) {
    const path = ["items", at];
    const issues = [...checkItem(item, path)];
    const held = isObject(item) ? item["_demarche"] : undefined;
    const records = held === undefined ? [] : Array.isArray(held) ? (held as unknown[]) : [held];
    if (records.length === 0 && issues.length > 0) found.push({ path, record: undefined, issues });
    for (const [number_, record] of records.entries()) {
      const way = [...path, "_demarche", ...(Array.isArray(held) ? [number_] : [])];
      // null is no record, and must not pass for none
      found.push({ path: way, record: record ?? null, issues: number_ === 0 ? issues : [] });
    }
  }
  return found;
}
