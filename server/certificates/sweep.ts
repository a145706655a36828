import "server-only";
import type { RegistryScope } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { withScope } from "@/server/db/scope";
import { enqueue } from "@/server/outbox/enqueue";

const lateMinutes = 10;

/** Takes up again what stayed planned: each certificate is made once, however often it is asked for. */
export function resumeCertificates(scope: RegistryScope): Promise<void> {
  const before = new Date(now().getTime() - lateMinutes * 60_000);
  return withScope(scope, async (db) => {
    const late = await db.certificate.findMany({
      where: {
        status: "making",
        OR: [{ claimedAt: { lt: before } }, { claimedAt: null, createdAt: { lt: before } }], // made at once, never collected
      },
      select: { id: true, registryId: true },
    });
    for (const { id, registryId } of late)
      await enqueue(
        db,
        "certificate.issue",
        { kind: "registry", registryId },
        { certificateId: id },
        { key: `certificate:${id}` },
      );
  });
}
