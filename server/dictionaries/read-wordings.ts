import "server-only";
import { z } from "zod";
import type { DictionaryEntry } from "@/lib/domain/dictionary";
import { plainDate } from "@/lib/domain/plain-date-schema";
import type { Profession } from "@/lib/professions/schema";
import { type WordingKind, wordingKinds } from "@/lib/professions/wordings-schema";
import type { ScopedDb } from "@/server/db/scope";

const kept = z.array(
  z.object({
    code: z.string(),
    text: z.string(),
    basis: z.string(),
    from: plainDate.nullable(),
    to: plainDate.nullable(),
  }),
);

/** A registry's wordings for one step: the version in force, 0 for the profession's own. */
export interface KeptDictionary {
  version: number;
  entries: DictionaryEntry[];
}

/** Reads the wordings of a row. */
export const readEntries = (entries: unknown): DictionaryEntry[] => kept.parse(entries);

/** Gives the profession's wordings for a step, which hold until a registry saves its own. */
export const usualEntries = ({ wordings }: Profession, kind: WordingKind): DictionaryEntry[] =>
  wordings[kind].map((wording) => ({ ...wording, from: null, to: null }));

const row = z.object({ kind: z.enum(wordingKinds), version: z.int(), entries: z.unknown() });

/** Reads the newest version of the wordings of every step that is asked for, of the registry of the scope. */
export async function readWordings(
  db: ScopedDb,
  { registryId, profession }: { registryId: string; profession: Profession },
  kinds: readonly WordingKind[],
): Promise<Map<WordingKind, KeptDictionary>> {
  const rows = z.array(row).parse(
    await db.$queryRaw`
      SELECT DISTINCT ON (kind) kind, version, entries FROM registry_dictionary
      WHERE registry_id = ${registryId}::uuid AND kind = ANY(${[...kinds]}) ORDER BY kind, version DESC`,
  );
  return new Map(
    kinds.map((kind) => {
      const own = rows.find((each) => each.kind === kind);
      return [
        kind,
        own
          ? { version: own.version, entries: readEntries(own.entries) }
          : { version: 0, entries: usualEntries(profession, kind) },
      ];
    }),
  );
}
