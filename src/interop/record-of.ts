import { formatPath, preview, type Issue } from "../core/issue.js";
import { recordSchemas } from "../schema/record.js";
import type { InteropRecord } from "./loss.js";

/** A value as a record of the model, or what keeps it from being one. The path of the issue starts at the value. */
export function recordOf(value: unknown): InteropRecord | Issue {
  const type: unknown = typeof value === "object" && value !== null ? (value as { type?: unknown }).type : undefined;
  const known = typeof type === "string" && type !== "dossier" && Object.hasOwn(recordSchemas, type);
  if (!known) {
    const message = `There is no record here: the type is ${type === undefined ? "missing" : preview(type)}.`;
    return { code: "interop/no-record", severity: "error", message, path: ["type"] };
  }
  const result = recordSchemas[type as InteropRecord["type"]].safeParse(value);
  if (result.success) return value as InteropRecord;
  const [issue] = result.error.issues;
  const path = issue?.path ?? [];
  const message = `There is no ${type} here: “${formatPath(path)}” is not what it should be.`;
  return { code: "interop/no-record", severity: "error", message, path };
}

/** Whether {@link recordOf} found a record. */
export function isRecord(found: InteropRecord | Issue): found is InteropRecord {
  return "type" in found;
}
