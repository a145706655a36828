import { type Cast, registry } from "./cast";
import { shoot } from "./shoot";

const desk = `/desk/${registry}`;

/** What a registry looks into and keeps beside its cases: register, statistics, and what its administrator sets. */
export async function registryPages({ decider, registrar, administrator }: Cast): Promise<void> {
  const { page } = decider;
  await page.goto(`${desk}/registrations`);
  await shoot(page, "19-registrations");
  await page.getByRole("main").getByRole("row").nth(1).getByRole("link").first().click();
  await page.waitForURL(/\/registrations\/[0-9a-f-]+/);
  await shoot(page, "19-registration");
  await page.goto(`${desk}/statistics`);
  await shoot(page, "19-statistics");
  for (const kept of [
    "settings",
    "dictionaries",
    "notice-texts",
    "messages",
    "officers",
    "leaves",
    "audit",
  ]) {
    await registrar.page.goto(`${desk}/${kept}`);
    await shoot(registrar.page, `20-${kept}`);
  }
  await administrator.page.goto("/platform/calendar");
  await shoot(administrator.page, "20-calendar");
}
