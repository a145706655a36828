import { randomInt } from "node:crypto";
import type { Page } from "@playwright/test";
import { createTRPCClient, httpLink } from "@trpc/client";
import superjson from "superjson";
import type { AppRouter } from "@/server/trpc/root";
import { inventAddress } from "./addresses";
import { expect } from "./fixtures";

/** Somebody who has no account yet. */
export interface NewPerson {
  name: string;
  idNumber: string;
  birthDate: string;
  mobile: string;
  password: string;
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const pad = (value: number, length: number) => String(value).padStart(length, "0");

/** Invents a person with a valid number: a woman of Shanghai; enough birthdays that no two of a run share a number. */
export function inventPerson(): NewPerson {
  const birthDate = `${randomInt(1950, 2000)}-${pad(randomInt(1, 13), 2)}-${pad(randomInt(1, 29), 2)}`;
  const front = `310101${birthDate.replaceAll("-", "")}${pad(randomInt(500) * 2, 3)}`; // even: female
  const sum = weights.reduce((total, weight, i) => total + weight * Number(front[i]), 0);
  return {
    name: "王晓岚",
    idNumber: front + "10X98765432"[sum % 11],
    birthDate,
    mobile: inventMobile(),
    password: `Ceshi-${pad(randomInt(1e6), 6)}-zh`,
  };
}

/** Invents a mobile number. */
export function inventMobile(): string {
  return `199${pad(randomInt(1e8), 8)}`;
}

/** Gives the product's procedures to a test, each time as if from another address: limits count by address. */
export function procedures(headers: Record<string, string> = {}) {
  const url = `${process.env.ZHICE_TEST_URL}/api/trpc`;
  const from = inventAddress();
  return createTRPCClient<AppRouter>({
    links: [httpLink({ url, transformer: superjson, headers: { "x-forwarded-for": from, ...headers } })],
  });
}

/** Gives the newest code that the demonstration's telephone received for a number; undefined when there is none yet. */
export async function newestCode(mobile: string): Promise<string | undefined> {
  const messages = await procedures().demo.phone.query({});
  const text = messages.find((sms) => sms.mobile === mobile && sms.text.includes("验证码"))?.text ?? "";
  return /\d{6}/.exec(text)?.[0];
}

/** Reads the newest code that the demonstration's telephone received for a number, and that is not `not`. */
export async function readCode(mobile: string, not?: string): Promise<string> {
  const found = async () => {
    const code = await newestCode(mobile);
    return code === not ? undefined : code;
  };
  await expect.poll(found).toBeTruthy();
  return (await found()) ?? "";
}

/** Makes an account without the browser. */
export async function signUpQuietly(person: NewPerson): Promise<void> {
  const { account } = procedures();
  await account.requestSignUpCode.mutate({ mobile: person.mobile });
  const code = await readCode(person.mobile);
  const { birthDate: _inTheNumber, ...typed } = person;
  const made = await account.signUp.mutate({ ...typed, idType: "residentId", code });
  expect(made).toMatchObject({ ok: true });
}

/** Signs in on the sign-in page, where the page already is. */
export async function signInHere(page: Page, identifier: string, password: string): Promise<void> {
  await page.getByLabel("证件号或手机号").fill(identifier);
  await page.getByLabel("登录密码").fill(password);
  await page.getByRole("button", { name: "登录", exact: true }).click();
}
