import "server-only";
import {
  changedParts,
  type NoticeTexts,
  noNoticeTexts,
  noticeParts,
  noticeTexts,
} from "@/lib/documents/notice-texts";
import type { NoticeTextsChange } from "@/lib/dto/notice-texts";
import { AppError, type Reason } from "@/lib/errors";
import { ok, type Result, refused } from "@/lib/result";
import { audit } from "@/server/audit/record";
import { officerOf } from "@/server/auth/officer-of";
import type { RegistryScope } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { isUniqueViolation } from "@/server/db/errors";
import { type ScopedDb, withScope } from "@/server/db/scope";
import { noGlyphReasons } from "@/server/documents/fonts/no-glyph-reasons";

const stale = () =>
  new AppError("STALE", "somebody saved notice texts meanwhile", [{ key: "noticeTexts.stale" }]);

/**
 * Gives what a registry has its documents say a new version; documents composed before keep their words. Refused for characters
 * that cannot be drawn and without a change; STALE when somebody was faster.
 */
export async function saveNoticeTexts(
  scope: RegistryScope,
  { basedOn, texts }: NoticeTextsChange,
): Promise<Result<{ version: number }, Reason>> {
  const [first, ...rest] = await undrawableTexts(texts);
  if (first) return refused(first, ...rest);
  try {
    return await withScope(scope, (db) => addVersion(db, scope, { basedOn, texts }));
  } catch (error) {
    if (isUniqueViolation(error)) throw stale();
    throw error;
  }
}

async function addVersion(
  db: ScopedDb,
  scope: RegistryScope,
  { basedOn, texts }: NoticeTextsChange,
): Promise<Result<{ version: number }, Reason>> {
  const { registryId } = scope;
  const newest = await db.noticeText.findFirst({ where: { registryId }, orderBy: { version: "desc" } });
  if ((newest?.version ?? 0) !== basedOn) throw stale();
  const changed = changedParts(newest ? noticeTexts.parse(newest.texts) : noNoticeTexts, texts);
  if (changed.length === 0) return refused({ key: "noticeTexts.nothing" });
  const version = basedOn + 1;
  await db.noticeText.createMany({
    data: { registryId, version, texts, madeBy: officerOf(scope), madeAt: now() },
  });
  await audit(db, scope, {
    action: "noticeTexts.saved",
    subject: { type: "registry", id: registryId },
    detail: { version, changed },
  });
  return ok({ version });
}

/** Names the characters of notice texts that no font can draw, at their parts. */
export async function undrawableTexts(texts: NoticeTexts): Promise<Reason[]> {
  const reasons = await Promise.all(noticeParts(texts).map(([part, text]) => noGlyphReasons(text, part)));
  return reasons.flat();
}
