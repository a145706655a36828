import "server-only";
import type { PlainDate } from "@/lib/domain/plain-date";
import { statusOn } from "@/lib/domain/validity";
import type { Draft } from "@/lib/forms/draft";
import { emptyDraft } from "@/lib/forms/empty-draft";
import { eligibleRegistrations, type HeldRegistration } from "@/lib/forms/form-facts";
import { employmentEnded } from "@/lib/professions/deregistration-reasons";
import type { MatterCode } from "@/lib/professions/matters";
import { matterOf } from "@/lib/professions/parts";
import type { Matter } from "@/lib/professions/schema";
import { newestSignature } from "@/server/accounts/own-account";
import type { ScopedDb } from "@/server/db/scope";
import type { RegistryInForce } from "@/server/registries/settings";
import { readFormFacts } from "./form-facts";
import { readFormer } from "./former-registration";

/** What an application is begun for, beyond its matter. */
export interface Purpose {
  /** It ends every registration, since the employer is left. */
  leaving?: boolean;
}

/**
 * Fills in what the register and the account know already: the employer and the images of the registrations that the matter
 * is about, those that can be chosen, the qualification that the register holds, and what the same registration said before.
 */
export async function firstDraft(
  db: ScopedDb,
  registry: RegistryInForce,
  matterCode: MatterCode,
  { today, leaving = false }: Purpose & { today: PlainDate },
): Promise<Draft> {
  const facts = await readFormFacts(db, registry, today);
  const matter = matterOf(registry.profession, matterCode);
  const section = matter.sections.find(({ kind }) => kind === "registrations");
  const eligible = section?.kind === "registrations" ? eligibleRegistrations(section, facts) : [];
  const [only, another] = eligible;
  const former = matter.effect === "register" ? await readFormer(db, registry, matterCode, facts) : null;
  const images = (await imagesOf(db, eligible)) ?? former?.images;
  return {
    ...emptyDraft,
    ...former?.draft,
    employerName: only?.employer.name ?? "",
    employerCreditCode: only?.employer.creditCode ?? "",
    photo: images?.photoId ?? "",
    signatureImage: images?.signatureId ?? (await newestSignature(db)) ?? "",
    registrations: only && !another ? [only.number] : [],
    qualificationOrigin: facts.registered ? "home" : (former?.draft.qualificationOrigin ?? ""),
    ...(leaving ? leavingDraft(matter, eligible, today) : {}),
  };
}

/** All that is valid is left at once; what has expired needs no end. */
function leavingDraft(
  { sections }: Matter,
  eligible: readonly HeldRegistration[],
  today: PlainDate,
): Pick<Draft, "registrations" | "deregistrationReason"> {
  const offered = sections.flatMap((section) =>
    section.kind === "deregistrationReason" ? section.reasons : [],
  );
  return {
    registrations: eligible
      .filter(({ validity }) => statusOn(validity, today) !== "expired")
      .map(({ number }) => number),
    deregistrationReason: offered.includes(employmentEnded) ? employmentEnded : "",
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
