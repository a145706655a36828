import "server-only";
import { authScope, type PlatformScope } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { type ScopedDb, withScope } from "@/server/db/scope";
import { encryptField } from "@/server/personal-data/field-cipher";
import type { DemoOfficer } from "./officers";

/** Writes the officers that are not there yet with their roles, in one transaction. */
export async function seedOfficers(
  scope: PlatformScope,
  officers: DemoOfficer[],
  passwordHash: string,
): Promise<void> {
  await withScope(authScope(scope.actor), async (db) => {
    const registries = await db.registry.findMany({ select: { id: true, code: true } });
    for (const officer of officers) {
      const accountId = await makeAccount(db, officer, passwordHash);
      await db.membership.createMany({
        data: postsOf(officer, registries).map((post) => ({ accountId, ...post })),
        skipDuplicates: true,
      });
    }
  });
}

async function makeAccount(db: ScopedDb, officer: DemoOfficer, passwordHash: string): Promise<string> {
  const { login, name, totpSecret } = officer;
  await db.account.createMany({
    data: {
      kind: "officer",
      status: "active",
      login,
      name,
      passwordHash,
      passwordChangedAt: now(),
      totpSecret: encryptField("account.totpSecret", totpSecret),
    },
    skipDuplicates: true,
  });
  return (await db.account.findUniqueOrThrow({ where: { login }, select: { id: true } })).id;
}

function postsOf({ posts }: DemoOfficer, registries: { id: string; code: string }[]) {
  if (posts === "platform") return [{ registryId: null, role: "platformAdministrator" }];
  return posts.flatMap(({ registry, roles }) => {
    const found = registries.find(({ code }) => code === registry);
    if (!found) throw new Error(`the demonstration has no registry ${registry}`);
    return roles.map((role) => ({ registryId: found.id, role }));
  });
}
