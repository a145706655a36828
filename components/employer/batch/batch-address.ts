import { type AddressParams, uuidShape } from "@/lib/address-params";
import { readBack } from "../list/list-address";

/** How many applications are countersigned in one sitting at most: a page of the list. */
export const batchMost = 20;

/** The form's name by which rows of the list belong to it. */
export const batchForm = "batch";

/** Reads which applications a sitting is about, each once, and the list that it came from. */
export function readBatch(params: AddressParams): {
  ids: string[];
  back: string | undefined;
} {
  const asked = [params.id].flat().filter((id): id is string => typeof id === "string" && uuidShape.test(id));
  return { ids: [...new Set(asked)].slice(0, batchMost), back: readBack(params.back) };
}

/** Writes the address of a sitting. */
export function batchAddress(ids: readonly string[], back: string | undefined): string {
  const asked = new URLSearchParams(ids.map((id) => ["id", id]));
  if (back) asked.set("back", back);
  return `/employer/countersign?${asked}`;
}
