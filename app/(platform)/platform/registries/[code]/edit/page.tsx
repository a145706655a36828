import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Main } from "@/components/layout/container";
import { RegistryEditForm } from "@/components/platform/registry-edit-form";
import { PageHeader } from "@/components/ui/page-header";
import { inLocale } from "@/lib/locale";
import { professionName } from "@/lib/professions/codes";
import { requireOfficer } from "@/server/auth/require-officer";
import { api } from "@/server/trpc/caller";
import { orNotFound } from "@/server/trpc/or-not-found";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("platform.form"))("editTitle") };
}

export default async function EditRegistryPage({ params }: { params: Promise<{ code: string }> }) {
  const { code } = await params;
  await requireOfficer(`/platform/registries/${code}/edit`);
  const registry = await orNotFound((await api()).platform.registry({ code }));
  const [t, locale] = await Promise.all([getTranslations("platform"), getLocale()]);
  const { authorityZh, authorityEn, creditCode, acceptanceCode, documentPrefix, hotline, address } = registry;
  return (
    <Main work>
      <PageHeader
        kind="work"
        title={t("form.editTitle")}
        breadcrumbsLabel={t("trail")}
        breadcrumbs={[
          { href: "/platform", label: t("title") },
          {
            href: `/platform/registries/${code}`,
            label: inLocale(professionName(registry.professionCode), locale),
          },
          { label: t("form.editTitle") },
        ]}
      />
      <RegistryEditForm
        code={code}
        details={{ authorityZh, authorityEn, creditCode, acceptanceCode, documentPrefix, hotline, address }}
      />
    </Main>
  );
}
