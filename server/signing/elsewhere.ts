import "server-only";
import type { SigningParty } from "@/lib/documents/signature-fields";
import { writeMoment } from "@/lib/domain/moment";
import type { Reason } from "@/lib/errors";
import type { EmployerScope, PersonScope } from "@/server/auth/scope";
import type { ScopedDb } from "@/server/db/scope";
import { operatorName } from "@/server/employers/operator-name";
import { preparedRequest } from "./prepared-request";

/**
 * Tells whoever comes second to a signature of his party that it is being made, or was made, in another window, by whom and
 * since when; undefined when nobody else signs this document. `own` is the ceremony that came second, where it had begun.
 */
export async function signingElsewhere(
  db: ScopedDb,
  scope: PersonScope | EmployerScope,
  { documentId, party, own }: { documentId: string; party: SigningParty; own?: string },
): Promise<Reason | undefined> {
  const other = await db.signingRequest.findFirst({
    where: {
      documentId,
      party,
      step: { in: own ? ["open", "released", "signed"] : ["released", "signed"] },
      ...(own ? { id: { not: own } } : {}),
    },
    orderBy: { createdAt: "desc" },
  });
  if (!other) return undefined;
  const operatorId = preparedRequest.safeParse(other.prepared).data?.operatorId;
  const colleague = operatorId !== undefined && operatorId !== scope.actor.id;
  return {
    key: "application.overtaken",
    values: {
      who: colleague ? "colleague" : "you",
      name: colleague ? await operatorName(db, operatorId) : "",
      at: writeMoment(other.finishedAt ?? other.createdAt),
      did: other.step === "signed" ? "sign" : "beginSigning",
    },
  };
}
