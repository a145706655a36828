import type { Browser, Page } from "@playwright/test";
import { enter, saveApplication, signForm } from "./applicants";
import {
  type Actor,
  arrive,
  bindQuietly,
  enterAsNewOfficer,
  enterAsOfficer,
  signInWithDemoKey,
} from "./cast";
import { demoKeyFile } from "./demo-key-file";
import { expect } from "./fixtures";
import { untilLive } from "./officers";
import { openKey } from "./operators";
import { procedures } from "./people";

const unhurried = { timeout: 60_000 }; // the worker's jobs wait for a processor

export const registry = "shanghai-cost-engineer";

/** One of everybody, with what each has to look at. */
export interface World {
  anybody: Page;
  /** Holds a collected certificate. */
  holder: Actor & { applicationId: string; certificateId: string; verifyPath: string };
  /** Has saved a form and not signed it. */
  applicant: Actor & { applicationId: string };
  /** Signs for an employer; an application waits there. */
  operator: Actor & { waitingId: string };
  /** Has signed in with a certificate for the first time and given no contact yet. */
  newcomer: Page;
  /** Reviews cases and serves at the counter. */
  officer: Actor;
  /** Administers a registry. */
  registrar: Actor;
  administrator: Actor & { invitationPath: string };
  /** Holds a registration on paper. */
  paper: Actor & { registrationId: string };
}

/** Brings everybody to where all pages have something to show, with as few pages as the signatures need. */
export async function makeWorld(browser: Browser): Promise<World> {
  const administrator = await enterAsOfficer(await arrive(browser), "pingtai");
  const [applicant, operator, newcomer, officer, decider] = await Promise.all([
    arrive(browser).then(async (page) => ({ page, ...(await saveApplication(page)) })),
    enterAsOperator(await arrive(browser)),
    arrive(browser),
    enterAsNewOfficer(await arrive(browser), administrator, {
      registry,
      roles: ["reviewer", "counterClerk"],
    }),
    enterAsNewOfficer(await arrive(browser), administrator, { registry, roles: ["decider"] }),
  ]);
  await signInWithDemoKey(newcomer, "上海中砥（集团）建设咨询有限公司");
  const { rows } = await operator.call.employer.inbox.query({ profession: "cost-engineer", list: "waiting" });
  const waitingId = rows.find(({ name }) => name === "许望舒")?.id ?? "";
  return {
    anybody: await arrive(browser),
    holder: await makeHolder(await arrive(browser), { operator, officer, decider }),
    applicant: { ...applicant, applicationId: applicant.id },
    operator: { ...operator, waitingId },
    newcomer,
    officer,
    registrar: await enterAsNewOfficer(await arrive(browser), administrator, {
      registry,
      roles: ["registryAdministrator"],
    }),
    administrator: { ...administrator, invitationPath: await invite(administrator) },
    paper: await enterWithPaper(await arrive(browser)),
  };
}

/** Signs in the person of the demonstration whose registration is on paper. */
async function enterWithPaper(page: Page): Promise<World["paper"]> {
  const accounts = await procedures().demo.accounts.query();
  const { identifier, password } = accounts.find(({ name }) => name === "纪云深") ?? nobody();
  const call = await enter(page, { idNumber: identifier, password });
  const [held] = await call.certificate.papers.query();
  return { page, call, registrationId: held?.id ?? "" };
}

function nobody(): never {
  throw new Error("the demonstration has no such person");
}

async function enterAsOperator(page: Page): Promise<Actor> {
  await signInWithDemoKey(page);
  return bindQuietly(page);
}

async function makeHolder(
  page: Page,
  { operator, officer, decider }: Record<"operator" | "officer" | "decider", Actor>,
): Promise<World["holder"]> {
  const applicant = await saveApplication(page);
  const { id, call } = applicant;
  await signForm(page, applicant);
  await countersign(operator.page, id);
  const facts = async () => ({
    registry,
    id,
    version: (await officer.call.desk.case.query({ registry, id })).version,
    opinion: "材料齐全，符合法定条件。",
  });
  await officer.call.desk.review.mutate({ ...(await facts()), verdict: "recommend" });
  await decider.call.desk.decide.mutate({ ...(await facts()), decision: "grant", reasons: [] });
  const collectable = async () => (await call.certificate.list.query())[0];
  await expect.poll(async () => (await collectable())?.status, unhurried).toBe("uncollected");
  const certificateId = (await collectable())?.id ?? "";
  await call.certificate.claim.mutate({ id: certificateId });
  const made = () => call.certificate.view.query({ id: certificateId });
  await expect.poll(async () => (await made()).verifyUrl, unhurried).toBeTruthy();
  const verifyPath = new URL((await made()).verifyUrl ?? "/").pathname;
  return { page, call, applicationId: id, certificateId, verifyPath };
}

async function countersign(page: Page, id: string): Promise<void> {
  await page.goto(`/employer/applications/${id}`);
  const agree = page.getByRole("checkbox", { name: "本企业已阅读并同意以上内容" });
  await untilLive(agree);
  await agree.check();
  await page.getByRole("button", { name: "签名确认" }).first().click();
  await page.getByRole("button", { name: "请点击此按钮完成签署" }).filter({ visible: true }).click();
  await openKey(page, await demoKeyFile(page));
  await expect(page.getByText(/已完成企业PDF电子签名/)).toBeVisible();
}

async function invite({ call }: Actor): Promise<string> {
  const invited = await call.platform.inviteOfficer.mutate({
    registry,
    login: `invited-${Date.now().toString(36)}`,
    name: "文待来",
    roles: ["auditor"],
  });
  if (!invited.ok) throw new Error(`not invited: ${JSON.stringify(invited.reasons)}`);
  return new URL(invited.value.link?.url ?? "/").pathname;
}
