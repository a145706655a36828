import { expect } from "../e2e/fixtures";
import { type Cast, registry } from "./cast";
import { shoot } from "./shoot";

/** The platform's own pages: registries, officers, an invitation. */
export async function platformScreens({ page }: Cast["administrator"]): Promise<void> {
  await page.goto("/platform");
  await shoot(page, "17-platform");
  await page.goto("/platform/registries/new");
  await shoot(page, "17-platform-new");
  await page.goto(`/platform/registries/${registry}`);
  await shoot(page, "17-platform-registry");
  const invite = page.getByRole("button", { name: "邀请工作人员" });
  await invite.click();
  const dialog = page.getByRole("dialog", { name: "邀请工作人员" });
  await dialog.getByRole("textbox", { name: "姓名" }).fill("文书青");
  await dialog.getByRole("textbox", { name: "工号" }).fill("wenshuqing");
  await dialog.getByRole("checkbox", { name: "审核人员" }).check();
  await shoot(page, "17-platform-invite", "screen");
  await dialog.getByRole("button", { name: "发出邀请" }).click();
  const link = page.getByRole("alertdialog").getByRole("textbox", { name: "一次性链接" });
  await expect(link).toBeVisible();
  await shoot(page, "17-platform-invited", "screen");
  const address = await link.inputValue();
  await page.goto(`/platform/registries/${registry}/edit`);
  await shoot(page, "17-platform-edit");
  await page.goto(new URL(address).pathname);
  await shoot(page, "17-invitation");
}
