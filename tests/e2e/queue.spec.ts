import type { Browser, Page } from "@playwright/test";
import { saveApplication, signForm } from "./applicants";
import { type Actor, arrive, enterAsNewOfficer } from "./cast";
import { expect, expectAccessible, test } from "./fixtures";
import { untilLive } from "./live";
import { enterAsOperator } from "./office";
import { countersign, registry } from "./world";

const desk = `/desk/${registry}`;
const phone = { width: 390, height: 844 };
const desktop = { width: 1280, height: 800 };

/** Two people whose applications an employer has countersigned. */
async function makeCases(browser: Browser) {
  const [operator, ...applicants] = await Promise.all([
    enterAsOperator(await arrive(browser)),
    ...[1, 2].map(async () => {
      const page = await arrive(browser);
      const applicant = await saveApplication(page);
      await signForm(page, applicant);
      const { acceptanceNumber } = await applicant.call.application.view.query({ id: applicant.id });
      const { name, idNumber } = applicant.person; // everybody here has one name
      return { id: applicant.id, number: acceptanceNumber ?? "", name, idNumber };
    }),
  ]);
  for (const { id } of applicants) await countersign(operator.page, id);
  const [first, second] = applicants;
  if (!first || !second) throw new Error("two applicants are wanted");
  return { first, second };
}

async function makeOfficers(browser: Browser) {
  const officer = async (name: string, role: "reviewer" | "decider" | "registryAdministrator") =>
    enterAsNewOfficer(await arrive(browser), { registry, roles: [role], name });
  return {
    fang: await officer("文方", "reviewer"),
    lin: await officer("文林", "reviewer"),
    ji: await officer("文季", "decider"),
    registrar: await officer("文管", "registryAdministrator"),
  };
}

/** Searches in the queue by keyboard alone. */
async function search(page: Page, text: string): Promise<void> {
  await page.goto(`${desk}/queue`);
  await untilLive(page.getByRole("button", { name: "快捷键" }));
  await page.locator("h1").click();
  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox", { name: "查找" })).toBeFocused();
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/find=/);
}

async function assign({ page }: Actor, numbers: readonly string[], to: string): Promise<void> {
  const submit = page.getByRole("button", { name: "分派", exact: true });
  for (const number of numbers)
    await page.getByRole("checkbox", { name: new RegExp(`，${number}$`) }).check();
  await expect(page.getByText(`已选 ${numbers.length} 件`)).toBeVisible();
  await page.getByRole("combobox", { name: "分派给" }).selectOption({ label: to });
  await submit.click();
}

