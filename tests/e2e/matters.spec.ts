import type { Page } from "@playwright/test";
import { demoPeople } from "@/server/demo/people";
import { employer, enter, handwriting, portrait, signForm, upload } from "./applicants";
import { expect, expectAccessible, test } from "./fixtures";
import { untilLive } from "./officers";
import { bindOperator, issueKeyFile, openKey, signInWithKey } from "./operators";
import { procedures } from "./people";

const cost = "shanghai-cost-engineer";
const structural = "shanghai-structural-engineer";

/** Signs one of the demonstration's persons in, begins a matter and opens its form with the images in it. */
async function openMatter(page: Page, name: string, registry: string, matter: string) {
  const person = demoPeople.find((each) => each.name === name);
  if (!person) throw new Error(`the demonstration has no ${name}`);
  const [account] = await procedures().demo.accounts.query();
  const call = await enter(page, { ...person, password: account?.password ?? "" });
  await page.goto(`/r/${registry}/apply`);
  const begin = page.getByRole("article", { name: matter }).getByRole("button", { name: matter });
  await untilLive(begin);
  await begin.click();
  await expect(page).toHaveURL(/\/applications\/[0-9a-f-]{36}\/form$/);
  const id = page.url().split("/").at(-2) ?? "";
  await page.goto("/applications"); // a form that is open would notice that its copy moved on
  const { workingCopy } = await call.application.view.query({ id });
  if (!workingCopy) throw new Error("nothing to type into");
  await call.application.keep.mutate({
    id,
    version: workingCopy.version,
    draft: {
      ...workingCopy.draft,
      employerPhone: "021-55880136",
      photo: await upload(page, "photo", await portrait()),
      signatureImage: await upload(page, "signature", await handwriting()),
    },
  });
  await page.goto(`/applications/${id}/form`);
  await untilLive(page.getByRole("button", { name: "保存信息" }));
  return { id, call, person };
}

/** Fills in the hours of one specialty; `key` as the form's fields are named. */
async function fillHours(page: Page, key: string, hours: string) {
  const at = (field: string) => page.locator(`[id="education.${key}.${field}"]`);
  await at("compulsory").fill(hours);
  await at("elective").fill(hours);
  await at("date").fill("2026-09-30");
  await at("body").selectOption({ index: 1 });
}

async function saveForm(page: Page) {
  await page.getByRole("checkbox", { name: "我已阅读并同意以上内容" }).check();
  await page.getByRole("button", { name: "保存信息" }).click();
}

test("a registration close to its end is renewed: chosen from the register, with its hours", async ({
  page,
}) => {
  const { id, call } = await openMatter(page, "闻人婕", cost, "延续注册");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("延续注册申请表填写");
  await expect(page.getByText(employer.name).first()).toBeVisible();
  await expect(page.getByRole("textbox", { name: "申请注册企业(填写全称)" })).toHaveCount(0);
  const chosen = page.getByRole("checkbox", { name: /土木建筑工程/ });
  await expect(chosen).toBeChecked(); // the only one
  await fillHours(page, "civil", "59");
  await saveForm(page);
  await expect(page.getByText(/还差 1 学时（至少 60 学时）/).first()).toBeVisible();
  await expectAccessible(page);
  await fillHours(page, "civil", "199"); // the manual's example
  await saveForm(page);
  await expect(page.getByText(/已保存，受理编号 W\d+/)).toBeVisible();
  await expectAccessible(page);
  const { answers } = await call.application.view.query({ id });
  expect(answers).toMatchObject({
    registrations: [{ specialty: "civil" }],
    continuingEducation: [{ specialty: "civil", compulsory: 199, elective: 199 }],
    employer: { name: employer.name },
  });
});

test("a specialty is added with the present employer; the one held cannot be chosen", async ({ page }) => {
  const { id, call } = await openMatter(page, "顾南乔", cost, "增项注册");
  await expect(page.getByText("现注册证书信息").first()).toBeVisible();
  await expect(page.getByRole("radio", { name: /土木建筑工程/ })).toHaveAccessibleDescription(/不能再选/);
  await page.getByRole("radio", { name: /安装工程/ }).check();
  await page.getByLabel(/^\*?签发日期$/).fill("2026-06-12");
  await saveForm(page);
  await expect(page.getByText(/已保存，受理编号 W\d+/)).toBeVisible();
  await expectAccessible(page);
  expect((await call.application.view.query({ id })).answers).toMatchObject({
    specialty: "installation",
    registrations: [{ specialty: "civil" }],
  });
});

test("a structural engineer's registration is renewed without specialties", async ({ page }) => {
  const { id, call } = await openMatter(page, "江叙白", structural, "延续注册");
  await fillHours(page, "all", "60");
  await saveForm(page);
  await expect(page.getByText(/已保存，受理编号 W\d+/)).toBeVisible();
  await expectAccessible(page);
  expect((await call.application.view.query({ id })).answers).toMatchObject({
    specialty: null,
    registrations: [{ specialty: null }],
  });
});

test("deregistration takes effect with the employer's signature, and a stranger reads it", async ({
  page,
  browser,
}) => {
  test.slow();
  const { id, call, person } = await openMatter(page, "欧阳𠮷", cost, "注销注册");
  await saveForm(page);
  await expect(page.getByText("请选择注销原因。").first()).toBeVisible();
  await page.getByLabel("证书注销原因").selectOption({ label: "已与聘用单位解除聘用劳动关系" });
  await saveForm(page);
  await expect(page.getByText(/已保存，受理编号 W\d+/)).toBeVisible();
  await expectAccessible(page);
  await signForm(page, { id, person });

  const office = await browser.newContext({ baseURL: process.env.ZHICE_TEST_URL ?? "", locale: "zh-CN" });
  const desk = await office.newPage();
  const key = await issueKeyFile(employer);
  await desk.goto(`/employer/applications/${id}`);
  await signInWithKey(desk, key);
  await bindOperator(desk);
  await expect(desk.getByText("已与聘用单位解除聘用劳动关系").first()).toBeVisible();
  await desk.getByRole("checkbox", { name: "本企业已阅读并同意以上内容" }).check();
  await desk
    .getByRole("link", { name: "签名确认" })
    .or(desk.getByRole("button", { name: "签名确认" }))
    .first()
    .click();
  await desk.getByRole("button", { name: "请点击此按钮完成签署" }).filter({ visible: true }).click();
  await openKey(desk, key);
  await expect(desk.getByText(/已完成企业PDF电子签名/)).toBeVisible();

  expect((await call.application.view.query({ id })).state).toBe("deregistered");
  await page.goto("/certificates");
  await expect(page.getByText("已注销").first()).toBeVisible();
  const [copy] = await call.certificate.list.query();
  await expect
    .poll(async () => (await page.request.get(`/api/certificates/${copy?.id}/ofd`)).status(), {
      timeout: 30_000,
    })
    .toBe(200);
  await page.goto(`/certificates/${copy?.id}`);
  await expect(page.getByText(/^这是注销证明/)).toBeVisible();
  await expectAccessible(page);
  const { verifyUrl } = await call.certificate.view.query({ id: copy?.id ?? "" });
  const stranger = await office.newPage();
  await stranger.goto(new URL(verifyUrl ?? "/").pathname);
  await expect(stranger.getByText("此证书为无效证书（注销）")).toBeVisible();
  await expect(stranger.getByText(/这份文件是注销证明/)).toBeVisible();
});
