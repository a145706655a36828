import "server-only";
import { type DictionaryEntry, dictionaryFaults, tidyEntry } from "@/lib/domain/dictionary";
import type { DictionaryChange } from "@/lib/dto/dictionary";
import { AppError, type Reason } from "@/lib/errors";
import { ok, type Result, refused } from "@/lib/result";
import { audit } from "@/server/audit/record";
import { officerOf } from "@/server/auth/officer-of";
import type { RegistryScope } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { withScope } from "@/server/db/scope";
import { noGlyphReasons } from "@/server/documents/fonts/no-glyph-reasons";
import { readProfession } from "@/server/registries/read-profession";
import { readWordings } from "./read-wordings";

const stale = () => new AppError("STALE", "somebody saved wordings meanwhile", [{ key: "dictionary.stale" }]);

/**
 * Gives the wordings of a step a new version, as a whole. Refused for characters that cannot be drawn, and where an entry that stands
 * in some officer's words would be taken away or say something else: it can be retired by a last day. STALE when somebody was faster.
 */
export async function saveDictionary(
  scope: RegistryScope,
  { kind, basedOn, entries: typed }: DictionaryChange,
): Promise<Result<{ version: number }, Reason>> {
  const { registryId } = scope;
  const entries = typed.map(tidyEntry);
  const [undrawable, ...others] = await undrawableIn(entries);
  if (undrawable) return refused(undrawable, ...others);
  return withScope(scope, async (db) => {
    // One version after the other, and none while a step is taken whose words hold a wording.
    await db.$queryRaw`SELECT id FROM registry WHERE id = ${registryId}::uuid FOR NO KEY UPDATE`;
    const profession = await readProfession(db, registryId);
    const before = (await readWordings(db, { registryId, profession }, [kind])).get(kind);
    if (before?.version !== basedOn) throw stale();
    const uses = await db.dictionaryUse.findMany({ where: { registryId, kind }, select: { code: true } });
    const used = new Set(uses.map(({ code }) => code));
    const [first, ...rest] = dictionaryFaults(before.entries, entries, used);
    if (first) return refused(first, ...rest);
    const version = basedOn + 1;
    await db.registryDictionary.createMany({
      data: {
        registryId,
        kind,
        version,
        entries: entries.map((entry) => ({ ...entry })),
        madeBy: officerOf(scope),
        madeAt: now(),
      },
    });
    const codes = entries.map(({ code }) => code);
    await audit(db, scope, {
      action: "dictionary.saved",
      subject: { type: "registry", id: registryId },
      detail: {
        kind,
        version,
        added: codes.filter((code) => !before.entries.some((entry) => entry.code === code)),
        removed: before.entries.map(({ code }) => code).filter((code) => !codes.includes(code)),
      },
    });
    return ok({ version });
  });
}

/** Names the characters that no font can draw: a wording goes into documents, and one that hides or turns its neighbours deceives. */
async function undrawableIn(entries: readonly DictionaryEntry[]): Promise<Reason[]> {
  const reasons = await Promise.all(
    entries.flatMap(({ text, basis }, at) => [
      noGlyphReasons(text, `entries.${at}.text`),
      noGlyphReasons(basis, `entries.${at}.basis`),
    ]),
  );
  return reasons.flat();
}
