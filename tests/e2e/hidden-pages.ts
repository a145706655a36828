import { randomUUID } from "node:crypto";
import type { Browser, Page } from "@playwright/test";
import { beginApplication } from "./applicants";
import { arrive, enterAsNewOfficer, enterWithKey } from "./cast";
import { issueKeyFile } from "./operators";
import { pageRoutes } from "./routes";
import { registry, type World } from "./world";

const ownRegistry = "zhejiang-cost-engineer";
const nowhere = { registry: "no-such-registry", id: randomUUID() };

/** Pages whose parts in brackets name what is open to everybody, or the secret itself that opens them. */
const open =
  /^\/(\[\.\.\.missing\]|guides\/.*|invitation\/.*|verify\/.*|r\/.*|employer\/(inbox|confirmed|rename)\/.*)$/;

/** What a reader is shown at an address: nothing in it may tell what is another's from what is not there. */
interface Shown {
  status: number;
  location: string;
  title: string;
  body: string;
}

/** Brings everybody to whom nothing of this world belongs, each with an account that is sound. */
export async function makeStrangers(browser: Browser): Promise<Record<string, Page>> {
  const [anybody, applicant, operator, officer] = await Promise.all(
    Array.from({ length: 4 }, () => arrive(browser)),
  );
  if (!anybody || !applicant || !operator || !officer) throw new Error("nobody arrived");
  const key = await issueKeyFile({ name: "上海同衡造价咨询有限公司", creditCode: "91310000MA1FAKE35L" });
  await Promise.all([
    beginApplication(applicant),
    enterWithKey(operator, key),
    enterAsNewOfficer(officer, {
      registry: ownRegistry,
      roles: ["acceptanceOfficer", "reviewer", "decider", "counterClerk", "registryAdministrator"],
    }),
  ]);
  return { anybody, applicant, operator, officer };
}

/** Asks for every page that names somebody's thing, and for one that is not there; answers in what they differ. */
export async function findLeaks(page: Page, world: World): Promise<string[]> {
  const found: string[] = [];
  for (const [theirs, missing] of questions(world)) {
    const [one, other] = [await shownAt(page, theirs), await shownAt(page, missing)];
    if (one.status === 200) found.push(`${theirs} is shown`);
    for (const part of ["status", "location", "title", "body"] as const)
      if (one[part] !== other[part])
        found.push(
          `${theirs} differs in its ${part} from what is not there: ${difference(one[part], other[part])}`,
        );
  }
  return found;
}

/** Opens every page that names nothing, and the lists of the strangers' own registry; answers which tell of this world's holder. */
export async function findMentions(page: Page, { holder }: World): Promise<string[]> {
  const { acceptanceNumber } = await holder.call.application.view.query({ id: holder.applicationId });
  const { applicationId, certificateId, correctionId } = holder;
  const [copy] = await holder.call.certificate.list.query();
  const secrets = [acceptanceNumber, copy?.number, applicationId, certificateId, correctionId];
  if (!secrets.every(Boolean)) throw new Error("the holder has not all that is to be hidden");
  const lists = pageRoutes().map((pattern) => pattern.replace("[registry]", ownRegistry));
  const found: string[] = [];
  for (const address of lists.filter((each) => !each.includes("["))) {
    const text = await (await page.request.get(address)).text();
    for (const secret of secrets) if (text.includes(`${secret}`)) found.push(`${address} tells ${secret}`);
  }
  return found;
}

/** Every address of what is somebody's, beside the same one of what is not there. */
function questions(world: World): [string, string][] {
  const named = pageRoutes().filter((pattern) => pattern.includes("[") && !open.test(pattern));
  return named.flatMap((pattern) => {
    const at = (code: string, id: string) =>
      pattern
        .replace(/\[(registry|code)\]/, code)
        .replace("[id]", id)
        .replace("[key]", "application.granted");
    const id = idOf(pattern, world);
    const pairs: [string, string][] = [];
    if (id) pairs.push([at(ownRegistry, id), at(ownRegistry, nowhere.id)]);
    if (/\[(registry|code)\]/.test(pattern)) pairs.push([at(registry, id), at(nowhere.registry, nowhere.id)]);
    return pairs;
  });
}

/** The thing of this world that a page is about; empty where it is about none, an error where nobody said which. */
function idOf(pattern: string, { holder, operator, paper }: World): string {
  if (!pattern.includes("[id]")) return "";
  const [, of] = /\/([a-z]+(?:\/exchange)?)\/\[id\]/.exec(pattern) ?? [];
  const ids: Record<string, string> = {
    applications: pattern.startsWith("/employer") ? operator.waitingId : holder.applicationId,
    certificates: holder.certificateId,
    "certificates/exchange": paper.registrationId,
    registrations: holder.registrationId,
    corrections: holder.correctionId,
  };
  const id = ids[of ?? ""];
  if (!id) throw new Error(`nobody said whose thing ${pattern} shows`);
  return id;
}

async function shownAt(page: Page, address: string): Promise<Shown> {
  const answer = await page.request.get(address, { maxRedirects: 0 });
  const names = address.split("/").filter((part) => /^[0-9a-f-]{36}$|-engineer$|^no-such/.test(part));
  const unnamed = (text: string) => names.reduce((left, name) => left.replaceAll(name, "<named>"), text);
  const text = await answer.text();
  const [, nonce = ""] = /'nonce-([^']+)'/.exec(answer.headers()["content-security-policy"] ?? "") ?? [];
  return {
    status: answer.status(),
    location: unnamed(answer.headers().location ?? ""),
    title: unnamed(/<title>([^<]*)/.exec(text)?.[1] ?? ""),
    body: inOrder(unnamed(text).replaceAll(nonce || "no nonce", "")),
  };
}

/** Puts what a page sends to React's runtime in one order, without its numbers: both follow from what was ready first. */
function inOrder(text: string): string {
  const pushed = /<script[^>]*>self\.__next_f\.push\((\[.*?\])\)<\/script>/gs;
  const sent = [...text.matchAll(pushed)].map(([, part = ""]) => JSON.parse(part)[1] ?? "");
  const rows = sent.join("").split("\n");
  const numberless = rows.map((row) =>
    row.replace(/^[0-9a-f]+:/, "").replaceAll(/"\$[A-Z@]?[0-9a-f]+"/g, '"$"'),
  );
  return [text.replaceAll(pushed, ""), ...numberless.sort()].join("\n");
}

/** Where two texts part, with a little of what each says there. */
function difference(one: string | number, other: string | number): string {
  const [a, b] = [String(one), String(other)];
  const at = [...a].findIndex((letter, place) => letter !== b[place]);
  return `“${a.slice(Math.max(0, at - 40), at + 80)}” and “${b.slice(Math.max(0, at - 40), at + 80)}”`;
}
