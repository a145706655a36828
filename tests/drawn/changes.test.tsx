import { expect, test } from "vitest";
import { Changes } from "@/components/application/matters/changes";
import { costEngineer } from "@/lib/professions/cost-engineer/r1";
import { structuralEngineer } from "@/lib/professions/structural-engineer/r1";
import { draw } from "@/tests/support/draw";

const registry = { code: "shanghai", hotline: "021-962600" };

test("#114 #115 #116 whoever changes his name, his employer or whose employer is renamed reads what to do, and whom to ask", async () => {
  for (const profession of [costEngineer, structuralEngineer]) {
    const { text, attributes } = await draw(<Changes profession={profession} registry={registry} />);
    expect(attributes("a", "href").sort()).toEqual([
      "/guides/identity#shanghai",
      "/r/shanghai/change",
      `/sign-in?as=employer&next=%2Femployer%2Frename%2F${profession.code}`,
    ]);
    expect(text).toContain("变更怎么办");
    expect(text).toMatch(/若变更电子证书中.*工程师姓名或身份证号的，请联系相应的管理部门。/);
    expect(text).toContain("更正后换发电子证书。咨询电话 021-962600");
    expect(text).toContain("若更换聘用企业的，请办理注销注册后再进行初始注册。");
    expect(text).toMatch(/聘用企业名称（工商注册名称）/);
  }
  const structural = await draw(<Changes profession={structuralEngineer} registry={registry} />);
  expect(structural.text).toContain("由企业通过网上服务平台自助修改企业名称。");
});
