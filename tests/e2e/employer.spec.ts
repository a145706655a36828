import { employer, saveApplication, signForm } from "./applicants";
import { expect, expectAccessible, test } from "./fixtures";
import { bindOperator, issueKeyFile, openKey, signInWithKey } from "./operators";

test("#14 #107 #108 #109 #110 #112 an employer signs in with its key, checks an application and countersigns it", async ({
  page,
  browser,
  baseURL,
}) => {
  test.slow();
  const applicant = await saveApplication(page);
  await signForm(page, applicant);
  const { id, call, person } = applicant;

  const key = await issueKeyFile(employer);
  const office = await browser.newContext({ ...(baseURL ? { baseURL } : {}), locale: "zh-CN" });
  const desk = await office.newPage();
  await desk.goto(`/employer/applications/${id}`);
  await expect(desk).toHaveURL(/as=employer/);
  await expectAccessible(desk);
  await desk.getByRole("button", { name: "登录", exact: true }).click();
  await expect(desk.getByText("没有选择证书。请先选择企业证书文件", { exact: false }).first()).toBeVisible();
  await signInWithKey(desk, { ...key, password: "not this one" });
  await expect(desk.getByText(/密码不对，还可以再试 4 次/).first()).toBeVisible();
  await signInWithKey(desk, key);
  await bindOperator(desk);

  await expect(desk).toHaveURL(new RegExp(`/employer/applications/${id}$`));
  await expect(
    desk
      .getByText("企业查看个人填报的申请信息，无法修改。如需修改请告知个人完成修改", { exact: false })
      .first(),
  ).toBeVisible();
  await expect(desk.getByText(person.idNumber)).toHaveCount(0);
  await expectAccessible(desk);
  await desk.goto("/employer/inbox/cost-engineer");
  await expect(desk.getByText(/共 \d+ 条/)).toBeVisible();
  await expectAccessible(desk);
  await desk.goto(`/employer/applications/${id}`);
  await desk.getByRole("checkbox", { name: "本企业已阅读并同意以上内容" }).check();
  await desk
    .getByRole("link", { name: "签名确认" })
    .or(desk.getByRole("button", { name: "签名确认" }))
    .first()
    .click();

  await expect(
    desk.getByText("本签署事项共有 2 个签署方，亮色为当前待签署方。", { exact: false }),
  ).toBeVisible();
  await desk.getByRole("button", { name: "请点击此按钮完成签署" }).filter({ visible: true }).click();
  const dialog = desk.getByRole("dialog", { name: "验证密码" });
  await expect(dialog).toBeVisible();
  await expect(dialog.getByText("企业一证通是 USB 密钥怎么办？")).toBeVisible();
  await expectAccessible(desk);
  await openKey(desk, { ...key, password: "wrong again" });
  await expect(dialog.getByText(/密码不对/).first()).toBeVisible();
  await dialog.getByLabel("请输入数字证书密码", { exact: false }).fill(key.password);
  await dialog.getByRole("button", { name: "验证" }).click();
  await expect(desk.getByRole("heading", { name: /已完成企业PDF电子签名/ })).toBeVisible();
  await expectAccessible(desk);

  await expect.poll(async () => (await call.application.view.query({ id })).state).toBe("inReview");
  const view = () => call.application.view.query({ id });
  await expect.poll(async () => (await view()).officialDocuments[0]?.fileId ?? null).not.toBeNull();
  const { officialDocuments, documents } = await view();
  expect(documents[0]?.employerSignedAt).not.toBeNull();
  for (const context of [page.request, desk.request]) {
    const notice = await context.get(`/api/files/${officialDocuments[0]?.fileId}`);
    expect(notice.headers()["content-type"]).toBe("application/pdf");
  }
  await desk.goto("/employer/confirmed/cost-engineer");
  await expect(desk.getByText(person.name).first()).toBeVisible();
  await page.goto(`/applications/${id}`);
  await expect(page.getByText("打印行政审批受理通知书").first()).toBeVisible();
  await expectAccessible(page);
  await office.close();
});

