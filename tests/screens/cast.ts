import type { Browser, Page } from "@playwright/test";
import { type Actor, arrive, enterAsAdministrator, enterAsOfficer } from "../e2e/cast";
import { procedures, signInHere } from "../e2e/people";

export const registry = "shanghai-cost-engineer";

/** Everybody whose screens are shown, each at a machine of his own. */
export interface Cast {
  stranger: Page;
  person: Page;
  operator: Page;
  reviewer: Actor;
  decider: Actor;
  clerk: Actor;
  /** Administers the registry. */
  registrar: Actor;
  administrator: Actor;
}

/** Gathers the demonstration's characters; person and operator sign in on the way, where it is shown. */
export async function makeCast(browser: Browser): Promise<Cast> {
  const [stranger, person, operator] = [await arrive(browser), await arrive(browser), await arrive(browser)];
  const officer = async (login: string) => enterAsOfficer(await arrive(browser), login);
  return {
    stranger,
    person,
    operator,
    reviewer: await officer("shenhe"),
    decider: await officer("jueding"),
    clerk: await officer("chuangkou"),
    registrar: await officer("guanli"),
    administrator: await enterAsAdministrator(await arrive(browser)),
  };
}

/** Signs one of the demonstration's persons in, where the sign-in page is open. */
export async function signInAs(page: Page, name: string): Promise<void> {
  const account = (await procedures().demo.accounts.query()).find((each) => each.name === name);
  if (!account) throw new Error(`the demonstration has no ${name}`);
  await signInHere(page, account.identifier, account.password);
}
