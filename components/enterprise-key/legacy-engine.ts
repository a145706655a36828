import { Integer, OctetString, Sequence } from "asn1js";
import { CBC, EDE } from "des.js";
import { CryptoEngine, type CryptoEngineDecryptParams } from "pkijs";
import { deriveFromPassword } from "./password-key";
import { decipherRc2 } from "./rc2";

type Decipher = (key: Uint8Array, iv: Uint8Array, bytes: Uint8Array) => Uint8Array;

const decipherTripleDes: Decipher = (key, iv, bytes) => {
  const cipher = CBC.instantiate(EDE).create({ type: "decrypt", key, iv, padding: false });
  return Uint8Array.from([...cipher.update(bytes), ...cipher.final()]);
};

/** Two keys make three: the first comes again. */
const decipherTwoKeyDes: Decipher = (key, iv, bytes) =>
  decipherTripleDes(new Uint8Array([...key, ...key.subarray(0, 8)]), iv, bytes);

/** The ciphers of PKCS#12's first version (RFC 7292 C) in CBC mode, which authorities still use for their files; RC4 is left out. */
const ciphers: Readonly<Record<string, { keyLength: number; decipher: Decipher }>> = {
  "1.2.840.113549.1.12.1.3": { keyLength: 24, decipher: decipherTripleDes },
  "1.2.840.113549.1.12.1.4": { keyLength: 16, decipher: decipherTwoKeyDes },
  "1.2.840.113549.1.12.1.5": { keyLength: 16, decipher: decipherRc2 },
  "1.2.840.113549.1.12.1.6": { keyLength: 5, decipher: decipherRc2 },
};

/** Rounds beyond which a file is not opened: it would hold the page for minutes. */
export const mostIterations = 1_000_000;

/** The library's cryptography with the old ciphers added; what it cannot decipher it throws. */
export class LegacyEngine extends CryptoEngine {
  override async decryptEncryptedContentInfo(given: CryptoEngineDecryptParams): Promise<ArrayBuffer> {
    const { encryptedContentInfo } = given;
    const { algorithmId, algorithmParams } = encryptedContentInfo.contentEncryptionAlgorithm;
    const cipher = ciphers[algorithmId];
    if (!cipher) return super.decryptEncryptedContentInfo(given);
    const { salt, iterations } = readParameters(algorithmParams);
    const password = new TextDecoder().decode(given.password);
    const from = { salt, iterations };
    const key = await deriveFromPassword(password, { purpose: "key", length: cipher.keyLength, ...from });
    const iv = await deriveFromPassword(password, { purpose: "iv", length: 8, ...from });
    const bytes = new Uint8Array(encryptedContentInfo.getEncryptedContent());
    if (bytes.length === 0 || bytes.length % 8 !== 0) throw new Error("not whole blocks");
    return withoutPadding(cipher.decipher(key, iv, bytes));
  }
}

function readParameters(parameters: unknown): { salt: Uint8Array; iterations: number } {
  const [salt, rounds] = parameters instanceof Sequence ? parameters.valueBlock.value : [];
  if (!(salt instanceof OctetString && rounds instanceof Integer)) throw new Error("not parameters of PBE");
  const iterations = rounds.valueBlock.valueDec;
  const usable = iterations >= 1 && iterations <= mostIterations && salt.valueBlock.valueHexView.length > 0;
  if (!usable) throw new Error("unusable parameters of PBE");
  return { salt: salt.valueBlock.valueHexView, iterations };
}

function withoutPadding(clear: Uint8Array): ArrayBuffer {
  const count = clear.at(-1) ?? 0;
  const padding = clear.subarray(-count);
  if (count < 1 || count > 8 || padding.some((byte) => byte !== count)) throw new Error("wrong padding");
  return clear.slice(0, clear.length - count).buffer as ArrayBuffer;
}
