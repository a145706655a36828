import "server-only";
import { existsSync } from "node:fs";
import path from "node:path";
import { writeOnce } from "../kept-folder";
import { openAuthoritySeal, type SealMaking } from "./authority-seals";
import { certifySm2, isCertifiedBy, type Sm2Issuer } from "./certify-sm2";
import { keyFiles, readKeyFiles } from "./key-files";
import type { SealSignerRequest, Sm2KeyPair, Sm2Pki } from "./ports";
import { encodePkcs8, makeSm2Key, readPkcs8, sm2Signer } from "./sm2-key";

const rootName = "Zhice TEST SM2 Root CA";
const makerName = "Zhice TEST Seal Maker";
const years = 20;

interface Hierarchy {
  root: Sm2KeyPair;
  maker: Sm2KeyPair;
}

const zhice = (commonName: string) =>
  [
    ["country", "CN"],
    ["organization", "Zhice"],
    ["commonName", commonName],
  ] as const;

function makeHierarchy(at: Date): Hierarchy {
  const notAfter = new Date(at);
  notAfter.setUTCFullYear(at.getUTCFullYear() + years);
  const [rootKey, makerKey] = [makeSm2Key(), makeSm2Key()];
  const validity = { notBefore: at, notAfter };
  const root = certifySm2({ subject: zhice(rootName), key: rootKey, ...validity });
  const issuer = { key: rootKey, certificate: root };
  const maker = certifySm2({ subject: zhice(makerName), key: makerKey, issuer, ...validity });
  return {
    root: { pkcs8: encodePkcs8(rootKey), certificate: root },
    maker: { pkcs8: encodePkcs8(makerKey), certificate: maker },
  };
}

function readHierarchy(folder: string): Hierarchy {
  const [root, maker] = [readKeyFiles(folder, "root"), readKeyFiles(folder, "seal-maker")];
  const { point } = readPkcs8(root.pkcs8);
  if (!isCertifiedBy(root.certificate, point) || !isCertifiedBy(maker.certificate, point))
    throw new Error("The certificates of the SM2 folder are not of the root in it");
  return { root, maker };
}

function issueSealSigner(issuer: Sm2Issuer, request: SealSignerRequest): Sm2KeyPair {
  const key = makeSm2Key();
  const certificate = certifySm2({
    subject: [
      ["country", "CN"],
      ["organization", request.authority],
      ["commonName", request.authority],
      ["serialNumber", request.creditCode],
    ],
    key,
    issuer,
    notBefore: request.validFrom,
    notAfter: request.validTo,
  });
  return { pkcs8: encodePkcs8(key), certificate };
}

/** Opens the TEST SM2 hierarchy of a folder, making it at the instant `at` when there is none. */
export function openSm2Pki(trust: string, { at }: { at: Date }): Sm2Pki {
  const folder = path.join(/* turbopackIgnore: true */ trust, "pki-sm2");
  if (!existsSync(folder)) {
    const { root, maker } = makeHierarchy(at);
    writeOnce(folder, { ...keyFiles("root", root), ...keyFiles("seal-maker", maker) });
  }
  const { root, maker } = readHierarchy(folder);
  const issuer = { key: readPkcs8(root.pkcs8), certificate: root.certificate };
  const making: SealMaking = {
    sealMaker: sm2Signer(maker.pkcs8, maker.certificate),
    issueSealSigner: (request) => issueSealSigner(issuer, request),
  };
  const seals = path.join(/* turbopackIgnore: true */ folder, "seals");
  return {
    ...making,
    roots: () => [{ name: rootName, der: root.certificate }],
    authoritySeal: (request) => openAuthoritySeal(seals, request, making),
  };
}
