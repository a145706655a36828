import "server-only";
import { wordingKindOf } from "@/lib/domain/dictionary";
import type { ApplicationRecord } from "@/server/applications/record";
import { officerOf } from "@/server/auth/officer-of";
import type { RegistryScope } from "@/server/auth/scope";
import { now } from "@/server/clock";
import type { ScopedDb } from "@/server/db/scope";
import { noteWordings } from "@/server/dictionaries/note-wordings";

/** What an officer did in a case, in his words. */
interface Noted {
  step: "acceptance" | "correction" | "explanation" | "review" | "extension" | "withdrawal" | "decision";
  verdict: string;
  opinion: string;
  /** Codes of the grounds of a refusal. */
  reasons?: string[];
  /** Everything that was said, where it is more than the opinion. */
  words?: string;
}

/** Writes an officer's step down for his colleagues; the parties never learn who it was. */
export async function noteStep(
  db: ScopedDb,
  scope: RegistryScope,
  { id: applicationId, registryId, profession }: ApplicationRecord,
  { reasons = [], words, ...noted }: Noted,
): Promise<void> {
  const kind = wordingKindOf(noted.verdict);
  const said = words ?? noted.opinion;
  const wordings = kind ? await noteWordings(db, { registryId, profession, kind }, said) : [];
  await db.applicationReview.create({
    data: { ...noted, reasons, wordings, applicationId, registryId, officerId: officerOf(scope), at: now() },
    select: { id: true },
  });
}

/** Tells whether the officer took a step in a case before. */
export async function didStep(
  db: ScopedDb,
  scope: RegistryScope,
  { id }: ApplicationRecord,
  step: { step: Noted["step"]; verdict?: string },
): Promise<boolean> {
  const own = await db.applicationReview.count({
    where: { applicationId: id, ...step, officerId: officerOf(scope) },
  });
  return own > 0;
}
