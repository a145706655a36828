import { expect, test } from "vitest";
import { asPlainDate } from "@/lib/domain/plain-date";
import { professions } from "@/lib/professions";
import { costEngineer } from "@/lib/professions/cost-engineer/r1";
import { specialtiesOf } from "@/lib/professions/parts";
import { grantInput, refusalInput } from "@/tests/documents/official";
import { composeGrant, composeRefusal } from "./decision-content";
import { officialContent, officialText } from "./official-content";

test("a decision that grants says what it grants to whom until when, on what basis, and that it is public", () => {
  const content = composeGrant(costEngineer, grantInput());
  const text = officialText(content).join("\n");
  for (const said of [
    "准予行政许可决定书",
    "沪建注造准〔2026〕000031",
    "第三十八条第一款的规定，本机关决定准予行政许可",
    "注册编号 建[造]21263100000047",
    "有效期 2026年12月4日至2030年12月3日",
    "聘用企业 上海衡石工程咨询有限公司",
    "10个工作日内向你颁发注册证书",
    "予以公开",
  ])
    expect(text).toContain(said);
  expect(content.date).toBe("2026-12-04");
  expect(officialContent.parse(JSON.parse(JSON.stringify(content)))).toEqual(content);
});

test("of several registrations each names its specialty; of none there is no decision", () => {
  const [first] = grantInput().registrations;
  if (!first) throw new Error("one registration");
  const second = { ...first, number: "建[造]22263100000048", specialty: "installation" };
  const specialties = ["civil", "installation"];
  const text = officialText(
    composeGrant(costEngineer, grantInput({ specialties, registrations: [first, second] })),
  );
  expect(text).toContain("注册专业 土木建筑工程、安装工程");
  expect(text).toContain("注册编号 建[造]22263100000048（安装工程）");
  expect(() => composeGrant(costEngineer, grantInput({ registrations: [] }))).toThrow();
});

test("a decision that refuses says the facts, the grounds by their article, and both remedies with their periods", () => {
  const text = officialText(
    composeRefusal(costEngineer, refusalInput({ reasons: ["REFUSE_02", "REFUSE_03"] })),
  ).join("\n");
  for (const said of [
    "本机关查明：你在申请之日同时在上海衡石工程咨询有限公司和另一单位缴纳社会保险。",
    "《注册造价工程师管理办法》（建设部令第150号）第十三条规定的“申请在两个或者两个以上单位注册的”“未达到造价工程师继续教育合格标准的”",
    "第三十八条第二款的规定，本机关决定不予行政许可",
    "自收到本决定书之日起六十日内向上海市人民政府申请行政复议",
    "或者六个月内向人民法院提起行政诉讼",
  ])
    expect(text).toContain(said);
});

test("every ground of every profession can be cited; an unknown one is an error", () => {
  for (const profession of professions)
    for (const { code } of profession.refusalReasons) {
      const specialties = specialtiesOf(profession)
        .slice(0, 1)
        .map((specialty) => specialty.code);
      const text = officialText(composeRefusal(profession, refusalInput({ reasons: [code], specialties })));
      expect(text.join("\n")).toMatch(/上述情形属于《[^》（]+》（[^）]+）第.+条规定的“/);
    }
  expect(() => composeRefusal(costEngineer, refusalInput({ reasons: ["REFUSE_99"] }))).toThrow();
});

test("a decision is dated on the day it was made", () => {
  const decidedOn = asPlainDate("2026-12-11");
  expect(composeRefusal(costEngineer, refusalInput({ decidedOn })).date).toBe(decidedOn);
});
