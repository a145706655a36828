import "server-only";
import type { Role } from "@/lib/domain/officer-roles";
import { type Turn, turns } from "@/lib/domain/turn";
import { allows } from "@/server/auth/permissions";

/** Says what these roles let an officer do with cases. */
export function turnsOf(roles: readonly Role[]): Turn[] {
  return turns.filter((turn) => allows(roles, `case.${turn}`));
}
