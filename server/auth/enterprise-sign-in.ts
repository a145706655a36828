import "server-only";
import { randomBytes, verify, X509Certificate } from "node:crypto";
import { z } from "zod";
import { signInText } from "@/lib/domain/sign-in-challenge";
import type { Reason } from "@/lib/errors";
import { ok, type Result, refused } from "@/lib/result";
import { audit } from "@/server/audit/record";
import { now } from "@/server/clock";
import { type ScopedDb, stepInto, withScope } from "@/server/db/scope";
import { employerOf } from "@/server/employers/employer-of";
import { readEnv } from "@/server/env";
import { currentRevocationLists } from "@/server/pki/certificates/revocation-lists";
import { checkEnterpriseCertificate, type EnterpriseCertificate } from "@/server/pki/enterprise-certificate";
import { countTry } from "./rate-limit";
import { authScope, publicScope } from "./scope";
import { type Client, openSession } from "./sessions";

const challengePolicy = { validSeconds: 5 * 60 } as const;
const perAddress = { points: 60, seconds: 10 * 60 };

/** Makes a challenge that a certificate's key has to sign within five minutes, once. */
export async function makeChallenge(client: Client): Promise<{ id: string; nonce: string }> {
  await countTry(`challenge:${client.address ?? "unknown"}`, perAddress);
  const at = now();
  return withScope(authScope(), async (db) => {
    await db.certificateChallenge.deleteMany({ where: { expiresAt: { lt: at } } });
    return db.certificateChallenge.create({
      data: {
        nonce: randomBytes(32).toString("base64"),
        createdAt: at,
        expiresAt: new Date(at.getTime() + challengePolicy.validSeconds * 1000),
      },
      select: { id: true, nonce: true },
    });
  });
}

/** What an enterprise's browser sends: the challenge's id, the certificate (DER) and the signature value, in base64. */
export interface EnterpriseProof {
  challenge: string;
  certificate: string;
  signature: string;
}

/**
 * Signs an operator in by an enterprise certificate: the key's signature over a one-time challenge, then chain, validity,
 * revocation, credit code and the directory. A certificate that comes for the first time becomes an operator.
 */
export async function signInWithCertificate(
  proof: EnterpriseProof,
  client: Client,
): Promise<Result<{ sessionId: string }, Reason>> {
  await countTry(`signIn:${client.address ?? "unknown"}`, perAddress);
  const certificate = Buffer.from(proof.certificate, "base64");
  const lists = await withScope(publicScope(), currentRevocationLists); // first: a list from after this moment is not known yet
  const at = now();
  const checked = await checkEnterpriseCertificate(certificate, { at, lists });
  const scope = authScope({ kind: "anonymous", ...addressOf(client) });
  return withScope(scope, async (db): Promise<Result<{ sessionId: string }, Reason>> => {
    const nonce = await spendChallenge(db, proof.challenge, at);
    if (nonce === null) return refused({ key: "challenge.expired" });
    if (!checked.ok) return checked;
    const text = signInText({ origin: readEnv().publicUrl, id: proof.challenge, nonce });
    if (!holds(certificate, text, Buffer.from(proof.signature, "base64")))
      return refused({ key: "certificate.badSignature" });
    const operator = await operatorOf(db, checked.value, at);
    if (!operator.ok) return operator;
    const own = authScope({ kind: "operator", id: operator.value, ...addressOf(client) });
    const sessionId = await openSession(db, { id: operator.value, kind: "operator" }, client);
    await stepInto(db, scope, own, (inside) =>
      audit(inside, own, {
        action: "signIn",
        subject: { type: "session", id: sessionId },
        detail: { serial: checked.value.serial },
      }),
    );
    return ok({ sessionId });
  });
}

/** Uses a challenge up; null when it is unknown, over or was used. */
async function spendChallenge(db: ScopedDb, id: string, at: Date): Promise<string | null> {
  if (!z.guid().safeParse(id).success) return null;
  const spent = await db.certificateChallenge.updateMany({
    where: { id, usedAt: null, expiresAt: { gt: at } },
    data: { usedAt: at },
  });
  if (spent.count !== 1) return null;
  return (await db.certificateChallenge.findUniqueOrThrow({ where: { id }, select: { nonce: true } })).nonce;
}

function holds(certificate: Uint8Array, text: string, signature: Uint8Array): boolean {
  const key = new X509Certificate(certificate).publicKey;
  return verify("sha256", Buffer.from(text, "utf8"), { key, dsaEncoding: "ieee-p1363" }, signature);
}

/** Finds the operator that a certificate is, or makes it at its first use; answers the account's id. */
async function operatorOf(
  db: ScopedDb,
  { serial, creditCode, notAfter }: EnterpriseCertificate,
  at: Date,
): Promise<Result<string, Reason>> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`operator:${serial}`}, 0))`; // two first uses at once
  const known = await db.operator.findUnique({
    where: { serial },
    select: { id: true, blockedAt: true },
  });
  if (known) return known.blockedAt ? refused({ key: "operator.blocked" }) : ok(known.id);
  const employerId = await employerOf(db, creditCode);
  if (!employerId) return refused({ key: "employer.notInDirectory" });
  const account = await db.account.create({
    data: { kind: "operator", status: "active", createdAt: at },
    select: { id: true },
  });
  await db.operator.create({
    data: { id: account.id, employerId, serial, notAfter, createdAt: at },
  });
  return ok(account.id);
}

const addressOf = (client: Client) => (client.address ? { address: client.address } : {});
