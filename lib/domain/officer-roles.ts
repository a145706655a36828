/** The roles an officer may have in a registry; server/auth/permissions.ts says what each may do. */
export const registryRoles = [
  "acceptanceOfficer",
  "reviewer",
  "decider",
  "counterClerk",
  "registryAdministrator",
  "auditor",
] as const;
export type RegistryRole = (typeof registryRoles)[number];

/** Any role: one in a registry, or the platform's. */
export type Role = RegistryRole | "platformAdministrator";
