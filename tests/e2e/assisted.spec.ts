import type { Browser, Page } from "@playwright/test";
import { makePdf } from "../fixtures/files/pdfs";
import { portrait, signForm } from "./applicants";
import { expect, expectAccessible, test } from "./fixtures";
import { agreeAndSave } from "./form-parts";
import { cost, openMatter, saveForm } from "./matter-walk";
import { enterOffice } from "./office";
import { makeRegistryOfficer, signInOfficerHere } from "./officers";
import { makeRegistered } from "./take-in";

/** Says why the employer does not sign, after a form with nothing said and a proof that is none. */
async function fillInAbsence(page: Page): Promise<void> {
  await page.getByLabel("证书注销原因").selectOption({ label: "聘用单位破产" });
  await page.getByRole("radio", { name: "聘用企业不能签名或不愿签名" }).check();
  await agreeAndSave(page);
  for (const said of ["请选择企业未签名的原因。", "请说明情况，至少 10 个字。", /请上传证明材料/])
    await expect(page.getByText(said).first()).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("企业未签名的原因").selectOption({ label: "聘用企业已破产" });
  await page.getByLabel("情况说明").fill("聘用企业已被人民法院裁定破产，数字证书无人保管。");
  const proof = page.getByRole("group", { name: "证明材料" }).locator("input[type=file]");
  const pdf = { name: "裁定书.pdf", mimeType: "application/pdf" };
  await proof.setInputFiles({ ...pdf, buffer: await portrait() });
  await expect(page.getByText(/不是 PDF/).first()).toBeVisible();
  await proof.setInputFiles({ ...pdf, buffer: Buffer.from(makePdf()) });
  await expect(page.getByText(/1 页，已上传/)).toBeVisible();
}

/** Has an officer read the case with its proof, and decide that the registration ends. */
async function decide(browser: Browser, id: string): Promise<void> {
  const context = await browser.newContext({ baseURL: process.env.ZHICE_TEST_URL ?? "", locale: "zh-CN" });
  const officer = await makeRegistryOfficer({ registry: cost, name: "文决定", roles: ["decider"] });
  const desk = await context.newPage();
  await desk.goto(`/desk/${cost}/applications/${id}`);
  await signInOfficerHere(desk, officer);
  const stated = desk.getByRole("region", { name: "申请内容" });
  await expect(stated).toContainText("聘用企业已破产");
  const proof = await desk.request.get((await stated.getByRole("link").first().getAttribute("href")) ?? "");
  expect(proof.headers()["content-type"]).toBe("application/pdf");
  await expectAccessible(desk);
  await desk.getByRole("radio", { name: "准予注销" }).check();
  await desk.getByRole("button", { name: "提交并返回列表" }).click();
  await desk.getByRole("alertdialog").getByRole("button", { name: "准予注销" }).click();
  await expect(desk).toHaveURL(/\/queue/);
  await context.close();
}

test("somebody whose employer does not sign says why and proves it, and an officer's decision ends the registration", async ({
  page,
  browser,
}) => {
  test.slow();
  const end = await openMatter(page, await makeRegistered(cost), cost, "注销注册");
  await fillInAbsence(page);
  await saveForm(page);
  await signForm(page, { ...end, next: "申请已受理" });
  await expectAccessible(page);

  const { desk } = await enterOffice(browser, end.id, page.viewportSize());
  await expect(desk.getByText("这件申请不用本企业签名")).toBeVisible();
  await expect(desk.getByRole("button", { name: "签名确认" })).toHaveCount(0);
  await expect(desk.getByText("证明材料", { exact: true })).toHaveCount(0);
  await expectAccessible(desk);
  await desk.context().close();

  await decide(browser, end.id);
  expect(await end.state()).toBe("deregistered");
  const issued = async () => (await end.call.application.view.query({ id: end.id })).officialDocuments;
  await expect
    .poll(async () => (await issued()).filter(({ fileId }) => fileId).map(({ kind }) => kind), {
      timeout: 60_000,
    })
    .toContain("deregistration");
  await page.goto(`/applications/${end.id}`);
  await expect(page.getByRole("link", { name: /打印注销决定书/ })).toBeVisible();
  await expect(page.getByText("决定注销").first()).toBeVisible();
  await expectAccessible(page);
});
