import type { Browser, Cookie, Page } from "@playwright/test";
import { employer } from "./applicants";
import { type Actor, arrive, enterWithKey } from "./cast";
import { demoKeyFile } from "./demo-key-file";
import { expect } from "./fixtures";
import { bindOperator, issueKeyFile, type KeyFile, openKey, signInWithKey } from "./operators";

/** An operator of the demonstration's employer who has signed in and given his contact; made once in a worker. */
let operator: Promise<{ key: KeyFile; cookies: Cookie[] }> | undefined;

async function makeOperator(browser: Browser): Promise<{ key: KeyFile; cookies: Cookie[] }> {
  const page = await arrive(browser);
  const key = await demoKeyFile(page);
  await enterWithKey(page, key);
  const cookies = await page.context().cookies();
  await page.context().close();
  return { key, cookies };
}

/** Signs in for the employer whom the demonstration names, with its key and a proved contact. */
export async function enterAsOperator(page: Page): Promise<Actor> {
  return enterWithKey(page, await demoKeyFile(page));
}

type Screen = { width: number; height: number } | null;

/** Opens an application that waits at its employer's desk, on a screen of this size. */
export async function atTheEmployer(
  browser: Browser,
  id: string,
  viewport: Screen,
): Promise<{ desk: Page; key: KeyFile }> {
  const { desk, key } = await enterOffice(browser, id, viewport);
  await expect(desk.getByRole("heading", { level: 1 })).toContainText("申请事项签名确认");
  await expect(
    desk.getByText("注意：企业查看个人填报的申请信息，无法修改。如需修改请告知个人完成修改。"),
  ).toBeVisible();
  return { desk, key };
}

/** Opens an application at its employer's desk, whoever has it. */
export async function enterOffice(
  browser: Browser,
  id: string,
  viewport: Screen,
): Promise<{ desk: Page; key: KeyFile }> {
  operator ??= makeOperator(browser);
  const { key, cookies } = await operator;
  const desk = await arrive(browser);
  await desk.context().addCookies(cookies);
  if (viewport) await desk.setViewportSize(viewport);
  await desk.goto(`/employer/applications/${id}`);
  return { desk, key };
}

/** Declares, signs with the key, and waits for the result. */
export async function countersignHere(desk: Page, key: KeyFile): Promise<void> {
  await desk.getByRole("checkbox", { name: "本企业已阅读并同意以上内容" }).check();
  await desk.getByRole("button", { name: "签名确认" }).first().click();
  await desk.getByRole("button", { name: "请点击此按钮完成签署" }).filter({ visible: true }).click();
  await openKey(desk, key);
  await expect(desk.getByRole("heading", { name: /已完成企业PDF电子签名/ })).toBeVisible();
}

/** Countersigns an application with a key of its own, on a page where nobody has signed in. */
export async function countersignWithNewKey(desk: Page, id: string): Promise<void> {
  const key = await issueKeyFile(employer);
  await desk.goto(`/employer/applications/${id}`);
  await signInWithKey(desk, key);
  await bindOperator(desk);
  await countersignHere(desk, key);
}
