import { createHash } from "node:crypto";
import type { Page } from "@playwright/test";
import { demoPeople } from "@/server/demo/people";
import { importCsv, structuralNumber } from "../factories/import-file";
import { makePdf } from "../fixtures/files/pdfs";
import { employer, enter, handwriting, portrait, signForm, upload } from "./applicants";
import { type Actor, arrive, enterAsNewOfficer } from "./cast";
import { expect, expectAccessible, test } from "./fixtures";
import { untilLive } from "./live";
import { countersignWithNewKey } from "./office";
import { inventPerson, type NewPerson, procedures, signUpQuietly } from "./people";

const structural = "shanghai-structural-engineer";
const cost = "shanghai-cost-engineer";

/** Has a registry take over a person's registration on paper, and the person sign up. */
async function makeRegistered({ page }: Actor, person: NewPerson): Promise<string> {
  const year = new Date().getUTCFullYear();
  const number = structuralNumber(80_000 + Math.floor(Math.random() * 9_000));
  const file = importCsv("paper-registrations", {
    name: person.name,
    idType: "居民身份证",
    idNumber: person.idNumber,
    number,
    creditCode: employer.creditCode,
    begins: `${year - 1}/3/1`,
    ends: `${year + 2}/2/28`,
  });
  const query = new URLSearchParams({ table: "paper-registrations", mode: "write", registry: structural });
  const answer = await page.request.post(`/api/uploads/imports?${query}`, {
    headers: {
      "content-type": "application/octet-stream",
      "x-upload-length": String(file.length),
      "x-upload-sha256": createHash("sha256").update(file).digest("hex"),
    },
    data: file,
  });
  expect(await answer.json()).toMatchObject({ written: true });
  await signUpQuietly(person);
  return number;
}

/** Presses a control by the keyboard alone. */
async function press(page: Page, name: string | RegExp, role: "link" | "button" = "button") {
  const control = page.getByRole(role, { name });
  await untilLive(control);
  await control.focus();
  await page.keyboard.press("Enter");
}

test("a name and an ID number are corrected by two officers with the keyboard; the person finds both on the account", async ({
  page,
  browser,
  complaints,
}) => {
  test.slow();
  const [person, after] = [inventPerson(), inventPerson()];
  const clerk = await enterAsNewOfficer(page, {
    registry: structural,
    roles: ["registryAdministrator", "counterClerk"],
  });
  const number = await makeRegistered(clerk, person);
  await page.goto(`/desk/${structural}/corrections`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("姓名、证件更正");
  await press(page, "录入更正", "link");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("录入更正");
  await press(page, /^提交/);
  await expect(page.getByText(/还不能提交，有 \d 处需要修改/)).toBeVisible();
  await expectAccessible(page);
  const fill = async (label: string, text: string) => {
    await page.getByRole("textbox", { name: label, exact: false }).first().focus();
    await page.keyboard.insertText(text);
  };
  await fill("现登记姓名", person.name);
  await fill("现登记证件号", person.idNumber);
  await page.locator("#name").focus();
  await page.keyboard.insertText("王晓兰");
  await page.locator("#idNumber").focus();
  await page.keyboard.insertText(after.idNumber);
  await expect(page.getByText(/号码核对无误：女/)).toBeVisible();
  await fill("更正理由和依据", "公安机关变更证明，核对原件无误");
  await press(page, /^提交/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`${person.name}的更正`);
  await expect(page.getByText("还没有上传证明材料，上传后才能批准。")).toBeVisible();
  await expectAccessible(page);
  const correction = new URL(page.url()).pathname;

  const decider = await enterAsNewOfficer(await arrive(browser), {
    registry: structural,
    roles: ["decider"],
  });
  const desk = decider.page;
  await desk.goto(correction);
  await expect(desk.getByRole("button", { name: "批准更正" })).toHaveAccessibleDescription(
    /还没有上传证明材料/,
  );
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: "户口簿变更页.pdf", mimeType: "application/pdf", buffer: Buffer.from(makePdf()) });
  await expect(page.getByRole("link", { name: /打开证明材料/ })).toBeVisible(); // it is stored
  await expect(page.getByRole("button", { name: "批准更正" })).toHaveCount(0);

  await desk.goto(`/desk/${structural}`);
  await expect(desk.getByText(/待决定 \d+ 件，待换发证书 \d+ 件/)).toBeVisible();
  await press(desk, "办理更正", "link");
  await press(desk, `办理${person.name}的更正`, "link");
  await expect(desk.getByText("王晓兰")).toBeVisible();
  const proof = desk.getByRole("link", { name: /打开证明材料/ });
  const opened = await desk.request.get((await proof.getAttribute("href")) ?? "");
  expect([opened.status(), opened.headers()["content-type"]]).toEqual([200, "application/pdf"]);
  await press(desk, "批准更正");
  const dialog = desk.getByRole("alertdialog");
  await expect(dialog).toContainText("批准后立即生效，不能撤回");
  await expectAccessible(desk);
  await press(desk, "确认批准");
  await expect(desk.getByText("已更正，已通知当事人。").first()).toBeVisible();
  await expect(desk.getByText("这件更正已经办结。")).toBeVisible();

  const own = await arrive(browser);
  await enter(own, { ...person, idNumber: after.idNumber });
  await own.goto("/account");
  await expect(own.getByText("王晓兰").first()).toBeVisible();
  await expect(own.getByText(/更正：.*更正为 王晓兰/)).toBeVisible();
  await expectAccessible(own);
  await own.goto("/certificates");
  const papers = own.getByRole("table", { name: "我的纸质注册证书" });
  await expect(papers).toContainText(number);
  await expect(papers).toContainText("王晓兰");
  expect(complaints).toEqual([]);
});

