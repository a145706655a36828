import { arrive, enterAsOfficer } from "./cast";
import { expect, expectAccessible, test } from "./fixtures";
import { untilLive } from "./live";
import { makeAdministrator, signInOfficerHere } from "./officers";

const desk = "/desk/zhejiang-cost-engineer";

/** The day so many days from now, in Shanghai. */
const dayIn = (days: number) =>
  new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" }).format(Date.now() + days * 86_400_000);

test("a registry's administrator changes settings, officers and days off, and the auditor finds it in the log", async ({
  page,
  browser,
}) => {
  await enterAsOfficer(page, "zhejiang-guanli");
  await page.goto(`${desk}/settings`);
  const look = page.getByRole("button", { name: "核对变更" });
  await page.getByRole("textbox", { name: "初始注册" }).fill("21");
  await look.click();
  await expect(page.getByRole("region", { name: "还不能提交，有 1 处需要修改" })).toContainText(
    "不能超过法定的 20 个工作日",
  );
  await page.getByRole("textbox", { name: "初始注册" }).fill("14");
  await page.getByLabel("生效日").fill(dayIn(30));
  await look.click();
  const preview = page.getByRole("dialog", { name: "核对变更" });
  await expect(preview.getByRole("row", { name: /初始注册的承诺期限/ })).toContainText("14 个工作日");
  await expectAccessible(page);
  await preview.getByRole("button", { name: "保存这个版本" }).click();
  await expect(page.getByRole("region", { name: "历次版本" })).toContainText("尚未生效");
  await expectAccessible(page);

  await page.goto(`${desk}/officers`);
  await expect(page.getByRole("row", { name: /霍明舒/ })).toContainText("您自己");
  await page.getByRole("button", { name: "停职：简书意" }).click();
  const suspend = page.getByRole("dialog", { name: "停职：简书意" });
  await suspend.getByRole("button", { name: "确认停职" }).click();
  await expect(suspend.getByText("请写明原因，5 至 200 个字。")).toBeVisible();
  await suspend.getByRole("textbox", { name: "原因" }).fill("借调到其他单位三个月");
  await expectAccessible(page);
  await suspend.getByRole("button", { name: "确认停职" }).click();
  await expect(page.getByRole("row", { name: /简书意/ })).toContainText("借调到其他单位三个月");
  await page.getByRole("button", { name: "恢复任职：简书意" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "确认恢复" }).click();
  await expect(page.getByRole("row", { name: /简书意/ })).toContainText("可以登录");
  await expectAccessible(page);

  await page.goto(`${desk}/calendar`);
  await page.getByLabel("日期").fill(dayIn(-40));
  await page.getByRole("textbox", { name: "说明" }).fill("机房搬迁，全天停办");
  await page.getByRole("button", { name: "增加", exact: true }).click();
  await expect(page.getByText("这一天已经过去，不能再补记").first()).toBeVisible();
  await expectAccessible(page);

  await page.goto(`${desk}/dictionaries?kind=explanation`);
  await page.getByRole("button", { name: "增加一条" }).click();
  const entry = page.getByRole("group", { name: "第 4 条" });
  await expect(entry.getByRole("textbox", { name: "代码" })).toHaveValue("EXPLAIN_04");
  await page.getByRole("button", { name: "保存", exact: true }).click();
  await expect(page.getByRole("region", { name: "还不能保存，有 1 处需要修改" })).toContainText(
    "表述应为 4 到 300 个字",
  );
  await entry.getByRole("textbox", { name: "表述" }).fill("请说明目前的工作地点");
  await entry.getByRole("button", { name: "上移：EXPLAIN_04" }).click();
  await page.getByRole("button", { name: "保存", exact: true }).click();
  await expect(page.getByRole("region", { name: "历次版本" })).toContainText("第 1 版");
  await expect(
    page.getByRole("group", { name: "第 3 条" }).getByRole("textbox", { name: "表述" }),
  ).toHaveValue("请说明目前的工作地点");
  await expectAccessible(page);

  await page.goto(`${desk}/notice-texts`);
  const show = page.getByRole("button", { name: /^预览/ });
  await page.getByRole("textbox", { name: "有管辖权的人民法院" }).fill("杭州市西湖区人民法院");
  await page.getByRole("combobox", { name: "文书" }).selectOption("不予行政许可决定书");
  await page.getByRole("textbox", { name: "不予行政许可决定书的附加说明" }).fill("可以到窗口查阅案卷。");
  const [shown] = await Promise.all([
    page.context().waitForEvent("response", (response) => response.url().endsWith("/notice-preview")),
    show.click(),
  ]);
  expect([shown.status(), shown.headers()["content-type"]]).toEqual([200, "application/pdf"]);
  await page.getByRole("button", { name: "保存", exact: true }).click();
  await expect(page.getByRole("region", { name: "历次版本" })).toContainText(
    "改了：有管辖权的人民法院、不予行政许可决定书的附加说明",
  );
  await expectAccessible(page);

  const auditor = await enterAsOfficer(await arrive(browser), "zhejiang-shenji");
  await auditor.page.goto(`${desk}/audit?action=officer`);
  await expect(auditor.page.getByRole("row", { name: /停职/ }).first()).toContainText(
    "霍明舒（zhejiang-guanli）",
  );
  const check = auditor.page.getByRole("button", { name: "核验封存链" });
  await check.click();
  await expect(auditor.page.getByText(/^封存链完整/)).toBeVisible();
  await expectAccessible(auditor.page);
  for (const place of ["officers", "settings", "dictionaries", "notice-texts", "calendar"])
    expect((await auditor.page.request.get(`${desk}/${place}`)).status(), place).toBe(404);
});

