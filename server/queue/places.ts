import "server-only";
import type { QueuePage } from "@/lib/dto/queue";
import { readPlace, writePlace } from "@/lib/queue/cursor";
import type { RegistryScope } from "@/server/auth/scope";
import { sealText, unsealText } from "./sealed-search";
import type { Found, From } from "./select-page";

/** Writes where a row stands in its list, for an address: names are sealed. */
export function placeOf(scope: RegistryScope, found: Found): string {
  return writePlace(
    found.by === "name" ? { by: "name", sealed: sealText(scope, found.name), id: found.id } : found,
  );
}

/** Reads a place in a list of this order; null where it is none, or of a list ordered otherwise. */
export function fromOf(
  scope: RegistryScope,
  order: QueuePage["order"],
  text: string | undefined,
): From | null {
  const place = text ? readPlace(text) : null;
  if (!place || place.by !== order) return null;
  if (place.by !== "name") return place;
  const name = unsealText(scope, place.sealed);
  return name ? { by: "name", name, id: place.id } : null;
}
