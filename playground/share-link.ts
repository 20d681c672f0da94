import type { Input } from "./check-text.js";

// > #z=q1YqSa0oUbJSSs7PS87Pz1…     deflated; without a compressor  #t=eyJ0ZXh0Ijoi…
const FRAGMENT = /^#([zt])=([A-Za-z0-9_-]+)$/;

/** A text as the fragment of a link, which browsers send to nobody. */
export async function toFragment(input: Input): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(input));
  return "CompressionStream" in globalThis
    ? `#z=${toBase64(await through(bytes, new CompressionStream("deflate-raw")))}`
    : `#t=${toBase64(bytes)}`;
}

/** The text in a link's fragment; undefined where it has none. Rejects where it is damaged. */
export async function fromFragment(fragment: string): Promise<Input | undefined> {
  const [, form, data] = FRAGMENT.exec(fragment) ?? [];
  if (data === undefined) return undefined;
  const bytes = fromBase64(data);
  const plain = form === "z" ? await through(bytes, new DecompressionStream("deflate-raw")) : bytes;
  const value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(plain)) as unknown;
  if (typeof value !== "object" || value === null) throw new TypeError("The link holds no text.");
  const { text, published } = value as Record<string, unknown>;
  if (typeof text !== "string") throw new TypeError("The link holds no text.");
  return { text, ...(typeof published === "string" && { published }) };
}

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  form: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(form)).arrayBuffer());
}

const PIECE = 0x8000;

function toBase64(bytes: Uint8Array): string {
  let binary = "";
  for (let at = 0; at < bytes.length; at += PIECE) binary += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (character) => character.charCodeAt(0));
}
