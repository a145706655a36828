"use server";

import { z } from "zod";
import type { Answer } from "@/lib/dto/answer";
import type { OwnCertificate } from "@/lib/dto/signing";
import { applyForCertificate, revokeOwnCertificate } from "@/server/pki/certificates/own-certificate";
import { personAction } from "./action";

/** 申领个人数字证书 */
export async function applyCertificate(): Promise<Answer<OwnCertificate>> {
  return personAction(z.undefined(), undefined, applyForCertificate);
}

/** 吊销个人数字证书 */
export async function revokeCertificate(raw: { serial: string }): Promise<Answer<true>> {
  return personAction(z.object({ serial: z.string().max(60) }), raw, (scope, { serial }) =>
    revokeOwnCertificate(scope, serial),
  );
}
