import { describe, expect, test } from "vitest";
import { asPlainDate } from "@/lib/domain/plain-date";
import type { Answers } from "@/lib/forms/answers";
import { professions } from "@/lib/professions";
import { costEngineer } from "@/lib/professions/cost-engineer/r1";
import { specialtiesOf } from "@/lib/professions/parts";
import type { Matter, Profession } from "@/lib/professions/schema";
import { structuralEngineer } from "@/lib/professions/structural-engineer/r1";
import { formInput } from "@/tests/documents/form";
import { matterForms } from "@/tests/documents/matters";
import { composeForm, type FormContent, type FormInput, readableText } from "./form-content";

const initial = costEngineer.matters.initial as Matter;

/** A matter with other sections, in place of all. */
function withMatter(
  code: "renewal" | "deregistration" | "paperExchange",
  sections: Matter["sections"],
): Profession {
  const declarations = { ...costEngineer.declarations, [code]: costEngineer.declarations.initial };
  return { ...costEngineer, matters: { [code]: { ...initial, sections } }, declarations };
}

const said = (content: FormContent) => readableText(content).map(({ label, value }) => `${label} ${value}`);

test("#48 a form says everything its sections ask for, in their order", () => {
  const content = composeForm(costEngineer, formInput());
  expect(content.title).toBe("二级造价工程师初始注册申请表");
  expect(said(content)).toEqual([
    "申请表编号 W2026110330047190103",
    "姓名 王晓岚",
    "性别 女",
    "出生年月 1994年3月7日",
    "个人手机号 15912346918",
    "证件类型 居民身份证",
    "证件号 310101199403070029",
    "聘用企业 上海衡石工程咨询有限公司",
    "统一社会信用代码 91310115MA1K4X7T2C",
    "企业联系电话 021-55880136",
    "注册专业 土木建筑工程",
    "资格取得所在地 上海市",
    "签发日期 2025年9月12日",
    "继续教育必修课 18 学时",
    "继续教育选修课 16 学时",
    "培训日期 2026年10月7日",
    "培训机构 上海市建筑施工行业协会",
    expect.stringMatching(/^申请人员意见 本人已.*与上海衡石工程咨询有限公司签订/),
    expect.stringMatching(/^聘用企业意见 上海衡石工程咨询有限公司已.*与王晓岚签订/),
    "登记机关 上海市住房和城乡建设管理委员会",
    "受理编号 W2026110330047",
  ]);
});

test("a profession without specialties, in time, has no rows for them", () => {
  const { answers } = formInput();
  const content = composeForm(
    structuralEngineer,
    formInput({ answers: { ...answers, specialty: null, signatureImage: null, continuingEducation: [] } }),
  );
  const labels = readableText(content).map(({ label }) => label);
  expect(labels).toContain("签发日期");
  for (const absent of ["注册专业", "资格证书编号", "继续教育必修课"]) expect(labels).not.toContain(absent);
  expect(content.rows.some(({ kind }) => kind === "signatureImage")).toBe(false);
});

describe("a qualification", () => {
  const { answers } = formInput();
  const declared = { ...answers.qualification, number: "浙结20240031", province: "33" } as NonNullable<
    Answers["qualification"]
  >;
  const saidOf = (qualification: Answers["qualification"]) =>
    said(composeForm(structuralEngineer, formInput({ answers: { ...answers, qualification } })));

  test("of another province is told with its place, number and date", () => {
    expect(saidOf(declared)).toEqual(
      expect.arrayContaining([
        "资格取得所在地 浙江省",
        "资格证书编号 浙结20240031",
        "签发日期 2025年9月12日",
      ]),
    );
  });

  test("that the own register holds is told as such", () => {
    expect(saidOf({ ...declared, source: "register", province: "31" })).toEqual(
      expect.arrayContaining(["资格取得所在地 上海市", "签发日期 2025年9月12日（登记机关数据）"]),
    );
  });
});

test("the date is called what it is", () => {
  const { answers } = formInput();
  const qualification = {
    ...answers.qualification,
    date: asPlainDate("2020-02-29"),
    kind: "approval",
  } as Answers["qualification"];
  expect(said(composeForm(costEngineer, formInput({ answers: { ...answers, qualification } })))).toContain(
    "批准日期 2020年2月29日",
  );
});

test("names stand in the declarations as they are, also those that look like a place for another", () => {
  const { answers, identity } = formInput();
  const content = composeForm(
    costEngineer,
    formInput({
      identity: { ...identity, name: "{employer}$&" },
      answers: { ...answers, employer: { ...answers.employer, name: "{name}$1公司" } },
    }),
  );
  expect(content.declarations[1]?.text).toMatch(/^\{name\}\$1公司已按照相关法律法规与\{employer\}\$&签订/);
});

