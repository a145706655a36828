import { expect, test } from "vitest";
import { ApplicationForm } from "@/components/application/form/application-form";
import { asPlainDate } from "@/lib/domain/plain-date";
import type { Draft } from "@/lib/forms/draft";
import type { FormFacts } from "@/lib/forms/form-facts";
import { costEngineer } from "@/lib/professions/cost-engineer/r1";
import type { MatterCode } from "@/lib/professions/matters";
import type { Profession } from "@/lib/professions/schema";
import { structuralEngineer } from "@/lib/professions/structural-engineer/r1";
import { draftView } from "@/tests/factories/shown-application";
import { fileIds, firm, heldRegistration, trainingBody } from "@/tests/forms/filled-in";
import { type Drawn, draw } from "@/tests/support/draw";

const anyone = ["姓名", "性别", "出生年月", "证件类型", "证件号", "个人手机号"];
const declared =
  "本人已核对上述内容，对申请表内容及申报材料真实性负责。如有虚假，愿承担由此产生的一切法律责任。";

/** The form of a matter as it opens, with what was typed before. */
function formOf(
  profession: Profession,
  matter: MatterCode,
  facts: Partial<FormFacts> = {},
  typed: Partial<Draft> = {},
): Promise<Drawn> {
  const view = draftView(profession, matter, facts);
  if (view.workingCopy) Object.assign(view.workingCopy.draft, typed);
  return draw(<ApplicationForm view={view} profession={profession} title="申请表填写" />);
}

const civil = heldRegistration(costEngineer, "civil");
const only = heldRegistration(structuralEngineer, null);
const both: [Profession, Partial<FormFacts>][] = [
  [costEngineer, { registrations: [civil] }],
  [structuralEngineer, { registrations: [only] }],
];

test("#24 #25 #26 #27 #28 #40 the first form reads who applies from the register, and asks for the employer by its full name", async () => {
  for (const profession of [costEngineer, structuralEngineer]) {
    const form = await formOf(profession, "initial");
    expect(form.all("dt")).toEqual(anyone);
    expect(form.text).toContain("以上信息来自实名制信息采集系统，无需填写。");
    expect(form.attributes("input", "name")).toEqual(
      expect.arrayContaining(["employerName", "employerPhone"]),
    );
    expect(form.attributes("input", "name")).not.toContain("employerCreditCode"); // the directory's, not typed
    expect(form.all("label")).toEqual(expect.arrayContaining(["*申请注册企业(填写全称)", "*企业联系电话"]));
    expect(form.all("button").join()).toContain("验证企业名称");
    expect(form.text).toContain("统一社会信用代码 验证企业名称后自动填写");
    expect(form.all("button").join()).toContain("保存信息");
    expect(form.all("a")).toContain("返回列表");
    expect(form.all("a")).not.toContain("个人数字签名");
  }
});

test("#30 #31 #37 #38 a cost engineer chooses one of two specialties, and gives photo, signature and declaration", async () => {
  const form = await formOf(costEngineer, "initial", {}, { specialty: "civil", employerName: firm.name });
  expect(form.all("label")).toEqual(
    expect.arrayContaining([
      "安装工程资格取得所在地 上海市",
      "土木建筑工程资格取得所在地 上海市",
      "*签发日期",
      "若没有签发日期则填写批准日期",
      "上传签名照片",
    ]),
  );
  const choices = [...form.html.matchAll(/<input[^>]*name="specialty"[^>]*>/g)].map(([input]) => input);
  expect(choices).toHaveLength(2);
  for (const input of choices) expect(input).toContain('type="radio"'); // a second choice replaces the first
  expect(form.text).toContain("一次申请一个资格专业");
  expect(form.text).toContain("*上传照片");
  expect(form.text).toContain("*注册证书个人签名");
  expect(form.all("h2")).toContain("申请人员意见");
  expect(form.text).toContain("请仔细阅读下方内容，勾选同意后，方可继续申报。");
  expect(form.text).toContain(
    `依法取得了二级造价工程师职业资格，与${firm.name}签订真实有效的劳动合同。本人无其他资格证书注册在其他企业（兼职）`,
  );
});

test("#32 #33 #36 a structural engineer's qualification is the register's, or typed with its scan, and with proof when overdue", async () => {
  const registered = { number: "JG20260031", date: asPlainDate("2026-06-12"), kind: "issue" as const };
  const home = await formOf(structuralEngineer, "initial", { registered }, { qualificationOrigin: "home" });
  expect(home.text).toContain("资格信息由登记机关数据库直接提供，无需填写。");
  expect(home.text).toContain("JG20260031");
  expect(home.attributes("input", "name")).not.toContain("qualificationDate");
  const elsewhere = { qualificationOrigin: "elsewhere", qualificationDate: "2019-05-06" } as const;
  const form = await formOf(structuralEngineer, "initial", {}, elsewhere);
  expect(form.attributes("input", "name")).toEqual(
    expect.arrayContaining(["qualificationNumber", "qualificationDate"]),
  );
  expect(form.text).toContain("*资格证书扫描件 PDF 格式，不超过 2M。");
  expect(form.text).toContain("*继续教育证明文件 PDF 格式，不超过 2M。");
  const inTime = await formOf(
    structuralEngineer,
    "initial",
    {},
    { ...elsewhere, qualificationDate: "2026-06-12" },
  );
  expect(inTime.text).not.toContain("继续教育证明文件");
  expect((await formOf(structuralEngineer, "initial")).text).not.toContain("*注册证书个人签名");
});

