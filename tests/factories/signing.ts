import type { SigningView } from "@/lib/dto/signing";
import { viewOwnApplication } from "@/server/applications/view-own";
import type { PersonScope } from "@/server/auth/scope";
import { prepareForm } from "@/server/signing/prepare-form";
import type { SigningTarget } from "@/server/signing/target";
import { viewSigning } from "@/server/signing/view-signing";
import { saveAndDraw, signAs as sign } from "@/server/walk/apply";
import { makeApplicant, type TestApplicant } from "./application";

/** An applicant whose form is saved and drawn and who has a certificate. */
export interface TestSigner extends TestApplicant {
  target: SigningTarget;
}

/** Saves an applicant's form, applies for a certificate and has the form drawn. */
export async function makeSigner(given?: TestApplicant): Promise<TestSigner> {
  const applicant = given ?? (await makeApplicant());
  const { scope, id, draft } = applicant;
  const { version } = await viewOwnApplication(scope, id);
  return { ...applicant, target: await saveAndDraw(scope, { id, version, draft }) };
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
export const signAs = (signer: TestSigner): Promise<void> => sign(signer, signer.target);
