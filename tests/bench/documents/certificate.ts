import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { CertificateContent } from "@/lib/dto/certificate";
import type { VerifierCrypto } from "@/lib/verify/crypto-port";
import type { CertificatePolicy } from "@/lib/verify/ofd/policy";
import { verifyCertificateFile } from "@/lib/verify/ofd/verify-certificate-file";
import { readCertificate } from "@/lib/verify/x509/certificate";
import { drawCopy, type HolderImages, pageOf, picturesOf } from "@/server/certificates/draw-copy";
import { buildOfd } from "@/server/certificates/ofd/build-ofd";
import { certificateInfo } from "@/server/certificates/ofd/certificate-info";
import { sealOfd } from "@/server/certificates/ofd/seal-ofd";
import { openSm2Pki } from "@/server/pki/sm2/open-sm2-pki";
import type { Sm2Pki } from "@/server/pki/sm2/ports";
import { nodeCrypto } from "@/server/verification/node-crypto";
import { sampleContent } from "@/server/verification/testing/sealed-certificate";
import { type Chapter, figureOf } from "../figures";
import { race } from "../race";
import { storedPictures } from "./pictures";
import { floorOf } from "./replay";

const at = new Date("2026-12-04T06:00:00Z");
const certificateGoal = { median: 40, size: 110_000 } as const;

/** Measures making, sealing and checking a certificate. */
export async function measureCertificate(): Promise<Chapter> {
  const folder = mkdtempSync(path.join(tmpdir(), "zhice-bench-"));
  try {
    return await measureIn(openSm2Pki(folder, { at }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureIn(pki: Sm2Pki): Promise<Chapter> {
  const content = sampleContent();
  const { photo, signatureImage: signature } = await storedPictures();
  const images = { photo, signature };
  const { photo: largest } = await storedPictures("most");
  const began = performance.now();
  const ofd = await makeOfd(pki, content, images);
  const first = performance.now() - began;
  const policy = policyOf(pki, content);
  const floor = await floorOf((crypto) => mustBeValid(ofd, policy, crypto));
  const [made, seal, checked, bare, large, copy] = await race(
    [
      { name: "OFD built and sealed", run: async () => (await makeOfd(pki, content, images)).length },
      { name: "its SM2 signature and digests", run: await bareSeal(pki, content, images) },
      { name: "OFD checked", run: () => mustBeValid(ofd, policy, nodeCrypto).then(() => ofd.length) },
      { name: "its cryptography", run: () => floor.replay().then(() => undefined) },
      {
        name: "OFD with the largest photo",
        run: async () => (await makeOfd(pki, content, { photo: largest, signature })).length,
      },
      { name: "copy drawn as PDF", run: async () => (await drawCopy(content, images, at)).length },
    ],
    { warmUp: 15, rounds: 100 },
  );
  if (!made || !seal || !checked || !bare || !large || !copy) throw new Error("nothing was measured");
  const { sm3, verify } = floor.counts;
  const note = `the first of a process, which cuts its fonts down to common characters, took ${first.toFixed(0)} ms; photo ${inKilobytes(photo)}, signature ${inKilobytes(signature)}`;
  return {
    title: "Certificate",
    figures: [
      { ...figureOf(made, { goal: certificateGoal, floors: [seal] }), note },
      { ...figureOf(seal), name: "  its SM2 signature and digests alone" },
      figureOf(checked, { floors: [bare] }),
      { ...figureOf(bare), name: `  its ${sm3} digests and ${verify} signatures alone` },
      {
        ...figureOf(large, { goal: certificateGoal }),
        note: `its photo has ${inKilobytes(largest)} of the 50 kB that a stored one may have`,
      },
      figureOf(copy),
    ],
  };
}

const inKilobytes = (bytes: Uint8Array) => `${(bytes.length / 1000).toFixed(0)} kB`;

const sealRequest = (
  { authority, authorityCreditCode: creditCode }: CertificateContent,
  diameter: number,
) => ({
  authority,
  creditCode,
  diameter,
  at,
});

/** Makes a certificate as issuing does, from frozen content to sealed bytes. */
async function makeOfd(pki: Sm2Pki, content: CertificateContent, images: HolderImages): Promise<Uint8Array> {
  const page = await pageOf(content, images);
  const files = await buildOfd(page, await picturesOf(content, images), certificateInfo(content));
  const seal = await pki.authoritySeal(sealRequest(content, page.seal.width));
  return sealOfd(files, { ...seal, at, placement: page.seal });
}

/** The cryptography of a sealing and nothing else. */
async function bareSeal(pki: Sm2Pki, content: CertificateContent, images: HolderImages) {
  const page = await pageOf(content, images);
  const files = await buildOfd(page, await picturesOf(content, images), certificateInfo(content));
  const { signer, seal } = await pki.authoritySeal(sealRequest(content, page.seal.width));
  return async () => {
    for (const bytes of [...files.values(), seal]) createHash("sm3").update(bytes).digest();
    await signer.sign(seal);
    return undefined;
  };
}

function policyOf(pki: Sm2Pki, { number, name, authority, authorityCreditCode }: CertificateContent) {
  return {
    roots: pki.roots().map(({ der }) => der),
    sealMaker: readCertificate(pki.sealMaker.certificate).subjectName,
    signer: { commonName: authority, serialNumber: authorityCreditCode },
    expected: { number, name },
    at: new Date("2026-12-05T00:00:00Z"),
  };
}

async function mustBeValid(bytes: Uint8Array, policy: CertificatePolicy, crypto: VerifierCrypto) {
  const { verdict, findings } = await verifyCertificateFile(bytes, policy, crypto);
  if (verdict !== "valid")
    throw new Error(`the certificate is ${verdict}: ${findings.map(({ code }) => code)}`);
}
