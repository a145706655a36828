import type { Browser, Page } from "@playwright/test";
import { demoPeople } from "@/server/demo/people";
import { enter, handwriting, portrait, signForm, upload } from "./applicants";
import { expect, expectAccessible } from "./fixtures";
import { agreeAndSave, untilFormLives } from "./form-parts";
import { atTheEmployer, countersignHere } from "./office";
import { type NewPerson, procedures } from "./people";

export const cost = "shanghai-cost-engineer";
export const structural = "shanghai-structural-engineer";

/** Whoever applies in these tests: invented, or of the demonstration. */
export type Walker = Pick<NewPerson, "idNumber" | "password" | "mobile">;

/** One of the demonstration's persons, as the sign-in page offers him. */
export async function demoPerson(name: string): Promise<Walker> {
  const person = demoPeople.find((each) => each.name === name);
  const account = (await procedures().demo.accounts.query()).find((each) => each.name === name);
  if (!person || !account) throw new Error(`the demonstration has no ${name}`);
  return { ...person, password: account.password };
}

/** Signs a person in, begins a matter and opens its form with a telephone and both images in it. */
export async function openMatter(page: Page, person: Walker, registry: string, matter: string) {
  const call = await enter(page, person);
  await page.goto(`/r/${registry}/apply`);
  const begin = page.getByRole("article", { name: matter }).getByRole("button", { name: matter });
  await begin.click();
  await expect(page).toHaveURL(/\/applications\/[0-9a-f-]{36}\/form$/);
  const id = page.url().split("/").at(-2) ?? "";
  await page.goto("/applications"); // a form that is open would notice that its copy moved on
  const { workingCopy } = await call.application.view.query({ id });
  if (!workingCopy) throw new Error("nothing to type into");
  await call.application.keep.mutate({
    id,
    version: workingCopy.version,
    draft: {
      ...workingCopy.draft,
      employerPhone: "021-55880136",
      photo: await upload(page, "photo", await portrait()),
      signatureImage: await upload(page, "signature", await handwriting()),
    },
  });
  await page.goto(`/applications/${id}/form`);
  await untilFormLives(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`${matter}申请表填写`);
  const state = async () => (await call.application.view.query({ id })).state;
  const answers = async () => (await call.application.view.query({ id })).answers;
  return { id, call, person, state, answers };
}

/** Declares and saves. */
export async function saveForm(page: Page): Promise<void> {
  await agreeAndSave(page);
  await expect(page.getByText(/已保存，受理编号 W\d+/)).toBeVisible();
  await expectAccessible(page);
}

/** Has the applicant sign, and the employer read what `shows` says, declare and sign. */
export async function bothSign(
  browser: Browser,
  page: Page,
  application: { id: string; person: Walker },
  ...shows: (string | RegExp)[]
): Promise<void> {
  await signForm(page, application);
  const { desk, key } = await atTheEmployer(browser, application.id, page.viewportSize());
  for (const words of shows) await expect(desk.getByText(words).first()).toBeVisible();
  await countersignHere(desk, key);
  await desk.context().close();
}
