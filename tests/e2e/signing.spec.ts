import { beginApplication, employer, enter, saveApplication, signForm } from "./applicants";
import { expect, expectAccessible, test } from "./fixtures";
import { inventPerson, procedures, readCode, signUpQuietly } from "./people";

const otherCode = (code: string) => (code === "000000" ? "000001" : "000000");

test("#5 #44 #45 #46 #51 #54 a saved form is shown before it is signed, and closing the dialog signs nothing", async ({
  page,
}) => {
  test.slow();
  const { person, id, call } = await saveApplication(page);
  await page.goto(`/applications/${id}/form`);
  const toSigning = page.getByRole("link", { name: "个人数字签名" });
  await toSigning.click();

  await expect(page.getByRole("heading", { level: 1 })).toHaveText("核对并签名");
  await expect(page.getByText("本签署事项共有 2 个签署方，亮色为当前待签署方。")).toBeVisible();
  await expect(page.getByText("021-962600").first()).toBeVisible();
  const picture = page.getByRole("img", { name: /二级造价工程师初始注册申请表，第 1 页，共 1 页/ });
  await expect(picture).toBeVisible();
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(300);
  await expectAccessible(page);
  await page.getByRole("button", { name: "文字版" }).click();
  await expect(page.getByText(person.idNumber)).toBeVisible();

  const agree = page.getByRole("checkbox", { name: /我同意申领/ });
  await agree.check();
  await page.getByRole("button", { name: "申领个人数字证书" }).click();
  const sign = page.getByRole("button", { name: "请点击此按钮完成签署" }).filter({ visible: true });
  await sign.click();

  const dialog = page.getByRole("dialog", { name: "请输入启用个人数字证书的验证码" });
  await expect(dialog).toContainText(/二级造价工程师初始注册申请表_\d{14}\.pdf/);
  await expect(dialog).toContainText(`${person.mobile.slice(0, 3)}****${person.mobile.slice(7)}`);
  await expectAccessible(page);
  await expect(dialog.getByRole("textbox")).toHaveCount(1); // the code; the number cannot be changed
  await dialog.getByRole("button", { name: "关闭" }).last().click();
  await expect(dialog).toBeHidden();
  expect((await call.application.view.query({ id })).state).toBe("saved");
});

test("#52 #53 #55 #56 #57 #58 a form is signed with a code that is right and in time, and forwarded to the employer", async ({
  page,
}) => {
  test.slow();
  const { person, id, call } = await saveApplication(page);
  const { acceptanceNumber } = await call.application.view.query({ id });
  await page.goto(`/applications/${id}/sign`);
  await page.getByRole("checkbox", { name: /我同意申领/ }).check();
  await page.getByRole("button", { name: "申领个人数字证书" }).click();
  await page.getByRole("button", { name: "请点击此按钮完成签署" }).filter({ visible: true }).click();
  const dialog = page.getByRole("dialog", { name: "请输入启用个人数字证书的验证码" });
  const before = await readCode(person.mobile);
  await dialog.getByRole("button", { name: "获取验证码" }).click();
  await expect(dialog.getByText(/验证码有效期 (10:00|09:\d\d)/)).toBeVisible();
  await expect(dialog.getByText(/重新获取短信\(\d+\)/)).toBeVisible();
  const code = await readCode(person.mobile, before);
  const field = dialog.getByRole("textbox", { name: /短信验证码/ });
  await field.fill(otherCode(code));
  await dialog.getByRole("button", { name: "确定" }).click();
  await expect(dialog.getByText(/还可以试 4 次|还能试 4 次|4 次/)).toBeVisible();
  await field.fill(code);
  await field.press("Enter");

  await expect(
    page.getByRole("heading", { name: /二级造价工程师初始注册 ?申请表， ?已完成个人PDF电子签名/ }),
  ).toBeVisible();
  await expect(page.getByText(acceptanceNumber ?? "none").first()).toBeVisible();
  await expect(page.getByText(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/).first()).toBeVisible();
  await expect(page.getByText("请通知企业进行数字签名，完成该申请事项的受理。")).toBeVisible();
  await expect(page.getByRole("link", { name: "返回申报页面" })).toHaveAttribute("href", /^\/applications/);
  const text = page.getByRole("textbox", { name: "给企业的文字" });
  await expect(text).toHaveValue(
    new RegExp(`${employer.name}.*${person.name}.*/employer/applications/${id}`),
  );
  await expectAccessible(page);

  const view = await call.application.view.query({ id });
  expect(view.state).toBe("applicantSigned");
  const pdf = await page.request.get(`/api/documents/${view.documents[0]?.id}`);
  expect(pdf.headers()["content-type"]).toBe("application/pdf");
  expect((await pdf.body()).subarray(0, 5).toString()).toBe("%PDF-");
  await page.goto(`/applications/${id}`);
  await expect(page.getByRole("heading", { level: 2, name: `等${employer.name}确认` })).toBeVisible();
});

