import { Download } from "lucide-react";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Faq, Preparation } from "@/components/account/sign-in-aside";
import { GuideChanges } from "@/components/guide/guide-changes";
import { GuideList } from "@/components/guide/guide-list";
import { Main } from "@/components/layout/container";
import { buttonStyle } from "@/components/ui/button-style";
import { Empty } from "@/components/ui/empty";
import { PageHeader } from "@/components/ui/page-header";
import { Sheet } from "@/components/ui/sheet";
import { inLocale } from "@/lib/locale";
import { manualEdition } from "@/lib/manual/edition";
import { api } from "@/server/trpc/caller";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("guide"))("title") };
}

export default async function GuidesPage() {
  const [t, locale, registries] = await Promise.all([
    getTranslations("guide"),
    getLocale(),
    (await api()).guide.registries(),
  ]);
  return (
    <Main>
      <PageHeader
        title={t("title")}
        lead={<p>{t("lead")}</p>}
        breadcrumbsLabel={t("trail")}
        breadcrumbs={[{ label: t("home"), href: "/" }, { label: t("title") }]}
        actions={
          <a href="/api/manual" className={buttonStyle({})}>
            <Download aria-hidden="true" />
            {t("manual", { edition: inLocale(manualEdition.name, locale) })}
          </a>
        }
      />
      <div className="grid items-start gap-8 desk:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid gap-6">
          {registries.map((registry) => (
            <GuideList key={registry.code} registry={registry} />
          ))}
          {registries.length === 0 ? (
            <Sheet as="div">
              <Empty level={2} title={t("none")}>
                <p>{t("noneText")}</p>
              </Empty>
            </Sheet>
          ) : null}
          <GuideChanges professionCodes={[...new Set(registries.map((each) => each.professionCode))]} />
        </div>
        <div className="grid gap-8">
          <Preparation as="person" />
          <Faq as="employer" hotline={registries[0]?.hotline} />
        </div>
      </div>
    </Main>
  );
}
