import "server-only";
import { randomUUID, X509Certificate } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { AppError } from "@/lib/errors";
import { type PlatformScope, scopeOfOperator } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { readEnv } from "@/server/env";
import { currentPki } from "@/server/pki/current-pki";
import { issueEnterpriseKey, listEnterpriseCertificates } from "@/server/pki/enterprise-certificates";
import { demoPassword } from "./accounts";
import { type DemoEnterprise, demoEnterprises } from "./enterprises";

const validYears = 3;

/** Makes the key files of the demonstration's employers that are not there or cannot be used any more. */
export async function ensureDemoKeyFiles(scope: PlatformScope): Promise<void> {
  for (const enterprise of demoEnterprises) if (enterprise.story) await ensureKeyFile(scope, enterprise);
}

/** Gives the key file (PKCS#12) of an employer of the demonstration; there are none elsewhere. */
export async function readDemoKeyFile(creditCode: string): Promise<Uint8Array> {
  const enterprise = demoEnterprises.find((each) => each.creditCode === creditCode && each.story);
  if (readEnv().mode !== "demo" || !enterprise) throw new AppError("NOT_FOUND", "no key file of that name");
  return ensureKeyFile(scopeOfOperator("a demonstration's key file"), enterprise);
}

const underWay = new Map<string, Promise<Uint8Array>>();

/** Two who ask at once get the same file. */
function ensureKeyFile(scope: PlatformScope, enterprise: DemoEnterprise): Promise<Uint8Array> {
  const { creditCode } = enterprise;
  const running = underWay.get(creditCode) ?? readOrMake(scope, enterprise);
  underWay.set(creditCode, running);
  return running.finally(() => underWay.delete(creditCode));
}

async function readOrMake(scope: PlatformScope, enterprise: DemoEnterprise): Promise<Uint8Array> {
  const { creditCode } = enterprise;
  const files = filesOf(creditCode);
  const there = await Promise.all([readFile(files.p12), readFile(files.certificate)]).catch(() => undefined);
  if (there && (await isUsable(scope, creditCode, there[1]))) return there[0];
  const made = await issueEnterpriseKey(scope, {
    creditCode,
    companyName: enterprise.name,
    years: validYears,
    password: demoPassword,
  });
  if (!made.ok) throw new Error(`the demonstration's enterprise ${creditCode}: ${made.reasons[0].key}`);
  await mkdir(path.dirname(files.p12), { recursive: true, mode: 0o700 });
  await replace(files.p12, made.value.p12);
  await replace(files.certificate, made.value.certificate.der);
  return made.value.p12;
}

/** The certificate is kept beside its key file, because within it is encrypted. */
function filesOf(creditCode: string) {
  const folder = path.join(/* turbopackIgnore: true */ readEnv().dataDir, "demo-keys");
  return {
    p12: path.join(/* turbopackIgnore: true */ folder, `${creditCode}.p12`),
    certificate: path.join(/* turbopackIgnore: true */ folder, `${creditCode}.crt`),
  };
}

/** Tells whether a certificate is of this deployment's authority, known to this database, in force and not revoked. */
async function isUsable(scope: PlatformScope, creditCode: string, der: Uint8Array): Promise<boolean> {
  const certificate = readCertificate(der);
  const [authority] = currentPki().certificateAuthority.chainOf("enterprise");
  if (!certificate || !authority || !certificate.verify(new X509Certificate(authority).publicKey))
    return false;
  const serial = certificate.serialNumber.toLowerCase();
  const known = await listEnterpriseCertificates(scope, creditCode);
  return known.some((row) => row.serial === serial && row.revokedAt === null && now() < row.notAfter);
}

function readCertificate(der: Uint8Array): X509Certificate | undefined {
  try {
    return new X509Certificate(der);
  } catch {
    return undefined; // cut off by whatever interrupted the writing
  }
}

async function replace(file: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${file}.${randomUUID()}`;
  await writeFile(temporary, bytes, { mode: 0o600 });
  await rename(temporary, file);
}
