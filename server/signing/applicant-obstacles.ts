import "server-only";
import { decide } from "@/lib/domain/application";
import { plainDateIn } from "@/lib/domain/plain-date";
import type { Reason } from "@/lib/errors";
import { type Result, refused, unless } from "@/lib/result";
import { type ApplicationRecord, factsOf } from "@/server/applications/record";
import { savedFormReasons } from "@/server/applications/standing-reasons";
import { now } from "@/server/clock";
import type { ScopedDb } from "@/server/db/scope";
import { isInForce } from "@/server/pki/certificates/in-force";
import { readCertificateInUse } from "@/server/pki/certificates/own-certificate";
import { readRegistry } from "@/server/registries/settings";

/** Asks anew, before every signature of the person, whether anything speaks against it: state, employer, eligibility, registrations, certificate. */
export async function applicantObstacles(
  db: ScopedDb,
  record: ApplicationRecord,
): Promise<Result<true, Reason>> {
  const at = now();
  const today = plainDateIn(at);
  const registry = await readRegistry(db, { id: record.registryId }, today);
  const decided = decide(record.state, "sign", "applicant", factsOf(record, registry.settings.acceptance));
  if (!decided.ok || !record.answers)
    return refused({ key: "application.notInThisState", values: { state: record.state, action: "sign" } });
  const certificate = await readCertificateInUse(db);
  return unless(
    [
      ...(await savedFormReasons(db, record, registry, record.answers, today)),
      ...(certificate ? [] : [{ key: "certificate.none" }]),
      ...(certificate && !isInForce(certificate, at) ? [{ key: "certificate.expired" }] : []),
    ],
    true,
  );
}
