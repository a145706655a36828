import "server-only";
import { type PlainDate, plainDateIn } from "@/lib/domain/plain-date";
import type { CertificateStatus } from "@/lib/dto/certificate";
import { now } from "@/server/clock";
import type { ScopedDb } from "@/server/db/scope";

/** How a certificate stands today: what its row says, and whether its registration has run out. */
export function statusOf(
  { status, registration }: { status: string; registration: { endsOn: Date; standing: string } },
  today: PlainDate = plainDateIn(now()),
): CertificateStatus {
  if (status === "superseded" || status === "deregistered") return status;
  if (registration.standing !== "registered") return "deregistered";
  if (plainDateIn(registration.endsOn, "UTC") < today) return "expired";
  return status === "issued" ? "issued" : status === "making" ? "making" : "uncollected";
}

/** Says how the newest certificate of a registration stands; null when there is none. */
export async function certificateOfRegistration(
  db: ScopedDb,
  registrationId: string,
): Promise<CertificateStatus | null> {
  const newest = await db.certificate.findFirst({
    where: { registrationId },
    orderBy: { version: "desc" },
    select: { status: true, registration: { select: { endsOn: true, standing: true } } },
  });
  return newest && statusOf(newest);
}
