import "server-only";
import { z } from "zod";
import type { OfficialContent } from "@/lib/documents/official-content";
import { composeCorrection, composeExtension, composeNotAccepted } from "@/lib/documents/procedure-notices";
import { notAcceptedCodes } from "@/lib/domain/not-accepted";
import { plainDateIn } from "@/lib/domain/plain-date";
import { answersSchema } from "@/lib/forms/answers";
import { namedItem } from "@/lib/forms/named-item";
import type { ApplicationRecord } from "@/server/applications/record";
import type { ScopedDb } from "@/server/db/scope";
import { withoutStop } from "./decision-of";
import { receivedOn } from "./notice-of";
import { acceptedOn, type Issuing, subjectOf } from "./subject-of";

/** Composes the notice of correction from what was asked for, and of the application as it was then. */
export async function correctionOf(
  db: ScopedDb,
  record: ApplicationRecord,
  issuing: Issuing,
): Promise<OfficialContent> {
  const { registryId, id: applicationId } = record;
  const asked = await db.applicationCorrection.findFirstOrThrow({ where: { registryId, applicationId } });
  const asItWas = { ...record, answers: answersSchema.parse(asked.answers) };
  return composeCorrection(record.profession, {
    ...subjectOf(asItWas, issuing),
    receivedOn: await receivedOn(db, record, asked.askedAt),
    askedOn: plainDateIn(asked.askedAt),
    items: z.array(namedItem).parse(asked.items),
    dueOn: plainDateIn(asked.dueOn, "UTC"),
  });
}

const turnedAway = z.object({
  ground: z.enum(notAcceptedCodes),
  note: z.string(),
  rightAuthority: z.string().optional(),
});

/** Composes the notice of not accepting, from what its officer said. */
export async function notAcceptedOf(
  db: ScopedDb,
  record: ApplicationRecord,
  issuing: Issuing,
): Promise<OfficialContent> {
  const { at, data } = await db.applicationEvent.findFirstOrThrow({
    where: { applicationId: record.id, action: "refuseAcceptance" },
  });
  const { ground, note, rightAuthority } = turnedAway.parse(data);
  return composeNotAccepted(record.profession, {
    ...subjectOf(record, issuing),
    receivedOn: await receivedOn(db, record),
    decidedOn: plainDateIn(at),
    ground,
    facts: withoutStop(note),
    rightAuthority: rightAuthority ?? null,
  });
}

/** Composes the notice of extension, from the reason of the officer who asked for it and the last day as it is now. */
export async function extensionOf(
  db: ScopedDb,
  record: ApplicationRecord,
  issuing: Issuing,
): Promise<OfficialContent> {
  const { extendedAt, dueOn } = record.row;
  const asked = await db.applicationReview.findFirstOrThrow({
    where: { applicationId: record.id, step: "extension", verdict: "askExtension" },
    orderBy: { at: "desc" },
  });
  if (!extendedAt) throw new Error(`application ${record.id} was not extended`);
  return composeExtension(record.profession, {
    ...subjectOf(record, issuing),
    acceptedOn: acceptedOn(record),
    decidedOn: plainDateIn(extendedAt),
    reason: withoutStop(asked.opinion),
    dueOn: dueOn && plainDateIn(dueOn, "UTC"),
  });
}
