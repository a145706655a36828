import type { Page } from "@playwright/test";
import { PDFDocument } from "pdf-lib";
import { enter } from "./applicants";
import { arrive, enterAsOfficer } from "./cast";
import { expect, expectAccessible, onPhonesToo, test } from "./fixtures";
import { procedures } from "./people";

const registry = "shanghai-cost-engineer";
const name = "池雨棠";
const demoOf = async (wanted: string) => {
  const found = (await procedures().demo.accounts.query()).find((account) => account.name === wanted);
  if (!found) throw new Error(`the demonstration has no ${wanted}`);
  return { idNumber: found.identifier, password: found.password };
};

async function blankPdf(): Promise<Buffer> {
  const document = await PDFDocument.create();
  document.addPage([595, 842]);
  return Buffer.from(await document.save());
}

/** Finds the registration by the holder's name and opens it. */
async function open(page: Page): Promise<void> {
  await page.goto(`/desk/${registry}/registrations`);
  await page.getByRole("textbox", { name: "姓名、注册编号或证件号" }).fill(name);
  await page.getByRole("button", { name: "查找" }).click();
  await expect(page).toHaveURL(/find=k/);
  expect(decodeURIComponent(page.url())).not.toContain(name);
  await page.getByRole("link", { name: new RegExp(`查看 ${name} 的注册`) }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(name);
}

/** Keeps what is uploaded on its way until it may arrive. */
async function holdUploads(page: Page): Promise<() => void> {
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/api/uploads/**", async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

/** Proposes an act on the registration that is open, by the first ground there is for it, with a proof. */
async function propose(
  page: Page,
  act: RegExp,
  { facts, proof }: { facts: string; proof: string },
): Promise<void> {
  await page.getByRole("radio", { name: act }).check();
  await page.getByRole("combobox", { name: "法定事由" }).selectOption({ index: 1 });
  await page.getByRole("textbox", { name: "查明的事实" }).fill(facts);
  const file = { name: proof, mimeType: "application/pdf", buffer: await blankPdf() };
  const arrive = await holdUploads(page);
  await page.locator('input[type="file"]').setInputFiles(file);
  await expect(page.getByText(/正在上传/)).toBeVisible();
  await page.getByRole("button", { name: "提出", exact: true }).click();
  await expect(page.getByText("文件还在上传，没有传完。", { exact: false })).toBeVisible();
  await expect(page.getByText("请上传证明材料（PDF）。")).toHaveCount(0);
  arrive();
  await expect(page.getByText("文件还在上传，没有传完。", { exact: false })).toHaveCount(0);
  await expect(page.getByText(new RegExp(`${proof}.*已上传`))).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "提出", exact: true }).click();
  await expect(page.getByText("待决定", { exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: "同意" })).toHaveCount(0);
}

/** Finds the act that waits for a colleague's word, and agrees. */
async function agree(page: Page, words: string): Promise<void> {
  await page.goto(`/desk/${registry}/registrations`);
  await page
    .getByRole("region", { name: "等待处理" })
    .getByRole("link", { name: new RegExp(name) })
    .click();
  const button = page.getByRole("button", { name: "同意", exact: true });
  await button.click();
  const dialog = page.getByRole("alertdialog");
  await dialog.getByRole("textbox", { name: "意见" }).fill(words);
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "同意" }).click();
  await expect(dialog).toBeHidden();
}

