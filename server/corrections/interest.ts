import "server-only";
import { AppError, type Reason } from "@/lib/errors";
import type { RegistryScope } from "@/server/auth/scope";
import type { ScopedDb } from "@/server/db/scope";
import { type Concerned, interestOf } from "@/server/officers/interest";

const keys = { self: "correction.ownIdentity", employer: "correction.ownEmployer" } as const;

/** Whose identity is corrected: the blind indexes of what it was and what it is going to be. */
interface Corrected {
  personId: string;
  oldIdIndex: string;
  idIndex: string;
}

/**
 * Says why an officer takes no step of a correction: either identity is his own, or the person is registered, or applies here,
 * with his employer; undefined where he may.
 */
export async function interestInCorrection(
  db: ScopedDb,
  scope: RegistryScope,
  { personId, oldIdIndex, idIndex }: Corrected,
): Promise<Reason | undefined> {
  const employers = await employersOf(db, scope, personId);
  const concerned: Concerned[] = [
    ...[oldIdIndex, idIndex].map((index) => ({ idIndex: index, creditCode: null })),
    ...employers.map((creditCode) => ({ idIndex: null, creditCode })),
  ];
  for (const one of concerned) {
    const interest = await interestOf(db, scope, one);
    if (interest) return { key: keys[interest] };
  }
  return undefined;
}

/** Refuses an officer a step of a correction in his own cause; REFUSED with the reason. */
export async function refuseConcerned(
  db: ScopedDb,
  scope: RegistryScope,
  corrected: Corrected,
): Promise<void> {
  const concerned = await interestInCorrection(db, scope, corrected);
  if (concerned) throw new AppError("REFUSED", "a correction in his own cause", [concerned]);
}

async function employersOf(db: ScopedDb, { registryId }: RegistryScope, personId: string): Promise<string[]> {
  const held = await db.registration.findMany({
    where: { registryId, personId, standing: "registered" },
    select: { employerId: true },
  });
  const applied = await db.application.findMany({
    where: { registryId, personId, closedAt: null, handedOverAt: { not: null } }, // what is still the person's own is nobody's to know
    select: { employerId: true },
  });
  const ids = new Set([...held, ...applied].flatMap(({ employerId }) => employerId ?? []));
  const found = await db.employer.findMany({ where: { id: { in: [...ids] } }, select: { creditCode: true } });
  return found.map(({ creditCode }) => creditCode);
}
