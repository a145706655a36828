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

/** A role and where it counts: in a registry, or on the platform (null). */
export interface Post {
  registryId: string | null;
  role: Role;
}

/**
 * Duties that are apart from all others: who looks the log through holds nothing else in that registry, and who makes registries
 * holds nothing in any, so that he sees no case.
 */
const separateDuties: Partial<Record<Role, "inItsRegistry" | "everywhere">> = {
  auditor: "inItsRegistry",
  platformAdministrator: "everywhere",
};

/** Finds two posts that nobody holds together; undefined where the posts of an officer go with one another. */
export function findConflict(posts: readonly Post[]): [Role, Role] | undefined {
  for (const one of posts) {
    const apart = separateDuties[one.role];
    if (!apart) continue;
    const other = posts.find(
      ({ role, registryId }) =>
        role !== one.role && (apart === "everywhere" || registryId === one.registryId),
    );
    if (other) return [one.role, other.role];
  }
  return undefined;
}
