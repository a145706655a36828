import type { ExportedList } from "@/lib/export/lists";
import { exportAddress } from "./export-address";
import { ExportLinks } from "./export-links";
import { ExportRefusal } from "./export-refusal";

/** Offers a list of a registry's desk as a file, and says at the list why one was not made; nothing for who may not export. */
export function ExportControl({
  desk: { registry, permissions },
  list,
  title,
  address,
}: {
  desk: { registry: string; permissions: readonly string[] };
  list: ExportedList;
  /** What the list is called. */
  title: string;
  /** The list's own address, as it is narrowed. */
  address: string;
}) {
  if (!permissions.includes("list.export")) return null;
  const params = new URLSearchParams(address.split("?")[1]);
  for (const place of ["after", "before"]) params.delete(place);
  return (
    <>
      <ExportLinks href={exportAddress(registry, list)} params={params} list={title} />
      <ExportRefusal />
    </>
  );
}
