import { getLocale, getTranslations } from "next-intl/server";
import { recordTime } from "@/components/session/record-time";
import { Sheet, SheetBody, SheetHead } from "@/components/ui/sheet";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { NoticeRow } from "@/lib/dto/correction";
import { inLocale } from "@/lib/locale";
import { FollowNotice } from "./follow-notice";
import { IdentityLines } from "./identity-lines";

/** Lists whose certificates are to be re-issued because another registry has corrected their name or document. */
export async function Notices({
  notices,
  registry,
  mayFollow,
}: {
  notices: NoticeRow[];
  registry: string;
  mayFollow: boolean;
}) {
  const [t, locale] = await Promise.all([getTranslations("correction"), getLocale()]);
  return (
    <Sheet aria-labelledby="notices" className="mb-6">
      <SheetHead id="notices" title={t("notices.title")} />
      <SheetBody className="grid gap-4">
        <p>{t("notices.lead")}</p>
        <Table
          dense
          caption={t("notices.caption")}
          head={
            <>
              <Th>{t("columns.before")}</Th>
              <Th>{t("columns.after")}</Th>
              <Th>{t("notices.by")}</Th>
              <Th>{t("notices.at")}</Th>
              <Th>{t("columns.actions")}</Th>
            </>
          }
        >
          {notices.map(({ id, before, after, authority, at }) => (
            <Tr key={id}>
              <Td part="title" label={t("columns.before")}>
                <IdentityLines identity={before} />
              </Td>
              <Td label={t("columns.after")}>
                <IdentityLines identity={after} />
              </Td>
              <Td label={t("notices.by")}>{inLocale(authority, locale)}</Td>
              <Td label={t("notices.at")} className="phone:whitespace-nowrap">
                {recordTime(at).slice(0, 16)}
              </Td>
              <Td part="actions">
                {mayFollow ? (
                  <FollowNotice registry={registry} notice={{ id, at }} name={after.name} />
                ) : (
                  <span className="text-14 text-ink-500">{t("notices.notYours")}</span>
                )}
              </Td>
            </Tr>
          ))}
        </Table>
      </SheetBody>
    </Sheet>
  );
}
