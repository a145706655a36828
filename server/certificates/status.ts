import "server-only";
import { z } from "zod";
import { type CertificateStanding, certificateStanding } from "@/lib/domain/certificate-standing";
import { type PlainDate, plainDateIn } from "@/lib/domain/plain-date";
import { now } from "@/server/clock";
import type { ScopedDb } from "@/server/db/scope";

/** Judges a certificate's row with its registration's, on a day. */
export function statusOf(
  { status, registration }: { status: string; registration: { endsOn: Date; standing: string } },
  today: PlainDate,
): CertificateStanding {
  const endsOn = plainDateIn(registration.endsOn, "UTC");
  return certificateStanding({ status, registration: registration.standing, endsOn }, today);
}

/** Tells whether a registration goes on by law beyond its last day, as its renewal is not decided yet. */
export async function isUnderRenewal(db: ScopedDb, number: string): Promise<boolean> {
  const rows = await db.$queryRaw`SELECT app.under_renewal(${number}) AS renewing`;
  return z.array(z.object({ renewing: z.boolean() })).parse(rows)[0]?.renewing ?? false;
}

/** Says how the newest certificate of a registration stands; null when there is none. */
export async function certificateOfRegistration(
  db: ScopedDb,
  registrationId: string,
): Promise<CertificateStanding | null> {
  const newest = await db.certificate.findFirst({
    where: { registrationId },
    orderBy: { version: "desc" },
    select: { status: true, registration: { select: { endsOn: true, standing: true } } },
  });
  return newest && statusOf(newest, plainDateIn(now()));
}
