import type { Page } from "@playwright/test";
import { violationsOf } from "./axe";
import { expect, test } from "./fixtures";
import { findLeaks, findMentions, makeStrangers } from "./hidden-pages";
import { pageRoutes } from "./routes";
import { makeWorld, registry, type World } from "./world";

/** Who opens a page, and at which addresses: one for every state in which the page looks different. */
type Visit = (world: World) => [reader: Page, ...addresses: string[]];

const desktop = { width: 1280, height: 900 };
const phone = { width: 390, height: 844 };
const narrow = { width: 320, height: 700 };
const desk = `/desk/${registry}`;

/** How each page under `app/` is reached; a page that is missing here fails the test. */
const visits: Record<string, Visit> = {
  "/": ({ anybody }) => [anybody, "/", "/?q=律师", "/?theme=enterprise"],
  "/[...missing]": ({ anybody }) => [anybody, "/no-such-page"],
  "/components-sheet": ({ anybody }) => [anybody, "/components-sheet"],
  "/sign-in": ({ anybody }) => [anybody, "/sign-in", "/sign-in?as=employer", "/sign-in?as=officer"],
  "/sign-up": ({ anybody }) => [anybody, "/sign-up"],
  "/forgot-password": ({ anybody }) => [anybody, "/forgot-password"],
  "/invitation/[token]": ({ anybody, administrator: { invitationPath } }) => [
    anybody,
    invitationPath,
    "/invitation/no-such-link",
  ],
  "/register": ({ anybody }) => [
    anybody,
    "/register",
    "/register?employer=上海",
    "/register?employer=上海衡石工程咨询有限公司",
  ],
  "/verify": ({ anybody }) => [anybody, "/verify"],
  "/verify/[token]": ({ anybody, holder }) => [anybody, holder.verifyPath, "/verify/no-such-token"],
  "/account": ({ holder }) => [holder.page, "/account"],
  "/account/messages": ({ holder }) => [holder.page, "/account/messages"],
  "/messages": ({ holder }) => [holder.page, "/messages"],
  "/applications": ({ holder }) => [holder.page, "/applications", `/applications?registry=${registry}`],
  "/applications/[id]": ({ holder }) => [
    holder.page,
    `/applications/${holder.applicationId}`,
    "/applications/no-such-one",
  ],
  "/applications/[id]/form": ({ applicant }) => [
    applicant.page,
    `/applications/${applicant.applicationId}/form`,
  ],
  "/applications/[id]/sign": ({ applicant }) => [
    applicant.page,
    `/applications/${applicant.applicationId}/sign`,
  ],
  "/r/[registry]/change": ({ holder }) => [holder.page, `/r/${registry}/change`],
  "/r/[registry]/apply": ({ applicant }) => [applicant.page, `/r/${registry}/apply`],
  "/certificates": ({ holder }) => [holder.page, "/certificates"],
  "/certificates/[id]": ({ holder }) => [holder.page, `/certificates/${holder.certificateId}`],
  "/certificates/exchange/[id]": ({ paper }) => [
    paper.page,
    `/certificates/exchange/${paper.registrationId}`,
    "/certificates",
  ],
  "/guides": ({ anybody }) => [anybody, "/guides"],
  "/guides/identity": ({ anybody }) => [anybody, "/guides/identity"],
  "/guides/[registry]/[matter]": ({ anybody }) => [
    anybody,
    `/guides/${registry}/initial`,
    `/guides/${registry}/deregistration`,
  ],
  "/employer": ({ operator }) => [operator.page, "/employer"],
  "/employer/welcome": ({ newcomer }) => [newcomer, "/employer/welcome"],
  "/employer/inbox/[profession]": ({ operator }) => [operator.page, "/employer/inbox/cost-engineer"],
  "/employer/confirmed/[profession]": ({ operator }) => [operator.page, "/employer/confirmed/cost-engineer"],
  "/employer/messages": ({ operator }) => [operator.page, "/employer/messages"],
  "/employer/messages/settings": ({ operator }) => [operator.page, "/employer/messages/settings"],
  "/employer/operators": ({ operator }) => [operator.page, "/employer/operators"],
  "/employer/applications/[id]": ({ operator, holder }) => [
    operator.page,
    `/employer/applications/${operator.waitingId}`,
    `/employer/applications/${holder.applicationId}`,
  ],
  "/employer/applications/[id]/countersign": ({ operator }) => [
    operator.page,
    `/employer/applications/${operator.waitingId}/countersign`,
  ],
  "/employer/countersign": ({ operator }) => [
    operator.page,
    `/employer/countersign?id=${operator.waitingId}&back=/employer/inbox/cost-engineer`,
  ],
  "/employer/people": ({ operator }) => [operator.page, "/employer/people"],
  "/employer/rename/[profession]": ({ operator }) => [operator.page, "/employer/rename/cost-engineer"],
  "/desk": ({ officer }) => [officer.page, "/desk"],
  "/desk/[registry]": ({ officer }) => [officer.page, desk],
  "/desk/[registry]/queue": ({ officer }) => [
    officer.page,
    `${desk}/queue`,
    `${desk}/queue?view=closed&matter=initial`,
    `${desk}/queue?view=overdue`,
  ],
  "/desk/[registry]/leaves": ({ officer }) => [officer.page, `${desk}/leaves`],
  "/desk/[registry]/applications/[id]": ({ officer, holder }) => [
    officer.page,
    `${desk}/applications/${holder.applicationId}`,
  ],
  "/desk/[registry]/corrections": ({ officer }) => [
    officer.page,
    `${desk}/corrections`,
    `${desk}/corrections?view=closed`,
  ],
  "/desk/[registry]/corrections/new": ({ officer }) => [officer.page, `${desk}/corrections/new`],
  "/desk/[registry]/corrections/[id]": ({ officer, holder }) => [
    officer.page,
    `${desk}/corrections/${holder.correctionId}`,
  ],
  "/desk/[registry]/imports": ({ registrar }) => [registrar.page, `${desk}/imports`],
  "/desk/[registry]/messages": ({ registrar }) => [registrar.page, `${desk}/messages`],
  "/desk/[registry]/messages/[key]": ({ registrar }) => [
    registrar.page,
    `${desk}/messages/application.granted?text=sms.en`,
    `${desk}/messages/no-such-kind`,
  ],
  "/desk/[registry]/registrations": ({ officer }) => [
    officer.page,
    `${desk}/registrations`,
    `${desk}/registrations?standing=revoked&locked=1`,
  ],
  "/desk/[registry]/registrations/[id]": ({ officer, holder }) => [
    officer.page,
    `${desk}/registrations/${holder.registrationId}`,
  ],
  "/desk/[registry]/officers": ({ registrar }) => [registrar.page, `${desk}/officers`],
  "/desk/[registry]/settings": ({ registrar }) => [registrar.page, `${desk}/settings`],
  "/desk/[registry]/dictionaries": ({ registrar }) => [
    registrar.page,
    `${desk}/dictionaries`,
    `${desk}/dictionaries?kind=rescission`,
  ],
  "/desk/[registry]/notice-texts": ({ registrar }) => [registrar.page, `${desk}/notice-texts`],
  "/desk/[registry]/calendar": ({ registrar }) => [registrar.page, `${desk}/calendar`],
  "/desk/[registry]/audit": ({ registrar }) => [registrar.page, `${desk}/audit`],
  "/desk/[registry]/statistics": ({ registrar }) => [
    registrar.page,
    `${desk}/statistics`,
    `${desk}/statistics?span=months`,
    `${desk}/statistics?from=2026-02-30&to=x&notExported=busy`,
  ],
  "/desk/[registry]/mobile-reset": ({ officer }) => [officer.page, `${desk}/mobile-reset`],
  "/platform": ({ administrator }) => [administrator.page, "/platform"],
  "/platform/calendar": ({ administrator }) => [
    administrator.page,
    "/platform/calendar",
    "/platform/calendar?year=2027",
  ],
  "/platform/audit": ({ administrator }) => [administrator.page, "/platform/audit"],
  "/platform/imports": ({ administrator }) => [administrator.page, "/platform/imports"],
  "/platform/administrators": ({ administrator }) => [administrator.page, "/platform/administrators"],
  "/platform/registries/new": ({ administrator }) => [administrator.page, "/platform/registries/new"],
  "/platform/registries/[code]": ({ administrator }) => [
    administrator.page,
    `/platform/registries/${registry}`,
  ],
  "/platform/registries/[code]/edit": ({ administrator }) => [
    administrator.page,
    `/platform/registries/${registry}/edit`,
  ],
};

