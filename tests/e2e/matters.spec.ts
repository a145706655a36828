import type { Page } from "@playwright/test";
import { PDFDocument } from "pdf-lib";
import { employer, portrait } from "./applicants";
import { expect, expectAccessible, onPhonesToo, test } from "./fixtures";
import { agreeAndSave, open, untilFormLives } from "./form-parts";
import { bothSign, cost, demoPerson, openMatter, saveForm, structural } from "./matter-walk";
import { makeRegistered } from "./take-in";

/** Fills in the hours of one specialty; `key` as the form's fields are named. */
async function fillHours(page: Page, key: string, hours: string) {
  await open(page, "继续教育");
  const at = (field: string) => page.locator(`[id="education.${key}.${field}"]`);
  await at("compulsory").fill(hours);
  await at("elective").fill(hours);
  await at("date").fill("2026-09-30");
  await at("body").selectOption({ index: 1 });
}

/** Declares a qualification of another province, after two scans that are refused. */
async function declareElsewhere(page: Page) {
  await page.getByRole("radio", { name: /外省市/ }).check();
  await page.getByLabel("签发省市").selectOption({ label: "浙江省" });
  await page.getByRole("textbox", { name: "资格证书编号" }).fill("浙建结（2026）00128");
  await page.getByLabel(/^\*?签发日期$/).fill("2026-06-12");
  const scan = page.getByRole("group", { name: /资格证书扫描件/ });
  const choose = (buffer: Buffer) =>
    scan
      .locator('input[type="file"]')
      .setInputFiles({ name: "扫描件.pdf", mimeType: "application/pdf", buffer });
  await choose(await portrait()); // a picture by another name
  await expect(scan.getByText("这个文件不是 PDF，只是文件名像 PDF。", { exact: false })).toBeVisible();
  await choose(Buffer.alloc(2 * 1024 * 1024 + 1, "%PDF-1.7\n"));
  await expect(scan.getByText(/超过 2 MB/)).toBeVisible();
  const paper = await PDFDocument.create();
  paper.addPage([595, 842]);
  await choose(Buffer.from(await paper.save({ useObjectStreams: false })));
  await expect(scan.getByText(/1 页，已上传/)).toBeVisible();
}

test(
  "#72 #74 #75 #76 #77 #102 a registration close to its end is renewed: chosen from the register, with its hours",
  onPhonesToo,
  async ({ page, browser, isMobile }) => {
    test.slow();
    const person = isMobile ? await makeRegistered(cost) : await demoPerson("闻人婕");
    const renewal = await openMatter(page, person, cost, "延续注册");
    await open(page, "现注册信息");
    await expect(page.getByRole("checkbox", { name: /土木建筑工程.*有效期至/ })).toBeChecked(); // the only one
    await open(page, "聘用企业");
    await expect(page.getByText(employer.name).filter({ visible: true }).first()).toBeVisible();
    await expect(page.getByRole("textbox", { name: "申请注册企业(填写全称)" })).toHaveCount(0);
    await fillHours(page, "civil", "59");
    await agreeAndSave(page);
    await expect(page.getByText(/还差 1 学时（至少 60 学时）/).first()).toBeVisible();
    await expectAccessible(page);
    await page.goto(`/applications/${renewal.id}/form`);
    await untilFormLives(page);
    await fillHours(page, "civil", "199"); // the manual's example
    await saveForm(page);
    expect(await renewal.answers()).toMatchObject({
      registrations: [{ specialty: "civil" }],
      continuingEducation: [{ specialty: "civil", compulsory: 199, elective: 199 }],
      employer: { name: employer.name },
    });
    await bothSign(browser, page, renewal, /必修 199 学时，选修 199 学时/, /同意该同志申报延续注册/);
    expect(await renewal.state()).toBe("inReview");
  },
);

test(
  "#64 #65 #67 #69 #70 #101 a specialty is added with the present employer; the one held cannot be chosen",
  onPhonesToo,
  async ({ page, browser, isMobile }) => {
    test.slow();
    const person = isMobile ? await makeRegistered(cost) : await demoPerson("顾南乔");
    const addition = await openMatter(page, person, cost, "增项注册");
    await open(page, "现注册信息");
    await expect(page.getByText("现注册证书信息").first()).toBeVisible();
    await open(page, "已获资格信息");
    await expect(page.getByRole("radio", { name: /土木建筑工程/ })).toHaveAccessibleDescription(/不能再选/);
    await page.getByRole("radio", { name: /安装工程/ }).check();
    await page.getByLabel(/^\*?签发日期$/).fill("2026-06-12");
    await open(page, "申请人员意见");
    await page.getByRole("button", { name: "保存信息" }).click();
    await expect(
      page.getByText("请阅读申请人员意见，勾选后才能保存。", { exact: false }).first(),
    ).toBeVisible();
    await saveForm(page);
    expect(await addition.answers()).toMatchObject({
      specialty: "installation",
      registrations: [{ specialty: "civil" }],
    });
    await bothSign(browser, page, addition, "现注册证书", "安装工程", /同意该同志申报增项注册/);
    expect(await addition.state()).toBe("inReview");
  },
);

test(
  "#32 #33 a structural engineer's first registration: the register's own qualification, or one of elsewhere with its scan",
  onPhonesToo,
  async ({ page, browser, isMobile }) => {
    test.slow();
    const person = await demoPerson(isMobile ? "裴照野" : "秦望津");
    const initial = await openMatter(page, person, structural, "初始注册");
    await open(page, "聘用企业");
    await page.getByRole("textbox", { name: "申请注册企业(填写全称)" }).fill(employer.name);
    await page.getByRole("button", { name: "验证企业名称" }).click();
    await expect(page.getByText("已验证，企业状态正常。")).toBeVisible();
    await open(page, "已获资格信息");
    if (isMobile) await declareElsewhere(page);
    else await page.getByRole("radio", { name: /上海市.*无需填写/ }).check();
    await saveForm(page);
    const source = isMobile ? "declared" : "register";
    expect(await initial.answers()).toMatchObject({ specialty: null, qualification: { source } });
    await bothSign(browser, page, initial, "资格证书签发日期", isMobile ? "浙建结（2026）00128" : /初始注册/);
    expect(await initial.state()).toBe("inReview");
  },
);

test(
  "#72 #75 #77 #98 a structural engineer's registration is renewed without specialties",
  onPhonesToo,
  async ({ page, browser, isMobile }) => {
    test.slow();
    const person = isMobile ? await makeRegistered(structural) : await demoPerson("江叙白");
    const renewal = await openMatter(page, person, structural, "延续注册");
    await fillHours(page, "all", "60");
    await saveForm(page);
    expect(await renewal.answers()).toMatchObject({ specialty: null, registrations: [{ specialty: null }] });
    await bothSign(browser, page, renewal, /必修 60 学时，选修 60 学时/);
    expect(await renewal.state()).toBe("inReview");
  },
);
