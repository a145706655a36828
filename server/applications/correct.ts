import "server-only";
import { z } from "zod";
import type { Reason } from "@/lib/errors";
import type { Answers } from "@/lib/forms/answers";
import {
  type CorrectionItem,
  changedItems,
  correctedAnswers,
  correctedDraft,
  correctionLength,
} from "@/lib/forms/correction";
import type { Draft } from "@/lib/forms/draft";
import { draftOfAnswers } from "@/lib/forms/draft-of-answers";
import { namedItem } from "@/lib/forms/named-item";
import { ok, type Result, refused } from "@/lib/result";
import type { ScopedDb } from "@/server/db/scope";
import type { RegistryInForce } from "@/server/registries/settings";
import { formOf } from "@/server/signing/form-of";
import type { ApplicationRecord } from "./record";

/** A correction that was asked for and is under way. */
export interface OpenCorrection {
  id: string;
  items: readonly CorrectionItem[];
  saved: Answers;
}

/** Reads what of an application is being corrected; null when nothing is. */
export async function readOpenCorrection(
  db: ScopedDb,
  { id: applicationId, registryId, row, answers }: ApplicationRecord,
): Promise<OpenCorrection | null> {
  if (row.stateBeforeCorrection === null || !answers) return null;
  const asked = await db.applicationCorrection.findFirstOrThrow({ where: { registryId, applicationId } });
  const items = z.array(namedItem).parse(asked.items);
  return { id: asked.id, items: items.map(({ item }) => item), saved: answers };
}

/** Gives the draft that a correction may hand in: the fields that it opens as typed, all others as they were saved. */
export const draftOf = ({ saved, items }: OpenCorrection, typed: Draft): Draft =>
  correctedDraft(draftOfAnswers(saved), typed, items);

/** What a correction hands in: its answers, and whether both have to sign again. */
export interface HandedCorrection {
  answers: Answers;
  signAgain: boolean;
}

/** Judges what is handed in: something must have changed or been explained; what was signed and changed is signed again. */
export function judgeCorrection(
  record: ApplicationRecord,
  registry: RegistryInForce,
  { saved, items }: OpenCorrection,
  typed: { answers: Answers; explanation: string },
): Result<HandedCorrection, Reason> {
  const answers = correctedAnswers(saved, typed.answers, items);
  if (typed.explanation.length > correctionLength.mostExplanation)
    return refused({
      key: "correction.long",
      field: "explanation",
      values: { most: correctionLength.mostExplanation },
    });
  if (record.state !== "correction") return ok({ answers, signAgain: true });
  if (changedItems(saved, answers).length === 0 && typed.explanation === "")
    return refused({ key: "correction.nothing", field: "explanation" });
  return ok({
    answers,
    signAgain: signedContent(record, registry) !== signedContent({ ...record, answers }, registry),
  });
}

/** Everything that a signed form says and shows. */
function signedContent(record: ApplicationRecord, registry: RegistryInForce): string {
  const { photo, signatureImage } = record.answers ?? {};
  return JSON.stringify([formOf(record, registry), photo, signatureImage]);
}

/** Notes that the applicant handed his correction in, and what he says to it. */
export async function noteHandedIn(
  db: ScopedDb,
  { id }: OpenCorrection,
  { explanation, at }: { explanation: string; at: Date },
): Promise<void> {
  await db.applicationCorrection.updateMany({
    where: { id },
    data: { answeredAt: at, ...(explanation === "" ? {} : { explanation }) },
  });
}
