import type { Page } from "@playwright/test";
import { type Applicant, saveApplication, signForm } from "./applicants";
import { type Actor, arrive, enterAsNewOfficer } from "./cast";
import { expect, expectAccessible, test } from "./fixtures";
import { enterAsOperator } from "./office";
import { newestCode, readCode } from "./people";
import { countersign, registry } from "./world";

const withWindow = "zhejiang-cost-engineer";

async function signAgain(page: Page, { person, id }: Applicant): Promise<void> {
  await page.goto(`/applications/${id}/sign`);
  const sign = page.getByRole("button", { name: "请点击此按钮完成签署" }).filter({ visible: true });
  await sign.click();
  const before = await newestCode(person.mobile);
  await page.getByRole("button", { name: "获取验证码" }).click();
  await page.getByRole("textbox", { name: /短信验证码/ }).fill(await readCode(person.mobile, before));
  await page.getByRole("button", { name: "确定" }).click();
  await expect(page.getByText("请通知企业进行数字签名，完成该申请事项的受理。")).toBeVisible();
}

/** Opens the dialog of a step in a case, fills in its words and sends them. */
async function take({ page }: Actor, step: string, words?: string): Promise<void> {
  const open = page.getByRole("button", { name: step, exact: true });
  await open.click();
  const dialog = page.getByRole("dialog", { name: step, exact: true });
  if (words) await dialog.getByRole("textbox").fill(words);
  await dialog.getByRole("button", { name: "提交", exact: true }).click();
  await expect(dialog).toBeHidden();
}

