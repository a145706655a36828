import { expect, test } from "vitest";
import { professions } from "@/lib/professions";
import { costEngineer } from "@/lib/professions/cost-engineer/r1";
import { matterOf, refusalReasonsOf, routeOf, specialtiesOf } from "@/lib/professions/parts";
import { deregistrationInput, noticeInput, refusalInput } from "@/tests/documents/official";
import { composeRefusal } from "./decision-content";
import { composeDeregistration } from "./deregistration-decision";
import { composeNotice } from "./notice-content";
import { officialContent, officialText } from "./official-content";

const assisted = { matter: "deregistration", route: "assisted" } as const;

test("a decision that ends registrations says which, why, since when, and how to contest it", () => {
  const content = composeDeregistration(costEngineer, deregistrationInput());
  const text = officialText(content).join("\n");
  for (const said of [
    "注销决定书",
    "沪建注造销〔2026〕000003",
    "第七十条的规定，本机关决定注销下列注册",
    "注销的注册 建[造]21233100004127（土木建筑工程），原有效期至2027年6月11日",
    "注销的注册 建[造]24243100000311（安装工程），原有效期至2028年1月9日",
    "注销原因 聘用单位破产",
    "未签名原因 聘用企业已破产",
    "自本决定作出之日（2026年12月4日）起失效",
    "申请行政复议",
  ])
    expect(text).toContain(said);
  expect(officialContent.parse(JSON.parse(JSON.stringify(content)))).toEqual(content);
  const signed = composeDeregistration(costEngineer, deregistrationInput({ absence: null }));
  expect(officialText(signed).join()).not.toContain("未签名");
});

test("there is none of no registration, and none for a reason that the profession does not have", () => {
  expect(() => composeDeregistration(costEngineer, deregistrationInput({ registrations: [] }))).toThrow();
  expect(() => composeDeregistration(costEngineer, deregistrationInput({ reason: "77" }))).toThrow();
});

test.each(professions.map((profession) => [profession.code, profession] as const))(
  "%s: a refusal to end a registration rests on the route's own grounds and leaves the registration",
  (_code, profession) => {
    const specialties = specialtiesOf(profession)
      .slice(0, 1)
      .map(({ code }) => code);
    const route = routeOf(matterOf(profession, "deregistration"), "assisted");
    const grounds = refusalReasonsOf(profession, route);
    for (const { code, label } of grounds) {
      const input = refusalInput({ ...assisted, specialties, reasons: [code] });
      const text = officialText(composeRefusal(profession, input)).join("\n");
      expect(text).toContain("不予注销决定书");
      expect(text).toContain(`《中华人民共和国行政许可法》第三十一条规定的“${label.zh}”`);
      expect(text).toContain("你的注册继续有效");
      expect(text).not.toContain("不予行政许可");
    }
    const foreign = refusalInput({ ...assisted, specialties, reasons: ["REFUSE_01"] });
    expect(() => composeRefusal(profession, foreign)).toThrow("no ground");
  },
);

test("its notice of acceptance promises a decision on the deregistration and lists the proof", () => {
  const text = officialText(
    composeNotice(costEngineer, noticeInput({ ...assisted, endedRegistrations: ["建[造]21213100000001"] })),
  ).join("\n");
  expect(text).toContain("作出是否准予注销注册的决定");
  expect(text).toContain("电子文件（申请人数字签名）");
  expect(text).toContain("聘用企业未签名的证明材料 电子文件");
  expect(text).not.toContain("起生效");
});
