import { type Chapter, type Figure, figureOf } from "../figures";
import { type Lap, race } from "../race";
import { barePage } from "./bare-page";
import { makeVisitor, type Visitor } from "./client";
import { type Stage, scene } from "./stage";

/** A page and who reads it. */
export interface StagePage {
  name: string;
  path: string;
  reader: Visitor;
}

const rounds = { warmUp: 10, rounds: 60 };

/** Lists the main pages with somebody who has something to see on them. */
export function pagesOf(url: string, stage: Stage): Record<string, StagePage> {
  const { person, employer, officer, own, waiting, underReview } = stage;
  const anybody = makeVisitor(url);
  const { registry, profession } = scene;
  return {
    portal: { name: "portal", path: "/", reader: anybody },
    verify: { name: "verify a certificate", path: "/verify", reader: anybody },
    signIn: { name: "sign in", path: "/sign-in", reader: anybody },
    signUp: { name: "sign up", path: "/sign-up", reader: anybody },
    list: { name: "person: applications", path: `/applications?registry=${registry}`, reader: person },
    matters: { name: "person: choice of matter", path: `/r/${registry}/apply`, reader: person },
    form: { name: "person: form", path: `/applications/${own}/form`, reader: person },
    application: { name: "person: application", path: `/applications/${own}`, reader: person },
    sign: { name: "person: signing", path: `/applications/${own}/sign`, reader: person },
    certificates: { name: "person: certificates", path: "/certificates", reader: person },
    account: { name: "person: account", path: "/account", reader: person },
    inbox: { name: "employer: inbox", path: `/employer/inbox/${profession}`, reader: employer },
    waiting: { name: "employer: application", path: `/employer/applications/${waiting}`, reader: employer },
    countersign: {
      name: "employer: signing",
      path: `/employer/applications/${waiting}/countersign`,
      reader: employer,
    },
    queue: { name: "officer: queue", path: `/desk/${registry}/queue`, reader: officer },
    case: { name: "officer: case", path: `/desk/${registry}/applications/${underReview}`, reader: officer },
  };
}

/** Measures the main pages, one request at a time, against a page of the same build that asks for nothing. */
export async function measurePages(url: string, stage: Stage): Promise<Chapter> {
  const anybody = makeVisitor(url);
  const laps = await race(
    [
      { name: barePage.name, run: () => ask(anybody, barePage.path, barePage.status) },
      ...Object.values(pagesOf(url, stage)).map(({ name, path, reader }) => ({
        name,
        run: () => ask(reader, path, 200),
      })),
    ],
    rounds,
  );
  return { title: "Pages (HTML, one at a time)", figures: compared(laps) };
}

/** Measures the main procedures as the browser asks them, against the same bare page. */
export async function measureProcedures(url: string, stage: Stage): Promise<Chapter> {
  const { person, employer, officer, own, waiting, underReview } = stage;
  const anybody = makeVisitor(url);
  const { registry, profession } = scene;
  const asked: [Visitor, string, object | undefined][] = [
    [anybody, "portal.rows", undefined],
    [person, "session.current", undefined],
    [person, "application.list", {}],
    [person, "application.view", { id: own }],
    [person, "signing.view", { applicationId: own }],
    [person, "messages.countUnread", undefined],
    [employer, "employer.inbox", { profession, list: "waiting" }],
    [employer, "employer.view", { id: waiting }],
    [officer, "queue.list", { registry }],
    [officer, "desk.case", { registry, id: underReview }],
  ];
  const laps = await race(
    [
      { name: barePage.name, run: () => ask(anybody, barePage.path, barePage.status) },
      ...asked.map(([reader, name, input]) => ({
        name,
        run: () => ask(reader, procedurePath(name, input), 200),
      })),
    ],
    rounds,
  );
  return { title: "Procedures (tRPC, one at a time)", figures: compared(laps) };
}

function procedurePath(name: string, input: object | undefined): string {
  const query = input ? `?input=${encodeURIComponent(JSON.stringify({ json: input }))}` : "";
  return `/api/trpc/${name}${query}`;
}

async function ask(reader: Visitor, path: string, expected: number): Promise<number> {
  const { status, body } = await reader.get(path);
  if (status !== expected) throw new Error(`${path} answers ${status}: ${body.toString().slice(0, 200)}`);
  return body.length;
}

/** Compares each with the first; the processor's time is the asking program's and says nothing here. */
function compared(laps: readonly Lap[]): Figure[] {
  return laps.map((lap, index) =>
    figureOf({ ...lap, processor: [] }, { floors: laps.slice(0, Math.min(1, index)) }),
  );
}
