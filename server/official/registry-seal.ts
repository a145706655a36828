import "server-only";
import { generateKeyPairSync, X509Certificate } from "node:crypto";
import { audit } from "@/server/audit/record";
import type { RegistryScope } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { isUniqueViolation } from "@/server/db/errors";
import { withScope } from "@/server/db/scope";
import { decryptField, encryptField } from "@/server/personal-data/field-cipher";
import { currentPki } from "@/server/pki/current-pki";
import { keySigner } from "@/server/pki/key-signer";
import type { Signer } from "@/server/signing/ports";
import { type IssuingRegistry, readIssuingRegistry } from "./issuing-registry";

const kind = "pdf";
const purpose = "registrySeal.privateKey";

interface StoredSeal {
  certificate: Uint8Array;
  /** PKCS#8, encrypted as it is stored. */
  privateKey: string;
}

/** Opens the key with which a registry seals PDFs; made and certified in the authority's name at the first need. */
export async function registrySeal(scope: RegistryScope, registry: IssuingRegistry): Promise<Signer> {
  const { certificate, privateKey } = (await readSeal(scope, registry)) ?? (await makeSeal(scope, registry));
  return keySigner(Buffer.from(decryptField(purpose, privateKey), "base64"), {
    certificate,
    chain: currentPki().certificateAuthority.chainOf("enterprise"),
  });
}

/** Makes the seal of a registry that was just set up, so that its first document need not wait for it. */
export async function prepareSeal(scope: RegistryScope): Promise<void> {
  await registrySeal(scope, await withScope(scope, (db) => readIssuingRegistry(db, scope.registryId)));
}

function readSeal(scope: RegistryScope, registry: IssuingRegistry): Promise<StoredSeal | null> {
  const { registryId } = scope;
  const holder = holderOf(registry);
  return withScope(scope, (db) =>
    db.registrySeal.findUnique({
      where: { registryId_kind_holder: { registryId, kind, holder } },
      select: { certificate: true, privateKey: true },
    }),
  );
}

async function makeSeal(scope: RegistryScope, registry: IssuingRegistry): Promise<StoredSeal> {
  const at = now();
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const { der, serial } = await currentPki().certificateAuthority.issueEnterprise({
    companyName: registry.authority,
    creditCode: registry.creditCode,
    publicKey: publicKey.export({ format: "der", type: "spki" }),
    validFrom: at,
    validTo: issuerEnd(),
  });
  const pkcs8 = privateKey.export({ format: "der", type: "pkcs8" }).toString("base64");
  const seal = { certificate: Buffer.from(der), privateKey: encryptField(purpose, pkcs8) };
  try {
    await withScope(scope, async (db) => {
      await db.registrySeal.create({
        data: {
          registryId: scope.registryId,
          kind,
          holder: holderOf(registry),
          serial,
          createdAt: at,
          ...seal,
        },
        select: { serial: true },
      });
      await audit(db, scope, { action: "seal.made", detail: { serial } });
    });
    return seal;
  } catch (error) {
    const winner = isUniqueViolation(error) ? await readSeal(scope, registry) : null;
    if (!winner) throw error;
    return winner;
  }
}

/** A registry seals in its present name; under another name it has another seal. */
const holderOf = ({ authority, creditCode }: IssuingRegistry): string => `${authority} ${creditCode}`;

/** A seal holds as long as the authority that certifies it. */
function issuerEnd(): Date {
  const [issuer] = currentPki().certificateAuthority.chainOf("enterprise");
  if (!issuer) throw new Error("the enterprise authority has no certificate");
  return new Date(new X509Certificate(issuer).validTo);
}
