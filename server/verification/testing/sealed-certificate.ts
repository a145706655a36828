import sharp from "sharp";
import { formatELicenceId, serialFromNumber } from "@/lib/domain/e-licence-id";
import { type CertificateContent, certificateContent } from "@/lib/dto/certificate";
import { professionOf } from "@/lib/professions";
import type { CertificatePolicy } from "@/lib/verify/ofd/policy";
import { layoutOf } from "@/server/certificates/layout/layout-of";
import type { LayoutPage } from "@/server/certificates/layout/model";
import { buildOfd } from "@/server/certificates/ofd/build-ofd";
import { certificateInfo } from "@/server/certificates/ofd/certificate-info";
import type { OfdFiles } from "@/server/certificates/ofd/model";
import { sealOfd } from "@/server/certificates/ofd/seal-ofd";
import { certifySm2, type Sm2CertificateDraft } from "@/server/pki/sm2/certify-sm2";
import { makeSeal, type SealDraft } from "@/server/pki/sm2/make-seal";
import type { AuthoritySeal, Sm2Signer } from "@/server/pki/sm2/ports";
import { encodePkcs8, makeSm2Key, type Sm2Key, sm2Signer } from "@/server/pki/sm2/sm2-key";

/** The instants of the sample. */
export const sealMoments = {
  made: new Date("2026-11-01T00:00:00Z"),
  sealed: new Date("2026-11-20T06:19:26Z"),
  now: new Date("2026-11-20T08:00:00Z"),
  expiry: new Date("2031-11-01T00:00:00Z"),
} as const;

/** The body that seals the sample. */
export const sealingAuthority = {
  authority: "上海市住房和城乡建设管理委员会",
  creditCode: "11310000DEM00033XL",
} as const;

const sealDiameter = professionOf("cost-engineer").certificate.sheet.seal.width;
const licenceType = "11100000000013338W001";
const number = "建[造]21310000001234";

/** What the sample says, with anything else said instead. */
export function sampleContent(special: Partial<CertificateContent> = {}): CertificateContent {
  return certificateContent.parse({
    title: "中华人民共和国二级造价工程师注册证书",
    professionCode: "cost-engineer",
    revision: 1,
    version: 1,
    number,
    name: "张晓明",
    sex: "男",
    birthDate: "1990-05-12",
    idType: "residentId",
    idNumberMasked: "310***********0011",
    employer: "上海“A&B”<测试>建设工程咨询有限公司",
    employerCreditCode: "91310000132221234X",
    specialty: "土木建筑工程",
    validFrom: "2026-11-20",
    validTo: "2030-11-19",
    authority: sealingAuthority.authority,
    authorityCreditCode: sealingAuthority.creditCode,
    issuedOn: "2026-11-20",
    identifier: formatELicenceId({
      typeCode: licenceType,
      issuerCode: sealingAuthority.creditCode,
      serial: serialFromNumber(number),
      version: 1,
    }),
    licenceType,
    qrText: "https://zhice.example/verify/sample",
    test: true,
    ...special,
  });
}

/** A key with its certificate, which signs. */
export interface CertifiedSm2Key {
  key: Sm2Key;
  certificate: Uint8Array;
  signer: Sm2Signer;
}

/** A hierarchy with a seal; two have the same names and different keys. */
export interface SealWorld {
  root: CertifiedSm2Key;
  maker: CertifiedSm2Key;
  signer: CertifiedSm2Key;
  seal: AuthoritySeal;
  policy: CertificatePolicy;
}

type Subject = Sm2CertificateDraft["subject"];

export const makerName = { commonName: "Zhice TEST Seal Maker", serialNumber: "" };
const authoritySubject: Subject = [
  ["commonName", sealingAuthority.authority],
  ["serialNumber", sealingAuthority.creditCode],
];

/** Certifies a new key; without an issuer as a root. */
export function certified(
  subject: Subject,
  issuer?: CertifiedSm2Key,
  validity: { notBefore: Date; notAfter: Date } = {
    notBefore: sealMoments.made,
    notAfter: sealMoments.expiry,
  },
): CertifiedSm2Key {
  const key = makeSm2Key();
  const certificate = certifySm2({ subject, key, ...(issuer && { issuer }), ...validity });
  return { key, certificate, signer: sm2Signer(encodePkcs8(key), certificate) };
}

/** Certifies a key of the sample's authority. */
export const certifiedAuthority = (issuer: CertifiedSm2Key, validity?: { notBefore: Date; notAfter: Date }) =>
  certified(authoritySubject, issuer, validity);

/** Makes a seal of the sample's authority, or one that is different in something. */
export async function sealOf(
  signer: CertifiedSm2Key,
  maker: CertifiedSm2Key,
  special: Partial<SealDraft> = {},
): Promise<AuthoritySeal> {
  const draft = {
    id: "TEST-0001",
    name: `${sealingAuthority.authority}（测试专用章）`,
    signerCertificate: signer.certificate,
    picture: await picture(120, 120).png().toBuffer(),
    widthMm: sealDiameter,
    heightMm: sealDiameter,
    validFrom: sealMoments.made,
    validTo: sealMoments.expiry,
    ...special,
  };
  return { seal: await makeSeal(draft, maker.signer), signer: signer.signer };
}

/** Makes a world. */
export async function makeSealWorld(): Promise<SealWorld> {
  const root = certified([["commonName", "Zhice TEST SM2 Root CA"]]);
  const maker = certified([["commonName", makerName.commonName]], root);
  const signer = certifiedAuthority(root);
  const { authority: commonName, creditCode: serialNumber } = sealingAuthority;
  const policy = {
    roots: [root.certificate],
    signer: { commonName, serialNumber, certificate: signer.certificate },
    sealMaker: makerName,
    at: sealMoments.now,
  };
  return { root, maker, signer, seal: await sealOf(signer, maker), policy };
}

/** A certificate's files before sealing, and its page. */
export interface UnsealedSample {
  files: OfdFiles;
  page: LayoutPage;
}

/** Draws a certificate; `told` is what its metadata say where that is to be something else. */
export async function drawCertificate(
  special: Partial<CertificateContent> = {},
  told: Partial<CertificateContent> = special,
): Promise<UnsealedSample> {
  const content = sampleContent(special);
  const page = await layoutOf(professionOf(content.professionCode), content, {
    signature: { width: 480, height: 160 },
  });
  const images = {
    photo: await picture(295, 413).jpeg().toBuffer(),
    signature: await picture(480, 160).png().toBuffer(),
    qr: await picture(200, 200).png().toBuffer(),
  };
  return { files: await buildOfd(page, images, certificateInfo(sampleContent(told))), page };
}

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: { r: 90, g: 120, b: 150 } } });

/** Seals a certificate's files. */
export function sealSample(
  { files, page }: UnsealedSample,
  seal: AuthoritySeal,
  at: Date = sealMoments.sealed,
): Promise<Uint8Array> {
  return sealOfd(files, { ...seal, at, placement: page.seal });
}
