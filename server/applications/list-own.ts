import "server-only";
import { type ApplicationState, isClosed } from "@/lib/domain/application";
import { type ApplicantFacts, type Availability, availableMatters } from "@/lib/domain/eligibility";
import { plainDateIn } from "@/lib/domain/plain-date";
import { type MatterChoice, type OwnApplication, ownApplication } from "@/lib/dto/application";
import type { PersonScope } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { type Prisma, withScope } from "@/server/db/scope";
import { type RegistryInForce, readRegistry } from "@/server/registries/settings";
import { readApplicantFacts } from "./applicant-facts";
import { noteOf } from "./events";

const lastReturn = {
  where: { action: "return" },
  orderBy: { id: "desc" },
  take: 1,
  select: { data: true },
} satisfies Prisma.Application$eventsArgs;

/** Lists the person's applications in all registries, newest first; ongoing and finished ones alike. */
export function listOwnApplications(
  scope: PersonScope,
  filter: { registry?: string | undefined } = {},
): Promise<OwnApplication[]> {
  return withScope(scope, async (db) => {
    const rows = await db.application.findMany({
      where: filter.registry ? { registry: { code: filter.registry } } : {},
      orderBy: { createdAt: "desc" },
      take: 200,
      include: {
        registry: true,
        employer: { select: { name: true } },
        correction: { select: { items: true, dueOn: true } },
        events: lastReturn,
      },
    });
    return rows.map((row) =>
      ownApplication.parse({
        id: row.id,
        registry: row.registry.code,
        professionCode: row.professionCode,
        authority: { zh: row.registry.authorityZh, en: row.registry.authorityEn },
        matter: row.matter,
        route: row.route,
        specialty: row.specialty,
        acceptanceNumber: row.acceptanceNumber,
        state: row.state,
        stateSince: row.stateSince,
        createdAt: row.createdAt,
        savedAt: row.savedAt,
        employer: row.employer?.name ?? null,
        closed: isClosed(row.state as ApplicationState),
        returnedBecause: row.state === "returned" ? noteOf(row.events[0]?.data) : null,
        correction:
          row.correction && row.stateBeforeCorrection !== null
            ? { items: row.correction.items, dueOn: plainDateIn(row.correction.dueOn, "UTC") }
            : null,
      }),
    );
  });
}

/** Judges every matter of a registry for the person, with reasons, dates and what to do instead. */
export function listMatters(scope: PersonScope, registryCode: string): Promise<MatterChoice> {
  const today = plainDateIn(now());
  return withScope(scope, async (db) => {
    const registry = await readRegistry(db, { code: registryCode }, today);
    const facts = await readApplicantFacts(db, registry, today);
    return describeChoice(registry, facts, availableMatters(registry.profession, facts));
  });
}

/** Says what a person may begin in a registry and what he holds there. */
export function describeChoice(
  registry: RegistryInForce,
  { registrations }: ApplicantFacts,
  availability: Availability[],
): MatterChoice {
  return {
    registry: {
      code: registry.code,
      professionCode: registry.profession.code,
      authority: registry.authority,
      hotline: registry.hotline,
    },
    availability,
    registrations: [...registrations],
  };
}
