import { createPrivateKey, generateKeyPairSync, randomUUID, sign } from "node:crypto";
import { signInText } from "@/lib/domain/sign-in-challenge";
import { makeChallenge, signInWithCertificate } from "@/server/auth/enterprise-sign-in";
import { authScopeOfOperator, type EmployerScope, employerScopeOfSession } from "@/server/auth/scope";
import { findSession } from "@/server/auth/sessions";
import { now } from "@/server/clock";
import { bindOperator, requestBindCode } from "@/server/employers/operators";
import { readEnv } from "@/server/env";
import { currentPki } from "@/server/pki/current-pki";
import { encodeBitString, encodeInteger, encodeSequence, readChildren, readElement } from "@/server/pki/der";
import { completeCountersigning } from "@/server/signing/complete-countersigning";
import { prepareCountersigning } from "@/server/signing/prepare-countersigning";
import { lastCodeTo } from "../support/codes";
import { employer } from "./application";
import { mobileNumber } from "./identity";
import type { TestSigner } from "./signing";

/** An enterprise's key and certificate, as a key file holds them. */
export interface TestKey {
  certificate: Uint8Array;
  serial: string;
  /** Signs as WebCrypto does: ECDSA as r||s. */
  sign(bytes: Uint8Array): string;
}

/** Has the embedded authority certify a key for an enterprise. */
export async function makeEnterpriseKey(
  company: { name: string; creditCode: string } = employer,
  validity: { from?: Date; to?: Date } = {},
): Promise<TestKey> {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const { der, serial } = await currentPki().certificateAuthority.issueEnterprise({
    companyName: company.name,
    creditCode: company.creditCode,
    publicKey: publicKey.export({ format: "der", type: "spki" }),
    validFrom: validity.from ?? now(),
    validTo: validity.to ?? new Date(now().getTime() + 365 * 86_400_000),
  });
  const key = createPrivateKey(privateKey.export({ format: "pem", type: "pkcs8" }));
  return {
    certificate: der,
    serial,
    sign: (bytes) => sign("sha256", bytes, { key, dsaEncoding: "ieee-p1363" }).toString("base64"),
  };
}

const orderOfP256 = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

/** The same certificate as other bytes: of an ECDSA signature (r, s) the value n - s is as good as s. */
export function otherEncodingOf(certificate: Uint8Array): Uint8Array {
  const element = (start: number) => readElement(certificate, start);
  const [body, algorithm, value] = readChildren(certificate, element(0));
  if (!body || !algorithm || !value) throw new Error("no certificate");
  const [r, s] = readChildren(certificate, element(value.content + 1));
  if (!r || !s) throw new Error("no ECDSA signature");
  const bytesOf = ({ start, end }: { start: number; end: number }) => certificate.subarray(start, end);
  const low = BigInt(`0x${Buffer.from(certificate.subarray(s.content, s.end)).toString("hex")}`);
  const other = Buffer.from((orderOfP256 - low).toString(16).padStart(64, "0"), "hex");
  const signature = encodeSequence(bytesOf(r), encodeInteger(other));
  return encodeSequence(bytesOf(body), bytesOf(algorithm), encodeBitString(signature));
}

/** Signs in with a key, as the browser does. */
export async function signInWithKey(key: TestKey) {
  const client = { address: `test-${randomUUID()}` };
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

/** An operator who is signed in and bound. */
export interface TestOperator {
  key: TestKey;
  scope: EmployerScope;
  mobile: string;
}

/** Makes a key, signs in with it and binds it to a contact. */
export async function makeOperator(company?: { name: string; creditCode: string }): Promise<TestOperator> {
  const key = await makeEnterpriseKey(company);
  const signedIn = await signInWithKey(key);
  if (!signedIn.ok) throw new Error(JSON.stringify(signedIn.reasons));
  const session = () => findSession(signedIn.value.sessionId, false);
  const unbound = await session();
  if (!unbound) throw new Error("no session");
  const mobile = mobileNumber();
  const scope = authScopeOfOperator(unbound);
  await requestBindCode(scope, mobile);
  const bound = await bindOperator(scope, { name: "钱经办", mobile, code: await lastCodeTo(mobile) });
  if (!bound.ok) throw new Error(JSON.stringify(bound.reasons));
  const live = await session();
  if (!live) throw new Error("no session");
  return { key, scope: employerScopeOfSession(live), mobile };
}

/** Prepares a countersignature as the signing page does. */
export function prepareAs({ key, scope }: TestOperator, target: TestSigner["target"]) {
  return prepareCountersigning(scope, {
    ...target,
    certificate: Buffer.from(key.certificate).toString("base64"),
    agreed: true,
  });
}

/** Countersigns: prepares, signs the attributes and completes. */
export async function countersignAs(operator: TestOperator, target: TestSigner["target"]): Promise<void> {
  const prepared = await prepareAs(operator, target);
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.reasons));
  const { requestId, attributes } = prepared.value;
  const signature = operator.key.sign(Buffer.from(attributes, "base64"));
  const done = await completeCountersigning(operator.scope, { requestId, signature });
  if (!done.ok) throw new Error(JSON.stringify(done.reasons));
}
