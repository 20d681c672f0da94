import { IRREGULAR_VERBS } from "./lexicon/speech-verbs.js";

/** A form of a verb as it stands in a text. */
export type VerbForm = "base" | "third" | "past" | "participle" | "ing";

const irregular = new Map(IRREGULAR_VERBS.map((row) => [row.split(" ")[0] ?? "", row.split(" ")]));

/** All forms of an English verb, spelled in both the American and the British way where they differ. */
export function formsOf(base: string): ReadonlyMap<string, VerbForm> {
  const forms = new Map<string, VerbForm>([[base, "base"]]);
  const listed = irregular.get(base);
  if (listed) {
    const [, third = "", past = "", participle = "", ing = ""] = listed;
    forms.set(third, "third").set(ing, "ing").set(participle, "participle").set(past, "past");
    if (base === "travel") forms.set("travelled", "past").set("travelling", "ing");
    return forms;
  }
  const sibilant = /(?:s|x|z|ch|sh)$/.test(base);
  const consonantY = /[^aeiou]y$/.test(base);
  const stem = base.endsWith("e") ? base.slice(0, -1) : base;
  forms.set(consonantY ? `${base.slice(0, -1)}ies` : base + (sibilant ? "es" : "s"), "third");
  forms.set(`${stem}ing`, "ing");
  forms.set(consonantY ? `${base.slice(0, -1)}ied` : `${stem}ed`, "past");
  // > | canceled     cancelled
  if (/[^aeiou]el$/.test(base)) forms.set(`${base}led`, "past").set(`${base}ling`, "ing");
  return forms;
}
