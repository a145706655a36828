/** The roles that the interface has words for; the server's table of permissions says what each may do. */
export const registryRoleNames = [
  "acceptanceOfficer",
  "reviewer",
  "decider",
  "counterClerk",
  "registryAdministrator",
  "auditor",
] as const;
export type RegistryRoleName = (typeof registryRoleNames)[number];
export type RoleName = RegistryRoleName | "platformAdministrator";
