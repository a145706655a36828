import { randomBytes } from "node:crypto";
import type { Browser, Page } from "@playwright/test";
import type { RegistryRole } from "@/lib/domain/officer-roles";
import { inventAddress } from "./addresses";
import { employer } from "./applicants";
import { expect } from "./fixtures";
import { codeOf, demoOfficer, type OfficerProof, untilLive } from "./officers";
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
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  return page;
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

async function enterWith(page: Page, proof: OfficerProof): Promise<Actor> {
  const { csrfToken } = await (await page.request.get("/api/auth/csrf")).json();
  await page.request.post("/api/auth/callback/officer", { form: { csrfToken, ...proof, json: "true" } });
  return { page, call: await callsOf(page) };
}

/** Has an administrator invite an officer who has these roles, and signs him in, without the browser's pages. */
export async function enterAsNewOfficer(
  page: Page,
  { call }: Pick<Actor, "call">,
  { registry, roles }: { registry: string; roles: RegistryRole[] },
): Promise<Actor> {
  const login = `officer-${randomBytes(4).toString("hex")}`;
  const invited = await call.platform.inviteOfficer.mutate({ registry, login, name: "文新来", roles });
  if (!invited.ok) throw new Error(`not invited: ${JSON.stringify(invited.reasons)}`);
  const token = invited.value.link?.url.split("/").at(-1) ?? "";
  const { invitation } = procedures();
  const opened = await invitation.open.query({ token });
  if (!opened.ok) throw new Error("the link did not open");
  const { secret } = opened.value;
  const password = "Ceshi-renyuan-2026";
  const accepted = await invitation.accept.mutate({ token, password, totp: codeOf(secret) });
  expect(accepted).toMatchObject({ ok: true });
  return enterWith(page, { login, password, totp: codeOf(secret, 1) });
}

/** Signs in on the sign-in page with a key that the demonstration offers there. */
export async function signInWithDemoKey(page: Page, company = employer.name): Promise<void> {
  await page.goto("/sign-in?as=employer");
  const all = page.getByRole("button", { name: /^显示全部/ });
  await untilLive(all);
  await all.click();
  await page.getByRole("button", { name: `填入${company}` }).click();
  await expect(page.getByText(`${company}.p12`)).toBeVisible();
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await expect(page).toHaveURL(/\/employer\//);
}

/** Binds the certificate that is signed in on the page to a contact, without the page that asks for it. */
export async function bindQuietly(page: Page): Promise<Actor> {
  const call = await callsOf(page);
  const mobile = inventMobile();
  await call.employer.requestBindCode.mutate({ mobile });
  const code = await readCode(mobile);
  expect(await call.employer.bind.mutate({ name: "钱经办", mobile, code })).toMatchObject({ ok: true });
  return { page, call };
}
