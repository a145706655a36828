import "server-only";
import type { PlainDate } from "@/lib/domain/plain-date";
import type { Draft } from "@/lib/forms/draft";
import { emptyDraft } from "@/lib/forms/empty-draft";
import { eligibleRegistrations, type HeldRegistration } from "@/lib/forms/form-facts";
import type { MatterCode } from "@/lib/professions/matters";
import { matterOf } from "@/lib/professions/parts";
import { newestSignature } from "@/server/accounts/own-account";
import type { ScopedDb } from "@/server/db/scope";
import type { RegistryInForce } from "@/server/registries/settings";
import { readFormFacts } from "./form-facts";

/**
 * Fills in what the register and the account know already: the employer and the images of the registrations that the matter
 * is about, the only registration that can be chosen, the qualification that the register holds.
 */
export async function firstDraft(
  db: ScopedDb,
  registry: RegistryInForce,
  matterCode: MatterCode,
  today: PlainDate,
): Promise<Draft> {
  const facts = await readFormFacts(db, registry, today);
  const section = matterOf(registry.profession, matterCode).sections.find(
    ({ kind }) => kind === "registrations",
  );
  const eligible = section?.kind === "registrations" ? eligibleRegistrations(section, facts) : [];
  const [only, another] = eligible;
  const images = await imagesOf(db, eligible);
  return {
    ...emptyDraft,
    employerName: only?.employer.name ?? "",
    employerCreditCode: only?.employer.creditCode ?? "",
    photo: images?.photoId ?? "",
    signatureImage: images?.signatureId ?? (await newestSignature(db)) ?? "",
    registrations: only && !another ? [only.number] : [],
    qualificationOrigin: facts.registered ? "home" : "",
  };
}

/** The images of the newest certificate of these registrations; null where there is none yet. */
function imagesOf(db: ScopedDb, registrations: readonly HeldRegistration[]) {
  return db.certificate.findFirst({
    where: { registration: { number: { in: registrations.map(({ number }) => number) } } },
    orderBy: { createdAt: "desc" },
    select: { photoId: true, signatureId: true },
  });
}
