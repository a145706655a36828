import "server-only";
import { type NoticeTexts, noticeTexts } from "@/lib/documents/notice-texts";
import type { ScopedDb } from "@/server/db/scope";

/** What a registry's documents say of it, and what its seal is certified as. */
export interface IssuingRegistry {
  id: string;
  authority: string;
  creditCode: string;
  province: string;
  documentPrefix: string;
  hotline: string;
  address: string;
  texts: NoticeTexts;
}

/** Reads the registry of a scope as the issuer of documents. */
export async function readIssuingRegistry(db: ScopedDb, id: string): Promise<IssuingRegistry> {
  const row = await db.registry.findUniqueOrThrow({
    where: { id },
    select: {
      authorityZh: true,
      creditCode: true,
      provinceZh: true,
      documentPrefix: true,
      hotline: true,
      address: true,
      noticeTexts: { orderBy: { version: "desc" }, take: 1, select: { texts: true } },
    },
  });
  const { authorityZh, provinceZh, noticeTexts: kept, ...rest } = row;
  const texts = noticeTexts.parse(kept[0]?.texts ?? {});
  return { id, authority: authorityZh, province: provinceZh, texts, ...rest };
}
