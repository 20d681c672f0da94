const LONGEST = 60;
const ASCII = /^[ -~]*$/;
const MARKS = /\p{M}/gu;

/** A name as the local part of an id: lower-case ASCII words joined by hyphens, at most 60 characters; `unnamed` where nothing is left. */
export function slugOf(name: string): string {
  const words = (ASCII.test(name) ? name : name.normalize("NFKD").replaceAll(MARKS, "")).toLowerCase().split(/[^a-z0-9]+/);
  let slug = "";
  for (const word of words) if (word !== "" && slug.length + word.length < LONGEST) slug += slug === "" ? word : `-${word}`;
  return slug === "" ? "unnamed" : slug;
}