test("a case is corrected, explained, extended, not withdrawn and refused, each step told to whom it concerns", async ({
  page,
  browser,
}) => {
  test.setTimeout(300_000);
  const officer = (roles: Parameters<typeof enterAsNewOfficer>[1]["roles"]) =>
    arrive(browser).then((own) => enterAsNewOfficer(own, { registry, roles }));
  const [applicant, operator, reviewer, decider] = await Promise.all([
    saveApplication(page),
    arrive(browser).then(enterAsOperator),
    officer(["acceptanceOfficer", "reviewer"]),
    officer(["decider"]),
  ]);
  const { id } = applicant;
  const desk = `/desk/${registry}/applications/${id}`;
  await signForm(page, applicant);
  await countersign(operator.page, id);

  await test.step("补正: everything at once, each with its reason", async () => {
    await reviewer.page.goto(desk);
    const open = reviewer.page.getByRole("button", { name: "要求补正" });
    await open.click();
    const dialog = reviewer.page.getByRole("dialog", { name: "要求补正" });
    await dialog.getByRole("button", { name: "提交", exact: true }).click();
    await expect(dialog.getByText("请至少选择一项。")).toBeVisible();
    await dialog.getByRole("checkbox", { name: "企业联系电话" }).check();
    const reason = dialog.getByRole("textbox", { name: /企业联系电话：理由和要求/ });
    await reason.fill("请核对");
    await dialog.getByRole("combobox", { name: "选用常用表述" }).selectOption({ index: 3 });
    await dialog.getByRole("button", { name: "填入" }).click();
    await expect(reason).toHaveValue("请核对；电话无法接通，请填写能够联系到本人或者单位的号码");
    await expectAccessible(reviewer.page);
    await dialog.getByRole("button", { name: "提交", exact: true }).click();
    await expect(reviewer.page.getByText(/已要求补正，申请人最后一天是/)).toBeVisible();
    await reviewer.page.goto(`/desk/${registry}/queue?view=running&state=correction&order=newest`);
    const { acceptanceNumber } = await applicant.call.application.view.query({ id });
    await expect(reviewer.page.getByRole("row").filter({ hasText: acceptanceNumber ?? "" })).toContainText(
      "补正期间暂停",
    );
    await reviewer.page.goto(desk);
  });

  await test.step("the applicant changes what is named and nothing else, and both sign again", async () => {
    await page.goto("/applications");
    const todo = page.getByRole("region", { name: "待办 1 件" });
    await expect(todo.getByText(/^请补正，最后一天是 \d{4}-\d\d-\d\d$/)).toBeVisible();
    await expect(todo.getByRole("listitem")).toHaveText(/企业联系电话请核对；电话无法接通/);
    await expectAccessible(page);
    await page.goto(`/applications/${id}`);
    await expect(page.getByRole("region", { name: "登记机关的要求" })).toContainText("请核对；电话无法接通");
    await expectAccessible(page);
    await page.getByRole("link", { name: "去补正" }).click();
    const phone = page.getByRole("textbox", { name: /企业联系电话/ });
    await expect(page.getByRole("textbox", { name: /申请注册企业/ })).toBeDisabled();
    await expectAccessible(page);
    await phone.fill("021-64810000");
    await page.getByRole("textbox", { name: /补正说明/ }).fill("已换新号码。");
    await page.getByRole("checkbox", { name: "我已阅读并同意以上内容" }).check();
    await page.getByRole("button", { name: "提交补正" }).click();
    await expect(page.getByRole("link", { name: "个人数字签名" }).first()).toBeVisible();
    await reviewer.page.reload();
    await expect(reviewer.page.getByText("正在补正", { exact: true })).toBeVisible();
    await signAgain(page, applicant);
    await countersign(operator.page, id);
    await reviewer.page.reload();
    const differences = reviewer.page.getByRole("region", { name: "补正前后的差异" });
    await expect(differences).toContainText("021-55880136");
    await expect(differences).toContainText("021-64810000");
    await expectAccessible(reviewer.page);
  });

  await test.step("an explanation, more time by two officers", async () => {
    await take(reviewer, "要求说明", "请说明 2024 年的从业单位。");
    await page.goto(`/applications/${id}`);
    const asked = page.getByRole("region", { name: "登记机关的要求" });
    await asked.getByRole("textbox", { name: /您的答复/ }).fill("2024 年在上海衡石工程咨询有限公司。");
    await asked.getByRole("button", { name: "提交答复" }).click();
    await expect(asked.getByRole("textbox")).toHaveCount(0); // the button's words change while it is busy
    await expect(asked.getByText("2024 年在上海衡石工程咨询有限公司。")).toBeVisible();
    await reviewer.page.reload();
    await expect(reviewer.page.getByText("2024 年在上海衡石工程咨询有限公司。")).toBeVisible();
    await take(reviewer, "申请延长期限", "须向外省核实。");
    await decider.page.goto(`/desk/${registry}`);
    await decider.page.getByRole("link", { name: /^待批复 \d+ 件$/ }).click();
    await decider.page.getByRole("link", { name: new RegExp(`^办理 ${applicant.person.name}，`) }).click();
    await take(decider, "批准延长");
    await expect(decider.page.getByText("审批期限已延长 10 个工作日")).toBeVisible();
  });

  await test.step("a wish to withdraw is answered before anything is decided", async () => {
    await page.reload();
    const withdraw = page.getByRole("button", { name: "申请撤回" });
    await withdraw.click();
    const dialog = page.getByRole("dialog", { name: "请登记机关同意撤回？" });
    await dialog.getByRole("textbox").fill("想换单位以后再申请");
    await expectAccessible(page);
    await dialog.getByRole("button", { name: "提交" }).click();
    await expect(page.getByText("已申请撤回，等登记机关答复")).toBeVisible();
    await reviewer.page.goto(desk);
    await expect(reviewer.page.getByText("申请人要求撤回", { exact: true })).toBeVisible();
    await expectAccessible(reviewer.page);
    await take(reviewer, "不同意撤回", "请先核对从业单位，再决定是否撤回。");
    await reviewer.page.getByRole("radio", { name: "建议不予注册" }).check();
    await reviewer.page.getByRole("textbox", { name: /意见/ }).fill("从业单位与社会保险记录不符");
    await reviewer.page.getByRole("button", { name: "提交并返回列表" }).click();
    await expect(reviewer.page).toHaveURL(/\/queue/);
  });

  await test.step("the refusal, and every document in the applicant's hands", async () => {
    await decider.page.goto(desk);
    const refuse = decider.page.getByRole("radio", { name: "不予注册" });
    await refuse.check();
    await decider.page.getByRole("checkbox").first().check();
    await decider.page.getByRole("textbox", { name: /查明的事实/ }).fill("从业单位与社会保险记录不符");
    await decider.page.getByRole("button", { name: "提交并返回列表" }).click();
    await decider.page.getByRole("alertdialog").getByRole("button", { name: "不予注册" }).click();
    await expect(decider.page).toHaveURL(/\/queue/);
    const kinds = async () => {
      const { officialDocuments } = await applicant.call.application.view.query({ id });
      return officialDocuments.filter(({ fileId }) => fileId).map(({ kind }) => kind);
    };
    await expect
      .poll(kinds, { timeout: 60_000 })
      .toEqual(["acceptance", "correction", "extension", "refused"]);
    await page.goto(`/applications/${id}`);
    for (const name of ["补正告知书", "延长审批期限告知书", "不予行政许可决定书"])
      await expect(page.getByText(name).first()).toBeVisible();
    await expect(page.getByText("文新来")).toHaveCount(0); // no officer's name
    await expectAccessible(page);
  });
});