test("a change of employer shows the whole chain, begins each step prefilled, and knows where it stands", async ({
  page,
  browser,
}) => {
  test.slow();
  const person = demoPeople.find(({ name }) => name === "周䶮");
  if (!person) throw new Error("the demonstration has no such person");
  const [account] = await procedures().demo.accounts.query();
  const call = await enter(page, { ...person, password: account?.password ?? "" });
  await page.goto(`/r/${cost}/apply`);
  await page.getByRole("link", { name: "变更聘用单位：查看全部步骤" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("变更聘用单位");
  await expect(page.getByText(/到新的注册获准之前，不能以注册人员的名义执业/)).toBeVisible();
  const steps = page.getByRole("article");
  await expect(steps).toContainText(["注销注册（安装工程）", "初始注册（安装工程）"]);
  await expect(steps.nth(1)).toContainText("沿用原注册编号");
  await expectAccessible(page);
  const begin = page.getByRole("button", { name: "开始：注销注册" });
  await begin.click();
  await expect(page).toHaveURL(/\/applications\/[0-9a-f-]{36}\/form$/);
  await expect(page.getByRole("checkbox", { name: /安装工程/ })).toBeChecked();
  await expect(page.getByLabel("证书注销原因")).toHaveValue("04");
  const id = page.url().split("/").at(-2) ?? "";

  await page.goto(`/r/${cost}/change`);
  await expect(steps.first()).toContainText("申请表还没有保存");
  const { workingCopy, version } = await call.application.view.query({ id });
  if (!workingCopy) throw new Error("nothing to type into");
  const images = {
    photo: await upload(page, "photo", await portrait()),
    signatureImage: await upload(page, "signature", await handwriting()),
  };
  const draft = { ...workingCopy.draft, ...images, employerPhone: "021-55880136", agreed: true };
  expect(await call.application.save.mutate({ id, version, draft })).toMatchObject({ ok: true });
  await signForm(page, { id, person });
  await page.goto(`/r/${cost}/change`);
  await expect(steps.first()).toContainText(/受理编号 W\d+，办完后可以继续下一步/);
  await countersignWithNewKey(await arrive(browser), id);

  await page.goto(`/r/${cost}/change`);
  await expect(steps.first()).toContainText("已办完");
  await expectAccessible(page);
  const next = page.getByRole("button", { name: "办理初始注册" });
  await next.click();
  await expect(page).toHaveURL(/\/form$/);
  await expect(page.getByRole("radio", { name: /安装工程/ })).toBeChecked();
  await expect(page.getByRole("textbox", { name: /申请注册企业/ })).toHaveValue("");
});
