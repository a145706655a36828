import { employer, enter, portrait } from "./applicants";
import { expect, expectAccessible, onPhonesToo, test } from "./fixtures";
import { agreeAndSave, open } from "./form-parts";
import { bothSign, cost, demoPerson, openMatter, saveForm, structural } from "./matter-walk";
import { makeRegistered } from "./take-in";

test(
  "#80 #81 #86 #87 #103 #113 a deregistration takes effect with the employer's signature, and a stranger reads it",
  onPhonesToo,
  async ({ page, browser, isMobile }) => {
    test.slow();
    const person = isMobile ? await makeRegistered(cost) : await demoPerson("欧阳𠮷");
    const { call, ...end } = await openMatter(page, person, cost, "注销注册");
    await agreeAndSave(page);
    await expect(page.getByText("请选择注销原因。").first()).toBeVisible();
    await page.goto(`/applications/${end.id}/form`);
    await open(page, "注销原因");
    await page.getByLabel("证书注销原因").selectOption({ label: "已与聘用单位解除聘用劳动关系" });
    await saveForm(page);
    await bothSign(
      browser,
      page,
      end,
      "证书注销原因",
      "已与聘用单位解除聘用劳动关系",
      /已核对上述内容，同意.*注销/,
    );
    expect(await end.state()).toBe("deregistered");
    await page.goto(`/applications/${end.id}`);
    await expect(page.getByText("打印行政审批受理通知书").first()).toBeVisible({ timeout: 30_000 });
    await expectAccessible(page);
    if (isMobile) return; // a certificate on paper has no copy
    const copyOf = async () => (await call.certificate.list.query())[0]?.id ?? "";
    const downloaded = async () =>
      (await page.request.get(`/api/certificates/${await copyOf()}/ofd`)).status();
    await expect.poll(downloaded, { timeout: 30_000 }).toBe(200);
    await page.goto("/certificates");
    await expect(page.getByText("已注销").first()).toBeVisible();
    await page.goto(`/certificates/${await copyOf()}`);
    await expect(page.getByText(/^这是注销证明/)).toBeVisible();
    await expectAccessible(page);
    const { verifyUrl } = await call.certificate.view.query({ id: await copyOf() });
    const stranger = await (await browser.newContext()).newPage();
    await stranger.goto(new URL(new URL(verifyUrl ?? "/").pathname, process.env.ZHICE_TEST_URL).href);
    await expect(stranger.getByText("此证书为无效证书（注销）")).toBeVisible();
    await expect(stranger.getByText(/这份文件是注销证明/)).toBeVisible();
    await stranger.context().close();
  },
);

test(
  "#80 #82 #83 #84 a structural engineer ends the only registration, without choosing a specialty",
  onPhonesToo,
  async ({ page, browser, isMobile }) => {
    test.slow();
    const end = await openMatter(page, await makeRegistered(structural), structural, "注销注册");
    await open(page, "现注册信息");
    await expect(page.getByText("现注册证书信息").first()).toBeVisible();
    await expect(page.getByRole("checkbox", { name: /有效期至/ })).toHaveCount(0);
    await open(page, "注销原因");
    await page.getByLabel("证书注销原因").selectOption({ label: "聘用单位破产" });
    await open(page, "照片与签名");
    await expect(page.getByRole("img", { name: "已上传的照片" })).toBeVisible();
    await saveForm(page);
    if (isMobile) return; // the other profession's goes on
    await bothSign(browser, page, end, "聘用单位破产");
    expect(await end.state()).toBe("deregistered");
  },
);

test(
  "#129 #130 #131 #132 #133 #134 the holder of a certificate on paper exchanges it, with a photo, once and without an officer",
  onPhonesToo,
  async ({ page }) => {
    const holder = await makeRegistered(structural);
    await enter(page, holder);
    await page.goto("/certificates");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("电子注册证书管理");
    const paper = page.getByRole("table", { name: "我的纸质注册证书" });
    await expect(paper).toContainText(holder.number);
    await expectAccessible(page);
    await paper.getByRole("link", { name: /纸质证书换领电子证书/ }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("纸质证书换领电子证书");
    await expect(page.getByText(employer.name)).toBeVisible();
    await page.getByRole("button", { name: "确定" }).click();
    await expect(page.getByText(/还没有照片。请点【上传照片】/)).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("button", { name: "上传照片" }).click();
    const dialog = page.getByRole("dialog", { name: "上传照片" });
    await expect(dialog.getByText(/至少 295×413 像素/)).toBeVisible();
    await expect(dialog.getByText("选择相片")).toBeVisible();
    await dialog
      .locator('input[type="file"]')
      .setInputFiles({ name: "照片.jpg", mimeType: "image/jpeg", buffer: await portrait() });
    await expect(dialog.getByRole("group", { name: /裁剪照片/ })).toBeVisible();
    await expectAccessible(page);
    await dialog.getByRole("button", { name: "上传" }).click();
    await expect(page.getByRole("img", { name: "已上传的证书照片" })).toBeVisible();
    await page.getByRole("button", { name: "确定" }).click();
    await expect(page.getByRole("link", { name: "下载 OFD 证书" })).toBeVisible({ timeout: 40_000 });
    await page.goto("/certificates");
    await expect(paper).toContainText("已换领");
    await expect(paper.getByRole("link")).toHaveCount(0);
  },
);
