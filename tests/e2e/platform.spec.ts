import { expect, expectAccessible, test } from "./fixtures";
import { codeOf, demoOfficer, makeAdministrator, runAdminScript, signInOfficerHere } from "./officers";
import { procedures, signInHere } from "./people";

const password = "Ceshi-guanli-2026";

test("the operator's link makes a platform administrator, once", async ({ page }) => {
  const { login, link } = await runAdminScript("程知远");
  await page.goto(link);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("设置登录方式");
  await expect(page.getByText("本平台 · 平台管理员")).toBeVisible();
  await expect(page.getByRole("img", { name: "动态口令的二维码" })).toBeVisible();
  await expectAccessible(page);
  const secret = (await page.getByRole("code").textContent())?.replaceAll(" ", "") ?? "";

  await page.getByLabel("新密码").fill("short");
  await page.getByRole("textbox", { name: "验证器显示的 6 位口令" }).fill("000000");
  await page.getByRole("button", { name: "完成设置" }).click();
  await expect(page.getByRole("region", { name: "还不能提交，有 1 处需要修改" })).toContainText(
    "密码至少 10 位",
  );
  await expectAccessible(page);
  await page.getByLabel("新密码").fill(password);
  await page.getByRole("button", { name: "完成设置" }).click();
  await expect(page.getByRole("region", { name: "还不能提交，有 1 处需要修改" })).toContainText("口令不对");
  await page.getByRole("textbox", { name: "验证器显示的 6 位口令" }).fill(codeOf(secret));
  await page.getByRole("button", { name: "完成设置" }).click();

  await expect(page).toHaveURL(/\/sign-in\?as=officer$/);
  await signInOfficerHere(page, { login, password, totp: codeOf(secret, 1) });
  await expect(page).toHaveURL(/\/desk$/);
  await expect(page.getByText("您是平台管理员，可以设立登记机关、邀请工作人员。")).toBeVisible();
  await expectAccessible(page);

  await page.goto(link);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("这个链接用不了");
  await expect(page.getByText("这个链接已经用过，不能再用。")).toBeVisible();
  await expectAccessible(page);
  await page.goto("/invitation/no-such-link");
  await expect(page.getByText("没有这个链接，可能没有复制完整。")).toBeVisible();
});

test("an administrator sets up a registry, changes it and opens a matter", async ({ page }) => {
  const own = {
    province: "44 广东省",
    acceptanceCode: "244",
    prefix: "粤建注造",
    zh: "广东省住房和城乡建设厅",
  };
  await page.goto("/platform/registries/new");
  await expect(page).toHaveURL(/as=officer&next=%2Fplatform%2Fregistries%2Fnew/);
  await signInOfficerHere(page, await makeAdministrator("程设立"));
  await expect(page).toHaveURL(/\/platform\/registries\/new$/);

  const next = () => page.getByRole("button", { name: "下一步" }).click();
  await next();
  await expect(page.getByRole("region", { name: "还不能继续，有 5 处需要修改" })).toBeFocused();
  await expectAccessible(page);
  const fill = (name: string, value: string) => page.getByRole("textbox", { name }).fill(value);
  await fill("机关名称（中文）", own.zh);
  await fill("机关名称（英文）", "A provincial department of housing (test)");
  await fill("统一社会信用代码", "11310000DEM00033XL");
  await fill("咨询电话", "028-0000000");
  await fill("办公地址", "虚构路 1 号（测试）");
  await next();
  await page.getByRole("combobox", { name: "职业" }).selectOption("二级造价工程师");
  await page.getByRole("combobox", { name: "省份" }).selectOption(own.province);
  await fill("受理代码", "033");
  await fill("文号字头", own.prefix);
  await next();
  await page.getByRole("textbox", { name: "初始注册" }).fill("21");
  await next();
  await fill("姓名", "程管事");
  await fill("工号", "guangdong-guanli");
  await next();
  await expect(page.getByRole("region", { name: "还不能继续，有 1 处需要修改" })).toContainText(
    "这个受理代码已有登记机关在用",
  );
  await fill("受理代码", own.acceptanceCode);
  await next();
  await next();
  await next();
  await expect(page.getByRole("region", { name: "还不能继续，有 1 处需要修改" })).toContainText(
    "不能超过法定的 20 个工作日",
  );
  await page.getByRole("textbox", { name: "初始注册" }).fill("15");
  await expectAccessible(page);
  await next();
  await next();
  await expect(page.getByText(new RegExp(`^W\\d{6}${own.acceptanceCode}0001$`))).toBeVisible();
  await expect(page.getByText(new RegExp(`^${own.prefix}受〔\\d{4}〕000001$`))).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "设立登记机关" }).click();
  const link = page.getByRole("alertdialog", { name: "请把链接交给程管事本人" });
  await expect(link.getByRole("textbox", { name: "一次性链接" })).toHaveValue(/\/invitation\/[\w-]{43}$/);
  await link.getByRole("button", { name: "已交给本人" }).click();

  await expect(page.getByText("登记机关已经设立")).toBeVisible();
  await expect(page.getByRole("row", { name: /程管事/ })).toContainText("待接受邀请");
  const lacks = page.getByRole("region", { name: /^离正式办理还差/ });
  await expect(lacks.getByRole("listitem").filter({ hasText: "审核人员" }).first()).toContainText("还没有");
  await expectAccessible(page);

  await page.getByRole("button", { name: "开放初始注册" }).click();
  await expect(page.getByRole("button", { name: "关闭初始注册" })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("link", { name: "修改", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("修改登记机关");
  await fill("咨询电话", "028-1234567");
  await expectAccessible(page);
  await page.getByRole("button", { name: "保存修改" }).click();
  await expect(page.getByText("028-1234567")).toBeVisible();

  await page.goto("/platform");
  const row = page.getByRole("row", { name: new RegExp(own.zh) });
  await expect(row).toContainText("已开放 1 项");
  await expectAccessible(page);
});

test("an administrator invites an officer, changes his roles and blocks him", async ({ page }) => {
  const login = "wen-desktop";
  const name = "文书白";
  await page.goto("/platform/registries/shanghai-structural-engineer");
  await signInOfficerHere(page, await makeAdministrator("程邀请"));
  await page.getByRole("button", { name: "邀请工作人员" }).click();
  const dialog = page.getByRole("dialog", { name: "邀请工作人员" });
  await dialog.getByRole("textbox", { name: "姓名" }).fill(name);
  await dialog.getByRole("textbox", { name: "工号" }).fill(login);
  await dialog.getByRole("button", { name: "发出邀请" }).click();
  await expect(dialog.getByText("请至少选择一个角色。").first()).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole("checkbox", { name: "审核人员" }).check();
  await dialog.getByRole("button", { name: "发出邀请" }).click();
  const handOver = page.getByRole("alertdialog", { name: `请把链接交给${name}本人` });
  await expect(handOver.getByRole("textbox", { name: "一次性链接" })).toHaveValue(/\/invitation\/[\w-]{43}$/);
  await expectAccessible(page);
  await handOver.getByRole("button", { name: "已交给本人" }).click();
  await expect(page.getByRole("row", { name: new RegExp(name) })).toContainText("待接受邀请");

  await page.getByRole("button", { name: `调整角色：${name}` }).click();
  const roles = page.getByRole("dialog", { name: `调整角色：${name}` });
  await expect(roles.getByRole("checkbox", { name: "审核人员" })).toBeChecked();
  await roles.getByRole("checkbox", { name: "决定人员" }).check();
  await roles.getByRole("checkbox", { name: "审核人员" }).uncheck();
  await roles.getByRole("button", { name: "保存角色" }).click();
  await expect(page.getByRole("row", { name: new RegExp(name) })).toContainText("决定人员");
  await page.getByRole("button", { name: `停用${name}的账号` }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "确认停用" }).click();
  await expect(page.getByRole("row", { name: new RegExp(name) })).toContainText("已停用");
});