test("#34 #35 continuing education is asked for a late specialty, by its name, and not in time", async () => {
  const late = await formOf(
    costEngineer,
    "initial",
    {},
    { specialty: "civil", qualificationDate: "2002-12-01" },
  );
  expect(late.text).toContain("专业类别 土木建筑工程");
  expect(late.all("label")).toEqual(
    expect.arrayContaining(["*必修课(学时)", "*选修课(学时)", "*培训日期", "*培训机构"]),
  );
  expect(late.all("option")).toEqual(expect.arrayContaining(["请选择培训机构", trainingBody]));
  const inTime = await formOf(
    costEngineer,
    "initial",
    {},
    { specialty: "civil", qualificationDate: "2026-06-12" },
  );
  expect(inTime.text).not.toContain("必修课");
});

test("#64 #65 #66 #67 #69 #70 an addition is with the present employer, and leaves out the specialty that is held", async () => {
  const form = await formOf(
    costEngineer,
    "specialtyAddition",
    { registrations: [civil] },
    { photo: fileIds.photo, signatureImage: fileIds.signature },
  );
  expect(form.all("dt")).toEqual([
    ...anyone,
    ...["注册证书编号", "注册证书专业", "注册有效期", "注册企业", "统一社会信用代码"],
  ]);
  expect(form.attributes("input", "name")).not.toContain("employerName");
  expect(form.text).toContain(`注册企业 ${firm.name}`);
  expect(form.text).toContain("更换照片");
  expect(form.text).toContain("重新手写");
  expect(form.text).toContain("土木建筑工程这个专业已有有效注册，不能再选。");
  expect(form.html).toMatch(
    /<input[^>]*name="agreed"[^>]*aria-required="true"|aria-required="true"[^>]*name="agreed"/,
  );
  expect(form.all("button").join()).toContain("保存信息");
  expect(form.all("a")).toContain("返回列表");
});

test("#72 #74 #75 #76 #77 a renewal shows the registrations, and asks for the hours of each and a telephone", async () => {
  for (const [profession, facts] of both) {
    const [held] = facts.registrations ?? [];
    const form = await formOf(profession, "renewal", facts, {
      registrations: [held?.number ?? ""],
      photo: fileIds.photo,
    });
    expect(form.text).toContain(held?.number);
    expect(form.text).toContain(held?.validity.end);
    expect(form.all("label")).toEqual(
      expect.arrayContaining(["*企业联系电话", "*必修课(学时)", "*选修课(学时)", "*培训日期", "*培训机构"]),
    );
    expect(form.attributes("input", "name")).not.toContain("employerName");
    expect(form.text).toContain(`注册企业 ${firm.name}`);
    expect(form.text).toContain("更换照片");
    expect(form.text).toContain("我已阅读并同意以上内容");
  }
  const choice = await formOf(costEngineer, "renewal", { registrations: [civil] });
  expect(choice.text).toContain("*选择要延续的注册");
  expect(choice.all("label")).toContain(`土木建筑工程${civil.number}有效期至 ${civil.validity.end}`);
});

test("#73 an expired specialty stands in the form of a renewal, cannot be ticked, and says the way to go", async () => {
  const gone = {
    ...heldRegistration(costEngineer, "installation"),
    validity: { begin: asPlainDate("2022-06-12"), end: asPlainDate("2026-06-11") },
  };
  const form = await formOf(costEngineer, "renewal", { registrations: [civil, gone] });
  expect(form.text).toContain("若专业有效期已过，请通过初始注册或增项注册进行申请");
  const boxes = [...form.html.matchAll(/<input[^>]*type="checkbox"[^>]*>/g)].map(([input]) => input);
  expect(boxes.filter((box) => box.includes('aria-disabled="true"'))).toHaveLength(1);
});

test("#80 #81 #82 #83 #84 a deregistration asks what ends and why, offers a newer photo, and has its own declaration", async () => {
  for (const [profession, facts] of both) {
    const form = await formOf(profession, "deregistration", facts, { photo: fileIds.photo });
    const [held] = facts.registrations ?? [];
    expect(form.text).toContain(held?.number);
    expect(form.attributes("select", "name")).toContain("deregistrationReason");
    expect(form.all("label")).toContain("*证书注销原因");
    expect(form.all("option")).toEqual(expect.arrayContaining(["请选择注销原因", "聘用单位破产"]));
    for (const officers of ["依法被撤销注册", "死亡"])
      expect(form.all("option").join()).not.toContain(officers);
    expect(form.text).toContain("更换照片");
    expect(form.text).toContain(declared);
    expect(form.attributes("input", "name")).toContain("agreed");
  }
  const cost = await formOf(costEngineer, "deregistration", { registrations: [civil] });
  expect(cost.text).toContain("*选择要注销的专业");
});
