import "server-only";
import type { RegistryRole } from "@/lib/domain/officer-roles";
import type { Reason } from "@/lib/errors";
import { type Result, valueOrThrow } from "@/lib/result";
import { askWithdrawal } from "@/server/applications/ask-withdrawal";
import { beginApplication } from "@/server/applications/begin";
import { listOwnApplications } from "@/server/applications/list-own";
import { viewOwnApplication } from "@/server/applications/view-own";
import type { Permission } from "@/server/auth/permissions";
import type { PersonScope, RegistryScope } from "@/server/auth/scope";
import { claimCertificate, listOwnCertificates } from "@/server/certificates/own-certificates";
import { acceptCase } from "@/server/review/accept";
import { requestCorrection } from "@/server/review/correct";
import { decideCase, reviewCase } from "@/server/review/decide";
import { askExtension } from "@/server/review/extend";
import { viewCase } from "@/server/review/view-case";
import { answerWithdrawal } from "@/server/review/withdrawal";
import { prepareToSign, signAs } from "@/server/walk/apply";
import { countersignAs, type SignedInOperator } from "@/server/walk/countersign";
import { decideAs, reviewAs } from "@/server/walk/decide";
import type { DemoEnterprise } from "../enterprises";
import type { DemoPerson } from "../people";
import type { Deed, StagedCase } from "./cases";

/** Whoever acts in a staged case; `officer` signs in when he is wanted. */
export interface Actors {
  person: DemoPerson;
  scope: PersonScope;
  employer: DemoEnterprise;
  operator: SignedInOperator;
  officer(role: RegistryRole, permission: Permission): Promise<RegistryScope>;
}

/** Does one thing in a staged case as its actors would, by the services of the product. */
export const doDeed = (deed: Deed, staged: StagedCase, actors: Actors): Promise<void> =>
  deeds[deed](staged, actors);

const deeds: Record<Deed, (staged: StagedCase, actors: Actors) => Promise<void>> = {
  apply,
  collect: (_, { scope }) => collect(scope),
  askWithdrawal: async (_, { scope }) => {
    const { id, version } = await ownCase(scope);
    const reason = "个人工作安排有变，暂不办理注册";
    valueOrThrow(await askWithdrawal(scope, { id, version, reason }), "asking to withdraw");
  },
  accept: takes("acceptanceOfficer", "case.accept", (officer, seen) =>
    acceptCase(officer, { ...seen, opinion: "材料齐全，予以受理。" }),
  ),
  askCorrection: takes("reviewer", "case.review", (officer, seen) => {
    const reason = "照片不是近期白底免冠证件照，请换一张后重新上传";
    return requestCorrection(officer, { ...seen, items: [{ item: "photo", reason }] });
  }),
  askExtension: takes("reviewer", "case.review", (officer, seen) =>
    askExtension(officer, { ...seen, opinion: "须向资格证书的发证机关核实" }),
  ),
  confirmWithdrawal: takes("decider", "case.decide", (officer, seen) =>
    answerWithdrawal(officer, { ...seen, opinion: "同意撤回。", confirm: true }),
  ),
  recommend: judges("reviewer", (officer, id) => reviewAs(officer, id, "grant")),
  recommendRefusal: takes("reviewer", "case.review", (officer, seen, staged) =>
    reviewCase(officer, { ...seen, verdict: "recommendRefusal", opinion: refusalOf(staged).facts }),
  ),
  grant: judges("decider", (officer, id) => decideAs(officer, id, "grant")),
  refuse: takes("decider", "case.decide", (officer, seen, staged) => {
    const { ground, facts } = refusalOf(staged);
    return decideCase(officer, { ...seen, decision: "refuse", opinion: facts, reasons: [ground] });
  }),
};

async function apply(
  { registry, matter, specialty, applicant }: StagedCase,
  { person, scope, employer, operator }: Actors,
): Promise<void> {
  const { id } = valueOrThrow(await beginApplication(scope, registry, matter), `${applicant} begins`);
  const qualification = `2025${person.mobile.slice(-7)}`;
  const choices = { employer, qualification, ...(specialty === undefined ? {} : { specialty }) };
  const target = await prepareToSign({ scope, name: person.name }, id, choices);
  await signAs({ scope, mobile: person.mobile }, target);
  await countersignAs(operator, target);
}

async function collect(scope: PersonScope): Promise<void> {
  const waiting = (await listOwnCertificates(scope)).find(({ status }) => status === "uncollected");
  if (!waiting) throw new Error("no certificate waits to be collected");
  valueOrThrow(await claimCertificate(scope, waiting.id), "collecting");
}

/** The one application of a person whose case is staged, as it stands. */
async function ownCase(scope: PersonScope): Promise<Seen> {
  const [only] = await listOwnApplications(scope);
  if (!only) throw new Error("nothing was applied for");
  return viewOwnApplication(scope, only.id);
}

function refusalOf({ applicant, refusal }: StagedCase): { ground: string; facts: string } {
  if (!refusal) throw new Error(`nothing speaks against ${applicant}`);
  return refusal;
}

type Seen = { id: string; version: number };

/** A step that an officer takes on a case as he sees it. */
function takes(
  role: RegistryRole,
  permission: Permission,
  step: (officer: RegistryScope, seen: Seen, staged: StagedCase) => Promise<Result<unknown, Reason>>,
) {
  return async (staged: StagedCase, { scope, officer }: Actors): Promise<void> => {
    const { id } = await ownCase(scope);
    const acting = await officer(role, permission);
    const { version } = await viewCase(acting, id, { review: true, decide: true });
    valueOrThrow(await step(acting, { id, version }, staged), `${role} acts`);
  };
}

/** A review or a decision. */
function judges(role: "reviewer" | "decider", judge: (officer: RegistryScope, id: string) => Promise<void>) {
  return async (_: StagedCase, { scope, officer }: Actors): Promise<void> => {
    const { id } = await ownCase(scope);
    await judge(await officer(role, role === "reviewer" ? "case.review" : "case.decide"), id);
  };
}
