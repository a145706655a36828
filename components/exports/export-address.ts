import type { ExportedList } from "@/lib/export/lists";

/** Writes the address of a registry's exported list, without its format. */
export function exportAddress(registry: string, list: ExportedList): string {
  return `/api/desk/${encodeURIComponent(registry)}/exports/${list}`;
}
