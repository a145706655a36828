import { expect } from "../e2e/fixtures";
import { type Cast, registry } from "./cast";
import { shoot } from "./shoot";

const desk = `/desk/${registry}`;

/** Desk, queue, review and decision of the application, and a refusal of another one. */
export async function casework({ reviewer, decider, clerk }: Cast, id: string): Promise<void> {
  const { page } = reviewer;
  await page.goto("/desk");
  await shoot(page, "13-desk");
  await page.goto(desk);
  await shoot(page, "13-desk-registry");
  await page.goto(`${desk}/queue`);
  await shoot(page, "13-queue");
  await page.goto(`${desk}/applications/${id}`);
  await expect(page.getByRole("img", { name: /第 1 页/ }).first()).toBeVisible();
  await shoot(page, "13-case-review");
  await review({ reviewer }, id);
  await reviewOthers(reviewer);
  await decide(decider, id);
  await clerk.page.goto(`${desk}/mobile-reset`);
  await shoot(clerk.page, "13-mobile-reset");
}

async function review({ reviewer: { page } }: Pick<Cast, "reviewer">, id: string): Promise<void> {
  await page.goto(`${desk}/applications/${id}`);
  const submit = page.getByRole("button", { name: "提交并返回列表" });
  await submit.click();
  await expect(page).toHaveURL(/\/queue/);
}

async function reviewOthers({ call }: Cast["reviewer"]): Promise<void> {
  const { rows } = await call.queue.list.query({ registry, view: "toReview" });
  for (const { id } of rows) {
    const { version } = await call.desk.case.query({ registry, id });
    await call.desk.review.mutate({
      registry,
      id,
      version,
      verdict: "recommendRefusal",
      opinion: "继续教育学时证明与培训机构的记录不一致，建议不予注册。",
    });
  }
}

async function decide({ page, call }: Cast["decider"], id: string): Promise<void> {
  await page.goto(`${desk}/applications/${id}`);
  await expect(page.getByRole("img", { name: /第 1 页/ }).first()).toBeVisible();
  await shoot(page, "13-case-decision");
  const grant = page.getByRole("radio", { name: /准予注册/ }).first();
  await grant.check();
  await page.getByRole("button", { name: "提交并返回列表" }).click();
  await expect(page.getByRole("alertdialog")).toBeVisible();
  await shoot(page, "13-case-confirm", "screen");
  await page.getByRole("alertdialog").getByRole("button", { name: "准予注册" }).click();
  await expect(page).toHaveURL(/\/queue/);
  await expect.poll(async () => (await call.desk.case.query({ registry, id })).state).toBe("granted");
  const { rows } = await call.queue.list.query({ registry, view: "toDecide" });
  await page.goto(`${desk}/applications/${rows[0]?.id}`);
  const refuse = page.getByRole("radio", { name: /不予注册/ }).first();
  await refuse.check();
  await shoot(page, "13-case-refusing");
}