test("at a window an application waits until an officer accepts it or turns it away, each with its notice", async ({
  page,
  browser,
}) => {
  test.slow();
  const signed = async (own: Page) => {
    const applicant = await saveApplication(own, undefined, withWindow);
    await signForm(own, applicant);
    return { ...applicant, page: own, desk: `/desk/${withWindow}/applications/${applicant.id}` };
  };
  const [accepted, turnedAway, operator, officer] = await Promise.all([
    signed(page),
    arrive(browser).then(signed),
    arrive(browser).then(enterAsOperator),
    arrive(browser).then((own) =>
      enterAsNewOfficer(own, { registry: withWindow, roles: ["acceptanceOfficer"] }),
    ),
  ]);
  const stateOf = async ({ call, id }: Applicant) => (await call.application.view.query({ id })).state;
  for (const one of [accepted, turnedAway]) {
    await countersign(operator.page, one.id);
    expect(await stateOf(one)).toBe("awaitingAcceptance");
  }

  await test.step("受理: the period for the decision begins, and the notice is the applicant's", async () => {
    await page.goto(`/applications/${accepted.id}`);
    await expect(page.getByText("待受理", { exact: true }).first()).toBeVisible();
    await expect(page.getByText("行政审批受理通知书")).toHaveCount(0);
    await officer.page.goto(accepted.desk);
    await expect(officer.page.getByRole("heading", { level: 2, name: "受理" })).toBeVisible();
    await expectAccessible(officer.page);
    await take(officer, "受理");
    await expect(officer.page.getByRole("button", { name: "不予受理" })).toHaveCount(0);
    expect(await stateOf(accepted)).toBe("inReview");
  });

  await test.step("不予受理: with the ground, the right authority and what was found", async () => {
    await officer.page.goto(turnedAway.desk);
    const open = officer.page.getByRole("button", { name: "不予受理", exact: true });
    await open.click();
    const dialog = officer.page.getByRole("dialog", { name: "不予受理" });
    const send = dialog.getByRole("button", { name: "提交", exact: true });
    await dialog.getByRole("radio", { name: "不属于本机关职权范围" }).check();
    await dialog.getByRole("textbox", { name: /查明的事实/ }).fill("聘用企业注册地在上海市。");
    await send.click();
    const authority = dialog.getByRole("textbox", { name: /应向哪个机关申请/ });
    await expect(authority).toBeFocused();
    await expectAccessible(officer.page);
    await authority.fill("上海市住房和城乡建设管理委员会");
    await send.click();
    await expect(dialog).toBeHidden();
    expect(await stateOf(turnedAway)).toBe("notAccepted");
  });

  for (const [{ page: own, id }, stands, notice] of [
    [accepted, "审核中", "打印行政审批受理通知书"],
    [turnedAway, "不予受理", "打印不予受理通知书"],
  ] as const)
    await test.step(notice, async () => {
      await own.goto(`/applications/${id}`);
      await expect(own.getByText(stands, { exact: true }).first()).toBeVisible();
      await expect(own.getByText(notice).first()).toBeVisible({ timeout: 30_000 });
      await expect(own.getByText("文新来")).toHaveCount(0); // no officer's name
      await expectAccessible(own);
    });
});