test("an administrator assigns cases, an officer finds and keeps them, and two officers share one by turns", async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const [{ first, second }, { fang, lin, ji, registrar }] = await Promise.all([
    makeCases(browser),
    makeOfficers(browser),
  ]);

  await test.step("assigned, all at once, and not to whom the role does not fit", async () => {
    await registrar.page.goto(`${desk}/queue?view=unassigned&order=newest&size=100`);
    await assign(registrar, [first.number, second.number], "文季（决定）");
    await expect(registrar.page.getByText("2 件没有分派")).toBeVisible();
    await expect(registrar.page.getByText("待审核的由审核人员承办").first()).toBeVisible();
    await assign(registrar, [first.number, second.number], "文方（审核）");
    await expect(registrar.page.getByText("已分派 2 件。").first()).toBeVisible();
    await expectAccessible(registrar.page);
  });

  const { page } = fang;
  await test.step("found by keyboard, in an address without a name or number", async () => {
    await search(page, first.name);
    await expect(page.getByRole("searchbox", { name: "查找" })).toHaveValue(first.name);
    await expect(page.getByText("按姓名和姓名的开头查找", { exact: false })).toBeVisible();
    expect(decodeURIComponent(page.url())).not.toContain(first.name);
    await search(page, first.idNumber);
    await expect(page.getByText("这次查找已记录，记录里没有号码", { exact: false })).toBeVisible();
    expect(page.url()).not.toContain(first.idNumber);
    await expect(page.getByRole("link", { name: new RegExp(`，${first.number}$`) })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("button", { name: "快捷键" }).click();
    await expect(page.getByRole("dialog", { name: "快捷键" })).toContainText("选择这一行");
    await expectAccessible(page);
    await page.keyboard.press("Escape");
  });

  await test.step("a filter becomes a view of one's own", async () => {
    await page.goto(`${desk}/queue?view=assignedToMe&matter=initial`);
    const save = page.getByRole("button", { name: "保存为我的分类" });
    await save.click();
    await page.getByRole("textbox", { name: "名称" }).fill("我的初始");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("link", { name: "我的初始" })).toHaveAttribute("aria-current", "page");
    await page.goto(`${desk}/queue?view=overdue`);
    await page.getByRole("link", { name: "我的初始" }).click();
    await expect(page).toHaveURL(/matter=initial/);
    await expect(page.getByRole("link", { name: /^(办理|查看) / })).toHaveCount(2);
    await page.goBack();
    await expect(page).toHaveURL(/view=overdue/);
  });

  await test.step("opened by J and Enter, and taken while it is open", async () => {
    await page.goto(desk);
    await page.getByRole("link", { name: /我名下/ }).click();
    await untilLive(page.getByRole("button", { name: "快捷键" }));
    await page.locator("h1").click();
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    await page.keyboard.press("k");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/applications\/.*at=/);
    await expect(page.getByText("由您办理中，同事看得到。")).toBeVisible();
    await expect(page.getByRole("link", { name: /^下一件/ })).toBeVisible();
  });
  const opened = page.url().includes(first.id) ? first : second;
  const other = opened === first ? second : first;

  await test.step("shown to a colleague as taken, and taken over", async () => {
    await search(lin.page, opened.number);
    await expect(lin.page.getByText("文方 正在办理")).toBeVisible();
    await lin.page.getByRole("link", { name: new RegExp(`，${opened.number}$`) }).click();
    await expect(lin.page.getByText("30 分钟没有动静会自动放回", { exact: false })).toBeVisible();
    await expect(lin.page.getByRole("radio")).toHaveCount(0);
    await expectAccessible(lin.page);
    await lin.page.getByRole("button", { name: "接手办理" }).click();
    const asked = lin.page.getByRole("alertdialog", { name: "接手 文方 正在办的这一件？" });
    await asked.getByRole("button", { name: "接手办理" }).click();
    await expect(lin.page.getByText("由您办理中，同事看得到。")).toBeVisible();
  });

  await test.step("decided by keyboard; letters that are typed are letters", async () => {
    await lin.page.keyboard.press("e");
    const opinion = lin.page.getByRole("textbox", { name: "意见" });
    await expect(opinion).toBeFocused();
    await lin.page.keyboard.press("End");
    await lin.page.keyboard.type("jk1");
    await expect(opinion).toHaveValue(/jk1/);
    await lin.page.keyboard.press("Control+Enter");
    await expect(lin.page).not.toHaveURL(new RegExp(opened.id));
  });

  await test.step("who was overtaken is told by whom, and when", async () => {
    const submit = page.getByRole("button", { name: "提交并返回列表" });
    await submit.click();
    await expect(page.getByText(/文林已于 .* 审核完毕，提请决定，您这一次操作没有执行/)).toBeVisible();
  });

  await test.step("goes to a deputy during a leave", async () => {
    await page.goto(`${desk}/leaves`);
    const set = page.getByRole("button", { name: "登记", exact: true });
    await set.click();
    await expect(page.getByText("请选择代办人。")).toBeVisible();
    await expect(page.getByLabel(/从/).first()).toBeFocused(); // the first of what is missing
    const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    await page.getByLabel(/从/).first().fill(today);
    await page.getByLabel(/到（含当天）/).fill(today);
    await page.getByRole("combobox", { name: /代办人/ }).selectOption({ label: "文林" });
    await set.click();
    await expect(page.getByRole("row", { name: /文方/ })).toContainText("代办中");
    await expectAccessible(page);
    await search(ji.page, other.number);
    await expect(ji.page.getByRole("row", { name: new RegExp(other.number) })).toContainText("代 文方");
  });

  await test.step("fits a phone", async () => {
    await page.setViewportSize(phone);
    for (const path of ["", "/queue?view=running", "/leaves"]) {
      await page.goto(`${desk}${path}`);
      await expectAccessible(page);
    }
    await page.setViewportSize(desktop);
  });
});
