import type { Page } from "@playwright/test";
import { expect, expectAccessible, onPhonesToo, test } from "./fixtures";
import { untilLive } from "./live";
import { procedures, signInHere } from "./people";

const registry = "shanghai-cost-engineer";

/** Signs in one of the demonstration's persons, where the sign-in page is open. */
async function signInAs(page: Page, name: string): Promise<void> {
  const accounts = await procedures().demo.accounts.query();
  const account = accounts.find((each) => each.name === name);
  if (!account) throw new Error(`the demonstration has no ${name}`);
  await signInHere(page, account.identifier, account.password);
}

/** Opens the registries, which stand under one entry of the one row of places, and goes to one of them by keys alone. */
async function chooseByKeyboard(page: Page, name: RegExp): Promise<void> {
  const places = page.getByRole("navigation").filter({ has: page.getByRole("link", { name: "账号" }) });
  expect((await places.first().boundingBox())?.height).toBeLessThan(80);
  const open = places.getByRole("button", { name: "事项申请" });
  await untilLive(open);
  await open.focus();
  await page.keyboard.press("Enter");
  const there = page.getByRole("menuitem", { name });
  await expect(there).toBeVisible();
  await page.keyboard.press("Home");
  while (!(await there.evaluate((item) => item === document.activeElement)))
    await page.keyboard.press("ArrowDown");
  await expectAccessible(page);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/applications\?registry=/);
  await expect(open).toHaveAttribute("aria-current", "true");
}

test(
  "#8 #17 #19 #20 #21 #23 from the portal to the choice of matter, begun, seen in the list, and given up",
  onPhonesToo,
  async ({ page, isMobile }) => {
    await page.goto("/");
    await page
      .getByRole("link", { name: /^立即办理：二级造价工程师.*（上海市住房和城乡建设管理委员会）$/ })
      .click();
    await expect(page.getByText("请先登录，登录后回到刚才要打开的页面。")).toBeVisible();
    await signInAs(page, isMobile ? "沈若川" : "陆知遥"); // a person has one application at a time
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("选择申请事项");
    await expect(page).toHaveURL(new RegExp(`/r/${registry}/apply$`));
    await expect(page.getByText("您在这里还没有有效的注册。")).toBeVisible();
    for (const matter of ["初始注册", "增项注册", "延续注册", "注销注册"])
      await expect(page.getByRole("article", { name: matter, exact: true })).toBeVisible();
    const tile = page.getByRole("article", { name: "初始注册" });
    await expect(tile).toContainText("可以办理");
    await expect(page.getByRole("heading", { name: "更换聘用企业" })).toBeVisible();
    await expectAccessible(page);

    await tile.getByRole("button", { name: "初始注册" }).click();
    await expect(page).toHaveURL(/\/applications\/[0-9a-f-]{36}\/form$/);
    const address = page.url().replace(/\/form$/, "");

    await page.goto("/applications");
    await expect(page.getByRole("heading", { name: "待办 1 件" })).toBeVisible();
    const sheet = page.getByRole("article", { name: "二级造价工程师初始注册" });
    await expect(sheet).toContainText("填报中");
    await expect(sheet.getByRole("list", { name: "办理进度" }).getByRole("listitem")).toHaveText([
      "填报",
      "个人签名",
      "企业签名",
      "审核决定",
      "领证",
    ]);
    await expectAccessible(page);

    await page.getByRole("button", { name: "新增注册申请" }).click();
    await page
      .getByRole("dialog")
      .getByRole("link", { name: /二级造价工程师.*上海市/ })
      .click();
    await expect(page).toHaveURL(new RegExp(`/r/${registry}/apply$`));
    await expect(tile).toContainText("有一件申请正在填报，还没有保存。");
    await expect(tile.getByRole("button")).toHaveCount(0);
    await expect(tile.getByRole("link", { name: "继续填写" })).toBeVisible();
    await expectAccessible(page);

    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("二级造价工程师初始注册");
    await expect(page.getByRole("heading", { name: "等您填好并保存" })).toBeVisible();
    await expect(page.getByRole("link", { name: "继续填写" })).toHaveAttribute("href", /\/form$/);
    await expectAccessible(page);
    const giveUp = page.getByRole("button", { name: "放弃申请" });
    await giveUp.click();
    const dialog = page.getByRole("alertdialog", { name: "放弃这件申请" });
    await expect(dialog).toContainText("填写的内容将删除，不能恢复。");
    await expectAccessible(page);
    await dialog.getByRole("button", { name: "取消" }).click();
    await giveUp.click();
    await dialog.getByRole("button", { name: "确认放弃" }).click();
    await expect(page.getByRole("heading", { name: "您已放弃，不再办理" })).toBeVisible();
    await expect(page.getByRole("list", { name: "办理过程" })).toContainText("放弃申请");

    if (isMobile) await page.goto(`/applications?registry=${registry}`);
    else await chooseByKeyboard(page, /二级造价工程师事项申请.*上海市/);
    await expect(page.getByRole("heading", { level: 1 })).toContainText("二级造价工程师事项申请");
    const past = page.getByRole("table", { name: "以往申请" });
    await expect(past.getByText("当前状态").first()).toBeAttached();
    await expect(past.getByRole("row").filter({ hasText: "已放弃" }).first()).toContainText("已办结");
    await expectAccessible(page);
    await past
      .getByRole("link", { name: /^查看：二级造价工程师初始注册/ })
      .first()
      .click();
    await expect(page.getByRole("heading", { name: "您已放弃，不再办理" })).toBeVisible();
  },
);

