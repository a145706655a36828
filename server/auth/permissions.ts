import { type Role, registryRoles } from "@/lib/domain/officer-roles";

/** Says which roles may do what; the one table that server, buttons and tests read. */
export const permissions = {
  "desk.open": registryRoles,
  "case.review": ["reviewer"],
  "case.decide": ["decider"],
  "person.resetMobile": ["counterClerk", "registryAdministrator"],
  "registry.administer": ["registryAdministrator"],
  "register.import": ["registryAdministrator"],
  "audit.read": ["auditor", "registryAdministrator"],
  "platform.administer": ["platformAdministrator"],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof permissions;

/** Tells whether any of these roles grants the permission. */
export function allows(roles: readonly Role[], permission: Permission): boolean {
  const granted: readonly Role[] = permissions[permission];
  return roles.some((role) => granted.includes(role));
}
