import "server-only";
import type { Role } from "@/lib/domain/officer-roles";
import type { Entitlement } from "./scope";

/** Lists the roles that a session has in a registry. */
export const rolesIn = ({ memberships }: Pick<Entitlement, "memberships">, registry: string): Role[] =>
  memberships.filter(({ registryCode }) => registryCode === registry).map(({ role }) => role);
