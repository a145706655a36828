import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { IdentitySheets } from "@/components/guide/identity-sheets";
import { Main } from "@/components/layout/container";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { PrintButton } from "@/components/ui/print-button";
import { api } from "@/server/trpc/caller";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("change.identity"))("title") };
}

export default async function IdentityGuidePage() {
  const [t, words, registries] = await Promise.all([
    getTranslations("change.identity"),
    getTranslations("guide"),
    (await api()).guide.registries(),
  ]);
  return (
    <Main>
      <PageHeader
        title={t("title")}
        lead={<p>{t("lead")}</p>}
        breadcrumbsLabel={words("trail")}
        breadcrumbs={[
          { label: words("home"), href: "/" },
          { label: words("title"), href: "/guides" },
          { label: t("title") },
        ]}
        actions={
          <span className="flex flex-wrap gap-3 print:hidden">
            <ButtonLink href="/account">{t("own")}</ButtonLink>
            <PrintButton>{words("print")}</PrintButton>
          </span>
        }
      />
      <IdentitySheets registries={registries} />
    </Main>
  );
}
