import { getLocale, getTranslations } from "next-intl/server";
import { recordTime } from "@/components/session/record-time";
import { DataList } from "@/components/ui/data-list";
import type { ApplicationView } from "@/lib/dto/application";
import { inLocale } from "@/lib/locale";
import { CopyNumber } from "./copy-number";

/** Names an application as the registry's hotline asks for it, with what else this reader needs to know of it. */
export async function ApplicationRecord({
  application: { acceptanceNumber, registry, createdAt },
  further,
}: {
  application: Pick<ApplicationView, "acceptanceNumber" | "registry" | "createdAt">;
  further: { term: string; value: string }[];
}) {
  const [t, locale] = await Promise.all([getTranslations("applications.view"), getLocale()]);
  return (
    <section aria-labelledby="record">
      <h2 id="record" className="mb-3 text-20">
        {t("record")}
      </h2>
      <DataList
        look="well"
        columns={1}
        items={[
          {
            term: t("number"),
            value: acceptanceNumber ? (
              <CopyNumber number={acceptanceNumber} />
            ) : (
              <span className="text-ink-500">{t("numberNone")}</span>
            ),
          },
          { term: t("authority"), value: inLocale(registry.authority, locale) },
          { term: t("applied"), value: recordTime(createdAt) },
          ...further,
        ]}
      />
    </section>
  );
}
