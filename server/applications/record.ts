import "server-only";
import { z } from "zod";
import type { ApplicationFacts, ApplicationState } from "@/lib/domain/application";
import { applicationStates } from "@/lib/domain/application";
import { AppError } from "@/lib/errors";
import { type Answers, answersSchema } from "@/lib/forms/answers";
import { professionOf } from "@/lib/professions";
import { isMatterCode, type MatterCode } from "@/lib/professions/matters";
import { matterOf } from "@/lib/professions/parts";
import type { Matter, Profession } from "@/lib/professions/schema";
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
  answers: Answers | null;
}

const stateSchema = z.enum(applicationStates);

/** Reads an application in the caller's scope; somebody else's does not exist. */
export async function readApplication(db: ScopedDb, id: string): Promise<ApplicationRecord> {
  const row = await db.application.findUnique({ where: { id } });
  if (!row || !isMatterCode(row.matter)) throw new AppError("NOT_FOUND", "no such application in this scope");
  const profession = professionOf(row.professionCode, row.revision);
  return {
    row,
    id: row.id,
    registryId: row.registryId,
    state: stateSchema.parse(row.state),
    version: row.version,
    profession,
    matterCode: row.matter,
    matter: matterOf(profession, row.matter),
    answers: row.answers === null ? null : answersSchema.parse(row.answers),
  };
}

/** Gathers what the rules of an application's life ask; nobody decides unless the caller says that he did not review. */
export function factsOf(
  record: ApplicationRecord,
  acceptance: "automatic" | "window",
  { deciderReviewed = true }: { deciderReviewed?: boolean } = {},
): ApplicationFacts {
  const route = record.matter.routes.find(({ id }) => id === record.row.route) ?? record.matter.routes[0];
  return {
    effect: record.matter.effect,
    acceptance,
    signers: route?.signers ?? [],
    decision: route?.decision.kind ?? "officer",
    correctionUsed: record.row.correctionUsed,
    stateBeforeCorrection:
      record.row.stateBeforeCorrection === null ? null : stateSchema.parse(record.row.stateBeforeCorrection),
    deciderReviewed,
  };
}
