import path from "node:path";
import type { Browser, Page } from "@playwright/test";
import sharp from "sharp";
import type { ManualFigure } from "@/lib/manual/manual-content";
import { employer, enter, saveApplication, signForm } from "../e2e/applicants";
import { expect, test } from "../e2e/fixtures";
import { untilLive } from "../e2e/live";
import { makeRegistryOfficer, signInOfficerHere } from "../e2e/officers";
import { bindOperator, issueKeyFile, openKey, signInWithKey } from "../e2e/operators";
import { inventPerson, signUpQuietly } from "../e2e/people";

const registry = "shanghai-cost-engineer";
const folder = path.join(process.cwd(), "assets/manual");

/** Takes the picture of a figure, without what only a demonstration shows. */
async function shoot(page: Page, figure: ManualFigure): Promise<void> {
  for (const shown of [
    page.locator("aside").filter({ hasText: "数据均为虚构" }),
    page.getByRole("region", { name: "演示账号" }),
    page.locator("button").filter({ hasText: "演示手机" }),
  ])
    await shown.evaluateAll((elements) => {
      for (const element of elements as HTMLElement[]) element.style.display = "none";
    });
  const picture = await page.screenshot({ animations: "disabled" });
  await sharp(picture)
    .resize({ width: 1100 })
    .jpeg({ quality: 72, mozjpeg: true })
    .toFile(path.join(folder, `${figure}.jpg`));
}

/** Waits until the first page of the document is drawn. */
async function untilDrawn(page: Page): Promise<void> {
  const first = page.locator('img[src*="/pages/1"]').first();
  await expect
    .poll(() => first.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0))
    .toBe(true);
}

async function elsewhere(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    baseURL: process.env.ZHICE_TEST_URL ?? "",
    viewport: { width: 1280, height: 860 },
    locale: "zh-CN",
  });
  return context.newPage();
}

async function takeStep(page: Page, id: string, role: "reviewer" | "decider"): Promise<void> {
  const proof = await makeRegistryOfficer({
    registry,
    name: role === "reviewer" ? "文审核" : "文决定",
    roles: [role],
  });
  await page.goto(`/desk/${registry}/applications/${id}`);
  await signInOfficerHere(page, proof);
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

test("the screens that everybody passes", async ({ page, browser }) => {
  test.setTimeout(300_000);
  await page.goto("/");
  await shoot(page, "portal");
  await page.goto("/sign-in");
  await untilLive(page.getByRole("button", { name: "登录", exact: true }));
  await shoot(page, "sign-in");

  const chooser = await elsewhere(browser);
  const person = inventPerson();
  await signUpQuietly(person);
  await enter(chooser, person);
  await chooser.goto(`/r/${registry}/apply`);
  await shoot(chooser, "matters");

  const applicant = await saveApplication(page);
  await page.goto("/applications");
  await shoot(page, "applications");
  await page.goto(`/applications/${applicant.id}/form`);
  await untilLive(page.getByRole("button", { name: "保存信息" }).first());
  await shoot(page, "form");
  await page.goto(`/applications/${applicant.id}/sign`);
  await untilLive(page.getByRole("button", { name: "申领个人数字证书" }));
  await untilDrawn(page);
  await shoot(page, "sign");
  await signForm(page, applicant);

  const desk = await elsewhere(browser);
  const key = await issueKeyFile(employer);
  await desk.goto("/employer/inbox/cost-engineer");
  await signInWithKey(desk, key);
  await bindOperator(desk);
  await expect(desk).toHaveURL(/\/employer\/inbox/);
  await expect(desk.getByText(applicant.person.name).first()).toBeVisible();
  await shoot(desk, "inbox");
  await desk.goto(`/employer/applications/${applicant.id}`);
  await desk.getByRole("checkbox", { name: "本企业已阅读并同意以上内容" }).check();
  await desk
    .getByRole("link", { name: "签名确认" })
    .or(desk.getByRole("button", { name: "签名确认" }))
    .first()
    .click();
  const sign = desk.getByRole("button", { name: "请点击此按钮完成签署" }).filter({ visible: true });
  await untilLive(sign);
  await untilDrawn(desk);
  await shoot(desk, "countersign");
  await sign.click();
  await openKey(desk, key);
  await expect(desk.getByRole("heading", { name: /已完成企业PDF电子签名/ })).toBeVisible();

  await takeStep(await elsewhere(browser), applicant.id, "reviewer");
  await takeStep(await elsewhere(browser), applicant.id, "decider");
  const [certificate] = await applicant.call.certificate.list.query();
  await page.goto(`/certificates/${certificate?.id}`);
  const collect = page.getByRole("button", { name: /^领证/ }).first();
  await collect.click();
  await expect(page.getByRole("alertdialog", { name: "领证信息确认" })).toBeVisible();
  await shoot(page, "certificate");
});
