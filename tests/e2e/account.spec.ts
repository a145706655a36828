import type { Locator, Page } from "@playwright/test";
import superjson from "superjson";
import { demoPeople } from "@/server/demo/people";
import { expect, expectAccessible, onPhonesToo, test } from "./fixtures";
import { inventMobile, inventPerson, procedures, readCode, signInHere, signUpQuietly } from "./people";

const refused401 = expect.stringContaining("401");

async function demoPerson(index: number) {
  const accounts = await procedures().demo.accounts.query();
  const person = accounts.filter((account) => account.kind === "person")[index];
  if (!person) throw new Error("the demonstration has no such person");
  return person;
}

async function openMenu(page: Page, name: string) {
  await page.getByRole("button", { name: `当前用户： ${name}` }).click();
}

async function signOut(page: Page, name: string) {
  await openMenu(page, name);
  await page.getByRole("menuitem", { name: "退出登录" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("执业注册，全程网上办");
}

test("#3 #12 #13 somebody new signs up, signs out, and signs in again", async ({ page }) => {
  const person = inventPerson();
  await page.goto("/sign-in");
  await page.getByRole("link", { name: "新用户注册" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("新用户注册");

  await page.getByRole("button", { name: "注册", exact: true }).click();
  const summary = page.getByRole("region", { name: /还不能提交，有 5 处需要修改/ });
  await expect(summary).toBeFocused();
  await expectAccessible(page);
  await summary.getByRole("link", { name: /证件号/ }).click();
  await expect(page.getByLabel("证件号", { exact: false }).and(page.locator("#idNumber"))).toBeFocused();

  const idNumber = page.getByRole("textbox", { name: "证件号" });
  await idNumber.fill(`${person.idNumber.slice(0, 17)}${person.idNumber.endsWith("0") ? "1" : "0"}`);
  await expect(page.getByText(/末位校验码对不上/).first()).toBeVisible();
  await idNumber.fill(person.idNumber);
  await expect(page.getByText(`号码核对无误：女，${person.birthDate} 出生`)).toBeVisible();
  await page.getByRole("textbox", { name: "姓名" }).fill(person.name);
  await page.getByRole("textbox", { name: "手机号" }).fill(person.mobile);
  await page.getByRole("button", { name: "获取验证码" }).click();
  await expect(page.getByRole("button", { name: /重新获取短信\(\d+\)/ })).toBeVisible();

  await page.getByRole("button", { name: /^演示手机/ }).click();
  const phone = page.getByRole("dialog", { name: "演示手机" });
  const sms = phone.getByRole("listitem").filter({ hasText: person.mobile });
  await expect(sms.getByText(/注册验证码 \d{6}/)).toBeVisible();
  await expect(sms.getByRole("button", { name: /复制验证码 \d{6}/ })).toBeVisible();
  await expectAccessible(page);
  const code = /\d{6}/.exec((await sms.getByText(/注册验证码/).textContent()) ?? "")?.[0] ?? "";
  await phone.getByRole("button", { name: "关闭" }).click();

  await page.getByRole("textbox", { name: "短信验证码" }).fill(code === "000000" ? "000001" : "000000");
  await page.getByLabel("设置密码").fill("abc");
  await expect(page.getByText("未满足：10 至 128 位")).toBeVisible();
  await page.getByLabel("设置密码").fill(person.password);
  await expect(page.getByText("已满足：10 至 128 位")).toBeVisible();
  await page.getByRole("button", { name: "注册", exact: true }).click();
  await expect(page.getByText("验证码不对，还可以再试 4 次。").first()).toBeVisible();
  await expect(idNumber).toHaveValue(person.idNumber);
  await page.getByRole("textbox", { name: "短信验证码" }).fill(code);
  await page.getByRole("button", { name: "注册", exact: true }).click();

  await expect(page.getByRole("heading", { level: 1 })).toHaveText("王晓岚，您好");
  await expect(page).toHaveURL(/\/applications$/);
  await expect(page.getByRole("heading", { name: "还没有申请" })).toBeVisible();
  const ready = page.getByRole("region", { name: "办理准备" });
  await expect(ready.getByRole("link", { name: "去申领：个人数字证书" })).toBeVisible();
  await expect(ready.getByRole("link", { name: "去设置：个人签名图片" })).toBeVisible();
  await expectAccessible(page);
  await signOut(page, person.name);

  await page.goto("/sign-in");
  await signInHere(page, person.mobile, person.password);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("王晓岚，您好");
});

test("somebody without the password signs in by a code", async ({ page }) => {
  const person = demoPeople[5];
  if (!person) throw new Error("the demonstration has no such person");
  await page.goto("/sign-in");
  await page.getByRole("button", { name: "改用短信验证码登录" }).click();
  await page.getByRole("button", { name: "获取验证码" }).click();
  await expect(page.getByText("请填写手机号。")).toBeVisible();
  await page.getByRole("textbox", { name: "手机号" }).fill(person.mobile);
  await page.getByRole("button", { name: "获取验证码" }).click();
  await expect(page.getByText(`验证码已发送至 ${person.mobile}。`)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("textbox", { name: "短信验证码" }).fill(await readCode(person.mobile));
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`${person.name}，您好`);
});

test("a person changes the mobile, and sets a new password when the old one is forgotten", async ({
  page,
}) => {
  const person = inventPerson();
  await signUpQuietly(person);
  await page.goto("/account");
  await expect(page).toHaveURL(/\/sign-in\?as=person&next=%2Faccount/);
  await signInHere(page, person.idNumber, person.password);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("账号");
  await expect(page.getByText(`310***********${person.idNumber.slice(-4)}`)).toBeVisible();

  const mobile = inventMobile();
  const change = page.getByRole("button", { name: "更换手机号" });
  await change.click();
  await page.getByRole("button", { name: "获取验证码" }).first().click();
  await expect(page.getByRole("button", { name: /重新获取短信/ })).toHaveCount(1);
  await page.getByRole("textbox", { name: "新手机号" }).fill(mobile);
  await page.getByRole("button", { name: "获取验证码" }).click();
  await expect(page.getByRole("button", { name: /重新获取短信/ })).toHaveCount(2);
  await expectAccessible(page);
  const used = await readCode(mobile);
  await page.getByRole("textbox", { name: /原号码 .* 收到的验证码/ }).fill(await readOldCode(person.mobile));
  await page.getByRole("textbox", { name: "新号码收到的验证码" }).fill(used);
  await page.getByRole("button", { name: "确认更换" }).click();
  const masked = `${mobile.slice(0, 3)}****${mobile.slice(-4)}`;
  await expect(page.getByText(`手机号已更换为 ${masked}。`)).toBeVisible();
  await expect(page.getByText(`验证码都发到 ${masked}。`)).toBeVisible();

  await page.getByRole("link", { name: "重设密码" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("重设密码");
  await page.getByRole("textbox", { name: "证件号" }).fill(person.idNumber);
  await page.getByRole("button", { name: "获取验证码" }).click();
  await expect(page.getByText("这个证件号已注册的，验证码已发送到该账号的手机号。")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("textbox", { name: "短信验证码" }).fill(await readCode(mobile, used));
  await page.getByLabel("新密码").fill(`Xin-${person.password}`);
  await page.getByRole("button", { name: "重设密码", exact: true }).click();
  await expect(page.getByText("新密码已生效")).toBeVisible();
  await page.getByRole("link", { name: "去登录" }).click();
  await signInHere(page, mobile, `Xin-${person.password}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("王晓岚，您好");
});

/** The code to the old number follows the one of the sign-up. */
async function readOldCode(mobile: string): Promise<string> {
  const found = async () => {
    const messages = await procedures().demo.phone.query({});
    return messages.find((sms) => sms.mobile === mobile && sms.text.includes("更换手机号"))?.text ?? "";
  };
  await expect.poll(found).toMatch(/\d{6}/);
  return /\d{6}/.exec(await found())?.[0] ?? "";
}

test("a number without an account is told the same when a password is forgotten", async ({ page }) => {
  await page.goto("/forgot-password");
  await page.getByRole("textbox", { name: "证件号" }).fill(inventPerson().idNumber);
  await page.getByRole("button", { name: "获取验证码" }).click();
  await expect(page.getByText("这个证件号已注册的，验证码已发送到该账号的手机号。")).toBeVisible();
});

test("a wrong password says what happened, what is safe and what to do", async ({ page, complaints }) => {
  const person = await demoPerson(0);
  await page.goto("/sign-in");
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await expect(page.getByText("请填写证件号或手机号。")).toBeVisible();
  await signInHere(page, person.identifier, "not the password");
  await expect(page.getByRole("alert").getByText(/没有登录。请核对后再试；连续 5 次不对/)).toBeVisible();
  await expectAccessible(page);
  await expect(page.getByLabel("证件号或手机号")).toHaveValue(person.identifier);
  expect(complaints.splice(0)).toEqual([refused401]);
  await signInHere(page, person.identifier, person.password);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`${person.name}，您好`);
});

test("signing in leads to the wanted page of this site, and to no other site", async ({ page }) => {
  const person = await demoPerson(1);
  await page.goto("/messages");
  await expect(page).toHaveURL(/\/sign-in\?as=person&next=%2Fmessages/);
  await page.getByRole("button", { name: `填入${person.name}的登录信息` }).click();
  await expect(page.getByLabel("证件号或手机号")).toHaveValue(person.identifier);
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("消息");
  await expectAccessible(page);
  await signOut(page, person.name);
  await page.goto("/sign-in?next=//example.org/");
  await signInHere(page, person.identifier, person.password);
  await expect(page).toHaveURL(/\/applications$/);
});

/** Comes back to the tab, as often as it takes until the page was alive to notice. */
async function returnTo(page: Page, expected: Locator) {
  await expect(async () => {
    await page.evaluate(() => window.dispatchEvent(new Event("visibilitychange")));
    await expect(expected).toBeVisible({ timeout: 1_000 });
  }).toPass();
}

test("a session that was ended elsewhere says so and leads back to the same page", async ({ page }) => {
  const person = await demoPerson(2);
  await page.goto("/sign-in?next=/account");
  await signInHere(page, person.identifier, person.password);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("账号");
  const ended = await page.request.post("/api/trpc/session.end", {
    data: superjson.serialize(undefined),
  });
  expect(ended.status()).toBe(200);
  const over = page.getByRole("alertdialog", { name: "登录已结束" });
  await returnTo(page, over);
  await expect(over).toContainText("已保存的内容都在");
  await expectAccessible(page);
  await over.getByRole("link", { name: "重新登录" }).click();
  await expect(page).toHaveURL(/next=%2Faccount/);
  await signInHere(page, person.identifier, person.password);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("账号");
});

test("a session about to end warns, and one press goes on", onPhonesToo, async ({ page }) => {
  const person = await demoPerson(3);
  await page.goto("/sign-in?next=/account");
  await signInHere(page, person.identifier, person.password);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("账号");
  let idleSoon = true;
  await page.route("**/api/trpc/**session.current**", async (route) => {
    const response = await route.fetch();
    const answers = await response.json();
    for (const { result } of answers) {
      if (idleSoon && result.data.json?.idleEndsAt)
        result.data.json.idleEndsAt = new Date(Date.now() + 90_000).toISOString();
    }
    await route.fulfill({ response, json: answers });
  });
  const warning = page.getByRole("alertdialog", { name: "2 分钟后将退出" });
  await returnTo(page, warning);
  await expect(warning).toContainText(/还有 01:\d\d/);
  await expectAccessible(page);
  idleSoon = false;
  await warning.getByRole("button", { name: "继续填写" }).click();
  await expect(warning).toBeHidden();
  await page.unrouteAll({ behavior: "wait" });
});

test("#2 #4 #5 #6 #12 #15 every way of signing in has its own address and says what it needs", async ({
  page,
}) => {
  await page.goto("/sign-in?as=employer");
  await expect(page.getByText("证书只在本机浏览器里打开，私钥和密码不会上传。")).toBeVisible();
  await page.getByText("企业一证通是 USB 密钥怎么办？").click();
  await expect(page.getByRole("link", { name: /www\.962600\.com/ })).toHaveAttribute(
    "href",
    "https://www.962600.com/resources/tools",
  );
  await expect(page.getByRole("region", { name: "办理前请准备" }).getByText("021-962600")).toBeVisible();
  await expect(page.getByText(/不必使用 360、QQ、搜狗浏览器，也不支持 IE/)).toBeVisible();
  await expect(page.getByText("“关于法人一证通数字”相关常见问题及说明")).toBeVisible();
  await page.getByText("忘记证书密码怎么办？").click();
  await expect(page.getByText(/本系统没有保存，也不能重设/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("navigation", { name: "登录身份" }).getByRole("link", { name: "登记机关" }).click();
  await expect(page).toHaveURL(/as=officer/);
  await expect(page.getByLabel("动态口令")).toBeVisible();
  await expectAccessible(page);
  await page
    .getByRole("button", { name: /^填入.*的登录信息$/ })
    .first()
    .click();
  await expect(page.getByLabel("动态口令")).toHaveValue(/^\d{6}$/);
  await page.goto("/sign-in");
  await expect(page.getByLabel("证件号或手机号")).toBeVisible();
  await expectAccessible(page);
  await page.goto("/sign-up");
  await expectAccessible(page);
});

test(
  "messages tell of the account, and all can be marked as read",
  onPhonesToo,
  async ({ page, isMobile }) => {
    const person = inventPerson();
    await signUpQuietly(person);
    await page.goto("/sign-in?next=/messages");
    await signInHere(page, person.idNumber, person.password);
    const list = page.getByRole("list", { name: "消息列表" });
    await expect(list.getByText(/账号已经建立，欢迎使用执册/)).toBeVisible();
    await expect(list.getByText("未读")).toBeVisible();
    if (isMobile) await expect(page.getByRole("navigation", { name: "底部导航" })).toContainText("1 条未读");
    await page.getByRole("button", { name: "全部标为已读" }).click();
    await expect(page.getByText("全部消息都已读")).toBeVisible();
    await expect(list.getByText("未读")).toHaveCount(0);
  },
);
