import "server-only";
import { z } from "zod";
import type { ApplicationState } from "@/lib/domain/application";
import { applicationStates } from "@/lib/domain/application";
import type { ApplicationFacts } from "@/lib/domain/application-facts";
import { AppError } from "@/lib/errors";
import { type Answers, answersSchema } from "@/lib/forms/answers";
import { professionOf } from "@/lib/professions";
import { isMatterCode, type MatterCode } from "@/lib/professions/matters";
import { matterOf, routeOf } from "@/lib/professions/parts";
import type { Matter, Profession, Route } from "@/lib/professions/schema";
import type { Prisma, ScopedDb } from "@/server/db/scope";

/** An application read from its row: codes checked, profession and matter found. */
export interface ApplicationRecord {
  row: Prisma.ApplicationGetPayload<object>;
  id: string;
  registryId: string;
  state: ApplicationState;
  version: number;
  profession: Profession;
  matterCode: MatterCode;
  matter: Matter;
  /** How it reaches its end, as the form saved last chose. */
  route: Route;
  answers: Answers | null;
}

const stateSchema = z.enum(applicationStates);
const beforeCorrection = z.enum(["awaitingAcceptance", "inReview"]).nullable();

/** What the rules ask and the row does not hold. Unknown speaks against the act: he reviewed, he asked, it is too late. */
export type FurtherFacts = Partial<
  Pick<ApplicationFacts, "deciderReviewed" | "askedExtension" | "correctionInTime">
>;

/** Reads an application in the caller's scope; somebody else's does not exist. */
export async function readApplication(db: ScopedDb, id: string): Promise<ApplicationRecord> {
  const row = await db.application.findUnique({ where: { id } });
  if (!row || !isMatterCode(row.matter)) throw new AppError("NOT_FOUND", "no such application in this scope");
  const profession = professionOf(row.professionCode, row.revision);
  const matter = matterOf(profession, row.matter);
  return {
    row,
    id: row.id,
    registryId: row.registryId,
    state: stateSchema.parse(row.state),
    version: row.version,
    profession,
    matterCode: row.matter,
    matter,
    route: routeOf(matter, row.route),
    answers: row.answers === null ? null : answersSchema.parse(row.answers),
  };
}

/** Gathers what the rules of an application's life ask; nobody decides unless the caller says that he did not review. */
export function factsOf(
  record: ApplicationRecord,
  acceptance: "automatic" | "window",
  further: FurtherFacts = {},
): ApplicationFacts {
  const { signers, decision } = record.route;
  const { row } = record;
  return {
    effect: record.matter.effect,
    acceptance,
    signers,
    decision: decision.kind,
    correctionUsed: row.correctionUsed,
    correctionInTime: further.correctionInTime ?? false,
    stateBeforeCorrection: beforeCorrection.parse(row.stateBeforeCorrection),
    deciderReviewed: further.deciderReviewed ?? true,
    explanationOpen: row.explanationAskedAt !== null,
    extensionOpen: row.extensionAskedAt !== null,
    extended: row.extendedAt !== null,
    askedExtension: further.askedExtension ?? true,
    withdrawalOpen: row.withdrawalAskedAt !== null,
  };
}
