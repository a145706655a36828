import type { Page, Response } from "@playwright/test";
import { beginApplication, enter, portrait } from "./applicants";
import { expect, expectAccessible, onPhonesToo, test } from "./fixtures";
import { open, save, untilFormLives } from "./form-parts";

const conflict409 = expect.stringContaining("409");

/** Makes a person, begins an initial registration for him and opens its form. */
async function openForm(page: Page) {
  const { person, id, call } = await beginApplication(page);
  await page.goto(`/applications/${id}/form`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("初始注册申请表填写");
  await untilFormLives(page);
  return { id, application: call.application, person };
}

const isKeepOf = (response: Response, typed: string) =>
  response.url().includes("application.keep") && (response.request().postData() ?? "").includes(typed);

async function saveFromTheEnd(page: Page) {
  await open(page, "申请人员意见");
  await save(page);
}

async function drawSignature(page: Page) {
  const pad = page.getByRole("img", { name: /^签名板/ });
  await pad.scrollIntoViewIfNeeded();
  const box = await pad.boundingBox();
  if (!box) throw new Error("no pad");
  for (const shift of [0.25, 0.5]) {
    await page.mouse.move(box.x + box.width * shift, box.y + box.height * 0.3);
    await page.mouse.down();
    for (let step = 1; step <= 8; step++) {
      await page.mouse.move(
        box.x + box.width * (shift + step * 0.025),
        box.y + box.height * (0.3 + 0.05 * step),
      );
    }
    await page.mouse.up();
  }
}

test(
  "#26 #28 #29 #39 #41 #42 a whole initial registration is filled in and saved",
  onPhonesToo,
  async ({ page }) => {
    test.slow();
    const { id, application } = await openForm(page);
    await expectAccessible(page);

    await saveFromTheEnd(page);
    const summary = page.getByRole("region", { name: /还不能保存，有 \d 处需要修改/ });
    await expect(summary).toBeFocused();
    const links = summary.getByRole("link");
    for (const name of [/申请注册企业/, /联系电话/, /照片/, /注册该专业/, /签发日期/, /申请人员意见/])
      await expect(links.filter({ hasText: name })).not.toHaveCount(0);
    const before = await links.count(); // a signature of an earlier application is offered again, else it is missing too
    await expectAccessible(page);
    await summary.getByRole("link", { name: /企业联系电话/ }).click();
    const phone = page.getByRole("textbox", { name: "企业联系电话" });
    await expect(phone).toBeFocused();
    await phone.fill("021-55880136");
    await expect(links).toHaveCount(before - 1);

    const employer = page.getByRole("textbox", { name: "申请注册企业(填写全称)" });
    const check = page.getByRole("button", { name: "验证企业名称" });
    const code = page.getByRole("status", { name: "统一社会信用代码" });
    await employer.fill("上海旧桥建设咨询有限公司");
    await check.click();
    await expect(page.getByText(/已被吊销营业执照/).last()).toBeVisible();
    await employer.fill("上海同衡造价咨询有限公司");
    await check.click();
    await expect(page.getByText(/有 2 家企业用这个名称/).last()).toBeVisible();
    await employer.fill("上海衡石工程咨询公司");
    await check.click();
    await page.getByRole("button", { name: "改用：上海衡石工程咨询有限公司" }).click();
    await expect(page.getByText("已验证，企业状态正常。")).toBeVisible();
    await expect(code).toHaveText("91310000MA1FAKE19Y");
    await employer.press("End");
    await employer.press("Backspace");
    await expect(code).toHaveText("验证企业名称后自动填写");
    await employer.pressSequentially("司");
    await check.click();
    await expect(code).toHaveText("91310000MA1FAKE19Y");

    await open(page, "照片与签名");
    const photo = page.getByRole("group", { name: /上传照片/ });
    const chooser = photo.getByLabel("选择照片");
    await chooser.setInputFiles({
      name: "IMG_0001.HEIC",
      mimeType: "image/heic",
      buffer: Buffer.from("\0\0\0\x18ftypheic\0\0\0\0"),
    });
    await expect(photo.getByRole("alert")).toContainText("HEIC");
    await chooser.setInputFiles({ name: "a.jpg", mimeType: "image/jpeg", buffer: Buffer.from("<html>") });
    await expect(photo.getByRole("alert")).toContainText("不是图片");
    await chooser.setInputFiles({ name: "ich.jpg", mimeType: "image/jpeg", buffer: await portrait() });
    await expect(photo.getByRole("alert")).toHaveCount(0);
    await page.getByRole("button", { name: "放大" }).click();
    await expectAccessible(page);
    await page.getByRole("button", { name: "使用这张照片" }).click();
    await expect(photo.getByRole("img", { name: "已上传的照片" })).toBeVisible();

    const signature = page.getByRole("group", { name: /注册证书个人签名/ });
    const anew = signature.getByRole("button", { name: "重新手写" });
    if (await anew.isVisible()) await anew.click(); // the signature of an earlier application is offered
    await drawSignature(page);
    await expect(page.getByRole("img", { name: "签名板，已写 2 笔" })).toBeVisible();
    await page.getByRole("button", { name: "撤销一笔" }).click();
    await expect(page.getByRole("img", { name: "签名板，已写 1 笔" })).toBeVisible();
    await page.getByRole("button", { name: "使用这个签名" }).click();
    await expect(signature.getByRole("img", { name: "已保存的签名" })).toBeVisible();
    await expect(page.getByText("证书上的样子")).toBeVisible();

    await open(page, "已获资格信息");
    await page.getByRole("radio", { name: /土木建筑工程/ }).check();
    await page.getByLabel(/^\*?签发日期$/).fill("2026-06-12");
    await open(page, "申请人员意见");
    await expect(page.getByText(/与上海衡石工程咨询有限公司签订真实有效的劳动合同/)).toBeVisible();
    await page.getByRole("checkbox", { name: "我已阅读并同意以上内容" }).check();
    await save(page);

    const done = page.getByText(/已保存，受理编号 W\d+/);
    await expect(done).toBeVisible();
    await expect(summary).toHaveCount(0);
    await expect(page.getByRole("link", { name: "个人数字签名" })).toHaveAttribute(
      "href",
      `/applications/${id}/sign`,
    );
    await expectAccessible(page);
    expect(await application.view.query({ id })).toMatchObject({
      state: "saved",
      unsaved: false,
      answers: { specialty: "civil", employer: { phone: "021-55880136" } },
    });

    await page.goto(`/applications/${id}/form#employer`);
    await page.reload();
    await expect(phone).toHaveValue("021-55880136");
    await phone.fill("021-55880137");
    await expect(page.getByText(/^未保存的修改/).filter({ visible: true })).toBeVisible();
    await expect(page.getByRole("link", { name: "个人数字签名" })).toHaveCount(0);
    await page.getByRole("button", { name: "放弃修改" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "放弃修改" }).click();
    await expect(phone).toHaveValue("021-55880136");
  },
);

test(
  "#34 #35 an overdue registration asks for education, and what is typed is never lost",
  onPhonesToo,
  async ({ page, context, isMobile, complaints }) => {
    test.slow();
    const { id, person } = await openForm(page);
    await open(page, "已获资格信息");
    await expect(page.getByRole("heading", { name: "继续教育" })).toHaveCount(0);
    await page.getByRole("radio", { name: /土木建筑工程/ }).check();
    await page.getByLabel(/^\*?签发日期$/).fill("2002-12-01");
    await open(page, "继续教育");
    await expect(page.getByText(/签发日期 2002-12-01 距今超过 12 个月/)).toBeVisible();
    const compulsory = page.getByRole("textbox", { name: "必修课(学时)" });
    await compulsory.fill("12");
    await compulsory.blur();
    await expect(
      page.getByText("还差 3 学时（至少 15 学时）。请核对学时证明", { exact: false }),
    ).toBeVisible();
    await compulsory.fill("111");
    await expect(page.getByText(/还差 3 学时/)).toHaveCount(0);
    await page.getByRole("combobox", { name: "培训机构" }).selectOption("上海市建筑施工行业协会");
    await expect(page.getByText(/^草稿已保存/).filter({ visible: true })).toBeVisible();

    const kept = page.waitForResponse((response) => isKeepOf(response, '"elective":"111"'));
    await page.getByRole("textbox", { name: "选修课(学时)" }).fill("111");
    await kept;
    await page.reload();
    await open(page, "继续教育");
    await expect(compulsory).toHaveValue("111");
    await context.clearCookies();
    await page.goto(`/applications/${id}/form`);
    await expect(page).toHaveURL(/\/sign-in/);
    await enter(page, person);
    await page.goto(`/applications/${id}/form#education`);
    await expect(page.getByRole("textbox", { name: "选修课(学时)" })).toHaveValue("111");

    const second = await context.newPage();
    await second.goto(`/applications/${id}/form#education`);
    const stored = second.waitForResponse((response) => isKeepOf(response, '"compulsory":"77"'));
    await second.getByRole("textbox", { name: "必修课(学时)" }).fill("77");
    await stored;
    await second.close();
    await compulsory.fill("55");
    await expect(page.getByText("另一个窗口改过这份申请表")).toBeVisible();
    await expect(page.getByText(/您于 \d{4}-.* 在另一个窗口存过草稿/)).toBeVisible();
    await expect(compulsory).toHaveValue("55");
    await expectAccessible(page);
    await page.getByRole("button", { name: "载入另一份" }).click();
    await expect(compulsory).toHaveValue("77");
    await expect(page.getByText("另一个窗口改过这份申请表")).toHaveCount(0);
    expect(complaints.splice(0)).toEqual([conflict409]);

    if (isMobile) {
      await page.getByRole("button", { name: /^下一步：申请人员意见/ }).click();
      await expect(page.getByRole("heading", { level: 2, name: "申请人员意见" })).toBeFocused();
      await page.goBack();
      await expect(page.getByRole("heading", { level: 2, name: "继续教育" })).toBeVisible();
    }
  },
);

test("a photo of an iPhone's own format is converted here, and can be cropped and used", async ({ page }) => {
  await openForm(page);
  const photo = page.getByRole("group", { name: /上传照片/ });
  await photo.getByLabel("选择照片").setInputFiles("tests/fixtures/files/portrait.heic");
  await expect(
    photo.getByText("裁剪照片，可用方向键移动").or(photo.getByLabel("裁剪照片，可用方向键移动")).first(),
  ).toBeAttached();
  await photo.getByRole("button", { name: "使用这张照片" }).click();
  await expect(photo.getByRole("img", { name: "已上传的照片" })).toBeVisible();
});
