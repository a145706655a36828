import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { GuideSheets } from "@/components/guide/guide-sheets";
import { Main } from "@/components/layout/container";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { PrintButton } from "@/components/ui/print-button";
import type { GuideRegistry } from "@/lib/dto/guide";
import { inLocale } from "@/lib/locale";
import { professionOf } from "@/lib/professions";
import { guidedMatters } from "@/lib/professions/guide";
import type { MatterCode } from "@/lib/professions/matters";
import { matterOf } from "@/lib/professions/parts";
import { api } from "@/server/trpc/caller";

type Props = { params: Promise<{ registry: string; matter: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { registry, matter } = await find(await params);
  const [t, locale] = await Promise.all([getTranslations("guide"), getLocale()]);
  const { name } = matterOf(professionOf(registry.professionCode), matter);
  return { title: t("titleOf", { matter: inLocale(name, locale) }) };
}

export default async function GuidePage({ params }: Props) {
  const { registry, matter } = await find(await params);
  const [t, locale] = await Promise.all([getTranslations("guide"), getLocale()]);
  const profession = professionOf(registry.professionCode);
  const { name, summary, entry } = matterOf(profession, matter);
  const open = registry.openedMatters.includes(matter);
  return (
    <Main>
      <PageHeader
        title={t("titleOf", { matter: inLocale(name, locale) })}
        breadcrumbsLabel={t("trail")}
        breadcrumbs={[
          { label: t("home"), href: "/" },
          { label: t("title"), href: `/guides#${registry.code}` },
          { label: inLocale(name, locale) },
        ]}
        lead={
          <>
            <p>{inLocale(profession.names.portal, locale)}</p>
            <p>{inLocale(summary, locale)}</p>
          </>
        }
        actions={
          <span className="flex flex-wrap gap-3 print:hidden">
            <ButtonLink
              variant="primary"
              href={entry === "tile" ? `/r/${registry.code}/apply#matter-${matter}` : "/certificates"}
              unavailableReason={open ? undefined : t("notOpenReason", { number: registry.hotline })}
            >
              {t("start")}
            </ButtonLink>
            <PrintButton>{t("print")}</PrintButton>
          </span>
        }
      />
      <GuideSheets registry={registry} profession={profession} matter={matter} />
    </Main>
  );
}

/** Finds the registry and the matter that an address names; anything else is not there. */
async function find(asked: {
  registry: string;
  matter: string;
}): Promise<{ registry: GuideRegistry; matter: MatterCode }> {
  const registries = await (await api()).guide.registries();
  const registry = registries.find(({ code }) => code === asked.registry);
  const matter =
    registry && guidedMatters(professionOf(registry.professionCode)).find((code) => code === asked.matter);
  if (!registry || !matter) notFound();
  return { registry, matter };
}
