import type { Bilingual } from "@/lib/locale";
import type { DemoPerson } from "../people";

/** A person of the demonstration who has a resident's number: sex and day of birth stand in it. */
function resident(name: string, idNumber: string, mobile: string, story?: Bilingual): DemoPerson {
  const birthDate = idNumber.replace(/^.{6}(....)(..)(..).*$/, "$1-$2-$3");
  const sex = Number(idNumber[16]) % 2 === 1 ? "male" : "female";
  return { name, idType: "residentId", idNumber, sex, birthDate, mobile, ...(story ? { story } : {}) };
}

/** The persons whose cases officers find on the desk of a new demonstration. Names are invented, numbers are computed. */
export const peopleWithCases: readonly DemoPerson[] = [
  resident("沈砚舟", "310104198903114018", "19900000101"),
  resident("程以宁", "310105199306224041", "19900000102"),
  resident("韩疏桐", "310106199511074069", "19900000103"),
  resident("罗清和", "310107199108154073", "19900000104", {
    zh: "申请已受理，正在审核，可以申请撤回",
    en: "The application is accepted and under review; it can be withdrawn",
  }),
  resident("梁语迟", "310109198804284099", "19900000105", {
    zh: "申请要补正，等本人换一张照片",
    en: "The application is to be corrected: it wants another photo",
  }),
  resident("苏映雪", "310110199401194128", "19900000106"),
  resident("魏长歌", "310112198509034132", "19900000107"),
  resident("叶听澜", "310113199207304169", "19900000108"),
  resident("孟星野", "31011419900214417X", "19900000109"),
  resident("卫明漪", "310115199606054200", "19900000110", {
    zh: "已准予注册，证书还没有领取",
    en: "Is registered; the certificate is not collected yet",
  }),
  resident("丁若谷", "310116198710214210", "19900000111"),
  resident("白行简", "310117199303094232", "19900000112"),
  resident("范云归", "310118198305174262", "19900000113"),
  resident("康以恒", "310120198908264277", "19900000114"),
  resident("姜闻笛", "310101199412124305", "19900000115"),
  resident("段清越", "310104198604044312", "19900000116"),
  resident("聂长安", "310105199101294337", "19900000117"),
  resident("余晚棠", "33010419970318436X", "19900000118"),
  resident("虞初晴", "330105199209114389", "19900000119"),
  resident("邬明远", "330106198811254394", "19900000120"),
];
