import "server-only";
import { wordingKindOf } from "@/lib/domain/dictionary";
import type { PlainDate } from "@/lib/domain/plain-date";
import type { DeskCase } from "@/lib/dto/desk";
import type { OfferedWordings } from "@/lib/dto/dictionary";
import type { WordingKind } from "@/lib/professions/wordings-schema";
import type { ApplicationRecord } from "@/server/applications/record";
import type { ScopedDb } from "@/server/db/scope";
import { offeredWordings } from "@/server/dictionaries/offered-wordings";

/** Lists what is usually said with the steps that an officer may take in a case. */
export function wordingsForCase(
  db: ScopedDb,
  record: ApplicationRecord,
  { may, steps }: Pick<DeskCase, "may" | "steps">,
  today: PlainDate,
): Promise<OfferedWordings> {
  const open = steps.flatMap(({ action, not }) => (not === null ? (wordingKindOf(action) ?? []) : []));
  const judged: WordingKind[] = may.review || may.decide ? ["refusal"] : [];
  return offeredWordings(db, record, [...open, ...judged], today);
}
