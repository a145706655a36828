import { expect, test } from "vitest";
import { professions } from "@/lib/professions";
import { menuRegistries } from "./open-registries";

const authority = { zh: "上海市住房和城乡建设管理委员会", en: "Shanghai" };
const inProvince = (code: string, province: string) => ({
  code,
  authority,
  province: { zh: province, en: province },
  open: true,
});

test("#17 the applicant's menu names each profession as its manual does, and the province where there are several", () => {
  const rows = professions.map(({ code, names }) => ({
    professionCode: code,
    title: names.portal,
    registries:
      code === "cost-engineer"
        ? [inProvince("a", "上海市"), inProvince("b", "浙江省")]
        : [inProvince(code, "上海市")],
  }));
  const menus = menuRegistries(rows, "zh-CN").map(({ menu }) => menu);
  expect(menus).toEqual(
    expect.arrayContaining([
      "二级造价工程师事项申请 · 上海市",
      "二级造价工程师事项申请 · 浙江省",
      "二级结构工程师事项申请",
    ]),
  );
});
