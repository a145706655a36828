import type { PermissionName } from "@/components/desk/permission-name";
import type { Bilingual } from "@/lib/locale";

/** A registry in which an officer serves, and what he may do there. */
export interface Post {
  registry: string;
  authority: Bilingual;
  professionCode: string;
  permissions: PermissionName[];
}

/** Places that every registry's desk has, and what it takes to be let in. A single case is in one registry only. */
const places: Record<string, PermissionName> = {
  queue: "desk.open",
  leaves: "desk.open",
  registrations: "register.read",
  corrections: "correction.read",
  officers: "registry.administer",
  settings: "registry.administer",
  dictionaries: "registry.administer",
  "notice-texts": "registry.administer",
  calendar: "registry.administer",
  imports: "register.import",
  messages: "registry.administer",
  audit: "audit.read",
  statistics: "statistics.read",
  "mobile-reset": "person.resetMobile",
};

/** Names the registry that an address of the desk is in; undefined outside every registry. */
export function registryOf(path: string): string | undefined {
  return /^\/desk\/([^/]+)/.exec(path)?.[1];
}

/** Finds where a switch to another registry leads: to the same place there, or to its desk where that is not for him or not there. */
export function switchAddress(path: string, to: Pick<Post, "registry" | "permissions">): string {
  const place = /^\/desk\/[^/]+\/([^/]+)\/?$/.exec(path)?.[1] ?? "";
  const needed = places[place];
  return needed && to.permissions.includes(needed) ? `/desk/${to.registry}/${place}` : `/desk/${to.registry}`;
}
