import { literal, province, sequence, specialtyDigit, year } from "@/lib/domain/registration-number";
import { certificateWords, portraitSheet } from "../certificate-portrait";
import { defineProfession } from "../define";
import { deregistrationReasons } from "../deregistration-reasons";
import { registryActs } from "../registry-acts";
import { usualSettingBounds } from "../setting-bounds";
import { usualWordings } from "../wordings";
import { matters } from "./matters";
import { declarations, example, guide, notes, refusalReasons } from "./words";

const offered = (
  [
    ["building", "建筑工程", "Building works", "EX011"],
    ["highway", "公路工程", "Highway works", "EX012"],
    ["water", "水利水电工程", "Water and hydropower works", "EX013"],
    ["municipal", "市政公用工程", "Municipal utility works", "EX014"],
    ["mining", "矿业工程", "Mining works", "EX015"],
    ["mechanical", "机电工程", "Mechanical and electrical works", "EX016"],
  ] as const
).map(([code, zh, en, type], index) => ({
  code,
  numberDigit: index + 1,
  label: { zh, en },
  aliases: [],
  licenceType: `1110000000000000${type}`,
}));

/** 二级建造师, an example of a profession with specialties that comes in as configuration alone. */
export const registeredConstructor = defineProfession({
  code: "registered-constructor",
  revision: 1,
  illustrative: true,
  names: {
    full: { zh: "二级建造师", en: "Class-2 constructor" },
    portal: { zh: "对二级注册建造师执业资格注册的许可", en: "Class-2 registered constructors: registration" },
    menu: {
      applicant: { zh: "二级建造师事项申请", en: "Class-2 constructor applications" },
      employer: { zh: "二级建造师", en: "Class-2 constructors" },
      rename: { zh: "二级建造师", en: "Class-2 constructors" },
    },
    certificateTitle: {
      zh: "中华人民共和国二级建造师注册证书",
      en: "Registration Certificate of Class-2 Constructor of the People's Republic of China",
    },
  },
  specialties: { kind: "perApplication", offered },
  matters,
  qualification: { kind: "declared", place: "registry.province", dates: ["issue", "approval"] },
  employer: {
    inboxDefault: { initial: "awaiting", other: "awaiting" },
    sameForAllSpecialties: { value: true, source: example },
  },
  validity: { years: 3, source: example },
  number: [literal("建2"), specialtyDigit(), year(2), province(2), sequence(6, { resets: "never" })],
  certificate: {
    formats: { original: "ofd", copy: "pdf" },
    titleLines: ["中华人民共和国", "二级建造师注册证书"],
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
    source: example,
  },
  reRegistration: { keepsNumber: true, source: example },
  declarations,
  deregistrationReasons,
  wordings: usualWordings,
  registryActs: registryActs({ deceit: { value: 3, source: example }, quality: false }),
  refusalReasons,
  settings: usualSettingBounds,
  notes,
  guide,
});
