/** The forms that a feed may have; `record` is one record of any type, such as a dossier. */
export const FEED_FORMATS = ["ndjson", "json-seq", "json-array", "json-feed", "record"] as const;

/** One of {@link FEED_FORMATS}. */
export type FeedFormat = (typeof FEED_FORMATS)[number];

/** How much of a feed is looked at to tell its form. */
export const PEEK_BYTES = 65_536;

/** Whether a text has the member that marks a JSON Feed; some writers escape slashes. */
function isJsonFeed(text: string): boolean {
  const plain = text.replaceAll("\\/", "/");
  const at = plain.indexOf("://jsonfeed.org/version/");
  const before = plain.slice(Math.max(0, at - 60), Math.max(0, at)).replaceAll(/\s/g, "");
  return before.endsWith('"version":"https') || before.endsWith('"version":"http');
}

/** The form of a feed, told by how it starts. `whole` says whether this is all of it. */
export function formatOf(start: string, whole: boolean): FeedFormat {
  const text = start.trimStart();
  if (text.startsWith("\u001e")) return "json-seq";
  if (text.startsWith("[")) return "json-array";
  if (!text.startsWith("{")) return "ndjson";
  const lineEnd = text.indexOf("\n");
  const line = lineEnd < 0 ? text : text.slice(0, lineEnd);
  const rest = lineEnd < 0 ? "" : text.slice(lineEnd).trimStart();
  const single = lineEnd < 0 ? whole : whole && rest === "";
  // a whole record on the first line, or a second line that opens one
  const lines = !single && (rest.startsWith("{") || lineEnd < 0 || isJson(line));
  if (isJsonFeed(lines ? line : text)) return "json-feed";
  return lines ? "ndjson" : "record";
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