test("an officer of two registries switches by keyboard and stays in his place", async ({ page }) => {
  await enterAsOfficer(page, "liangdi");
  await page.goto("/desk/shanghai-structural-engineer/queue");
  const open = page.getByRole("button", { name: /^登记机关：/ });
  await untilLive(open);
  await open.focus();
  await page.keyboard.press("Enter");
  const there = page.getByRole("menuitem", { name: /浙江省住房和城乡建设厅/ });
  await expect(there).toBeVisible();
  await page.keyboard.press("Home");
  while (!(await there.evaluate((item) => item === document.activeElement)))
    await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/desk\/zhejiang-cost-engineer\/queue$/);
  await expect(open).toContainText("浙江省住房和城乡建设厅");
  expect((await page.request.get("/desk/shanghai-cost-engineer")).status()).toBe(404);
});

test("the platform previews a yearly notice and says what is wrong with it", async ({ page }) => {
  const year = Number(dayIn(0).slice(0, 4)) + 1;
  await page.goto(`/platform/calendar?year=${year}`);
  await signInOfficerHere(page, await makeAdministrator("程日历"));
  const look = page.getByRole("button", { name: "核对变更" });
  const notice = page.getByRole("textbox", { name: "放假和调休" });
  await notice.fill(`${year}-01-01 休 元旦\n乱写的一行`);
  await look.click();
  await expect(page.getByText("第 2 行看不懂。").first()).toBeVisible();
  await expectAccessible(page);
  const days = [
    "02-08 休 春节",
    "04-05 休 清明",
    "05-01~DAY05-05 休 劳动节",
    "06-09 休 端午",
    "09-15 休 中秋",
    "10-01~DAY10-07 休 国庆节",
  ];
  await notice.fill(
    ["01-01 休 元旦", ...days].map((line) => `${year}-${line.replace("DAY", `${year}-`)}`).join("\n"),
  );
  await look.click();
  const preview = page.getByRole("dialog", { name: `${year} 年的变更` });
  await expect(preview).toContainText("平常日 改为 休（国庆节）");
  await expectAccessible(page);
  await preview.getByRole("button", { name: "返回" }).click();
  await page.goto("/platform/audit?action=officer");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("操作记录");
  await expectAccessible(page);
});
