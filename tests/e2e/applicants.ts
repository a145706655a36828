import { createHash } from "node:crypto";
import type { Page } from "@playwright/test";
import sharp from "sharp";
import { emptyDraft } from "@/lib/forms/empty-draft";
import { expect } from "./fixtures";
import { inventPerson, type NewPerson, newestCode, procedures, readCode, signUpQuietly } from "./people";

/** A person who applies, signed in on a page, with the procedures in his name. */
export interface Applicant {
  person: NewPerson;
  id: string;
  call: ReturnType<typeof procedures>;
}

/** The enterprise of the demonstration that these applicants name as employer. */
export const employer = { name: "上海衡石工程咨询有限公司", creditCode: "91310000MA1FAKE19Y" };

/** Signs a person in without the sign-in page, and gives the procedures in his name. */
export async function enter(
  page: Page,
  { idNumber, password }: Pick<NewPerson, "idNumber" | "password">,
): Promise<ReturnType<typeof procedures>> {
  const { csrfToken } = await (await page.request.get("/api/auth/csrf")).json();
  await page.request.post("/api/auth/callback/person-password", {
    form: { csrfToken, identifier: idNumber, password, json: "true" },
  });
  const cookies = await page.context().cookies();
  return procedures({ cookie: cookies.map((one) => `${one.name}=${one.value}`).join("; ") });
}

/** Makes a person and begins an initial registration for him. */
export async function beginApplication(page: Page, registry = "shanghai-cost-engineer"): Promise<Applicant> {
  const person = inventPerson();
  await signUpQuietly(person);
  const call = await enter(page, person);
  const begun = await call.application.begin.mutate({ registry, matter: "initial" });
  if (!begun.ok) throw new Error(`not begun: ${begun.reasons[0].key}`);
  return { person, id: begun.value.id, call };
}

/** Makes a person whose initial registration is filled in and saved, without the form's page. */
export async function saveApplication(page: Page, company = employer, registry?: string): Promise<Applicant> {
  const applicant = await beginApplication(page, registry);
  await saveFilledIn(page, applicant, company);
  return applicant;
}

/** Fills an application in and saves it for the person who is signed in on the page, without the form's page. */
export async function saveFilledIn(
  page: Page,
  { call, id }: Pick<Applicant, "call" | "id">,
  company = employer,
): Promise<void> {
  const { version } = await call.application.view.query({ id });
  const saved = await call.application.save.mutate({ id, version, draft: await filledIn(page, company) });
  if (!saved.ok) throw new Error(`not saved: ${JSON.stringify(saved.reasons)}`);
}

/** A form in which nothing is missing, with images uploaded for the person who is signed in. */
async function filledIn(page: Page, company: typeof employer) {
  return {
    ...emptyDraft,
    employerName: company.name,
    employerCreditCode: company.creditCode,
    employerPhone: "021-55880136",
    photo: await upload(page, "photo", await portrait()),
    signatureImage: await upload(page, "signature", await handwriting()),
    specialty: "civil",
    qualificationDate: new Date(Date.now() - 30 * 86_400_000).toISOString().slice(0, 10),
    agreed: true,
  };
}

/** A picture that serves as a portrait: somebody who is plainly nobody, before a white wall. */
export const portrait = () =>
  drawing(
    900,
    1200,
    '<circle cx="450" cy="440" r="190" fill="#d8b08c"/><path d="M260 430a190 190 0 0 1 380 0q-90-120-190-120t-190 120z" fill="#2a3038"/><path d="M100 1200q15-400 350-400t350 400z" fill="#2b3a55"/>',
  );

/** A picture that serves as a signature. */
export const handwriting = () =>
  drawing(
    600,
    240,
    '<path d="M60 60h120M120 60v130M70 120h100M60 190h130M230 70q60 40 20 110M320 60l60 120l60-120" stroke="#111" stroke-width="9" fill="none"/>',
  );

const drawn = new Map<string, Promise<Buffer>>();

/** Draws a picture once for all tests of a process. */
function drawing(width: number, height: number, shapes: string): Promise<Buffer> {
  const picture = drawn.get(shapes) ?? draw(width, height, shapes);
  drawn.set(shapes, picture);
  return picture;
}

const draw = (width: number, height: number, shapes: string) =>
  sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#fff"/>${shapes}</svg>`,
    ),
  )
    .jpeg()
    .toBuffer();

/** Uploads a picture for the person who is signed in; answers the file's id. */
export async function upload(page: Page, purpose: "photo" | "signature", data: Buffer): Promise<string> {
  const answer = await page.request.post(`/api/uploads/images?purpose=${purpose}`, {
    headers: {
      "content-type": "application/octet-stream",
      "x-upload-length": String(data.length),
      "x-upload-sha256": createHash("sha256").update(data).digest("hex"),
    },
    data,
  });
  return (await answer.json()).id;
}

/** Signs a saved form on the signing page: certificate, code, result. */
export async function signForm(
  page: Page,
  {
    person,
    id,
    next = "请通知企业进行数字签名，完成该申请事项的受理。",
  }: {
    person: { mobile: string };
    id: string;
    /** What the result says comes next. */
    next?: string;
  },
): Promise<void> {
  await page.goto(`/applications/${id}/sign`);
  await page.getByRole("checkbox", { name: /我同意申领/ }).check();
  await page.getByRole("button", { name: "申领个人数字证书" }).click();
  await page.getByRole("button", { name: "请点击此按钮完成签署" }).filter({ visible: true }).click();
  const before = await newestCode(person.mobile);
  await page.getByRole("button", { name: "获取验证码" }).click();
  await page.getByRole("textbox", { name: /短信验证码/ }).fill(await readCode(person.mobile, before));
  await page.getByRole("button", { name: "确定" }).click();
  await expect(page.getByText(next)).toBeVisible();
}
