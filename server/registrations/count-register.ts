import "server-only";
import type { RegisterCount } from "@/lib/dto/import";
import type { RegistryScope } from "@/server/auth/scope";
import { withScope } from "@/server/db/scope";

/** Counts what a registry's register holds; registrations on paper count also while their holders have no account. */
export function countRegister(scope: RegistryScope): Promise<RegisterCount> {
  return withScope(scope, async (db) => {
    const here = { registryId: scope.registryId };
    const registered = { ...here, standing: "registered" };
    const claimed = await db.registration.count({ where: registered });
    const paper = await db.registration.count({ where: { ...registered, medium: "paper" } });
    const unclaimed = await db.unclaimedRegistration.count({ where: { ...here, claimedAt: null } });
    const qualifications = await db.qualificationEntry.count({ where: here });
    return { registrations: claimed + unclaimed, paper: paper + unclaimed, unclaimed, qualifications };
  });
}