test("#59 saving after the signature says before that the signed file becomes void, and does it", async ({
  page,
}) => {
  test.slow();
  const applicant = await saveApplication(page);
  const { id, call } = applicant;
  await signForm(page, applicant);

  const signed = await call.application.view.query({ id });
  const { workingCopy } = signed;
  if (!workingCopy) throw new Error("saved and editable");
  await page.goto(`/applications/${id}/form`);
  await expect(page.getByText(/签署的文件将作废，您和企业都要重新签名/)).toBeVisible();
  const saved = await call.application.save.mutate({
    id,
    version: signed.version,
    draft: { ...workingCopy.draft, employerPhone: "13800138000", agreed: true },
  });
  expect(saved).toMatchObject({ ok: true, value: { voided: true } });
  await page.goto(`/applications/${id}`);
  await expect(page.getByText("已作废").first()).toBeAttached();
  await page.goto(`/applications/${id}/sign`);
  await expect(
    page.getByRole("button", { name: "请点击此按钮完成签署" }).filter({ visible: true }),
  ).toBeVisible();
});

test("the document is closed to others and to strangers", async ({ page, complaints }) => {
  const { id, call } = await saveApplication(page);
  await page.goto(`/applications/${id}/sign`);
  await expect(page.getByRole("img", { name: /第 1 页/ })).toBeVisible();
  const { document } = await call.signing.view.query({ applicationId: id });
  const path = `/api/documents/${document?.id}`;
  expect((await page.request.get(path)).status()).toBe(200);
  expect((await page.request.get(`${path}/pages/1?width=801`)).status()).toBe(404);
  expect((await page.request.get(`${path}/pages/2?width=800`)).status()).toBe(404);
  const other = inventPerson();
  await signUpQuietly(other);
  await page.context().clearCookies();
  expect((await page.request.get(path)).status()).toBe(401);
  await expect(procedures().signing.view.query({ applicationId: id })).rejects.toThrow("UNAUTHORIZED");
  await enter(page, other);
  for (const hidden of [path, `${path}/pages/1?width=800`])
    expect((await page.request.get(hidden)).status()).toBe(404);
  await page.goto(`/applications/${id}/sign`);
  await expect(page.getByRole("heading", { name: /没有|找不到/ })).toBeVisible();
  complaints.splice(0, complaints.length, ...complaints.filter((text) => !text.includes("404")));
});

test("the account page applies for a certificate and revokes it", async ({ page }) => {
  const { call } = await beginApplication(page);
  await page.goto("/account");
  await page.getByRole("checkbox", { name: /我同意申领/ }).check();
  await page.getByRole("button", { name: "申领个人数字证书" }).click();
  await expect(page.getByText(/TEST/).first()).toBeVisible();
  expect(await call.signing.certificate.query()).toMatchObject({ name: "王晓岚" });
  await expectAccessible(page);
  await page.getByRole("button", { name: /^吊销/ }).click();
  await page
    .getByRole("dialog")
    .or(page.getByRole("alertdialog"))
    .getByRole("button", { name: /吊销/ })
    .click();
  await expect(page.getByRole("checkbox", { name: /我同意申领/ })).toBeVisible();
  expect(await call.signing.certificate.query()).toBeNull();
});

test("the public files of the trust services are there, and no others", async ({ request }) => {
  for (const name of [
    "root.crt",
    "person.crt",
    "enterprise.crt",
    "tsa.crt",
    "root.crl",
    "person.crl",
    "enterprise.crl",
  ]) {
    const answer = await request.get(`/api/pki/${name}`);
    expect(answer.status(), name).toBe(200);
    expect((await answer.body())[0], name).toBe(0x30);
  }
  for (const name of ["tsa.crl", "root.key", "..%2Froot.key", "secrets.json"])
    expect((await request.get(`/api/pki/${name}`)).status(), name).toBe(404);
});