test("the platform's administrators are listed, and one is removed after a question", async ({ page }) => {
  const { login } = await runAdminScript("程待撤");
  await page.goto("/platform/administrators");
  await signInOfficerHere(page, await makeAdministrator("程管理"));
  const row = page.getByRole("row", { name: new RegExp(login) });
  await expect(row).toContainText("待接受邀请");
  await expectAccessible(page);
  await row.getByRole("button", { name: "取消管理员：程待撤" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "确认取消" }).click();
  await expect(row).toHaveCount(0);
});

test("an officer of the demonstration has a desk and no other, and changes a person's mobile", async ({
  page,
}) => {
  const accounts = await procedures().demo.accounts.query();
  const person = accounts.find(({ name }) => name === "欧阳𠮷");
  if (!person) throw new Error("the demonstration has no such person");
  await page.goto("/desk");
  await expect(page).toHaveURL(/as=officer&next=%2Fdesk/);
  await signInOfficerHere(page, await demoOfficer("chuangkou"));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("工作台");
  await expectAccessible(page);
  for (const path of ["/desk/shanghai-structural-engineer", "/desk/no-such-registry", "/platform"])
    expect((await page.request.get(path)).status(), path).toBe(404);

  await page.getByRole("link", { name: /^进入.*二级造价工程师/ }).click();
  await expect(page.getByText("为到窗口的当事人更换手机号")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "更换手机号" }).click();
  await expect(page.getByText("24 小时后才生效")).toBeVisible();
  const fill = (name: string, value: string) => page.getByRole("textbox", { name }).fill(value);
  await fill("姓名", "别人");
  await fill("证件号", person.identifier);
  await fill("新手机号", "19911110001");
  await page.getByRole("button", { name: "提交更换" }).click();
  await expect(page.getByRole("region", { name: "还不能提交，有 1 处需要修改" })).toBeFocused();
  await expectAccessible(page);
  await fill("原因", "原号码已停机，持证件到窗口");
  await page.getByRole("button", { name: "提交更换" }).click();
  await expect(page.getByText("没有姓名和证件号都相符的账号").first()).toBeVisible();
  await fill("姓名", person.name);
  await page.getByRole("button", { name: "提交更换" }).click();
  await expect(page.getByText(/已受理，\d{4}-\d\d-\d\d \d\d:\d\d 生效/)).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("button", { name: /当前用户/ }).click();
  await page.getByRole("menuitem", { name: "退出登录" }).click();
  await expect(page).toHaveURL(/\/$/);
  await page.goto("/sign-in?next=/account");
  await signInHere(page, person.identifier, person.password);
  await expect(page.getByText(/原号码已停机，持证件到窗口/)).toBeVisible();
});
