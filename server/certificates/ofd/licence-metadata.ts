import type { IdentityDocumentType } from "@/lib/domain/identity-document";
import type { CertificateContent } from "@/lib/dto/certificate";

type Facts = Pick<
  CertificateContent,
  | "title"
  | "licenceType"
  | "number"
  | "identifier"
  | "authority"
  | "authorityCreditCode"
  | "issuedOn"
  | "name"
  | "sex"
  | "birthDate"
  | "idType"
  | "idNumberMasked"
  | "validFrom"
  | "validTo"
  | "employer"
  | "employerCreditCode"
  | "specialty"
  | "deregisteredOn"
>;

const residentId: IdentityDocumentType = "residentId";

/** Names the holder's code as the feeds of e-licences do: 111 is the citizen's number, 999 any other. */
const holderCode = (idType: string) =>
  idType === residentId ? { word: "公民身份号码", code: "111" } : { word: "其他", code: "999" };

/**
 * Maps a certificate to the metadata of e-licences (GB/T 36903), pinyin initials, extensions prefixed KZ_. `holderNumber` is
 * the full number of the identity document where a deployment must disclose it; otherwise the masked one stands there.
 */
export function licenceMetadata(facts: Facts, holderNumber?: string): [name: string, value: string][] {
  const { word, code } = holderCode(facts.idType);
  return [
    ["ZZMC", facts.title],
    ["ZZLXDM", facts.licenceType],
    ["ZZBH", facts.number],
    ["ZZBS", facts.identifier],
    ["ZZBFJG", facts.authority],
    ["ZZBFJGDM", facts.authorityCreditCode],
    ["ZZBFRQ", facts.issuedOn],
    ["CZZT", facts.name],
    ["CZZTDM", holderNumber ?? facts.idNumberMasked],
    ["CZZTDMLX", word],
    ["CZZTDMLXDM", code],
    ["ZZYXQQSRQ", facts.validFrom],
    ["ZZYXQJZRQ", facts.validTo],
    ["KZ_XB", facts.sex],
    ["KZ_CSRQ", facts.birthDate],
    ["KZ_PYQY", facts.employer],
    ["KZ_PYQYDM", facts.employerCreditCode],
    ...(facts.specialty === null ? [] : ([["KZ_ZCZY", facts.specialty]] as [string, string][])),
    ...(facts.deregisteredOn ? ([["KZ_ZXRQ", facts.deregisteredOn]] as [string, string][]) : []),
  ];
}
