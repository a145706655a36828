import type { Locator, Page } from "@playwright/test";
import { saveApplication, signForm } from "./applicants";
import { expect, test } from "./fixtures";
import { untilLive } from "./live";
import { atTheEmployer } from "./office";
import { inventPerson } from "./people";

/** Opens a page as it is seen on a slow line: its words are there, its code comes only when it is let in. */
async function openBeforeItsCode(page: Page, address: string): Promise<() => void> {
  let letIn = () => {};
  const allowed = new Promise<void>((resolve) => {
    letIn = resolve;
  });
  await page.route("**/_next/static/**/*.js", async (route) => {
    await allowed;
    await route.continue();
  });
  await page.goto(address, { waitUntil: "domcontentloaded" });
  return letIn;
}

/** Types where nothing answers yet. */
async function type(field: Locator, words: string): Promise<void> {
  await field.focus();
  await field.page().keyboard.insertText(words);
}

test("what is typed and chosen before a page's code has come is kept, and the form knows it", async ({
  page,
}) => {
  const person = inventPerson();
  const letIn = await openBeforeItsCode(page, "/sign-up");
  const kind = page.getByRole("combobox", { name: "证件类型" });
  await type(page.getByRole("textbox", { name: "姓名" }), person.name);
  await kind.focus();
  await page.keyboard.press("ArrowDown");
  const chosen = await kind.inputValue();
  letIn();
  const sex = page.getByRole("radiogroup", { name: "性别" }); // asked for a document whose number does not tell it
  await expect(sex).toBeVisible();
  await expect(kind).toHaveValue(chosen);
  await expect(page.getByRole("textbox", { name: "姓名" })).toHaveValue(person.name);
  await page.getByRole("button", { name: "注册", exact: true }).click();
  const summary = page.getByRole("region", { name: /还不能提交/ });
  await expect(summary.getByRole("link", { name: /证件号/ })).toBeVisible();
  await expect(summary.getByRole("link", { name: /姓名/ })).toHaveCount(0);
});

test("an employer's tick given before the page's code has come counts; one that a browser puts back does not", async ({
  page,
  browser,
}) => {
  const applicant = await saveApplication(page);
  await signForm(page, applicant);
  const { desk } = await atTheEmployer(browser, applicant.id, page.viewportSize());
  const letIn = await openBeforeItsCode(desk, `/employer/applications/${applicant.id}`);
  const agree = desk.getByRole("checkbox", { name: "本企业已阅读并同意以上内容" });
  await agree.focus();
  await desk.keyboard.press("Space");
  letIn();
  await expect(agree).toBeChecked();
  await desk.getByRole("button", { name: "签名确认" }).first().click();
  await expect(desk).toHaveURL(/\/countersign$/);

  await desk.addInitScript(() => {
    Object.defineProperty(PerformanceNavigationTiming.prototype, "type", { get: () => "back_forward" });
  });
  const letInAgain = await openBeforeItsCode(desk, `/employer/applications/${applicant.id}`);
  await agree.evaluate((box: HTMLInputElement) => {
    box.checked = true;
  });
  letInAgain();
  await untilLive(agree);
  await expect(agree).not.toBeChecked();
});