test("#110 five wrong passwords pause the key for a minute; an employer returns an application with a reason, and the applicant reads it", async ({
  page,
  browser,
  baseURL,
}) => {
  test.slow();
  const applicant = await saveApplication(page);
  await signForm(page, applicant);
  const office = await browser.newContext({ ...(baseURL ? { baseURL } : {}), locale: "zh-CN" });
  const desk = await office.newPage();
  await desk.goto(`/sign-in?as=employer&next=/employer/applications/${applicant.id}`);
  const key = await issueKeyFile(employer);
  await desk.clock.install();
  for (const left of [4, 3, 2, 1]) {
    await signInWithKey(desk, { ...key, password: `wrong ${left}` });
    await expect(desk.getByText(`密码不对，还可以再试 ${left} 次。`)).toBeVisible();
  }
  await signInWithKey(desk, { ...key, password: "wrong again" });
  await expect(desk.getByText(/密码连续 5 次不对，请 \d+ 秒后再试/)).toBeVisible();
  await desk.clock.fastForward("01:01");
  await signInWithKey(desk, key);
  await bindOperator(desk, "孙经办");
  const back = desk.getByRole("button", { name: "退回" }).first();
  await back.click();
  const dialog = desk.getByRole("dialog").or(desk.getByRole("alertdialog"));
  await dialog.getByRole("textbox", { name: /退回原因/ }).fill("企业联系电话填错了，请改为总机号码");
  await dialog.getByRole("button", { name: "确认退回" }).click();
  await expect
    .poll(async () => (await applicant.call.application.view.query({ id: applicant.id })).state)
    .toBe("returned");
  await page.goto("/applications");
  await expect(page.getByRole("region", { name: "待办 1 件" })).toContainText(
    "企业写明的原因：企业联系电话填错了，请改为总机号码",
  );
  await page.goto(`/applications/${applicant.id}`);
  await expect(page.getByText("企业联系电话填错了，请改为总机号码").first()).toBeVisible();
  await office.close();
});

test("#16 #89 operators come from the same portal, see each other, and one is blocked at once", async ({
  browser,
  baseURL,
}) => {
  const open = async (name: string) => {
    const context = await browser.newContext({ ...(baseURL ? { baseURL } : {}), locale: "zh-CN" });
    const page = await context.newPage();
    await page.goto("/");
    await page.getByRole("link", { name: "登录", exact: true }).filter({ visible: true }).first().click();
    await page.getByRole("navigation", { name: "登录身份" }).getByRole("link", { name: "企业" }).click();
    await signInWithKey(
      page,
      await issueKeyFile({ name: "上海中砥（集团）建设咨询有限公司", creditCode: "91310000MA1FAKE6X2" }),
    );
    await bindOperator(page, name);
    await expect(page).toHaveURL(/\/employer\/inbox\//);
    return page;
  };
  const [one, other] = [await open("赵甲"), await open("李乙")];
  const work = one.getByRole("link", { name: "人员类办事" }).filter({ visible: true });
  await expect(work).toHaveAttribute("href", "/employer/inbox/cost-engineer"); // a redirect on the way could overtake the next press
  await expect(work).toHaveAttribute("aria-current", "page");
  await work.click();
  const ofCost = one
    .getByRole("navigation", { name: "企业菜单" })
    .getByRole("region", { name: "二级造价工程师" });
  await ofCost.getByRole("link", { name: "企业已确认查询" }).click();
  await expect(one).toHaveURL(/\/employer\/confirmed\/cost-engineer$/);
  await ofCost.getByRole("link", { name: /^待企业确认/ }).click();
  await expect(one).toHaveURL(/\/employer\/inbox\/cost-engineer$/);
  await one.goto("/employer/operators");
  await expectAccessible(one);
  await one.getByRole("button", { name: "停用李乙" }).first().click();
  await one
    .getByRole("alertdialog")
    .or(one.getByRole("dialog"))
    .getByRole("button", { name: "确认停用" })
    .click();
  await expect(one.getByText(/已停用李乙/).first()).toBeVisible();
  await other.goto("/employer/operators");
  await expect(other).toHaveURL(/sign-in/);
});
