import type { Participant } from "../schema/interfaces.js";

/** A word of a text with its place. */
interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;
const LONGEST_QUOTE = 10_000;

function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map((match) => ({
    text: match[0].replace(/['’]s?$/u, ""),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** The text with quoted runs blanked out, so that offsets stay: what a speaker says is not what the reporter says of them. */
function withoutQuotes(text: string): string {
  const blank = (run: string) => (run.length > LONGEST_QUOTE ? run : " ".repeat(run.length));
  return text.replace(/"[^"]*"?|“[^”]*”?|«[^»]*»?/g, blank);
}

/** Names under which a participant may stand in a text, a person's last name among them. */
export function namesOf(participant: Participant): string[] {
  const names = [participant.name, ...(participant.aliases ?? [])];
  if (participant.kind === "organization" && participant.acronym) names.push(participant.acronym);
  const last = participant.kind === "person" ? participant.name.split(" ").at(-1)! : "";
  return last.length > 2 ? [...names, last] : names;
}

/** Verbs of saying, in the forms in which English reports use them of one who speaks. */
const SAYS = new Set(
  (
    "said says told tells stated states described describes noted notes added adds announced announces warned warns stressed stresses " +
    "emphasized emphasised argued claimed insisted explained called calls urged urges declared confirmed denied rejected highlighted " +
    "criticized criticised condemned praised welcomed thanked demanded promised pledged vowed reiterated reaffirmed acknowledged remarked " +
    "commented replied expressed accused posted wrote writes tweeted"
  ).split(" "),
);
const MODIFIERS = new Set(
  "also later earlier then again who has had repeatedly meanwhile monday tuesday wednesday thursday friday saturday sunday".split(
    " ",
  ),
);

/** Whether the name that ends at an offset is the subject of a verb that `isVerb` knows; an apposition may stand between. */
function governs(text: string, words: readonly Word[], end: number, isVerb: (word: string) => boolean): boolean {
  let from = end;
  // > Yuri Ushakov, the Kremlin's foreign affairs adviser, described
  //   ^^^^^^^^^^^^ name        ^^^^^ apposition            ^^^^^^^^^ verb
  if (text[from] === ",") {
    const close = text.indexOf(",", from + 1);
    if (close < 0 || /[.;:!?]/.test(text.slice(from, close))) return false;
    from = close + 1;
  }
  for (const word of words) {
    if (word.start < from) continue;
    if (!/^\s*$/.test(text.slice(from, word.start))) return false;
    const plain = word.text.toLowerCase();
    if (isVerb(plain)) return true;
    if (!MODIFIERS.has(plain)) return false;
    from = word.end;
  }
  return false;
}

/** Ends of the places where a name stands as a word of its own. */
function* endsOf(text: string, name: string): Generator<number> {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const end = at + name.length;
    if (!/[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, at - 2), at)) && !/^[\p{L}\p{M}\p{N}]/u.test(text.slice(end, end + 2)))
      yield end;
  }
}

/** English reporting: whether a text says, outside quotation marks, that one of these names speaks: “Lavrov described”, “Lavrov, the minister, said”. */
export function speaksIn(text: string, names: readonly string[]): boolean {
  const plain = withoutQuotes(text);
  const words = wordsOf(plain);
  return names.some((name) => [...endsOf(plain, name)].some((end) => governs(plain, words, end, (word) => SAYS.has(word))));
}

/** Roles that a verb gives its subject. */
export const ROLE_VERBS = {
  host: /^host(?:s|ed|ing)?$/,
  mediator: /^mediat(?:es?|ed|ing)$/,
  facilitator: /^facilitat(?:es?|ed|ing)$/,
} as const;

/** The roles that an English text gives one of these names: “thanked Saudi Arabia for hosting”, “Qatar, which hosted”, “hosted by Oman”. */
export function rolesIn(text: string, names: readonly string[]): (keyof typeof ROLE_VERBS)[] {
  const plain = withoutQuotes(text);
  const words = wordsOf(plain);
  const ends = names.flatMap((name) => [...endsOf(plain, name)].map((end) => ({ name, end })));
  return (Object.keys(ROLE_VERBS) as (keyof typeof ROLE_VERBS)[]).filter((role) =>
    ends.some(({ name, end }) => {
      const after = words.filter((word) => word.start >= end).slice(0, 3);
      const verb = after.findIndex((word) => ROLE_VERBS[role].test(word.text.toLowerCase()));
      if (verb >= 0 && after.slice(0, verb).every((word) => /^(?:for|which|that|who|is|was|will|be|has|had)$/i.test(word.text))) {
        // “talks with Qatar hosted by Oman” says nothing of Qatar
        if (!/^\s+by\b/.test(plain.slice(after[verb]!.end))) return true;
      }
      const before = words.filter((word) => word.end <= end - name.length).slice(-3);
      const by = before.findLastIndex((word) => word.text.toLowerCase() === "by");
      return (
        by > 0 &&
        ROLE_VERBS[role].test(before[by - 1]!.text.toLowerCase()) &&
        before.slice(by + 1).every((word) => /^the$/i.test(word.text))
      );
    }),
  );
}
