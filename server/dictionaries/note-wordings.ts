import "server-only";
import { offeredOn, wordingsIn } from "@/lib/domain/dictionary";
import { plainDateIn } from "@/lib/domain/plain-date";
import type { Profession } from "@/lib/professions/schema";
import type { WordingKind } from "@/lib/professions/wordings-schema";
import { now } from "@/server/clock";
import type { ScopedDb } from "@/server/db/scope";
import { readWordings } from "./read-wordings";

/**
 * Finds which wordings of a registry stand in an officer's words, and notes them as used: from then on they say for good what they
 * say. Read from the words themselves, so that no code can be sent that was not said.
 */
export async function noteWordings(
  db: ScopedDb,
  { kind, ...of }: { registryId: string; profession: Profession; kind: WordingKind },
  words: string,
): Promise<string[]> {
  if ((await codesIn(db, { kind, ...of }, words)).length === 0) return [];
  // A new version waits for this step, or this step for it: what it takes away is not used at the same moment.
  await db.$queryRaw`SELECT id FROM registry WHERE id = ${of.registryId}::uuid FOR SHARE`;
  const codes = await codesIn(db, { kind, ...of }, words);
  await db.dictionaryUse.createMany({
    data: codes.map((code) => ({ registryId: of.registryId, kind, code, firstUsedAt: now() })),
    skipDuplicates: true,
  });
  return codes;
}

async function codesIn(
  db: ScopedDb,
  { kind, ...of }: { registryId: string; profession: Profession; kind: WordingKind },
  words: string,
): Promise<string[]> {
  const entries = (await readWordings(db, of, [kind])).get(kind)?.entries ?? [];
  return wordingsIn(offeredOn(entries, plainDateIn(now())), words);
}
