import { literal, province, sequence, year } from "@/lib/domain/registration-number";
import { certificateWords, portraitSheet } from "../certificate-portrait";
import { defineProfession } from "../define";
import { deregistrationReasons } from "../deregistration-reasons";
import { registryActs } from "../registry-acts";
import { usualSettingBounds } from "../setting-bounds";
import { usualWordings } from "../wordings";
import { matters } from "./matters";
import { declarations, example, guide, notes, refusalReasons } from "./words";

/** 二级注册建筑师, an example of a profession without specialties that comes in as configuration alone. */
export const registeredArchitect = defineProfession({
  code: "registered-architect",
  revision: 1,
  illustrative: true,
  names: {
    full: { zh: "二级注册建筑师", en: "Class-2 registered architect" },
    portal: { zh: "对二级注册建筑师执业资格注册的许可", en: "Class-2 registered architects: registration" },
    menu: {
      applicant: { zh: "二级注册建筑师事项申请", en: "Class-2 registered architect applications" },
      employer: { zh: "二级注册建筑师", en: "Class-2 registered architects" },
      rename: { zh: "二级注册建筑师", en: "Class-2 registered architects" },
    },
    certificateTitle: {
      zh: "中华人民共和国二级注册建筑师注册证书",
      en: "Registration Certificate of Class-2 Registered Architect of the People's Republic of China",
    },
  },
  specialties: { kind: "none", licenceType: "1110000000000000EX001" },
  matters,
  qualification: {
    kind: "registerOrUpload",
    home: "registry.province",
    dates: ["issue"],
    uploads: [{ kind: "pdf", maxBytes: 2 * 1024 * 1024 }],
  },
  employer: {
    inboxDefault: { initial: "awaiting", other: "awaiting" },
    sameForAllSpecialties: { value: true, source: example },
  },
  validity: { years: 2, source: example },
  number: [literal("A2"), year(2), province(2), sequence(5, { resets: "never" })],
  certificate: {
    formats: { original: "ofd", copy: "pdf" },
    titleLines: ["中华人民共和国", "二级注册建筑师注册证书"],
    rows: [
      { label: "姓名", field: "name" },
      { label: "性别", field: "sex" },
      { label: "出生日期", field: "birthDate" },
      { label: "注册编号", field: "number" },
      { label: "聘用企业", field: "employer" },
      { label: "有效期至", field: "validTo" },
    ],
    ...certificateWords,
    sheet: portraitSheet,
    source: example,
  },
  reRegistration: { keepsNumber: true, source: example },
  declarations,
  deregistrationReasons,
  wordings: usualWordings,
  registryActs: registryActs({ deceit: { value: 3, source: example }, quality: true }),
  refusalReasons,
  settings: usualSettingBounds,
  notes,
  guide,
});
