import { getLocale } from "next-intl/server";
import { type IdentityDocumentType, identityDocumentLabel } from "@/lib/domain/identity-document";
import { inLocale } from "@/lib/locale";

/** Writes a name above its document. */
export async function IdentityLines({
  identity: { name, idType, idNumber },
}: {
  identity: { name: string; idType?: IdentityDocumentType | undefined; idNumber: string };
}) {
  const locale = await getLocale();
  return (
    <>
      <span lang="zh-CN" className="block">
        {name}
      </span>
      <span className="block text-14 text-ink-500">
        {idType ? `${inLocale(identityDocumentLabel(idType), locale)} ` : null}
        <span className="whitespace-nowrap">{idNumber}</span>
      </span>
    </>
  );
}
