import type { Page } from "@playwright/test";
import { importCsv, structuralNumber } from "../factories/import-file";
import { employer, enter } from "./applicants";
import { expect, expectAccessible, test } from "./fixtures";
import { demoOfficer, signInOfficerHere } from "./officers";
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

test("a registry imports a paper registration, every mistake told first; its holder signs up and finds it", async ({
  page,
  browser,
}) => {
  const holder = inventPerson();
  await page.goto(`/sign-in?as=officer&next=/desk/${registry}/imports`);
  await signInOfficerHere(page, await demoOfficer("jiegou-guanli"));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("数据导入");
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
  await expect(paper.getByRole("link", { name: /纸质证书换领电子证书/ })).toBeVisible();
  await own.context().close();
});