describe("sections that other matters have", () => {
  const { answers } = formInput();
  const registrations = [
    { number: "建[造]21213100000001", specialty: "civil", validTo: asPlainDate("2025-10-19") },
    { number: "建[造]24213100000001", specialty: "installation", validTo: asPlainDate("2026-01-09") },
  ];

  test("#85 deregistration: the registrations chosen and the reason", () => {
    const profession = withMatter("deregistration", [
      { kind: "identity" },
      { kind: "employer", mode: "registered" },
      { kind: "registrations", choose: "several", standing: "any" },
      { kind: "deregistrationReason", reasons: ["01"] },
      { kind: "declaration" },
    ]);
    const content = composeForm(
      profession,
      formInput({
        matter: "deregistration",
        answers: { ...answers, registrations, deregistrationReason: "01" },
      }),
    );
    expect(content.photo).toBe(false);
    expect(said(content)).toEqual(
      expect.arrayContaining([
        "现注册证书状态 注册号：建[造]21213100000001；土木建筑工程（有效期至2025年10月19日）",
        "现注册证书状态 注册号：建[造]24213100000001；安装工程（有效期至2026年1月9日）",
        "证书注销原因 聘用单位破产",
      ]),
    );
  });

  test("registrations of a profession without specialties name none", () => {
    const profession = {
      ...withMatter("renewal", [{ kind: "registrations", choose: "all", standing: "valid" }]),
      specialties: { kind: "none" },
    } as Profession;
    const one = [{ number: "S2193100001", specialty: null, validTo: asPlainDate("2025-10-19") }];
    const input = formInput({ matter: "renewal", answers: { ...answers, registrations: one } });
    expect(said(composeForm(profession, input))).toContain(
      "现注册证书状态 注册号：S2193100001；有效期至2025年10月19日",
    );
  });

  test("hours of two specialties are told under each one's name, those of one without", () => {
    const education = answers.continuingEducation.flatMap((hours) => [
      { ...hours, specialty: "civil", compulsory: 60 },
      { ...hours, specialty: "installation", compulsory: 75 },
    ]);
    const of = (continuingEducation: Answers["continuingEducation"]) =>
      said(
        composeForm(
          costEngineer,
          formInput({ matter: "renewal", answers: { ...renewed, continuingEducation } }),
        ),
      );
    const renewed = { ...answers, registrations };
    const rows = of(education);
    const at = (text: string) => rows.indexOf(text);
    const order = [
      "专业类别 土木建筑工程",
      "继续教育必修课 60 学时",
      "专业类别 安装工程",
      "继续教育必修课 75 学时",
    ].map(at);
    expect(order).toEqual([...order].sort((one, other) => one - other));
    expect(order).not.toContain(-1);
    expect(of(education.slice(0, 1)).some((row) => row.startsWith("专业类别"))).toBe(false);
  });

  test("only those who sign have a declaration", () => {
    const profession = withMatter("deregistration", [{ kind: "declaration" }]);
    const alone = {
      ...initial.routes[0],
      id: "assisted",
      signers: ["applicant"],
    } as Matter["routes"][number];
    const matter = { ...profession.matters.deregistration, routes: [alone] } as Matter;
    const content = composeForm(
      { ...profession, matters: { deregistration: matter } },
      formInput({ matter: "deregistration", route: "assisted" }),
    );
    expect(content.declarations.map(({ party, signature }) => [party, signature])).toEqual([
      ["applicant", "申请人（数字签名）"],
    ]);
  });
});

describe("a form without the employer's signature", () => {
  const input = matterForms.assistedDeregistration;

  test.each(professions.map((profession) => [profession.code, profession] as const))(
    "%s: says so, why, and is signed by the applicant alone",
    (_code, profession) => {
      const registrations = [{ number: "1", specialty: null, validTo: asPlainDate("2027-06-11") }];
      const specialty = specialtiesOf(profession)[0]?.code ?? null;
      const held = registrations.map((one) => ({ ...one, specialty }));
      const content = composeForm(profession, {
        ...input,
        answers: { ...input.answers, registrations: held },
      });
      expect(said(content)).toEqual(
        expect.arrayContaining([
          "办理方式 聘用企业不能签名或不愿签名（本申请表仅由申请人签名，无聘用企业签名）",
          "聘用企业未签名的原因 聘用企业已破产",
          expect.stringMatching(/^情况说明 聘用企业于2026年3月/),
        ]),
      );
      expect(content.declarations.map(({ party }) => party)).toEqual(["applicant"]);
      expect(said(content).some((row) => row.startsWith("企业联系电话"))).toBe(false);
    },
  );

  test("is not composed without its ground", () => {
    for (const absence of [null, { ground: "weather", text: "", proof: null }])
      expect(() => composeForm(costEngineer, { ...input, answers: { ...input.answers, absence } })).toThrow(
        "no ground",
      );
  });

  test("one that both sign says nothing of it", () => {
    expect(said(composeForm(costEngineer, matterForms.deregistration)).join()).not.toContain("办理方式");
  });
});

describe("a form is never composed without what it asks for", () => {
  const { answers } = formInput();
  test.each<[string, Profession, Partial<FormInput>]>([
    ["a qualification", costEngineer, { answers: { ...answers, qualification: null } }],
    ["a specialty", costEngineer, { answers: { ...answers, specialty: null } }],
    ["a specialty of the profession", costEngineer, { answers: { ...answers, specialty: "water" } }],
    [
      "continuing education that is always asked",
      withMatter("renewal", [
        {
          kind: "continuingEducation",
          when: "always",
          hours: { compulsory: { value: 60, source: "法规" }, elective: { value: 60, source: "法规" } },
          proof: { kind: "none" },
        },
      ]),
      { matter: "renewal", answers: { ...answers, continuingEducation: [] } },
    ],
    [
      "registrations",
      withMatter("renewal", [{ kind: "registrations", choose: "several", standing: "valid" }]),
      { matter: "renewal", answers: { ...answers, registrations: [] } },
    ],
    [
      "a reason",
      withMatter("deregistration", [{ kind: "deregistrationReason", reasons: ["01"] }]),
      { matter: "deregistration" },
    ],
    ["a route of the matter", costEngineer, { route: "unknown" }],
    ["a matter of the profession", structuralEngineer, { matter: "specialtyAddition" }],
  ])("%s", (_name, profession, changes) => {
    expect(() => composeForm(profession, formInput(changes))).toThrow();
  });
});

test("every matter of every profession has declarations for those who sign it", () => {
  for (const profession of professions)
    for (const [code, matter] of Object.entries(profession.matters))
      if (matter?.sections.some(({ kind }) => kind === "declaration"))
        expect(profession.declarations, `${profession.code} ${code}`).toHaveProperty(code);
});
