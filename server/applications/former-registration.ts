import "server-only";
import type { ChangeStep } from "@/lib/domain/employer-change";
import { employerChange } from "@/lib/domain/employer-change";
import { answersSchema } from "@/lib/forms/answers";
import type { Draft } from "@/lib/forms/draft";
import { draftOfAnswers } from "@/lib/forms/draft-of-answers";
import type { FormFacts } from "@/lib/forms/form-facts";
import type { MatterCode } from "@/lib/professions/matters";
import type { ScopedDb } from "@/server/db/scope";
import type { RegistryInForce } from "@/server/registries/settings";
import { readRegistrationStory } from "./registration-story";

/** The matter by which each step of a change of employer is applied for. */
export const matterOfStep = {
  leave: "deregistration",
  register: "initial",
  add: "specialtyAddition",
} as const satisfies Record<ChangeStep["kind"], MatterCode>;

/** What the form of a registration that is made again begins with: from its application and certificate of before. */
export interface Former {
  draft: Pick<
    Draft,
    | "specialty"
    | "qualificationOrigin"
    | "qualificationProvince"
    | "qualificationNumber"
    | "qualificationDate"
    | "isApprovalDate"
    | "qualificationScan"
  >;
  images: { photoId: string; signatureId: string | null } | null;
}

/** Reads what the registration said before that the matter would make again; null when there was none, or when another matter is next. */
export async function readFormer(
  db: ScopedDb,
  { id: registryId, profession }: RegistryInForce,
  matter: MatterCode,
  { today, specialties }: Pick<FormFacts, "today" | "specialties">,
): Promise<Former | null> {
  const { steps } = employerChange(await readRegistrationStory(db, registryId), {
    today,
    addsSpecialties: profession.matters.specialtyAddition !== undefined,
  });
  const next = steps.find(({ state }) => state === "current");
  const specialty = next?.specialties[0];
  if (!next || specialty === undefined || matterOfStep[next.kind] !== matter) return null;
  if (specialty !== null && !specialties.includes(specialty)) return null;
  return {
    draft: { ...(await qualificationOf(db, registryId, specialty)), specialty: specialty ?? "" },
    images: await db.certificate.findFirst({
      where: { registryId, registration: { specialty } },
      orderBy: { createdAt: "desc" },
      select: { photoId: true, signatureId: true },
    }),
  };
}

/** The qualification as the newest application that registered this specialty stated it; empty for what was taken over from before. */
async function qualificationOf(db: ScopedDb, registryId: string, specialty: string | null) {
  const granted = await db.application.findFirst({
    where: { registryId, specialty, state: "granted", matter: { in: ["initial", "specialtyAddition"] } },
    orderBy: { closedAt: "desc" },
    select: { answers: true },
  });
  const answers = granted?.answers ? answersSchema.parse(granted.answers) : null;
  const stated = answers ? draftOfAnswers(answers) : null;
  return {
    qualificationOrigin: stated?.qualificationOrigin ?? ("" as const),
    qualificationProvince: stated?.qualificationProvince ?? "",
    qualificationNumber: stated?.qualificationNumber ?? "",
    qualificationDate: stated?.qualificationDate ?? "",
    isApprovalDate: stated?.isApprovalDate ?? false,
    qualificationScan: stated?.qualificationScan ?? "",
  };
}
