import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { promisify } from "node:util";
import type { BrowserContext, Locator, Page } from "@playwright/test";
import { generateSync } from "otplib";
import { expect } from "./fixtures";
import { procedures } from "./people";

/** What an officer signs in with. */
export interface OfficerProof {
  login: string;
  password: string;
  totp: string;
}

const run = promisify(execFile);

/** Gives the code of a second factor as an authenticator whose clock is `steps` of 30 s ahead would; each works once. */
export function codeOf(secret: string, steps = 0): string {
  return generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + steps * 30 });
}

/** Makes a platform administrator the way an operator does, and answers login and link. */
export async function runAdminScript(name: string): Promise<{ login: string; link: string }> {
  const login = `admin-${randomBytes(4).toString("hex")}`;
  const { stdout } = await run(
    process.execPath,
    [
      "--conditions=react-server",
      "--import",
      "tsx",
      "scripts/admin.ts",
      "create-platform-administrator",
      "--login",
      login,
      "--name",
      name,
    ],
    {
      env: {
        ...process.env,
        DATA_DIR: process.env.ZHICE_TEST_DATA_DIR,
        PUBLIC_URL: process.env.ZHICE_TEST_URL,
        DATABASE_URL: "",
      },
    },
  );
  const link = /http\S+/.exec(stdout)?.[0];
  if (!link) throw new Error(`the script printed no link: ${stdout}`);
  return { login, link };
}

/** Makes a platform administrator who has accepted, without the browser. */
export async function makeAdministrator(name: string): Promise<OfficerProof> {
  const { login, link } = await runAdminScript(name);
  const { invitation } = procedures();
  const token = link.split("/").at(-1) ?? "";
  const opened = await invitation.open.query({ token });
  if (!opened.ok) throw new Error("the link did not open");
  const { secret } = opened.value;
  const password = "Ceshi-guanli-2026";
  const accepted = await invitation.accept.mutate({ token, password, totp: codeOf(secret) });
  expect(accepted).toMatchObject({ ok: true });
  return { login, password, totp: codeOf(secret, 1) };
}

/** Finds an officer of the demonstration with his present code. */
export async function demoOfficer(login: string): Promise<OfficerProof> {
  const accounts = await procedures().demo.accounts.query();
  const found = accounts.find(({ identifier }) => identifier === login);
  if (!found?.totp) throw new Error(`the demonstration has no officer ${login}`);
  return { login, password: found.password, totp: found.totp };
}

/** Waits until React answers for a control: pressed before, a form would be sent the old way and the page begin anew. */
export async function untilLive(control: Locator): Promise<void> {
  const live = () =>
    control.evaluate((element) => Object.keys(element).some((key) => key.startsWith("__reactProps")));
  await expect.poll(live).toBe(true);
}

/** Signs an officer in on the sign-in page, where the page already is. */
export async function signInOfficerHere(page: Page, { login, password, totp }: OfficerProof): Promise<void> {
  const enter = page.getByRole("button", { name: "登录", exact: true });
  await untilLive(enter);
  await page.getByRole("textbox", { name: "工号" }).fill(login);
  await page.locator("#password").fill(password);
  await page.getByRole("textbox", { name: "动态口令" }).fill(totp);
  await enter.click();
}

/** Makes an officer of a registry with the given roles, invited by an administrator and accepted, without the browser. */
export async function makeRegistryOfficer(
  context: BrowserContext,
  { registry, name, roles }: { registry: string; name: string; roles: ("reviewer" | "decider")[] },
): Promise<OfficerProof> {
  const { login: admin, password, totp } = await makeAdministrator("程邀请");
  const { csrfToken } = await (await context.request.get("/api/auth/csrf")).json();
  await context.request.post("/api/auth/callback/officer", {
    form: { csrfToken, login: admin, password, totp, json: "true" },
  });
  const cookie = (await context.cookies()).map((one) => `${one.name}=${one.value}`).join("; ");
  const login = `officer-${randomBytes(4).toString("hex")}`;
  const invited = await procedures({ cookie }).platform.inviteOfficer.mutate({
    registry,
    login,
    name,
    roles,
  });
  if (!invited.ok) throw new Error(`not invited: ${JSON.stringify(invited.reasons)}`);
  const token = invited.value.link?.url.split("/").at(-1) ?? "";
  await context.clearCookies();
  const { invitation } = procedures();
  const opened = await invitation.open.query({ token });
  if (!opened.ok) throw new Error("the link did not open");
  const { secret } = opened.value;
  const chosen = "Ceshi-renyuan-2026";
  expect(await invitation.accept.mutate({ token, password: chosen, totp: codeOf(secret) })).toMatchObject({
    ok: true,
  });
  return { login, password: chosen, totp: codeOf(secret, 1) };
}
