import type { Page } from "@playwright/test";
import { importCsv, structuralNumber } from "../factories/import-file";
import { employer, enter, portrait } from "./applicants";
import { expect, expectAccessible, test } from "./fixtures";
import { demoOfficer, signInOfficerHere, untilLive } from "./officers";
import { inventPerson, type NewPerson, signUpQuietly } from "./people";

const registry = "shanghai-structural-engineer";

function paperOf({ name, idNumber }: NewPerson, given: Record<string, string> = {}) {
  const year = new Date().getUTCFullYear();
  return {
    name,
    idType: "居民身份证",
    idNumber,
    number: structuralNumber(70_000 + Math.floor(Math.random() * 9_000)),
    creditCode: employer.creditCode,
    begins: `${year - 1}/3/1`,
    ends: `${year + 2}/2/28`,
    ...given,
  };
}

const choose = (page: Page, buffer: Buffer) =>
  page
    .getByRole("region", { name: "纸质注册证书" })
    .locator('input[type="file"]')
    .setInputFiles({ name: "纸质证书.csv", mimeType: "text/csv", buffer });

test("#129 #130 #131 #132 #133 #134 a registry imports a paper registration; its holder signs up and exchanges it", async ({
  page,
  browser,
}) => {
  const holder = inventPerson();
  await page.goto(`/sign-in?as=officer&next=/desk/${registry}/imports`);
  await signInOfficerHere(page, await demoOfficer("jiegou-guanli"));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("数据导入");
  await untilLive(page.locator('input[type="file"]').first());
  await choose(
    page,
    importCsv("paper-registrations", paperOf(holder, { creditCode: "123", ends: "2001-01-01" })),
  );
  await expect(page.getByText("没有导入：2 处问题")).toBeVisible();
  const problems = page.getByRole("table", { name: "问题清单" });
  await expect(problems.getByRole("row")).toContainText([
    "行",
    "统一社会信用代码不正确",
    "有效期至早于有效期起",
  ]);
  await expectAccessible(page);
  const row = paperOf(holder);
  await choose(page, importCsv("paper-registrations", row));
  await expect(page.getByText("检查通过：1 行")).toBeVisible();
  await page.getByRole("button", { name: "确认导入" }).click();
  await expect(page.getByText("导入完成：1 行")).toBeVisible();

  await signUpQuietly(holder);
  const own = await (await browser.newContext()).newPage();
  await enter(own, holder);
  await own.goto("/certificates");
  const paper = own.getByRole("table", { name: "我的纸质注册证书" });
  await expect(paper).toContainText(row.number);
  await expectAccessible(own);
  await paper.getByRole("link", { name: /纸质证书换领电子证书/ }).click();
  await expect(own.getByRole("heading", { level: 1 })).toHaveText("纸质证书换领电子证书");
  await expect(own.getByText(employer.name)).toBeVisible();
  await untilLive(own.getByRole("button", { name: "确定" }));
  await own.getByRole("button", { name: "确定" }).click();
  await expect(own.getByText(/还没有照片。请点【上传照片】/)).toBeVisible();
  await expectAccessible(own);
  await own.getByRole("button", { name: "上传照片" }).click();
  const dialog = own.getByRole("dialog", { name: "上传照片" });
  await expect(dialog.getByText(/至少 295×413 像素/)).toBeVisible();
  await expect(dialog.getByText("选择相片")).toBeVisible();
  await dialog
    .locator('input[type="file"]')
    .setInputFiles({ name: "照片.jpg", mimeType: "image/jpeg", buffer: await portrait() });
  await expect(dialog.getByRole("group", { name: /裁剪照片/ })).toBeVisible();
  await expectAccessible(own);
  await dialog.getByRole("button", { name: "上传" }).click();
  await expect(own.getByRole("img", { name: "已上传的证书照片" })).toBeVisible();
  await own.getByRole("button", { name: "确定" }).click();
  await expect(own.getByRole("link", { name: "下载 OFD 证书" })).toBeVisible({ timeout: 40_000 });
  await own.goto("/certificates");
  await expect(paper).toContainText("已换领");
  await expect(paper.getByRole("link")).toHaveCount(0);
  await own.context().close();
});
