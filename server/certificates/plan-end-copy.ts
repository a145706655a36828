import "server-only";
import type { PlainDate } from "@/lib/domain/plain-date";
import type { CertificateContent } from "@/lib/dto/certificate";
import type { RegistryScope } from "@/server/auth/scope";
import type { ScopedDb } from "@/server/db/scope";
import { enqueue } from "@/server/outbox/enqueue";
import { planVersion } from "./plan-version";
import { factsOfContent } from "./plan-versions";

/**
 * Plans the copy that says that the registry ended a registration and how, from what the newest certificate says and the register
 * has, and has it made at once. A registration without an electronic certificate has none to mark.
 */
export async function planEndCopy(
  db: ScopedDb,
  scope: RegistryScope,
  registrationId: string,
  { on, as }: { on: PlainDate; as: NonNullable<CertificateContent["endedAs"]> },
): Promise<void> {
  const { registryId } = scope;
  const newest = await db.certificate.findFirst({
    where: { registryId, registrationId },
    orderBy: { version: "desc" },
    include: { registration: true },
  });
  if (!newest) return;
  const { personId, photoId, signatureId, registration } = newest;
  const certificateId = await planVersion(db, scope, {
    registrationId,
    personId,
    applicationId: null,
    specialty: registration.specialty,
    facts: {
      ...factsOfContent(newest.content),
      employer: registration.employerName,
      deregisteredOn: on,
      ...(as === "deregistration" ? {} : { endedAs: as }),
    },
    images: { photoId, signatureId },
    status: "making",
  });
  await enqueue(db, "certificate.issue", { kind: "registry", registryId }, { certificateId });
}
