import { literal, province, sequence, specialtyDigit, year } from "@/lib/domain/registration-number";
import { certificateWords, portraitSheet } from "../certificate-portrait";
import { defineProfession } from "../define";
import { deregistrationReasons } from "../deregistration-reasons";
import { registryActs } from "../registry-acts";
import { usualSettingBounds } from "../setting-bounds";
import { usualWordings } from "../wordings";
import { guide } from "./guide";
import { matters } from "./matters";
import { notes } from "./notes";
import { declarations, order150, refusalReasons } from "./texts";

const practice = "北京市同类系统的做法";

/** 二级造价工程师, first revision. */
export const costEngineer = defineProfession({
  code: "cost-engineer",
  revision: 1,
  names: {
    full: { zh: "二级造价工程师", en: "Class-2 cost engineer" },
    portal: {
      zh: "二级造价工程师（土木建筑工程、安装工程）注册",
      en: "Class-2 cost engineers (civil & building works, installation works): registration",
    },
    menu: {
      applicant: { zh: "二级造价工程师事项申请", en: "Class-2 cost engineer applications" },
      employer: { zh: "二级造价工程师", en: "Class-2 cost engineers" },
      rename: { zh: "二级注册造价师", en: "Class-2 registered cost engineers" },
    },
    certificateTitle: {
      zh: "中华人民共和国二级造价工程师注册证书",
      en: "Registration Certificate of Class-2 Cost Engineer of the People's Republic of China",
    },
  },
  specialties: {
    kind: "perApplication",
    offered: [
      {
        code: "installation",
        numberDigit: 4,
        label: { zh: "安装工程", en: "Installation works" },
        aliases: [],
        licenceType: "1110000000001332XW082",
      },
      {
        code: "civil",
        numberDigit: 1,
        label: { zh: "土木建筑工程", en: "Civil & building works" },
        aliases: ["土木工程", "土建"],
        licenceType: "1110000000001332XW059",
      },
    ],
  },
  matters,
  qualification: { kind: "declared", place: "registry.province", dates: ["issue", "approval"] },
  employer: {
    inboxDefault: { initial: "awaiting", other: "awaiting" },
    sameForAllSpecialties: { value: true, source: practice },
  },
  validity: { years: 4, source: "操作手册延续注册示例（有效期2025-10-19）" },
  number: [
    literal("建[造]2"),
    specialtyDigit(),
    year(2),
    province(2),
    literal("00"),
    sequence(6, { resets: "never" }),
  ],
  certificate: {
    formats: { original: "ofd", copy: "pdf" },
    titleLines: ["中华人民共和国", "二级造价工程师注册证书"],
    rows: [
      { label: "姓名", field: "name" },
      { label: "性别", field: "sex" },
      { label: "出生日期", field: "birthDate" },
      { label: "注册编号", field: "number" },
      { label: "聘用企业", field: "employer" },
      { label: "注册专业", field: "specialty" },
      { label: "有效期至", field: "validTo" },
    ],
    ...certificateWords,
    sheet: portraitSheet,
    source: "操作手册（二级造价工程师）电子注册证书样式；手写签名的说明：北京市同类系统的做法",
  },
  reRegistration: { keepsNumber: true, source: practice },
  declarations,
  deregistrationReasons,
  wordings: usualWordings,
  registryActs: registryActs({
    deceit: { value: 3, source: `${order150}第（九）项` },
    revoked: { value: 3, source: `${order150}第（八）项` },
    quality: false,
  }),
  refusalReasons,
  settings: usualSettingBounds,
  notes,
  guide,
});
