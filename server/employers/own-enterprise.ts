import "server-only";
import { z } from "zod";
import type { ScopedDb } from "@/server/db/scope";

const entry = z.object({ name: z.string(), status: z.enum(["active", "revoked", "cancelled"]) });

/** How the enterprise directory lists an employer. */
export type OwnEnterprise = z.infer<typeof entry>;

/** Reads how the directory lists the employer of this scope, by its credit code; null when it does not. */
export async function readOwnEnterprise(db: ScopedDb): Promise<OwnEnterprise | null> {
  return z.array(entry).parse(await db.$queryRaw`SELECT * FROM app.own_enterprise()`)[0] ?? null;
}

/** Takes over the directory's name for the employer of this scope; what registries have registered stays as it is. */
export async function takeEnterpriseName(db: ScopedDb): Promise<void> {
  await db.$queryRaw`SELECT app.take_enterprise_name()::text`;
}
