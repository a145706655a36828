import { literal, province, sequence, year } from "@/lib/domain/registration-number";
import { certificateWords, portraitSheet } from "../certificate-portrait";
import { defineProfession } from "../define";
import { deregistrationReasons } from "../deregistration-reasons";
import { registryActs } from "../registry-acts";
import { usualSettingBounds } from "../setting-bounds";
import { usualWordings } from "../wordings";
import { guide } from "./guide";
import { matters } from "./matters";
import { notes } from "./notes";
import { declarations, refusalReasons } from "./texts";

const order137 = "勘察设计注册工程师管理规定（建设部令第137号）";
const twoMebibytes = 2 * 1024 * 1024;

/** 二级注册结构工程师, first revision. */
export const structuralEngineer = defineProfession({
  code: "structural-engineer",
  revision: 1,
  names: {
    full: { zh: "二级注册结构工程师", en: "Class-2 registered structural engineer" },
    portal: {
      zh: "对二级注册结构工程师执业资格注册的许可",
      en: "Class-2 registered structural engineers: registration",
    },
    menu: {
      applicant: { zh: "二级结构工程师事项申请", en: "Class-2 structural engineer applications" },
      employer: { zh: "二级注册结构工程师（2019）", en: "Class-2 registered structural engineers (2019)" },
      rename: { zh: "二级注册结构工程师（2019）", en: "Class-2 registered structural engineers (2019)" },
    },
    certificateTitle: {
      zh: "中华人民共和国二级注册结构工程师注册证书",
      en: "Registration Certificate of Class-2 Registered Structural Engineer of the People's Republic of China",
    },
  },
  specialties: {
    kind: "none",
    licenceType: "11100000000013338W000",
  } /* the ministry has published none; to be set before the registry opens */,
  matters,
  qualification: {
    kind: "registerOrUpload",
    home: "registry.province",
    dates: ["issue"],
    uploads: [{ kind: "pdf", maxBytes: twoMebibytes }],
  },
  employer: {
    inboxDefault: { initial: "all", other: "awaiting" },
    sameForAllSpecialties: { value: true, source: "没有专业之分" },
  },
  validity: { years: 3, source: `${order137} 第十、十二条` },
  number: [literal("S2"), year(2), province(2), sequence(5, { resets: "never" })],
  certificate: {
    formats: { original: "ofd", copy: "pdf" },
    titleLines: ["中华人民共和国", "二级注册结构工程师注册证书"],
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
    source: "操作手册（二级注册结构工程师）注册证书样式；手写签名的说明：北京市同类系统的做法",
  },
  reRegistration: { keepsNumber: true, source: `${order137} 第十七条` },
  declarations,
  deregistrationReasons,
  wordings: usualWordings,
  registryActs: registryActs({
    deceit: { value: 3, source: `${order137} 第二十九条` },
    quality: true,
  }),
  refusalReasons,
  settings: usualSettingBounds,
  notes,
  guide,
});
