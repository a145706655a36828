import { asPlainDate } from "@/lib/domain/plain-date";
import type { CertificateContent } from "@/lib/dto/certificate";

/** Fills the certificate of a cost engineer in the demonstration. */
export function certificateSample(changes: Partial<CertificateContent> = {}): CertificateContent {
  return {
    title: "中华人民共和国二级造价工程师注册证书",
    professionCode: "cost-engineer",
    revision: 1,
    version: 1,
    number: "建[造]21263100000047",
    name: "王晓岚",
    sex: "女",
    birthDate: asPlainDate("1994-03-07"),
    idType: "residentId",
    idNumberMasked: "310***********0029",
    employer: "上海衡石工程咨询有限公司",
    employerCreditCode: "91310115MA1K4X7T2C",
    specialty: "土木建筑工程",
    validFrom: asPlainDate("2026-12-04"),
    validTo: asPlainDate("2030-12-03"),
    authority: "上海市住房和城乡建设管理委员会",
    authorityCreditCode: "11310000DEM00033XL",
    issuedOn: asPlainDate("2026-12-04"),
    identifier: "1.2.156.3005.2.1110000000001332XW059.11310000DEM00033XL.21263100000047.001.7",
    licenceType: "1110000000001332XW059",
    qrText: "https://zhice.example/verify/q7Jm3v0dT2uYx8Kc5nRbWaZ1pLs9EfGh",
    test: true,
    ...changes,
  };
}
