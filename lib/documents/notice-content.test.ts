import { describe, expect, test } from "vitest";
import { costEngineer } from "@/lib/professions/cost-engineer/r1";
import type { Matter, Profession } from "@/lib/professions/schema";
import { structuralEngineer } from "@/lib/professions/structural-engineer/r1";
import { noticeInput } from "@/tests/documents/official";
import { composeNotice } from "./notice-content";
import { officialContent, officialText } from "./official-content";

const initial = costEngineer.matters.initial as Matter;

test("a notice says all that 行政许可法 asks for, and survives being stored", () => {
  const content = composeNotice(costEngineer, noticeInput());
  expect(officialText(content)).toEqual([
    "上海市住房和城乡建设管理委员会",
    "行政审批受理通知书",
    "沪建注造受〔2026〕000047",
    "王晓岚：",
    expect.stringMatching(
      /材料齐全、符合法定形式，根据《中华人民共和国行政许可法》第三十二条第一款第（五）项.*予以受理/,
    ),
    "申请人 王晓岚",
    "受理编号 W2026110330047",
    "申请事项 二级造价工程师初始注册",
    "注册专业 土木建筑工程",
    "聘用企业 上海衡石工程咨询有限公司",
    "收到日期 2026年11月20日",
    "受理日期 2026年11月20日",
    expect.stringMatching(
      /^本机关将于2026年12月18日前（含当日，自受理之日起20个工作日）作出是否准予行政许可的决定；.*延长10个工作日.*第四十二条/,
    ),
    "本机关收到的申请材料如下：",
    "材料名称 提交方式",
    "《二级造价工程师初始注册申请表》 电子文件（申请人数字签名、聘用企业数字签章）",
    "近期免冠证件照片 电子文件",
    "个人签名图片 电子文件",
    "职业资格证书信息 申请表填报",
    "继续教育证明信息 申请表填报",
    expect.stringMatching(/不收取任何费用.*第五十八条.*021-962600；联系地址：上海市（演示地址）/),
  ]);
  expect(content.date).toBe("2026-11-20");
  expect(officialContent.parse(JSON.parse(JSON.stringify(content)))).toEqual(content);
});

test("a day that the calendar does not reach is not guessed", () => {
  const text = officialText(composeNotice(costEngineer, noticeInput({ promisedOn: null }))).join("\n");
  expect(text).toContain("本机关将自受理之日起20个工作日内作出是否准予行政许可的决定");
});

test("what was not handed in is not listed, and what came as a file is", () => {
  const handed = { files: ["photo", "qualificationScan"], continuingEducation: false };
  const text = officialText(composeNotice(structuralEngineer, noticeInput({ specialties: [], handed }))).join(
    "\n",
  );
  for (const absent of ["个人签名图片", "继续教育", "注册专业"]) expect(text).not.toContain(absent);
  expect(text).toContain("职业资格证书信息 电子文件");
});

describe("a matter that takes effect without a decision", () => {
  const route = { ...initial.routes[0], decision: { kind: "none" } } as Matter["routes"][number];
  const sections: Matter["sections"] = [
    { kind: "registrations", choose: "several", standing: "any" },
    { kind: "deregistrationReason", reasons: ["04"] },
  ];
  const profession: Profession = {
    ...costEngineer,
    matters: {
      deregistration: { ...initial, name: { zh: "注销注册", en: "-" }, sections, routes: [route] },
    },
  };
  const input = noticeInput({
    matter: "deregistration",
    promisedOn: null,
    endedRegistrations: ["建[造]21213100000001"],
  });

  test("promises nothing and says since when it holds", () => {
    const text = officialText(composeNotice(profession, input)).join("\n");
    expect(text).toContain(
      "自聘用企业数字签名之日（2026年11月20日）起生效：注册编号为建[造]21213100000001的注册及其注册证书自该日起失效",
    );
    expect(text).toContain("现注册信息 登记机关核验\n注销原因 申请表填报");
    expect(text).not.toContain("作出是否准予行政许可的决定");
  });

  test("says so too when it does not know the numbers", () => {
    const text = officialText(composeNotice(profession, { ...input, endedRegistrations: [] })).join("\n");
    expect(text).toContain("所申请注销的注册及其注册证书自该日起失效");
  });
});

test.each([
  ["matter", { matter: "paperExchange" }],
  ["route", { route: "unknown" }],
  ["specialty", { specialties: ["water"] }],
] as const)("no notice of a %s that the profession does not have", (_, changes) => {
  expect(() => composeNotice(costEngineer, noticeInput(changes))).toThrow();
});
