/** A text as part of an id: letters and digits of ASCII, other runs as a hyphen, at most so long; `x` where nothing is left. */
export function slug(text: string, most: number): string {
  if (text === "") return "x";
  const letters = text
    .normalize("NFD")
    .replace(/[^A-Za-z0-9._~\u0300-\u036f]+/g, "-")
    .replace(/[^A-Za-z0-9._~-]/g, "");
  const trimmed = letters.slice(0, most).replace(/^[-._~]+/, "");
  // names in other scripts keep apart by a number made of their letters
  const whole = trimmed !== "" && text.length <= most && /^[ -\u024f\u0300-\u036f]*$/.test(text);
  if (whole) return trimmed;
  let hash = 5381;
  for (let at = 0; at < text.length; at++) hash = (Math.imul(hash, 33) ^ text.charCodeAt(at)) >>> 0;
  return `${trimmed === "" ? "x" : trimmed.slice(0, most - 8)}.${hash.toString(36)}`;
}
