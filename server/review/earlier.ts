import "server-only";
import type { DeskCase } from "@/lib/dto/desk";
import type { ApplicationRecord } from "@/server/applications/record";
import type { ScopedDb } from "@/server/db/scope";
import { validityOf } from "@/server/registrations/validity-of";

const most = 50; // a person's cases in one registry; the newest are told

/** Reads what a registry knows of an applicant from before: his registrations there, and the cases that came to their end. */
export async function readEarlier(
  db: ScopedDb,
  { id, row: { registryId, personId } }: ApplicationRecord,
): Promise<DeskCase["earlier"]> {
  const [registrations, applications] = [
    await db.registration.findMany({
      where: { registryId, personId },
      orderBy: { beginsOn: "desc" },
      take: most,
    }),
    await db.application.findMany({
      where: { registryId, personId, id: { not: id }, closedAt: { not: null } },
      orderBy: { closedAt: "desc" },
      select: { id: true, matter: true, acceptanceNumber: true, state: true, closedAt: true },
      take: most,
    }),
  ];
  return {
    registrations: registrations.map((one) => {
      const { begin, end } = validityOf(one);
      return {
        number: one.number,
        specialty: one.specialty,
        employer: one.employerName,
        validFrom: begin,
        validTo: end,
        standing: one.standing,
        locked: one.lockedAt !== null,
      };
    }),
    applications: applications as DeskCase["earlier"]["applications"], // codes are checked with the whole answer
  };
}
