import { fromBER, ObjectIdentifier, OctetString, Sequence } from "asn1js";
import {
  type AuthenticatedSafe,
  CertBag,
  Certificate,
  EncryptedContentInfo,
  PFX,
  PKCS8ShroudedKeyBag,
  PrivateKeyInfo,
  type SafeBag,
  type SafeContents,
} from "pkijs";
import { type Result, refused } from "@/lib/result";
import { LegacyEngine, mostIterations } from "./legacy-engine";
import { type Bags, openSigner, type PrivateKey } from "./open-signer";
import type { EnterpriseSigner, KeyTrouble } from "./port";

/** Whatever SM algorithms there are, their identifiers begin so (GM/T 0006). */
const smArc = "1.2.156.10197.";

/** Opens a PKCS#12 file (BER) and gives the signer in it; the bytes of password and key are overwritten after use. */
export async function openP12(
  file: Uint8Array<ArrayBuffer>,
  password: string,
  at: Date,
): Promise<Result<EnterpriseSigner, KeyTrouble>> {
  const pfx = readPfx(file);
  if (!pfx) return refused("notP12");
  if (!pfx.macData) return refused("noMac"); // without it a wrong password cannot be told from a broken file
  const { iterations = 1, mac } = pfx.macData;
  if (iterations > mostIterations) return refused("unsupported");
  if (mac.digestAlgorithm.algorithmId.startsWith(smArc)) return refused("sm2");
  const engine = new LegacyEngine({ name: "browser", crypto });
  const secret = new TextEncoder().encode(password);
  try {
    const safe = await checkMac(pfx, secret.buffer, engine);
    if (typeof safe === "string") return refused(safe);
    const bags = await openBags(safe, secret.buffer, engine);
    return bags ? await openSigner(bags, at) : refused(algorithmsOf(safe).some(isSm) ? "sm2" : "unsupported");
  } finally {
    secret.fill(0);
  }
}

function readPfx(file: Uint8Array<ArrayBuffer>): PFX | undefined {
  try {
    return PFX.fromBER(file);
  } catch {
    return undefined;
  }
}

const isSm = (oid: string) => oid.startsWith(smArc);

async function checkMac(
  pfx: PFX,
  password: ArrayBuffer,
  engine: LegacyEngine,
): Promise<AuthenticatedSafe | KeyTrouble> {
  const hash = engine.getAlgorithmByOID(pfx.macData?.mac.digestAlgorithm.algorithmId ?? "");
  if (!("name" in hash)) return "unsupported";
  try {
    await pfx.parseInternalValues({ password, checkIntegrity: true }, engine);
  } catch {
    return pfx.parsedValue?.authenticatedSafe ? "wrongPassword" : "notP12";
  }
  return pfx.parsedValue?.authenticatedSafe ?? "notP12";
}

function algorithmsOf(safe: AuthenticatedSafe): string[] {
  const text = JSON.stringify(safe.safeContents.map((content) => content.toJSON()));
  return text.match(/\d+(?:\.\d+){3,}/g) ?? [];
}

/** Deciphers everything in the file; undefined where a cipher is none of those known. */
async function openBags(
  safe: AuthenticatedSafe,
  password: ArrayBuffer,
  engine: LegacyEngine,
): Promise<Bags | undefined> {
  try {
    await safe.parseInternalValues({ safeContents: safe.safeContents.map(() => ({ password })) }, engine);
    const contents: { value: SafeContents }[] = safe.parsedValue.safeContents;
    const bags = contents.flatMap(({ value }) => value.safeBags);
    const keys: PrivateKey[] = [];
    for (const { bagValue } of bags) {
      if (bagValue instanceof PrivateKeyInfo) keys.push(readPrivateKey(bagValue.toSchema().toBER()));
      if (bagValue instanceof PKCS8ShroudedKeyBag)
        keys.push(readPrivateKey(await decipherKey(bagValue, password, engine)));
    }
    return { keys, certificates: bags.flatMap(certificateOf) };
  } catch {
    return undefined;
  }
}

function decipherKey(
  { encryptionAlgorithm, encryptedData }: PKCS8ShroudedKeyBag,
  password: ArrayBuffer,
  engine: LegacyEngine,
): Promise<ArrayBuffer> {
  const encryptedContentInfo = new EncryptedContentInfo({
    contentType: "1.2.840.113549.1.7.1",
    contentEncryptionAlgorithm: encryptionAlgorithm,
    encryptedContent: encryptedData,
  });
  return engine.decryptEncryptedContentInfo({ password, encryptedContentInfo });
}

/** Reads what kind of key it is, and no more: of keys that cannot be used it is said which they are. */
function readPrivateKey(pkcs8: ArrayBuffer): PrivateKey {
  const { result } = fromBER(pkcs8);
  const [, identifier] = result instanceof Sequence ? result.valueBlock.value : [];
  const [algorithm, curve] = identifier instanceof Sequence ? identifier.valueBlock.value : [];
  if (!(algorithm instanceof ObjectIdentifier)) throw new Error("not a private key");
  return {
    algorithm: algorithm.getValue(),
    curve: curve instanceof ObjectIdentifier ? curve.getValue() : undefined,
    pkcs8: new Uint8Array(pkcs8),
  };
}

function certificateOf({ bagValue }: SafeBag): Bags["certificates"] {
  if (!(bagValue instanceof CertBag)) return [];
  const { parsedValue: read, certValue } = bagValue;
  return read instanceof Certificate && certValue instanceof OctetString
    ? [{ read, der: new Uint8Array(certValue.getValue()) }]
    : [];
}
