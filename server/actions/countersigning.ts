"use server";

import { z } from "zod";
import type { Answer } from "@/lib/dto/answer";
import type { PreparedCountersigning } from "@/lib/dto/employer";
import { completeCountersigning as complete } from "@/server/signing/complete-countersigning";
import { prepareCountersigning as prepare } from "@/server/signing/prepare-countersigning";
import { employerAction } from "./action";

const base64 = z.string().regex(/^[A-Za-z0-9+/]+={0,2}$/);
const preparing = z.object({
  applicationId: z.uuid(),
  documentId: z.uuid(),
  /** The certificate that will sign, DER. */
  certificate: base64.max(20_000),
  agreed: z.boolean(),
});
const completing = z.object({ requestId: z.uuid(), signature: base64.max(2_000) });

/** 【签名确认】: prepares the document for the employer's key. */
export async function prepareCountersigning(
  raw: z.input<typeof preparing>,
): Promise<Answer<PreparedCountersigning>> {
  return employerAction(preparing, raw, prepare);
}

/** 【验证】: takes the signature value that the employer's key made. */
export async function completeCountersigning(
  raw: z.input<typeof completing>,
): Promise<Answer<{ signedAt: Date }>> {
  return employerAction(completing, raw, complete);
}
