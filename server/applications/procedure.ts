import "server-only";
import { z } from "zod";
import { plainDateIn } from "@/lib/domain/plain-date";
import type { ShownCorrection, ShownQuestion } from "@/lib/dto/procedure";
import { namedItem } from "@/lib/forms/named-item";
import type { ScopedDb } from "@/server/db/scope";
import type { ApplicationRecord } from "./record";

/** Reads what of an application was to be corrected, as its parties and its registry see it; null when nothing was. */
export async function readCorrection(
  db: ScopedDb,
  { id: applicationId, registryId, row }: ApplicationRecord,
): Promise<ShownCorrection | null> {
  const asked = await db.applicationCorrection.findFirst({ where: { registryId, applicationId } });
  if (!asked) return null;
  const { askedAt, explanation, answeredAt, lapsedAt } = asked;
  return {
    items: z.array(namedItem).parse(asked.items),
    askedAt,
    dueOn: plainDateIn(asked.dueOn, "UTC"),
    open: row.stateBeforeCorrection !== null,
    explanation,
    answeredAt,
    lapsedAt,
  };
}

/** Reads what was asked of the applicant and what he answered, the oldest first. */
export function readQuestions(
  db: ScopedDb,
  { id: applicationId, registryId }: ApplicationRecord,
): Promise<ShownQuestion[]> {
  return db.applicationQuestion.findMany({
    where: { registryId, applicationId },
    orderBy: { askedAt: "asc" },
    select: { question: true, askedAt: true, answer: true, fileId: true, answeredAt: true },
  });
}
