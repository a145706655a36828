import "server-only";
import { changedParts, noNoticeTexts, noticeTexts } from "@/lib/documents/notice-texts";
import { type NoticeTextsView, noticeTextsView } from "@/lib/dto/notice-texts";
import type { RegistryScope } from "@/server/auth/scope";
import { withScope } from "@/server/db/scope";
import { nameOfficers } from "@/server/officers/name-officers";
import { readIssuingRegistry } from "@/server/official/issuing-registry";

/** Reads what the administrator's own registry has its documents say, with every version and who made it. */
export async function readNoticeTexts(scope: RegistryScope): Promise<NoticeTextsView> {
  const { registryId } = scope;
  const { rows, registry, names } = await withScope(scope, async (db) => {
    const kept = await db.noticeText.findMany({ where: { registryId }, orderBy: { version: "desc" } });
    return {
      rows: kept,
      registry: await readIssuingRegistry(db, registryId),
      names: await nameOfficers(
        db,
        scope,
        kept.map(({ madeBy }) => madeBy),
      ),
    };
  });
  const versions = rows.map((row) => ({ ...row, texts: noticeTexts.parse(row.texts) }));
  return noticeTextsView.parse({
    version: versions[0]?.version ?? 0,
    texts: versions[0]?.texts ?? noNoticeTexts,
    usual: {
      hotline: registry.hotline,
      address: registry.address,
      reconsideration: `${registry.province}人民政府`,
    },
    versions: versions.map(({ version, madeAt, madeBy, texts }, at) => ({
      version,
      madeAt,
      by: names.get(madeBy) ?? "",
      changed: changedParts(versions[at + 1]?.texts ?? noNoticeTexts, texts),
    })),
  });
}
