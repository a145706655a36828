import { expect, test } from "vitest";
import { Countersigned } from "@/components/employer/countersign/countersigned";
import { EmployerView } from "@/components/employer/view/employer-view";
import type { FormFacts } from "@/lib/forms/form-facts";
import { costEngineer } from "@/lib/professions/cost-engineer/r1";
import type { MatterCode } from "@/lib/professions/matters";
import type { Profession } from "@/lib/professions/schema";
import { structuralEngineer } from "@/lib/professions/structural-engineer/r1";
import { waitingView } from "@/tests/factories/shown-application";
import { factsWith, firm, heldRegistration } from "@/tests/forms/filled-in";
import { draw } from "@/tests/support/draw";

const viewOf = (profession: Profession, matter: MatterCode, facts: Partial<FormFacts> = {}) =>
  draw(
    <EmployerView
      application={waitingView(profession, matter, factsWith(profession, facts))}
      back="/employer/inbox/cost-engineer"
      signHref="/employer/applications/1/countersign"
      toReturn={false}
    />,
  );

const civil = heldRegistration(costEngineer, "civil");
const only = heldRegistration(structuralEngineer, null);
const held: [Profession, Partial<FormFacts>][] = [
  [costEngineer, { registrations: [civil] }],
  [structuralEngineer, { registrations: [only] }],
];
const agreed = (matter: string) =>
  `${firm.name}已按照相关法律法规与王晓岚签订真实有效劳动聘用合同，并确认其申报材料真实，同意该同志申报${matter}。`;

test("#99 #100 #104 #105 the employer reads an initial registration, can change nothing, and declares before it signs", async () => {
  for (const profession of [costEngineer, structuralEngineer]) {
    const view = await viewOf(profession, "initial");
    expect(view.text).toContain("注意：企业查看个人填报的申请信息，无法修改。如需修改请告知个人完成修改。");
    expect(view.attributes("input", "type")).toEqual(["checkbox"]); // nothing but its own declaration's tick
    expect(view.all("dt")).toEqual(
      expect.arrayContaining([
        "聘用企业",
        "统一社会信用代码",
        "企业联系电话",
        "资格所在地",
        "资格证书签发日期",
      ]),
    );
    expect(view.text).toContain("聘用企业意见 请仔细阅读下方内容，勾选后才能签名确认。");
    expect(view.text).toContain(agreed("初始注册"));
    expect(view.all("button")).toEqual(expect.arrayContaining([expect.stringContaining("签名确认")]));
    expect(view.all("a")).toContain("返回列表");
  }
  const cost = await viewOf(costEngineer, "initial");
  expect(cost.all("dt")).toEqual(expect.arrayContaining(["注册专业", "资格类别"]));
  expect(cost.attributes("img", "alt")).toEqual(["王晓岚的证件照", "王晓岚的签名"]);
});

test("#101 the employer reads an addition beside what is registered", async () => {
  const view = await viewOf(costEngineer, "specialtyAddition", { registrations: [civil] });
  expect(view.text).toContain(`现注册证书 ${civil.number} 土木建筑工程（有效期至 ${civil.validity.end}）`);
  expect(view.text).toContain("注册专业 安装工程 资格类别 安装工程 资格所在地 上海市 资格证书签发日期");
  expect(view.text).toContain(agreed("增项注册"));
});

test("#102 the employer reads a renewal with its hours", async () => {
  for (const [profession, facts] of held) {
    const view = await viewOf(profession, "renewal", facts);
    expect(view.text).toContain(facts.registrations?.[0]?.number);
    expect(view.text).toMatch(/继续教育 必修 111 学时，选修 120 学时，2026-10-07，上海市建筑施工行业协会/);
    expect(view.text).toContain(agreed("延续注册"));
  }
});

test("#103 the employer reads a deregistration with its reason", async () => {
  for (const [profession, facts] of held) {
    const view = await viewOf(profession, "deregistration", facts);
    const [registration] = facts.registrations ?? [];
    expect(view.text).toContain(registration?.number);
    expect(view.text).toContain(`有效期至 ${registration?.validity.end}`);
    expect(view.text).toContain("证书注销原因 聘用单位破产");
    expect(view.text).toContain("已核对上述内容，同意王晓岚注销");
  }
});

test("#111 #113 after the signature the employer is told what was signed, when, and that a deregistration is done", async () => {
  const signed = new Date("2021-12-02T06:53:38Z");
  const application = waitingView(costEngineer, "specialtyAddition", { registrations: [civil] });
  const { document } = application;
  if (!document) throw new Error("no document");
  const result = (changes: object) =>
    draw(
      <Countersigned
        application={{ ...application, ...changes }}
        document={{ ...document, employerSignedAt: signed }}
        back="/employer/inbox/cost-engineer"
        viewHref="/employer/applications/1"
      />,
    );
  const accepted = await result({ state: "inReview", actions: [] });
  expect(accepted.all("h1").join().replaceAll(" ", "")).toBe(
    "当前二级造价工程师增项注册申请表，已完成企业PDF电子签名。",
  );
  expect(accepted.text).toContain("签名信息如下：");
  expect(accepted.all("dt")).toEqual(["网上受理编号", "签名时间", "个人签名时间", "申请表文件名称"]);
  expect(accepted.text).toContain("2021-12-02 14:53:38"); // not 02:53:38
  expect(accepted.all("a")).toContain("返回申报页面");
  expect(accepted.text).toContain("企业已确认查询");
  const ended = await result({ state: "deregistered", matter: "deregistration", actions: [] });
  expect(ended.text).toContain("注册和证书即时失效，无需窗口办理");
});
