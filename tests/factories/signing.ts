import type { SigningView } from "@/lib/dto/signing";
import { saveApplication } from "@/server/applications/save";
import { viewOwnApplication } from "@/server/applications/view-own";
import type { PersonScope } from "@/server/auth/scope";
import { applyForCertificate } from "@/server/pki/certificates/own-certificate";
import { completeSigning, sendSigningCode } from "@/server/signing/applicant-ceremony";
import { prepareForm } from "@/server/signing/prepare-form";
import { viewSigning } from "@/server/signing/view-signing";
import { lastCodeTo } from "../support/codes";
import { makeApplicant, type TestApplicant } from "./application";

/** An applicant whose form is saved and drawn and who has a certificate. */
export interface TestSigner extends TestApplicant {
  target: { applicationId: string; documentId: string };
}

/** Saves an applicant's form, applies for a certificate and has the form drawn. */
export async function makeSigner(given?: TestApplicant): Promise<TestSigner> {
  const applicant = given ?? (await makeApplicant());
  const { scope, id, draft } = applicant;
  const { version } = await viewOwnApplication(scope, id);
  const saved = await saveApplication(scope, { id, version, draft });
  if (!saved.ok) throw new Error(JSON.stringify(saved.reasons));
  await applyForCertificate(scope);
  const { document } = await prepared(scope, id);
  return { ...applicant, target: { applicationId: id, documentId: document.id } };
}

/** Has the form drawn and reads the signing page. */
export async function prepared(
  scope: PersonScope,
  id: string,
): Promise<SigningView & { document: NonNullable<SigningView["document"]> }> {
  const drawn = await prepareForm(scope, id);
  if (!drawn.ok) throw new Error(JSON.stringify(drawn.reasons));
  const { document, ...rest } = await viewSigning(scope, id);
  if (!document) throw new Error("nothing was drawn");
  return { ...rest, document };
}

/** Signs as the person does: asks for the code and enters it. */
export async function signAs({ scope, target, mobile }: TestSigner): Promise<void> {
  const sent = await sendSigningCode(scope, target);
  if (!sent.ok) throw new Error(JSON.stringify(sent.reasons));
  const signed = await completeSigning(scope, target, await lastCodeTo(mobile));
  if (!signed.ok) throw new Error(JSON.stringify(signed.reasons));
}
