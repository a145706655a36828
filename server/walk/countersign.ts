import "server-only";
import { createPrivateKey, generateKeyPairSync, sign } from "node:crypto";
import { signInText } from "@/lib/domain/sign-in-challenge";
import { valueOrThrow } from "@/lib/result";
import { makeChallenge, signInWithCertificate } from "@/server/auth/enterprise-sign-in";
import { authScopeOfOperator, type EmployerScope, employerScopeOfSession } from "@/server/auth/scope";
import { type Client, findSession, type LiveSession } from "@/server/auth/sessions";
import { now } from "@/server/clock";
import { bindOperator, requestBindCode } from "@/server/employers/operators";
import { readEnv } from "@/server/env";
import { currentPki } from "@/server/pki/current-pki";
import { completeCountersigning } from "@/server/signing/complete-countersigning";
import { prepareCountersigning } from "@/server/signing/prepare-countersigning";
import type { SigningTarget } from "@/server/signing/target";
import { lastCodeTo } from "./phone-code";

/** An enterprise's key and certificate, as a key file holds them. */
export interface EnterpriseKey {
  certificate: Uint8Array;
  serial: string;
  /** Signs as WebCrypto does, ECDSA as r||s; in base64. */
  sign(bytes: Uint8Array): string;
}

const validMs = 365 * 24 * 60 * 60 * 1000;

/** Has the embedded authority certify a new key for an enterprise; it is kept nowhere. */
export async function makeEnterpriseKey(
  company: { name: string; creditCode: string },
  validity: { from?: Date; to?: Date } = {},
): Promise<EnterpriseKey> {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const { der, serial } = await currentPki().certificateAuthority.issueEnterprise({
    companyName: company.name,
    creditCode: company.creditCode,
    publicKey: publicKey.export({ format: "der", type: "spki" }),
    validFrom: validity.from ?? now(),
    validTo: validity.to ?? new Date(now().getTime() + validMs),
  });
  const key = createPrivateKey(privateKey.export({ format: "pem", type: "pkcs8" }));
  return {
    certificate: der,
    serial,
    sign: (bytes) => sign("sha256", bytes, { key, dsaEncoding: "ieee-p1363" }).toString("base64"),
  };
}

/** Signs in with a key, as the browser does. */
export async function signInWithKey(
  key: EnterpriseKey,
  client: Client,
): ReturnType<typeof signInWithCertificate> {
  const { id, nonce } = await makeChallenge(client);
  const text = signInText({ origin: readEnv().publicUrl, id, nonce });
  return signInWithCertificate(
    {
      challenge: id,
      certificate: Buffer.from(key.certificate).toString("base64"),
      signature: key.sign(Buffer.from(text)),
    },
    client,
  );
}

/** An operator who is signed in and bound to a contact. */
export interface SignedInOperator {
  key: EnterpriseKey;
  scope: EmployerScope;
  mobile: string;
}

/** Signs in with a key for the first time and binds it to a contact. */
export async function becomeOperator(
  key: EnterpriseKey,
  contact: { name: string; mobile: string },
  client: Client,
): Promise<SignedInOperator> {
  const { sessionId } = valueOrThrow(await signInWithKey(key, client), "the operator's sign-in");
  const scope = authScopeOfOperator(await liveSession(sessionId));
  const { name, mobile } = contact;
  valueOrThrow(await requestBindCode(scope, mobile), "the operator's code");
  valueOrThrow(await bindOperator(scope, { name, mobile, code: await lastCodeTo(mobile) }), "the contact");
  return { key, scope: employerScopeOfSession(await liveSession(sessionId)), mobile };
}

async function liveSession(id: string): Promise<LiveSession> {
  const session = await findSession(id, false);
  if (!session) throw new Error("the session just opened is not there");
  return session;
}

/** Prepares a countersignature as the signing page does. */
export function prepareAs(
  { key, scope }: Pick<SignedInOperator, "key" | "scope">,
  target: SigningTarget,
): ReturnType<typeof prepareCountersigning> {
  const certificate = Buffer.from(key.certificate).toString("base64");
  return prepareCountersigning(scope, { ...target, certificate, agreed: true });
}

/** Countersigns: prepares, signs the attributes and completes. */
export async function countersignAs(operator: SignedInOperator, target: SigningTarget): Promise<void> {
  const { requestId, attributes } = valueOrThrow(
    await prepareAs(operator, target),
    "preparing to countersign",
  );
  const signature = operator.key.sign(Buffer.from(attributes, "base64"));
  valueOrThrow(await completeCountersigning(operator.scope, { requestId, signature }), "countersigning");
}
