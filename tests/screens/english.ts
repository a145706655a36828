import { callsOf } from "../e2e/cast";
import { expect } from "../e2e/fixtures";
import type { Cast } from "./cast";
import { shoot } from "./shoot";

/** Some pages in English, of a stranger and of a person. */
export async function inEnglish({ stranger, person }: Cast): Promise<void> {
  for (const page of [stranger, person]) {
    const { origin } = new URL(page.url());
    await page.context().addCookies([{ name: "zhice-locale", value: "en", url: origin }]);
  }
  await stranger.goto("/");
  await expect(stranger.locator("html")).toHaveAttribute("lang", "en");
  await shoot(stranger, "18-en-portal");
  const [application] = (await (await callsOf(person)).application.list.query({})).map(({ id }) => id);
  await person.goto(`/applications/${application}`);
  await expect(person.getByRole("heading", { level: 2, name: /certificate collected/ })).toBeVisible();
  await shoot(person, "18-en-application");
  await person.goto("/certificates");
  await shoot(person, "18-en-certificates");
}
