// FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE of Unicode
const OPEN = "\u2068";
const CLOSE = "\u2069";

/** Sets a text apart from the direction of what stands around it; {@link escapeHtml} makes it a `bdi` element. */
export function isolated(text: string): string {
  return `${OPEN}${text.replaceAll(/[\u2066-\u2069]/g, "")}${CLOSE}`;
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** What HTML would read as markup, or not at all, made visible; one character for each, lone surrogates included. */
function escaped(character: string): string {
  const entity = ENTITIES[character];
  if (entity) return entity;
  const code = character.charCodeAt(0);
  // Unicode has pictures of the ASCII controls
  return code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7f ? "␡" : "\ufffd";
}

const UNSAFE = /[&<>"']|[^\t\n\r\P{Cc}]|\p{Surrogate}/gu;

/** Text that stands as itself in an attribute of HTML or SVG, its quotation marks too. */
export function escapeAttribute(text: string): string {
  return text.replaceAll(UNSAFE, escaped).replaceAll(/[\u2068\u2069]/g, "");
}

/** Text that stands as itself in HTML. Isolates become `bdi` elements; those that are not closed end with the text. */
export function escapeHtml(text: string): string {
  let open = 0;
  const html = text.replaceAll(UNSAFE, escaped).replaceAll(/[\u2068\u2069]/g, (mark) => {
    if (mark === OPEN) return open++ === 0 ? "<bdi>" : "";
    if (open === 0) return "";
    return --open === 0 ? "</bdi>" : "";
  });
  return open > 0 ? `${html}</bdi>` : html;
}

/** A text of the dossier, set apart from the direction of what stands around it. */
export function bdi(text: string): string {
  return escapeHtml(isolated(text));
}

/** A link to the web; what is no address of it stands as text. */
export function webLink(url: string): string {
  return /^https?:\/\/[^\s]/i.test(url) && URL.canParse(url)
    ? `<a href="${escapeAttribute(url)}" rel="noopener noreferrer">${bdi(url)}</a>`
    : bdi(url);
}
