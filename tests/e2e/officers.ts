import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { promisify } from "node:util";
import type { Cookie, Page } from "@playwright/test";
import { generateSync } from "otplib";
import type { RegistryRole } from "@/lib/domain/officer-roles";
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
  return { login, ...(await accept(link)) };
}

/** Opens an invitation and accepts it, without the browser; answers what signs in. */
async function accept(link: string): Promise<Omit<OfficerProof, "login">> {
  const { invitation } = procedures();
  const token = link.split("/").at(-1) ?? "";
  const opened = await invitation.open.query({ token });
  if (!opened.ok) throw new Error("the link did not open");
  const { secret } = opened.value;
  const password = "Ceshi-renyuan-2026";
  const accepted = await invitation.accept.mutate({ token, password, totp: codeOf(secret) });
  expect(accepted).toMatchObject({ ok: true });
  return { password, totp: codeOf(secret, 1) };
}

/** The cookies of the platform's administrator; all tests share his one session, since each of his codes works once. */
export const administratorsCookies = (): Cookie[] => JSON.parse(process.env.ZHICE_TEST_ADMINISTRATOR ?? "[]");

/** Has the platform's administrator invite an officer who has these roles, and the officer accept, without the browser. */
export async function makeRegistryOfficer({
  registry,
  roles,
  name = "文新来",
}: {
  registry: string;
  roles: RegistryRole[];
  name?: string;
}): Promise<OfficerProof> {
  const cookie = administratorsCookies()
    .map((one) => `${one.name}=${one.value}`)
    .join("; ");
  const login = `officer-${randomBytes(4).toString("hex")}`;
  const { platform } = procedures({ cookie });
  const invited = await platform.inviteOfficer.mutate({ registry, login, name, roles });
  if (!invited.ok) throw new Error(`not invited: ${JSON.stringify(invited.reasons)}`);
  return { login, ...(await accept(invited.value.link?.url ?? "")) };
}

/** Finds an officer of the demonstration with his present code. */
export async function demoOfficer(login: string): Promise<OfficerProof> {
  const accounts = await procedures().demo.accounts.query();
  const found = accounts.find(({ identifier }) => identifier === login);
  if (!found?.totp) throw new Error(`the demonstration has no officer ${login}`);
  return { login, password: found.password, totp: found.totp };
}

/** Signs an officer in on the sign-in page, where the page already is. */
export async function signInOfficerHere(page: Page, { login, password, totp }: OfficerProof): Promise<void> {
  const enter = page.getByRole("button", { name: "登录", exact: true });
  await page.getByRole("textbox", { name: "工号" }).fill(login);
  await page.locator("#password").fill(password);
  await page.getByRole("textbox", { name: "动态口令" }).fill(totp);
  await enter.click();
}
