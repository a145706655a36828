import type { Page } from "@playwright/test";
import { saveApplication, signForm } from "./applicants";
import { arrive } from "./cast";
import { expect, expectAccessible, onPhonesToo, test } from "./fixtures";
import { countersignWithNewKey } from "./office";
import { makeRegistryOfficer, signInOfficerHere } from "./officers";

const registry = "shanghai-cost-engineer";

/** Signs an officer in at a case and lets him take his step. */
async function takeStep(page: Page, id: string, role: "reviewer" | "decider"): Promise<void> {
  const name = role === "reviewer" ? "文审核" : "文决定";
  const proof = await makeRegistryOfficer({ registry, name, roles: [role] });
  await page.goto(`/desk/${registry}/applications/${id}`);
  await signInOfficerHere(page, proof);
  const stated = page.getByRole("region", { name: "申请内容" });
  await expect(stated).toContainText("资格类别");
  await expect(stated).toContainText("资格所在地上海市");
  await expectAccessible(page);
  await page
    .getByRole("radio", { name: role === "reviewer" ? /通过，报决定/ : /准予注册/ })
    .first()
    .check();
  await page.getByRole("button", { name: "提交并返回列表" }).click();
  if (role === "decider")
    await page
      .getByRole("alertdialog")
      .or(page.getByRole("dialog"))
      .getByRole("button", { name: "准予注册" })
      .click();
  await expect(page).toHaveURL(/\/queue/);
}

test(
  "#63 #117 #121 the whole job: a person, an employer, a reviewer and a decider make a certificate that a stranger checks",
  onPhonesToo,
  async ({ page, browser }) => {
    test.setTimeout(300_000);
    const applicant = await saveApplication(page);
    const { id, call, person } = applicant;
    await signForm(page, applicant);
    await countersignWithNewKey(await arrive(browser), id);
    await takeStep(await arrive(browser), id, "reviewer");
    await takeStep(await arrive(browser), id, "decider");
    expect((await call.application.view.query({ id })).state).toBe("granted");

    await page.goto(`/applications/${id}`);
    const rating = page.getByRole("region", { name: "服务评价" });
    await rating.getByRole("button", { name: "提交评价" }).click();
    await expect(rating.getByText("请选择满意程度。")).toBeVisible();
    await rating.getByRole("radio", { name: "5 星：非常满意" }).check();
    await rating.getByRole("checkbox", { name: "办得快" }).check();
    await expectAccessible(page);
    await rating.getByRole("button", { name: "提交评价" }).click();
    await expect(page.getByRole("region", { name: "感谢您的评价" })).toContainText("非常满意（5 星）");

    await page.goto("/certificates");
    await expect(page.getByText("未领证").first()).toBeVisible();
    await expectAccessible(page);
    const [certificate] = await call.certificate.list.query();
    await page.goto(`/certificates/${certificate?.id}`);
    const collect = page.getByRole("button", { name: /^领证/ }).first();
    await collect.click();
    const dialog = page.getByRole("alertdialog", { name: "领证信息确认" });
    await expect(dialog).toContainText(person.name);
    await expectAccessible(page);
    await dialog.getByRole("button", { name: "确认" }).click();
    await expect(page.getByRole("link", { name: /下载 OFD 证书/ }).first()).toBeVisible({ timeout: 60_000 });
    await expectAccessible(page);
    const ofd = await page.request.get(`/api/certificates/${certificate?.id}/ofd`);
    expect(ofd.headers()["content-type"]).toBe("application/ofd");
    expect((await ofd.body()).subarray(0, 2).toString()).toBe("PK");
    const pdf = await page.request.get(`/api/certificates/${certificate?.id}/pdf`);
    expect(pdf.headers()["content-type"]).toBe("application/pdf");

    const { verifyUrl } = await call.certificate.view.query({ id: certificate?.id ?? "" });
    const stranger = await arrive(browser);
    await stranger.goto(new URL(verifyUrl ?? "/").pathname);
    await expect(stranger.getByText("此证书有效")).toBeVisible();
    await expect(stranger.getByText(person.name).first()).toBeVisible();
    await expect(stranger.getByText(person.idNumber)).toHaveCount(0);
    await expect(stranger.getByRole("img", { name: /的证件照/ })).toBeVisible();
    await expectAccessible(stranger);
    await stranger.goto("/verify");
    await expectAccessible(stranger);
    await stranger.getByRole("textbox", { name: /注册编号/ }).fill(certificate?.number ?? "");
    await stranger.getByRole("textbox", { name: /持证人姓名/ }).fill(person.name);
    await stranger.getByRole("button", { name: "查验", exact: true }).click();
    await expect(stranger.getByText("此证书有效")).toBeVisible();
    await expect(stranger.getByText(person.birthDate)).toHaveCount(0);
    expect(stranger.url()).not.toContain(encodeURIComponent(person.name));
    await stranger.goto("/verify/no-such-token");
    await expect(stranger.getByText("没有查到这本证书").first()).toBeVisible();
  },
);
