import "server-only";
import { z } from "zod";
import type { RegistryRole } from "@/lib/domain/officer-roles";
import { plainDateIn, yearOf } from "@/lib/domain/plain-date";
import type { Readiness } from "@/lib/dto/registry-setup";
import { registrySettingsSchema } from "@/lib/professions/registry-settings";
import { authScope, type PlatformScope } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { withScope } from "@/server/db/scope";
import { readRegistry } from "./administer-registries";

/** Tells what a registry still lacks until it can decide its first application; reviewer and decider must be two officers. */
export async function readReadiness(scope: PlatformScope, code: string): Promise<Readiness> {
  const { id, openedMatters } = await readRegistry(scope, code);
  const today = plainDateIn(now());
  const { setting, sealed, covered } = await withScope(scope, async (db) => ({
    setting: await db.registrySetting.findFirst({
      where: { registryId: id, effectiveFrom: { lte: new Date(today) } },
      orderBy: { version: "desc" },
    }),
    sealed: z
      .array(z.object({ sealed: z.boolean() }))
      .parse(await db.$queryRaw`SELECT app.has_seal(${id}::uuid) AS sealed`),
    covered: await db.calendarYear.count({ where: { year: yearOf(today) } }),
  }));
  const holders = await holdersOf(scope, id);
  const has = (role: RegistryRole) => holders.some((holder) => holder.role === role);
  const { acceptance } = registrySettingsSchema.parse(setting?.data ?? {});
  return [
    { key: "settings", done: setting !== null, needed: false },
    { key: "administrator", done: has("registryAdministrator"), needed: true },
    ...(acceptance === "window"
      ? [{ key: "acceptanceOfficer" as const, done: has("acceptanceOfficer"), needed: true }]
      : []),
    { key: "reviewer", done: has("reviewer"), needed: true },
    { key: "decider", done: hasSecond(holders), needed: true },
    { key: "auditor", done: has("auditor"), needed: false },
    { key: "seal", done: sealed[0]?.sealed ?? false, needed: true },
    { key: "calendar", done: covered > 0, needed: true },
    { key: "matters", done: openedMatters.length > 0, needed: true },
  ];
}

type Holder = { accountId: string; role: string };

/** A decider who is not the only reviewer: nobody decides what he reviewed. */
function hasSecond(holders: Holder[]): boolean {
  const deciders = holders.filter(({ role }) => role === "decider");
  const reviewers = holders.filter(({ role }) => role === "reviewer");
  if (reviewers.length === 0) return deciders.length > 0;
  return deciders.some(({ accountId }) => reviewers.some((reviewer) => reviewer.accountId !== accountId));
}

function holdersOf(scope: PlatformScope, registryId: string): Promise<Holder[]> {
  return withScope(authScope(scope.actor), (db) =>
    db.membership.findMany({
      where: { registryId, revokedAt: null, suspendedAt: null, account: { status: "active" } },
      select: { accountId: true, role: true },
    }),
  );
}
