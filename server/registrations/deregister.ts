import "server-only";
import { AppError } from "@/lib/errors";
import type { ApplicationRecord } from "@/server/applications/record";
import { registryScopeOfAct, type Scope } from "@/server/auth/scope";
import { planDeregisteredCopy } from "@/server/certificates/plan";
import { now } from "@/server/clock";
import { type ScopedDb, stepInto } from "@/server/db/scope";
import { noteChange } from "./note-change";
import { validityOf } from "./validity-of";

/**
 * Ends the registrations that a signed application names, in the transaction of the act that ends them: they and their
 * certificates are invalid at once, and copies marked 已注销 are made. STALE when one of them no longer stands with the
 * employer that the form names.
 */
export function deregisterNamed(db: ScopedDb, from: Scope, record: ApplicationRecord): Promise<void> {
  const scope = registryScopeOfAct(record.registryId, from);
  return stepInto(db, from, scope, async (inRegistry) => {
    const { registryId, personId, employerId } = record.row;
    for (const { number } of record.answers?.registrations ?? []) {
      const held = await inRegistry.registration.findFirst({ where: { registryId, personId, number } });
      const ended = await inRegistry.registration.updateMany({
        where: { registryId, personId, employerId: employerId ?? "", number, standing: "registered" },
        data: { standing: "deregistered", endedAt: now() },
      });
      if (!held || ended.count !== 1)
        throw new AppError("STALE", `registration ${number} no longer stands`, [
          { key: "review.registrationChanged", values: { number } },
        ]);
      await noteChange(inRegistry, scope, {
        registrationId: held.id,
        applicationId: record.id,
        kind: "deregistered",
      });
      await planDeregisteredCopy(inRegistry, scope, record, {
        id: held.id,
        number,
        specialty: held.specialty,
        employerName: held.employerName,
        validity: validityOf(held),
      });
    }
  });
}
