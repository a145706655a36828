import { describe, expect, it } from "vitest";
import { asPlainDate } from "@/lib/domain/plain-date";
import { licenceMetadata } from "./licence-metadata";

const facts = {
  title: "中华人民共和国二级造价工程师注册证书",
  licenceType: "11100000000013338W001",
  number: "建[造]21310000001234",
  identifier: "1.2.156.3005.2.11100000000013338W001.11310000002422610C.21310000001234.001.M",
  authority: "上海市住房和城乡建设管理委员会",
  authorityCreditCode: "11310000002422610C",
  issuedOn: asPlainDate("2026-11-20"),
  name: "张晓明",
  sex: "男",
  birthDate: asPlainDate("1990-05-12"),
  idType: "residentId",
  idNumberMasked: "310101********0011",
  validFrom: asPlainDate("2026-11-20"),
  validTo: asPlainDate("2030-11-19"),
  employer: "上海某某建设工程咨询有限公司",
  employerCreditCode: "91310115MA1K4X7T2C",
  specialty: "土木建筑工程",
};

describe("the metadata of an e-licence", () => {
  it("has the names of the feeds, in one order", () => {
    expect(licenceMetadata(facts)).toEqual([
      ["ZZMC", facts.title],
      ["ZZLXDM", facts.licenceType],
      ["ZZBH", facts.number],
      ["ZZBS", facts.identifier],
      ["ZZBFJG", facts.authority],
      ["ZZBFJGDM", facts.authorityCreditCode],
      ["ZZBFRQ", "2026-11-20"],
      ["CZZT", "张晓明"],
      ["CZZTDM", "310101********0011"],
      ["CZZTDMLX", "公民身份号码"],
      ["CZZTDMLXDM", "111"],
      ["ZZYXQQSRQ", "2026-11-20"],
      ["ZZYXQJZRQ", "2030-11-19"],
      ["KZ_XB", "男"],
      ["KZ_CSRQ", "1990-05-12"],
      ["KZ_PYQY", facts.employer],
      ["KZ_PYQYDM", facts.employerCreditCode],
      ["KZ_ZCZY", "土木建筑工程"],
    ]);
  });

  it("tells the full number of the holder only when it is handed over, and the kind of other documents", () => {
    const of = (name: string, pairs: [string, string][]) => pairs.find(([each]) => each === name)?.[1];
    expect(of("CZZTDM", licenceMetadata(facts, "310101199005120011"))).toBe("310101199005120011");
    const passport = licenceMetadata({ ...facts, idType: "passport", specialty: null });
    expect([of("CZZTDMLX", passport), of("CZZTDMLXDM", passport)]).toEqual(["其他", "999"]);
    expect(of("KZ_ZCZY", passport)).toBeUndefined();
    expect(of("KZ_ZXRQ", passport)).toBeUndefined();
  });

  it("tells on which day a registration was ended, on the copy that proves it", () => {
    const deregisteredOn = asPlainDate("2027-03-05");
    expect(licenceMetadata({ ...facts, deregisteredOn }).at(-1)).toEqual(["KZ_ZXRQ", "2027-03-05"]);
  });
});
