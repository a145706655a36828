import "server-only";
import type { ActDocument } from "@/lib/domain/document-numbers";
import { plainDateIn } from "@/lib/domain/plain-date";
import type { RegistryScope } from "@/server/auth/scope";
import type { ScopedDb } from "@/server/db/scope";
import { sendEmployerMessage } from "@/server/notifications/employer-messages";
import { sendMessage } from "@/server/notifications/messages";
import { readAct } from "./record";

/** What each document tells its readers of. */
const tellsOf = {
  hearing: "hearing",
  lock: "locked",
  unlock: "unlocked",
  deregistration: "deregisteredByAct",
  rescission: "rescinded",
  revocation: "revoked",
} as const satisfies Record<ActDocument, string>;

/** Tells the holder and the employer of an act's document, with the way to it, once the caller's transaction commits. */
export async function tellOfAct(
  db: ScopedDb,
  scope: RegistryScope,
  { actId, kind }: { actId: string; kind: ActDocument },
  fileId: string,
): Promise<void> {
  const { row } = await readAct(db, scope, actId);
  const { registration, personId, employerId, heardUntil } = row;
  const { authorityZh, authorityEn } = await db.registry.findUniqueOrThrow({
    where: { id: scope.registryId },
    select: { authorityZh: true, authorityEn: true },
  });
  const values = { authority: { zh: authorityZh, en: authorityEn }, number: registration.number };
  const way = { href: `/api/files/${fileId}`, registryId: scope.registryId };
  const end = kind === "hearing" && heardUntil ? { end: plainDateIn(heardUntil, "UTC") } : {};
  await sendMessage(db, personId, {
    ...way,
    key: `registration.${tellsOf[kind]}`,
    values: { ...values, ...end },
  });
  await sendEmployerMessage(db, employerId, {
    ...way,
    key: `employer.${tellsOf[kind]}`,
    values: { ...values, name: registration.holderName ?? "" },
  });
}