test("an officer finds a registration, sees the full number for a reason, and locks it with a colleague; the holder is told, and heard before it is rescinded", async ({
  browser,
}) => {
  const [{ page: proposer }, { page: approver }] = await Promise.all([
    arrive(browser).then((page) => enterAsOfficer(page, "shenhe")),
    arrive(browser).then((page) => enterAsOfficer(page, "jueding")),
  ]);
  await open(proposer);
  await expectAccessible(proposer);
  const show = proposer.getByRole("button", { name: "查看完整号码" });
  await show.click();
  await proposer.getByRole("radio", { name: "处理投诉、举报" }).check();
  await proposer.getByRole("button", { name: "查看", exact: true }).click();
  await expect(proposer.getByText((await demoOf(name)).idNumber)).toBeVisible();

  const lock = proposer.getByRole("radio", { name: /^锁定/ });
  await lock.check();
  await proposer.getByRole("button", { name: "提出", exact: true }).click();
  await expect(proposer.getByText("请上传证明材料（PDF）。")).toBeVisible();
  await propose(proposer, /^锁定/, {
    facts: "群众举报其出借证书，市城管执法局已立案调查。",
    proof: "立案通知.pdf",
  });
  await agree(approver, "情况属实，同意锁定。");
  await expect(approver.getByText("已锁定").first()).toBeVisible();

  const own = await arrive(browser);
  const holder = await enter(own, await demoOf(name));
  const told = async () => (await holder.messages.list.query({})).messages[0];
  await expect.poll(async () => (await told())?.key, { timeout: 60_000 }).toBe("registration.locked");
  await own.goto("/messages");
  const paper = own.getByRole("link", { name: "查看" }).first();
  const file = await own.request.get((await paper.getAttribute("href")) ?? "");
  expect(file.headers()["content-type"]).toBe("application/pdf");

  await proposer.reload();
  await propose(proposer, /^撤销/, {
    facts: "以虚假的劳动合同取得注册，社会保险记录可以证明。",
    proof: "社会保险记录.pdf",
  });
  await agree(approver, "事实清楚，先行告知。");
  await expect(approver.getByText("已告知，听取意见中")).toBeVisible();
  await expect(approver.getByText(/当事人可以陈述、申辩至 .+（含当日），之后才可以执行。/)).toBeVisible();
  await expect.poll(async () => (await told())?.key, { timeout: 60_000 }).toMatch(/hearing|announced/i);
});

test(
  "anybody looks into the register by number and name or by employer, and takes it along as open data",
  onPhonesToo,
  async ({ page }) => {
    await page.goto("/");
    await page.getByRole("link", { name: "查询注册信息" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("注册信息公开");
    await page.getByRole("textbox", { name: "企业名称或统一社会信用代码" }).fill("91310000MA1FAKE19Y");
    await page.getByRole("region", { name: "按聘用企业查" }).getByRole("button", { name: "查询" }).click();
    const table = page.getByRole("table", { name: "注册信息公开" });
    await expect(table).toContainText("顾南乔");
    await expect(page.getByText(/截至 \d{4}-/)).toBeVisible();
    expect(await page.locator('meta[name="robots"]').getAttribute("content")).toContain("noindex");
    await expectAccessible(page);
    const row = table.getByRole("row").filter({ hasText: "顾南乔" });
    const number = /建\[造\]\d{14}/.exec((await row.textContent()) ?? "")?.[0] ?? "";
    const ask = page.getByRole("region", { name: "按姓名和注册编号查" });
    const submit = ask.getByRole("button", { name: "查询" });
    await ask.getByRole("textbox", { name: "姓名" }).fill("顾南乔");
    await ask.getByRole("textbox", { name: "注册编号" }).fill("建[造]21263100999999");
    await submit.click();
    await expect(ask.getByText("没有查到")).toBeVisible();
    await ask.getByRole("textbox", { name: "注册编号" }).fill(number);
    await submit.click();
    await expect(ask.getByRole("heading", { name: "查询结果" })).toBeFocused();
    await expect(ask.getByText("在册", { exact: true })).toBeVisible();
    expect(page.url()).not.toContain(encodeURIComponent("顾南乔"));
    await expectAccessible(page);
    const data = page.getByRole("link", { name: /^下载 CSV：上海.*二级造价工程师/ });
    const csv = await (await page.request.get((await data.getAttribute("href")) ?? "")).text();
    expect(csv).toContain(number);
    expect(csv).toContain("注明来源");
    expect((await page.request.get("/api/register/nowhere/csv")).status()).toBe(404);
  },
);
