import { ok, type Result, refused } from "@/lib/result";

/** The parts of an electronic licence's identifier (电子证照标识, GB/T 36904-2018). */
export interface ELicenceId {
  /** Licence type: credit code of the defining ministry and three digits, 21 characters. */
  typeCode: string;
  /** Credit code of the issuing authority, 18 characters. */
  issuerCode: string;
  /** Digits and capitals only. */
  serial: string;
  /** 1 for the first file, one more at each new issue of the same certificate. */
  version: number;
}

const root = "1.2.156.3005.2";
const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const shape = /^1\.2\.156\.3005\.2\.([0-9A-Z]{21})\.([0-9A-Z]{18})\.([0-9A-Z]+)\.(\d{3})\.([0-9A-Z])$/;

/** Writes an identifier with its check character (GB/T 36904-2018); throws RangeError when a part is malformed. */
export function formatELicenceId({ typeCode, issuerCode, serial, version }: ELicenceId): string {
  const parts = [typeCode, issuerCode, serial, String(version).padStart(3, "0")];
  const text = [root, ...parts, mod37Check(parts.join(""))].join(".");
  if (!parseELicenceId(text).ok) throw new RangeError(`no e-licence identifier: ${text}`);
  return text;
}

/** Reads an identifier and verifies its check character. */
export function parseELicenceId(text: string): Result<ELicenceId, "format" | "checkCharacter"> {
  const [, typeCode, issuerCode, serial, version, check] = shape.exec(text) ?? [];
  if (!typeCode || !issuerCode || !serial || !version || !check || Number(version) < 1)
    return refused("format");
  if (mod37Check(typeCode + issuerCode + serial + version) !== check) return refused("checkCharacter");
  return ok({ typeCode, issuerCode, serial, version: Number(version) });
}

/** Turns a registration number into a serial: digits and letters only, without 建[造] and the like. */
export function serialFromNumber(registrationNumber: string): string {
  return registrationNumber.toUpperCase().replace(/[^0-9A-Z]/g, "");
}

/** Computes ISO 7064 MOD 37,36 (GB/T 17710-2008) over the parts without root and dots; other characters yield "". */
function mod37Check(body: string): string {
  let product = 36;
  for (const c of body) {
    const value = alphabet.indexOf(c);
    if (value < 0) return "";
    product = (((product + value) % 36 || 36) * 2) % 37;
  }
  return alphabet.charAt((37 - product) % 36);
}
