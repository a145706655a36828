import "server-only";
import { createHash, X509Certificate } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { isInForce } from "../certificates/in-force";
import { writeOnce } from "../kept-folder";
import { drawSealPicture } from "./draw-seal-picture";
import { keyFiles, readKeyFiles } from "./key-files";
import { makeSeal } from "./make-seal";
import type { AuthoritySeal, SealingAuthority, SealSignerRequest, Sm2KeyPair, Sm2Signer } from "./ports";
import { sm2Signer } from "./sm2-key";

const sealYears = 5;
const purpose = "测试专用章";

/** Who makes what an authority seals with. */
export interface SealMaking {
  sealMaker: Sm2Signer;
  issueSealSigner(request: SealSignerRequest): Sm2KeyPair;
}

type SealRequest = SealingAuthority & { diameter: number; at: Date };

/** Names the folders of an authority's seals: another name or size is another seal. */
function prefixOf({ authority, creditCode, diameter }: SealRequest): string {
  if (!/^[0-9A-Z]{18}$/.test(creditCode)) throw new Error(`${creditCode} is no credit code`);
  const facts = createHash("sha256").update(`${authority}\n${diameter}`).digest("hex");
  return `${creditCode}-${facts.slice(0, 16)}-`;
}

function readSeal(folder: string): AuthoritySeal {
  const { pkcs8, certificate } = readKeyFiles(folder, "signer");
  const seal = new Uint8Array(readFileSync(path.join(/* turbopackIgnore: true */ folder, "seal.esl")));
  return { seal, signer: sm2Signer(pkcs8, certificate) };
}

function holdsAt({ signer }: AuthoritySeal, at: Date): boolean {
  const { validFrom, validTo } = new X509Certificate(signer.certificate);
  return isInForce({ notBefore: new Date(validFrom), notAfter: new Date(validTo) }, at);
}

/** Finds the oldest kept seal that holds; names with a dot are still being written. */
function findSeal(folder: string, prefix: string, at: Date): AuthoritySeal | undefined {
  if (!existsSync(/* turbopackIgnore: true */ folder)) return undefined;
  return readdirSync(/* turbopackIgnore: true */ folder)
    .filter((name) => name.startsWith(prefix) && !name.includes("."))
    .sort()
    .map((name) => readSeal(path.join(/* turbopackIgnore: true */ folder, name)))
    .find((seal) => holdsAt(seal, at));
}

async function makeNew(request: SealRequest, { sealMaker, issueSealSigner }: SealMaking) {
  const { authority, creditCode, diameter, at } = request;
  const validTo = new Date(at);
  validTo.setUTCFullYear(at.getUTCFullYear() + sealYears);
  const key = issueSealSigner({ authority, creditCode, validFrom: at, validTo });
  const draft = {
    id: `TEST-${creditCode}`,
    name: `${authority}（${purpose}）`,
    signerCertificate: key.certificate,
    picture: await drawSealPicture({ name: authority, purpose, diameter }),
    widthMm: diameter,
    heightMm: diameter,
    validFrom: at,
    validTo,
  };
  return { ...keyFiles("signer", key), "seal.esl": await makeSeal(draft, sealMaker) };
}

/** Gives an authority's seal that holds at an instant from the folder of seals, making and keeping one when there is none. */
export async function openAuthoritySeal(
  folder: string,
  request: SealRequest,
  making: SealMaking,
): Promise<AuthoritySeal> {
  const prefix = prefixOf(request);
  const kept = findSeal(folder, prefix, request.at);
  if (kept) return kept;
  const stamp = request.at.toISOString().slice(0, 19).replace(/\D/g, "");
  const files = await makeNew(request, making);
  writeOnce(path.join(/* turbopackIgnore: true */ folder, `${prefix}${stamp}`), files);
  const made = findSeal(folder, prefix, request.at);
  if (!made) throw new Error("The new seal does not hold");
  return made;
}