test("every page is in the list of pages to look at", () => {
  expect(pageRoutes()).toEqual(Object.keys(visits).sort());
});

test.describe("in one world", () => {
  test.describe.configure({ mode: "default" }); // one after the other, in one process: a world is dear
  test.setTimeout(300_000);
  let world: World;
  test.beforeAll(async ({ browser }) => {
    world = await makeWorld(browser);
  });

  test("nobody learns from a page, its title or its address whether another's thing is there", async ({
    browser,
  }) => {
    const strangers = Object.entries(await makeStrangers(browser));
    const found = await Promise.all(
      strangers.map(async ([who, page]) => {
        const leaks = [...(await findLeaks(page, world)), ...(await findMentions(page, world))];
        return leaks.map((leak) => `${who}: ${leak}`);
      }),
    );
    expect(found.flat()).toEqual([]);
  });

  test("axe finds nothing on any page at either width, none is wider than 320 pixels, none complains", async () => {
    const walks = new Map<Page, string[]>();
    for (const visit of Object.values(visits)) {
      const [reader, ...addresses] = visit(world);
      walks.set(reader, [...(walks.get(reader) ?? []), ...addresses]);
    }
    const found = await Promise.all([...walks].map(([reader, addresses]) => walk(reader, addresses)));
    expect(found.flat()).toEqual([]);
  });
});

/** Has one reader look at his pages, one after the other; answers what is wrong with each. */
async function walk(page: Page, addresses: string[]): Promise<string[]> {
  const found: string[] = [];
  const complain = (text: string) => {
    if (!/404/.test(text) || !page.url().includes("no-such")) found.push(`${page.url()} complains: ${text}`);
  };
  page.on("pageerror", ({ message }) => complain(message));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complain(message.text());
  });
  for (const address of addresses) found.push(...(await look(page, address)));
  return found;
}

/** Looks at a page at both widths and at 320 pixels; answers what is wrong with it. */
async function look(page: Page, address: string): Promise<string[]> {
  const found: string[] = [];
  await page.setViewportSize(desktop);
  await page.goto(address);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  found.push(...(await violationsOf(page)));
  await page.setViewportSize(phone);
  found.push(...(await violationsOf(page)));
  await page.setViewportSize(narrow);
  const { title, over } = await page.evaluate(() => ({
    title: document.title,
    over: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  }));
  if (over > 0) found.push(`${over} px wider than the screen of ${narrow.width}`);
  if (new URL(page.url()).pathname !== "/" && !title.endsWith(" · 执册"))
    found.push(`is called “${title}” only`);
  return found.map((finding) => `${address}: ${finding}`);
}
