import { readFileSync } from "node:fs";
import type { Browser, Page } from "@playwright/test";
import { toBase64 } from "@/components/enterprise-key/base64";
import { openP12 } from "@/components/enterprise-key/open-p12";
import { signInText } from "@/lib/domain/sign-in-challenge";
import { inventAddress } from "./addresses";
import { employer } from "./applicants";
import { expect } from "./fixtures";
import { administratorsCookies, demoOfficer, makeRegistryOfficer, type OfficerProof } from "./officers";
import type { KeyFile } from "./operators";
import { inventMobile, procedures, readCode } from "./people";

/** Somebody at a machine of his own, with the procedures in his name. */
export interface Actor {
  page: Page;
  call: ReturnType<typeof procedures>;
}

/** Opens a page at another machine, with a desktop's screen. */
export async function arrive(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    baseURL: process.env.ZHICE_TEST_URL ?? "",
    viewport: { width: 1280, height: 800 },
    isMobile: false,
    reducedMotion: "reduce",
    extraHTTPHeaders: { "x-forwarded-for": inventAddress() },
  });
  return context.newPage();
}

/** Gives the procedures in the name of who is signed in on a page. */
export async function callsOf(page: Page): Promise<ReturnType<typeof procedures>> {
  const cookies = await page.context().cookies();
  return procedures({ cookie: cookies.map((one) => `${one.name}=${one.value}`).join("; ") });
}

/** Signs one of the demonstration's officers in, without the sign-in page. */
export async function enterAsOfficer(page: Page, login: string): Promise<Actor> {
  return enterWith(page, await demoOfficer(login));
}

/** Gives a page to the platform's administrator. */
export async function enterAsAdministrator(page: Page): Promise<Actor> {
  await page.context().addCookies(administratorsCookies());
  return { page, call: await callsOf(page) };
}

async function enterWith(page: Page, proof: OfficerProof): Promise<Actor> {
  await callBack(page, "officer", { ...proof });
  return { page, call: await callsOf(page) };
}

/** Signs in the way the sign-in page does in the end. */
async function callBack(page: Page, way: string, proof: Record<string, string>): Promise<void> {
  const { csrfToken } = await (await page.request.get("/api/auth/csrf")).json();
  await page.request.post(`/api/auth/callback/${way}`, { form: { csrfToken, ...proof, json: "true" } });
}

/** Signs a new officer in who has these roles, without the browser's pages. */
export async function enterAsNewOfficer(
  page: Page,
  asked: Parameters<typeof makeRegistryOfficer>[0],
): Promise<Actor> {
  return enterWith(page, await makeRegistryOfficer(asked));
}

/** Signs in on the sign-in page with a key that the demonstration offers there. */
export async function signInWithDemoKey(page: Page, company = employer.name): Promise<void> {
  await page.goto("/sign-in?as=employer");
  const all = page.getByRole("button", { name: /^显示全部/ });
  await all.click();
  await page.getByRole("button", { name: `填入${company}` }).click();
  await expect(page.getByText(`${company}.p12`)).toBeVisible();
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await expect(page).toHaveURL(/\/employer\//);
}

/** Signs an operator in with a key, without the sign-in page, and gives the certificate a contact if it has none yet. */
export async function enterWithKey(page: Page, { file, password }: KeyFile): Promise<Actor> {
  const opened = await openP12(new Uint8Array(readFileSync(file)), password, new Date());
  if (!opened.ok) throw new Error(`the key does not open: ${opened.reasons[0]}`);
  const { certificate, sign } = opened.value;
  const { id, nonce } = await procedures().employer.challenge.mutate();
  const text = signInText({ origin: new URL(process.env.ZHICE_TEST_URL ?? "").origin, id, nonce });
  await callBack(page, "enterprise", {
    challenge: id,
    certificate: toBase64(certificate),
    signature: toBase64(await sign(new TextEncoder().encode(text))),
  });
  const call = await callsOf(page);
  const bound = await call.employer.waiting.query().then(
    () => true,
    () => false,
  );
  if (!bound) await bindQuietly(call);
  return { page, call };
}

async function bindQuietly({ employer: operator }: Actor["call"]): Promise<void> {
  const mobile = inventMobile();
  await operator.requestBindCode.mutate({ mobile });
  const done = await operator.bind.mutate({ name: "钱经办", mobile, code: await readCode(mobile) });
  if (!done.ok) expect(done.reasons[0].key).toBe("operator.boundAlready"); // by another test, meanwhile
}
