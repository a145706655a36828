import { getLocale, getTranslations } from "next-intl/server";
import { DataList } from "@/components/ui/data-list";
import type { GuideRegistry } from "@/lib/dto/guide";
import { inLocale } from "@/lib/locale";
import { certificateHotline } from "@/lib/portal/certificate-hotline";

/** Says whom to ask: the registry, and for certificates the body that issues them. */
export async function GuideContact({ registry }: { registry: GuideRegistry }) {
  const [t, locale] = await Promise.all([getTranslations("guide"), getLocale()]);
  const phone = (number: string) => (
    <a href={`tel:${number}`} className="inline-flex min-h-11 items-center whitespace-nowrap">
      {number}
    </a>
  );
  return (
    <DataList
      look="ruled"
      items={[
        { term: t("authority"), value: inLocale(registry.authority, locale) },
        { term: t("hotline"), value: phone(registry.hotline) },
        { term: t("address"), value: <span lang="zh-CN">{registry.address}</span> },
        ...(registry.hours.zh ? [{ term: t("hours"), value: inLocale(registry.hours, locale) }] : []),
        { term: t("certificateHotline"), value: phone(certificateHotline) },
      ]}
    />
  );
}