test("#22 a closed matter says why, what is held, and whom to ask", async ({ page }) => {
  await page.goto(`/r/${registry}/apply`);
  await signInAs(page, "顾南乔");
  await expect(page.getByText("您现有 1 个有效的注册：")).toBeVisible();
  const tile = page.getByRole("article", { name: "初始注册" });
  await expect(tile).toContainText("不能办理");
  await expect(tile).toContainText(/您已有有效的注册证书（建\[造\]21\d+，有效期至 \d{4}-\d\d-\d\d）/);
  await expect(tile.getByRole("button")).toHaveCount(0);
  await expect(tile.getByRole("link", { name: /^改办/ })).toBeVisible();
  await expectAccessible(page);
});

test("an expired registration is named, and initial registration is open again", async ({ page }) => {
  await page.goto(`/r/${registry}/apply`);
  await signInAs(page, "钟离媛");
  await expect(page.getByText("已过有效期的注册：")).toBeVisible();
  const tile = page.getByRole("article", { name: "初始注册" });
  await expect(tile.getByRole("button", { name: "初始注册" })).toBeVisible();
});

test("#18 somebody else's application, an unknown registry and an unknown list do not exist", async ({
  page,
  complaints,
}) => {
  await page.goto("/applications");
  await signInAs(page, "周䶮");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("您好");
  for (const address of [
    "/applications/8f14e45f-ceea-467f-a0a7-c2a1c5b1a001",
    "/applications/not-an-id",
    "/r/no-such-registry/apply",
    "/applications?registry=no-such-registry",
  ]) {
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("没有这一页");
  }
  await expectAccessible(page);
  complaints.splice(0, complaints.length, ...complaints.filter((text) => !text.includes("404")));
});

test("#19 a page that is open learns that the application moved on, and an act on the old one is told", async ({
  page,
  context,
  complaints,
}) => {
  await page.goto(`/r/${registry}/apply`);
  await signInAs(page, "吴𬭎");
  await page.getByRole("article", { name: "初始注册" }).getByRole("button").click();
  await expect(page).toHaveURL(/\/form$/);
  const address = page.url().replace(/\/form$/, "");
  await page.goto(address);
  await expect(page.getByRole("heading", { name: "等您填好并保存" })).toBeVisible();
  const other = await context.newPage();
  await other.goto(address);
  await other.getByRole("button", { name: "放弃申请" }).click();
  await page.getByRole("button", { name: "放弃申请" }).click();
  await other.getByRole("button", { name: "确认放弃" }).click();
  await expect(other.getByRole("heading", { name: "您已放弃，不再办理" })).toBeVisible();
  await page.getByRole("button", { name: "确认放弃" }).click();
  await expect(page.getByRole("heading", { name: "您已放弃，不再办理" })).toBeVisible();
  await expect(page.getByRole("alert").filter({ hasText: "没有办成" })).toBeVisible();
  complaints.splice(0, complaints.length, ...complaints.filter((text) => !text.includes("409")));
});

test("#10 #11 themes narrow the portal's matters down, and a search keeps the theme", async ({ page }) => {
  await page.goto("/");
  const chips = page.getByRole("navigation", { name: "按主题" });
  await chips.getByRole("link", { name: "个人·职业资格" }).click();
  await expect(page).toHaveURL(/theme=qualification/);
  await expect(page.getByText(/^其他事项/)).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 4 })).toHaveCount(4);
  await page.getByLabel("搜索事项").fill("结构");
  await page.getByRole("button", { name: "搜索" }).click();
  await expect(page).toHaveURL(/theme=qualification/);
  await expect(page.getByRole("heading", { level: 4 })).toHaveCount(1);
  await chips.getByRole("link", { name: "法人" }).click();
  await expect(page.getByText("这个主题下没有找到事项。")).toBeVisible();
  await page.goto("/?theme=enterprise");
  await expect(page.getByText("燃气供气站点许可")).toBeVisible();
  const others = page.getByRole("group").filter({ hasText: "其他事项（7 项，不在本系统办理）" });
  await expect(others.getByRole("listitem")).toHaveCount(7);
  await expect(others.getByRole("link")).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 4 })).toHaveCount(0);
  await expectAccessible(page);
});
