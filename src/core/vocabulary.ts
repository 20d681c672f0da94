import * as z from "zod";

/** A code list as data: each value with its meaning in one phrase, in the order in which it is printed. */
export type Vocabulary = Readonly<Record<string, string>>;

/** Known values with completion in editors, and any other string beside them. */
export type Open<T extends string> = T | (string & {});

/**
 * Lower-kebab ASCII of up to 32 words: what a value of an open vocabulary must look like. As in all patterns of the schemas,
 * repeated groups are bounded: on millions of repetitions JavaScript engines run out of stack.
 */
export const KEBAB = /^[a-z0-9]+(?:-[a-z0-9]+){0,31}$/;

/** What is known of a vocabulary's schema. */
export interface VocabularyInfo {
  readonly known: readonly string[];
  /** Whether other lower-kebab values are accepted, with a warning. */
  readonly open: boolean;
}

const infos = new WeakMap<z.core.$ZodType, VocabularyInfo>();

/** The schema of an open vocabulary: its known values, or any other lower-kebab string. */
export function openEnum<const T extends readonly [string, ...string[]]>(known: T): z.ZodType<Open<T[number]>, Open<T[number]>> {
  const schema = z.union([z.enum(known), z.string().regex(KEBAB, "lower-case words joined by hyphens")]);
  infos.set(schema, { known, open: true });
  return schema as never;
}

/** The schema of a closed vocabulary: its values and no others. */
export function closedEnum<const T extends readonly [string, ...string[]]>(known: T): z.ZodType<T[number], T[number]> {
  const schema = z.enum(known);
  infos.set(schema, { known, open: false });
  return schema as never;
}

/** What a schema's vocabulary holds; undefined where the schema is none. A described copy of a vocabulary counts as it. */
export function vocabularyOf(schema: z.core.$ZodType): VocabularyInfo | undefined {
  for (let at: z.core.$ZodType | undefined = schema; at; at = at._zod.parent) {
    const info = infos.get(at);
    if (info) return info;
  }
  return undefined;
}
