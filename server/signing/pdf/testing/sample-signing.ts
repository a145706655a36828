import { webcrypto } from "node:crypto";
import { sampleEnterprise, samplePerson, samplePki } from "@/server/pki/testing/sample-pki";
import type { GlyphOutlines } from "../../ports";
import { applicantLines, employerLines } from "../appearance-lines";
import { assembleCms, rawToDerEcdsa, signedAttributes } from "../cms";
import { embedCms } from "../embed-cms";
import { finish } from "../finish";
import { prepareSignature, type SignatureRequest } from "../prepare-signature";
import { imprintOf, signPdf } from "../sign-pdf";

/** When everything in the samples is signed. */
export const sampleAt = new Date("2026-11-20T06:26:00Z");

/** Draws every character as the same small box, so that samples need no font. */
export const boxes: GlyphOutlines = async (text) =>
  [...text].map(() => ({
    advance: 1000,
    commands: [
      { command: "moveTo", args: [100, 0] },
      { command: "lineTo", args: [900, 0] },
      { command: "quadraticCurveTo", args: [1200, 400, 900, 800] },
      { command: "bezierCurveTo", args: [600, 900, 400, 900, 100, 800] },
      { command: "closePath", args: [] },
    ],
  }));

/** What the sample person's signature says. */
export const personRequest: SignatureRequest = {
  party: "applicant",
  name: "张䶮喆",
  reason: "申请人确认申请表内容",
  at: sampleAt,
  lines: applicantLines({ name: "张䶮喆", at: sampleAt, test: true }),
  outlines: boxes,
};

const { companyName, creditCode } = sampleEnterprise;

/** What the sample enterprise's signature says. */
export const enterpriseRequest: SignatureRequest = {
  party: "employer",
  name: companyName,
  reason: "聘用企业确认",
  at: sampleAt,
  lines: employerLines({ companyName, creditCode, at: sampleAt, test: true }),
  outlines: boxes,
};

/** Signs as a browser does: the key is WebCrypto's and sees the signed attributes only. */
export async function enterpriseKey({ certificateAuthority }: ReturnType<typeof samplePki>) {
  const algorithm = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" };
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ["sign", "verify"]);
  const publicKey = new Uint8Array(await webcrypto.subtle.exportKey("spki", keys.publicKey));
  const { der: certificate } = await certificateAuthority.issueEnterprise({ ...sampleEnterprise, publicKey });
  const sign = async (attributes: Uint8Array) =>
    new Uint8Array(await webcrypto.subtle.sign(algorithm, keys.privateKey, new Uint8Array(attributes)));
  return { certificate, sign };
}

/** Signs a form with one signature for the sample enterprise, in the two steps that a browser makes necessary. */
async function signForEnterprise(first: Uint8Array, pki: ReturnType<typeof samplePki>) {
  const { certificate, sign } = await enterpriseKey(pki);
  const prepared = await prepareSignature(first, enterpriseRequest);
  const algorithm = "ecdsa-p256-sha256";
  const attributes = signedAttributes({ digest: prepared.sha256, certificate, algorithm });
  const signature = rawToDerEcdsa(await sign(attributes));
  const cms = assembleCms({
    signedAttributes: attributes,
    signature,
    algorithm,
    certificate,
    chain: pki.certificateAuthority.chainOf("enterprise"),
    timestampToken: await pki.timestampAuthority.stamp(imprintOf(signature), sampleAt),
  });
  return { certificate, second: embedCms(prepared, cms) };
}

/** Signs a base by person and enterprise and finishes it; gives every revision and the trust services behind it. */
export async function signThrice(base: Uint8Array) {
  const pki = samplePki();
  const { certificateAuthority, timestampAuthority } = pki;
  const signer = await samplePerson(pki);
  const first = await signPdf(base, { ...personRequest, signer, timestampAuthority });
  const { certificate: enterprise, second } = await signForEnterprise(first, pki);
  const list = (authority: "root" | "person" | "enterprise") =>
    certificateAuthority.revocationList({
      authority,
      revoked: [],
      number: 1,
      thisUpdate: new Date("2026-11-20T00:00:00Z"),
      nextUpdate: new Date("2026-11-27T00:00:00Z"),
    });
  const crls = [await list("root"), await list("person"), await list("enterprise")];
  const chains = (["person", "enterprise", "tsa"] as const).flatMap((name) =>
    certificateAuthority.chainOf(name),
  );
  const certificates = [signer.certificate, enterprise, ...chains];
  const third = await finish(second, { certificates, crls, timestampAuthority, at: sampleAt });
  return { pki, revisions: [base, first, second, third] as const, certificates, crls, signer, enterprise };
}
