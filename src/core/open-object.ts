import * as z from "zod";

/**
 * An object that keeps unknown fields at run time and, in its type, knows only its own.
 * `z.looseObject` alone would add an index signature, and a misspelt field would compile.
 */
export function openObject<T extends z.core.$ZodLooseShape>(shape: T): z.ZodObject<z.core.util.Writeable<T>, z.core.$strip> {
  return z.looseObject(shape) as never;
}
