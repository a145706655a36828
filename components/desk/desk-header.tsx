import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { PageHeader } from "@/components/ui/page-header";
import { type Bilingual, inLocale } from "@/lib/locale";
import { professionName } from "@/lib/professions/codes";

/** Heads a page of a registry's desk, with the way back through the registry it belongs to. */
export async function DeskHeader({
  desk,
  title,
  lead,
  actions,
}: {
  desk: { registry: string; authority: Bilingual; professionCode: string };
  title: string;
  lead?: ReactNode;
  actions?: ReactNode;
}) {
  const [t, locale] = await Promise.all([getTranslations("desk"), getLocale()]);
  return (
    <PageHeader
      kind="work"
      title={title}
      lead={lead}
      actions={actions}
      breadcrumbsLabel={t("trail")}
      breadcrumbs={[
        { href: "/desk", label: t("desk") },
        { href: `/desk/${desk.registry}`, label: inLocale(professionName(desk.professionCode), locale) },
        { label: title },
      ]}
    />
  );
}
