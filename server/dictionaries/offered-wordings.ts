import "server-only";
import { offeredOn } from "@/lib/domain/dictionary";
import type { PlainDate } from "@/lib/domain/plain-date";
import type { OfferedWordings } from "@/lib/dto/dictionary";
import type { Profession } from "@/lib/professions/schema";
import type { WordingKind } from "@/lib/professions/wordings-schema";
import type { ScopedDb } from "@/server/db/scope";
import { readWordings } from "./read-wordings";

/** Lists the wordings that are offered today beside the words of some steps. */
export async function offeredWordings(
  db: ScopedDb,
  of: { registryId: string; profession: Profession },
  kinds: readonly WordingKind[],
  today: PlainDate,
): Promise<OfferedWordings> {
  if (kinds.length === 0) return {};
  const dictionaries = await readWordings(db, of, kinds);
  return Object.fromEntries(
    [...dictionaries].map(([kind, { entries }]) => [
      kind,
      offeredOn(entries, today).map(({ code, text, basis }) => ({ code, text, basis })),
    ]),
  );
}
