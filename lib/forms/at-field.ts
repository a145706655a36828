import type { Reason } from "@/lib/errors";
import type { DraftField } from "./draft";

/** Makes a reason that points at a field of the form. */
export const at = (field: DraftField, key: string, values?: Reason["values"]): Reason => ({
  key: `form.${key}`,
  field,
  ...(values ? { values } : {}),
});
