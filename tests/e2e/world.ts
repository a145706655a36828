import type { Browser, Page } from "@playwright/test";
import { enter, saveApplication, signForm } from "./applicants";
import { type Actor, arrive, enterAsAdministrator, enterAsNewOfficer, signInWithDemoKey } from "./cast";
import { demoKeyFile } from "./demo-key-file";
import { expect } from "./fixtures";
import { countersignHere, enterAsOperator } from "./office";
import { type NewPerson, procedures } from "./people";

const unhurried = { timeout: 60_000 }; // the worker's jobs wait for a processor

export const registry = "shanghai-cost-engineer";

/** One of everybody, with what each has to look at. */
export interface World {
  anybody: Page;
  /** Holds a collected certificate; a correction of the name waits. */
  holder: Actor & {
    applicationId: string;
    certificateId: string;
    verifyPath: string;
    correctionId: string;
    registrationId: string;
  };
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
  const administrator = await enterAsAdministrator(await arrive(browser));
  const [applicant, operator, newcomer, officer, decider] = await Promise.all([
    arrive(browser).then(async (page) => ({ page, ...(await saveApplication(page)) })),
    enterAsOperator(await arrive(browser)),
    arrive(browser),
    enterAsNewOfficer(await arrive(browser), {
      registry,
      roles: ["reviewer", "counterClerk"],
    }),
    enterAsNewOfficer(await arrive(browser), { registry, roles: ["decider"] }),
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
    registrar: await enterAsNewOfficer(await arrive(browser), {
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
  const correctionId = await enterCorrection(officer, applicant.person);
  const [registered] = (await officer.call.register.list.query({ registry })).rows;
  const registrationId = registered?.id ?? "";
  return { page, call, applicationId: id, certificateId, registrationId, verifyPath, correctionId };
}

async function enterCorrection({ call }: Actor, { name, idNumber }: NewPerson): Promise<string> {
  const entered = await call.correction.enter.mutate({
    registry,
    currentName: name,
    currentNumber: idNumber,
    name: "王小岚",
    idType: "residentId",
    idNumber,
    ground: "改名，公安机关出具变更证明",
  });
  if (!entered.ok) throw new Error(`not entered: ${JSON.stringify(entered.reasons)}`);
  return entered.value.id;
}

/** Countersigns an application for the employer that is signed in on the page, with the key of the demonstration. */
export async function countersign(page: Page, id: string): Promise<void> {
  await page.goto(`/employer/applications/${id}`);
  await countersignHere(page, await demoKeyFile(page));
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
