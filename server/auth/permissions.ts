import { type Role, registryRoles } from "@/lib/domain/officer-roles";

/** Says which roles may do what; the one table that server, buttons and tests read. */
export const permissions = {
  "desk.open": registryRoles,
  "case.accept": ["acceptanceOfficer"],
  "case.correct": ["acceptanceOfficer", "reviewer"],
  "case.ask": ["reviewer", "decider"],
  "case.answerWithdrawal": ["acceptanceOfficer", "reviewer", "decider"],
  "case.review": ["reviewer"],
  "case.decide": ["decider"],
  "case.assign": ["registryAdministrator"],
  "person.resetMobile": ["counterClerk", "registryAdministrator"],
  "correction.read": ["acceptanceOfficer", "counterClerk", "registryAdministrator", "decider", "auditor"],
  "correction.enter": ["acceptanceOfficer", "counterClerk", "registryAdministrator"],
  "correction.approve": ["decider"],
  "registry.administer": ["registryAdministrator"],
  "register.read": registryRoles,
  "register.reveal": ["acceptanceOfficer", "reviewer", "decider", "counterClerk", "registryAdministrator"],
  "register.propose": ["acceptanceOfficer", "reviewer", "decider"],
  "register.approve": ["decider"],
  "register.import": ["registryAdministrator"],
  "audit.read": ["auditor", "registryAdministrator"],
  "statistics.read": ["registryAdministrator", "auditor", "reviewer", "decider"],
  "list.export": ["registryAdministrator", "auditor", "reviewer", "decider"],
  "platform.administer": ["platformAdministrator"],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof permissions;

/** Tells whether any of these roles grants the permission. */
export function allows(roles: readonly Role[], permission: Permission): boolean {
  const granted: readonly Role[] = permissions[permission];
  return roles.some((role) => granted.includes(role));
}
