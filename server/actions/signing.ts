"use server";

import { z } from "zod";
import type { Answer } from "@/lib/dto/answer";
import type { SentCode } from "@/server/auth/verification-codes";
import { completeSigning, sendSigningCode } from "@/server/signing/applicant-ceremony";
import { prepareForm as prepare } from "@/server/signing/prepare-form";
import { personAction } from "./action";

const target = z.object({ applicationId: z.uuid(), documentId: z.uuid() });

/** 【个人数字签名】: draws the form from what was saved last, unless that was done already. */
export async function prepareForm(raw: { applicationId: string }): Promise<Answer<true>> {
  return personAction(target.pick({ applicationId: true }), raw, (scope, { applicationId }) =>
    prepare(scope, applicationId),
  );
}

/** 【获取验证码】 */
export async function requestSigningCode(raw: z.input<typeof target>): Promise<Answer<SentCode>> {
  return personAction(target, raw, sendSigningCode);
}

/** 【确定】: signs with the right code. */
export async function signForm(
  raw: z.input<typeof target> & { code: string },
): Promise<Answer<{ signedAt: Date }>> {
  return personAction(target.extend({ code: z.string().max(10) }), raw, (scope, { code, ...which }) =>
    completeSigning(scope, which, code),
  );
}
