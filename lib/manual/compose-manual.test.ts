import { describe, expect, test } from "vitest";
import { professions } from "@/lib/professions";
import { costEngineer } from "@/lib/professions/cost-engineer/r1";
import { guidedMatters } from "@/lib/professions/guide";
import { structuralEngineer } from "@/lib/professions/structural-engineer/r1";
import { composeManual } from "./compose-manual";
import { type ManualBlock, manualFigures } from "./manual-content";

const textOf = (blocks: readonly ManualBlock[]) =>
  blocks
    .map((block) => ("text" in block ? block.text : "items" in block ? block.items.join("\n") : ""))
    .join("\n");

describe("the operation manual", () => {
  const manual = composeManual([costEngineer, structuralEngineer]);
  const text = textOf(manual.blocks);

  test("#1 has an edition and a date", () => {
    expect([manual.edition, manual.date]).toEqual(["2026 版", "2026-11-20"]);
  });

  test("shows every screen once", () => {
    const shown = manual.blocks.flatMap((block) => (block.kind === "figure" ? [block.figure] : []));
    expect([...shown].sort()).toEqual([...manualFigures].sort());
  });

  test.each([
    "不支持 IE",
    "https://www.962600.com/resources/tools",
    "021-962600",
    "【新增注册申请】",
    "【验证企业名称】",
    "【个人数字签名】",
    "【人员类办事】—【二级造价工程师】—【待企业确认】",
    "【企业已确认查询】",
    "【打印行政审批受理通知书】",
    "【电子注册证书管理】",
    "【注册企业名称批量变更】",
    "【纸质证书换领电子证书】",
    "正在申请中",
    "若专业有效期已过",
    "进入审批流程后不可修改",
    "法人一证通数字证书",
  ])("tells of %s", (words) => {
    expect(text).toContain(words);
  });

  test("does not repeat the slips of the manuals before it", () => {
    for (const slip of [
      "二级建造师",
      "资质证书编号",
      "身份证号号",
      "延期注册",
      "按照 OFD",
      "单选框",
      "请在IE",
    ])
      expect(text).not.toContain(slip);
  });
});

test.each(professions.map((profession) => [profession.code, profession] as const))(
  "the manual of %s alone has a section on each of its matters",
  (_code, profession) => {
    const sections = composeManual([profession]).blocks.flatMap((block) =>
      block.kind === "heading" && block.level === 2 ? [block.text] : [],
    );
    for (const code of guidedMatters(profession)) {
      const matter = profession.matters[code];
      if (matter?.entry === "tile")
        expect(sections).toContainEqual(expect.stringMatching(new RegExp(`^3\\.\\d ${matter.name.zh}$`)));
    }
  },
);
