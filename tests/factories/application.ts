import sharp from "sharp";
import { asPlainDate } from "@/lib/domain/plain-date";
import type { Draft } from "@/lib/forms/draft";
import { emptyDraft } from "@/lib/forms/empty-draft";
import { beginApplication } from "@/server/applications/begin";
import { type PersonScope, personScopeOfAccount, scopeOfOperator } from "@/server/auth/scope";
import { demoRegistries } from "@/server/demo/registries";
import { importEnterprises } from "@/server/directories/import-enterprises";
import { storeFile } from "@/server/files/service";
import { saveSettings } from "@/server/registries/settings";
import { saveRegistries } from "@/server/registries/setup";
import { creditCode } from "./credit-code";
import { makePerson } from "./person";

export const registryCode = "shanghai-cost-engineer";
const trainingBody = "上海市建筑施工行业协会";
export const employer = {
  name: "上海衡石工程咨询有限公司",
  creditCode: creditCode(),
  status: "active" as const,
};

/** Makes the registries, their settings and an employer, in a database of the test's own. */
export async function makeRegister(): Promise<void> {
  const scope = scopeOfOperator("test");
  await saveRegistries(scope, demoRegistries);
  for (const { code } of demoRegistries)
    await saveSettings(
      scope,
      code,
      { acceptance: "automatic", renewalOpensDaysBefore: null, trainingBodies: [trainingBody] },
      asPlainDate("2020-01-01"),
    );
  await importEnterprises(scope, [employer]);
}

/** A person who has begun an initial registration, and a form filled in rightly. */
export interface TestApplicant {
  scope: PersonScope;
  id: string;
  draft: Draft;
  mobile: string;
  name: string;
  idNumber: string;
}

/** Signs a person up and begins an initial registration. */
export async function makeApplicant(): Promise<TestApplicant> {
  const person = await makePerson();
  const scope = personScopeOfAccount(person.accountId);
  const begun = await beginApplication(scope, registryCode, "initial");
  if (!begun.ok) throw new Error(JSON.stringify(begun.reasons));
  const { mobile, name, idNumber } = person;
  return { scope, id: begun.value.id, draft: await filledIn(scope), mobile, name, idNumber };
}

/** A form in which nothing is missing, with images of the person's own. */
export async function filledIn(scope: PersonScope): Promise<Draft> {
  return {
    ...emptyDraft,
    employerName: employer.name,
    employerCreditCode: employer.creditCode,
    employerPhone: "021-55880136",
    photo: await storeImage(scope, "photo"),
    signatureImage: await storeImage(scope, "signature"),
    specialty: "civil",
    qualificationDate: new Date(Date.now() - 30 * 86_400_000).toISOString().slice(0, 10),
    agreed: true,
  };
}

/** Stores a plain picture as one of the person's files. */
export async function storeImage(scope: PersonScope, purpose: "photo" | "signature"): Promise<string> {
  const bytes = await sharp({ create: { width: 295, height: 413, channels: 3, background: "#ffffff" } })
    .jpeg()
    .toBuffer();
  const { id } = await storeFile(scope, {
    owner: { ownerClass: "person", personId: scope.personId },
    purpose,
    mediaType: "image/jpeg",
    bytes,
    width: 295,
    height: 413,
  });
  return id;
}
